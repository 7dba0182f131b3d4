"""A small PDF file cannot ask for hours of work: what no page of paper holds is too large."""

import zlib
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.readers.pdf import bounds
from checker.readers.pdf.forms import refuse_forms
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


def packed(held: bytes, kind: bytes = b"", layers: int = 1) -> bytes:
    for _ in range(layers):
        held = zlib.compress(held)
    head = b"1 0 obj<</Filter[%s]/Resources<</Font<</F1 4 0 R>>>>%s>>stream\n"
    return head % (b"/FlateDecode" * layers, kind) + held + b"\nendstream endobj\n"


MAP = b"/CIDInit begincmap 1 beginbfchar <0001> <%s> endbfchar"


@pytest.mark.parametrize(
    ("data", "is_refused"),
    [
        (packed(b" " * 300_000), True),
        (packed(b" " * 300_000, layers=2), True),
        (packed(b" " * 300_000, b"/Subtype/Image"), False),
        (packed(LINE * 1_000), False),
        (packed(MAP % (b"0041" * 60)), True),
        (packed(MAP % b"00660066006C"), False),
        (packed(b"(A text of the page) <%s> Tj" % (b"0041" * 60)), False),
        (b"2 0 obj <<>> endobj\n" * 20, False),
        (b"2 0 obj <<>> endobj\n" * 21, True),
        (b"2 0 obj " * 21, True),
    ],
)
def test_what_streams_and_objects_may_hold(
    data: bytes, is_refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "_PACKED", 1_000)
    monkeypatch.setattr(bounds, "_MOST_OBJECTS", 20)
    if is_refused:
        with pytest.raises(ReadError) as caught:
            bounds.refuse_packed(bounds.objects_of(data))
        assert caught.value.code == "too-large"
    else:
        bounds.refuse_packed(bounds.objects_of(data))


DRAWS = b"/X Do "


def form(number: int, draws: bytes, resources: bytes) -> bytes:
    head = b"%d 0 obj<</Type/XObject/Subtype/Form/Resources%s/Filter/FlateDecode>>stream\n"
    return head % (number, resources) + zlib.compress(draws) + b"\nendstream endobj\n"


def page(draws: bytes, resources: bytes = b"<</XObject<</X 10 0 R>>>>") -> bytes:
    text = b"5 0 obj<</Length 9>>stream\n%s\nendstream endobj\n" % draws
    return text + b"3 0 obj<</Type/Page/Contents[5 0 R 5 0 R]/Resources %s>>endobj\n" % resources


def chain(count: int, times: int) -> bytes:
    """Forms each of which draws the next, so many *times*; the last draws a picture."""
    own = range(10, 10 + count)
    return b"".join(form(n, DRAWS * times, b"<</XObject<</X %d 0 R>>>>" % (n + 1)) for n in own)


ELSEWHERE = b"4 0 obj<</X 10 0 R>>endobj\n"


def in_a_stream(number: int) -> bytes:
    """The resources that a page shares, object 8, and what X means there, object 7."""
    held = b"7 0 8 20 ".ljust(20) + (b"<</X %d 0 R>>" % number).ljust(20) + b"<</XObject 7 0 R>>"
    head = b"9 0 obj<</Type/ObjStm/N 2/First 20/Filter/FlateDecode>>stream\n"
    return head + zlib.compress(held) + b"\nendstream endobj\n"


@pytest.mark.parametrize(
    ("data", "is_refused"),
    [
        (page(DRAWS) + chain(4, 1), False),
        (page(DRAWS) + chain(10, 10), True),  # ten thousand million
        (page(DRAWS) + chain(30, 1), True),  # deeper than any program writes
        (page(DRAWS * 5_000) + chain(1, 1), False),
        (page(DRAWS * 50_000) + chain(1, 1), True),
        (page(DRAWS) + form(10, DRAWS, b"<</XObject<</X 10 0 R>>>>"), True),
        # What a name means is told by the page's own resources, wherever these stand.
        (page(DRAWS * 50_000, b"8 0 R") + in_a_stream(10) + chain(1, 1), True),
        (page(DRAWS * 50_000, b"8 0 R") + in_a_stream(11) + chain(1, 1) + ELSEWHERE, False),
        (page(DRAWS * 50_000, b"8 0 R") + chain(1, 1) + ELSEWHERE, True),
        (page(DRAWS * 50_000) + b"10 0 obj<</Subtype/Image>>stream\n\nendstream", False),
    ],
)
def test_forms_that_draw_forms(data: bytes, is_refused: bool) -> None:
    objects = bounds.objects_of(data)
    if is_refused:
        with pytest.raises(ReadError) as caught:
            refuse_forms(objects)
        assert caught.value.code == "too-large"
    else:
        refuse_forms(objects)
