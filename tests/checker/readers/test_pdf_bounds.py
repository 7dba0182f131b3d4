"""A small PDF file cannot ask for hours of work: what no page of paper holds is too large."""

import zlib
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.readers.pdf import bounds
from tests.reading import read

LINE = b"(Ke hoach cua Uy ban nhan dan phuong nam 2026) Tj 0 -14 Td "
SHOWN = b"<</Type/Annot/Subtype/%s/Rect[50 50 90 60]/AP<</N 6 0 R>>>>"


def pdf(
    path: Path, *, lines: int = 5, pages: int = 1, notes: bytes = b"", drawn: bytes = b"0 0 m S"
) -> Path:
    """A file of one page, which may stand there several times, with these annotations."""
    text = b"BT /F1 12 Tf 70 780 Td " + LINE * lines + b"ET"
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 40 10]/Length %d>>stream\n%s\nendstream"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * pages, pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[%s]"
        b"/Resources<</Font<</F1 5 0 R>>>>>>" % notes,
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        form % (len(drawn), drawn),
    ]
    written = b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, start=1))
    path.write_bytes(b"%PDF-1.6\n" + written + b"trailer<</Size 7/Root 1 0 R>>\n%%EOF")
    return path


def code(path: Path) -> str:
    try:
        return "read" if read(path).text.startswith("Ke hoach") else "other"
    except ReadError as error:
        return error.code


@pytest.mark.parametrize(
    ("bound", "most", "few", "many"),
    [
        ("_MOST_PAGES", 3, {"pages": 3}, {"pages": 4}),
        ("_MOST_PIECES", 8, {"lines": 8}, {"lines": 9}),
        ("_MOST_CHARACTERS", 400, {"lines": 8}, {"lines": 9}),
        (
            "_MOST_SHOWN",
            9,
            {"notes": SHOWN % b"Stamp" * 9 + SHOWN % b"Link" * 20},
            {"notes": SHOWN % b"FreeText" * 10},
        ),
        (
            "_MOST_DRAWN",
            1000,
            {"notes": SHOWN % b"Stamp" * 9},
            {"notes": SHOWN % b"Widget" * 9, "drawn": b"0 0 m S " * 80},
        ),
    ],
)
def test_what_a_page_may_hold(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    bound: str,
    most: int,
    few: dict[str, int],
    many: dict[str, int],
) -> None:
    assert code(pdf(tmp_path / "a.pdf", **many)) == "read"
    monkeypatch.setattr(bounds, bound, most)
    assert code(pdf(tmp_path / "a.pdf", **few)) == "read"
    assert code(pdf(tmp_path / "a.pdf", **many)) == "too-large"


@pytest.mark.parametrize(
    ("kind", "more", "layers", "refused"),
    [
        (b"", b" " * 20_000_000, 1, True),
        (b"", b" " * 20_000_000, 2, True),
        (b"/Subtype/Image", b" " * 20_000_000, 1, False),
        (b"", LINE * 10_000, 1, False),
    ],
)
def test_what_unpacks_to_gigabytes(kind: bytes, more: bytes, layers: int, refused: bool) -> None:
    for _ in range(layers):
        more = zlib.compress(more)
    head = b"<</Length 1%s/Filter[%s]>>stream\n" % (kind, b"/FlateDecode" * layers)
    if refused:
        with pytest.raises(ReadError) as caught:
            bounds.refuse_packed(head + more)
        assert caught.value.code == "too-large"
    else:
        bounds.refuse_packed(head + more)


def test_more_pages_than_any_draft_has(tmp_path: Path) -> None:
    assert code(pdf(tmp_path / "a.pdf", pages=5_001)) == "too-large"
