"""Other files inside a Word file are read where they stand; what cannot be read is told."""

import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.judge import check
from checker.library.load import load_library
from checker.readers import messages
from tests.builders import build_rtf
from tests.builders.old_codes import tcvn3, vni
from tests.builders.word import save_docx
from tests.checker.facts.reading import library
from tests.checker.readers.word import paragraph, run
from tests.reading import read

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHUNK = '<w:altChunk r:id="rC"/>'


def with_chunk(path: Path, body: str, chunk: bytes | None, name: str = "chunk.bin") -> Path:
    plain = save_docx(path.with_suffix(".plain"), body)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
        for part in source.namelist():
            data = source.read(part)
            if part.endswith("document.xml.rels"):
                one = f'<Relationship Id="rC" Type="{OFFICE}/aFChunk" Target="{name}"/></Rel'
                data = data.replace(b"</Rel", one.encode())
            target.writestr(part, data)
        if chunk is not None:
            target.writestr(f"word/{name}", chunk)
    return path


def inner(folder: Path) -> bytes:
    return save_docx(folder / "trong.docx", paragraph("hai")).read_bytes()


CHUNKS: Mapping[str, bytes] = {
    "page": b"<html><body><p>hai</p></body></html>",
    "piece of a page": b"<p>hai</p>",
    "single-file page": b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>hai</p>",
    "rtf": rb"{\rtf1 hai}",
    "text": b"hai\n",
}


@pytest.mark.parametrize("kind", ["docx", *CHUNKS])
def test_an_embedded_file_is_read_in_its_place(tmp_path: Path, kind: str) -> None:
    chunk = inner(tmp_path) if kind == "docx" else CHUNKS[kind]
    body = paragraph("một") + CHUNK + paragraph("ba")
    found = read(with_chunk(tmp_path / "a.docx", body, chunk))
    assert found.text.split("\n") == ["một", "hai", "ba"]
    assert [block.source.part for block in found.blocks] == ["document", "embedded", "document"]
    assert (found.warnings, found.unread) == ((messages.EMBEDDED,), "part")


SAID = "Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ"


def typed(text: str, font: str) -> str:
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    return f"<w:p><w:r>{look}<w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        (".VnTime", tcvn3, SAID),
        (".VnTimeH", tcvn3, SAID.upper()),
        ("VNI-Times", vni, SAID),
        ("Times New Roman", str, SAID),
    ],
)
@pytest.mark.parametrize("kind", ["docx", "rtf"])
def test_old_fonts_inside_an_embedded_file(
    tmp_path: Path, kind: str, font: str, code: Callable[[str], str], shown: str
) -> None:
    if kind == "docx":
        chunk = save_docx(tmp_path / "trong.docx", typed(code(SAID), font)).read_bytes()
    else:
        chunk = build_rtf(tmp_path / "trong.rtf", [(code(SAID), "body")]).read_bytes()
        chunk = chunk.replace(b"Times New Roman", font.encode())
    body = paragraph("một") + CHUNK
    found = read(with_chunk(tmp_path / "a.docx", body, chunk))
    assert found.text.split("\n") == ["một", shown]
    assert len(found.warnings) == 1 + (code is not str)
    assert (found.warnings[-1], found.unread) == (messages.EMBEDDED, "part")


LINES = (SAID, "Các thôn, bản, trường học và đơn vị thuộc xã triển khai", "Định kỳ báo cáo kết quả")


def told_in_bytes(kind: str, lines: Iterable[str], encoding: str) -> bytes:
    """The *lines* as a file of this *kind* whose fonts tell nothing."""
    if kind == "text":
        return "\r\n".join(lines).encode(encoding)
    if kind == "page":
        return "".join(f"<p>{line}</p>" for line in lines).encode(encoding)
    typed = (b"".join(b"\\'%02x" % byte for byte in line.encode(encoding)) for line in lines)
    return rb"{\rtf1\ansi\ansicpg1252 " + rb"\par ".join(typed) + b"}"


@pytest.mark.parametrize(("code", "name"), [(tcvn3, "TCVN3"), (vni, "VNI")])
@pytest.mark.parametrize("kind", ["text", "page", "rtf"])
def test_an_old_code_of_an_embedded_file_alone(
    tmp_path: Path, kind: str, code: Callable[[str], str], name: str
) -> None:
    """The draft around it is Unicode, and so much of it that the whole looks like that."""
    chunk = told_in_bytes(kind, map(code, LINES), "cp1252")
    found = read(with_chunk(tmp_path / "a.docx", paragraph(SAID) * 40 + CHUNK, chunk))
    assert tuple(found.text.split("\n")[-3:]) == LINES
    assert found.warnings == (messages.recoded([name]), messages.EMBEDDED)
    page = tmp_path / "b.html"
    page.write_bytes(told_in_bytes("page", map(code, LINES), "cp1252"))
    assert tuple(read(page).text.split("\n")) == LINES


@pytest.mark.parametrize(
    ("chunk", "shown"),
    [
        (SAID.encode("utf-16"), SAID),
        (b"\xef\xbb\xbf" + SAID.encode(), SAID),
        ("Đào tạo tại São Paulo, München, Besançon".encode(), "Đào tạo tại São Paulo, München, Besançon"),
        (tcvn3("Nội dung").encode("cp1252"), ""),  # too little to tell the code by
    ],
)  # fmt: skip
def test_an_embedded_text_in_unicode_stays(tmp_path: Path, chunk: bytes, shown: str) -> None:
    found = read(with_chunk(tmp_path / "a.docx", paragraph(SAID) + CHUNK, chunk))
    assert found.text.split("\n")[1:] == [shown][: bool(shown)]
    assert found.warnings == ((messages.EMBEDDED if shown else messages.UNREAD_PART),)


def test_a_file_inside_a_file_inside_a_file(tmp_path: Path) -> None:
    chunk = inner(tmp_path)
    for depth in range(6):
        path = with_chunk(tmp_path / f"{depth}.docx", paragraph("một") + CHUNK, chunk)
        chunk = path.read_bytes()
    found = read(path)
    assert found.text.split("\n") == ["một"] * 4
    assert found.warnings == (messages.UNREAD_PART,)


@pytest.mark.parametrize(
    "chunk", [None, b"", b"PK\x03\x04broken", rb"{\rtf1 cut", b"\xff\xfe\x00\xd8"]
)
def test_what_cannot_be_read_is_told_and_nobody_accused(
    tmp_path: Path, chunk: bytes | None
) -> None:
    body = paragraph("KẾ HOẠCH") + paragraph("Công tác bình đẳng giới năm 2026") + CHUNK
    found = read(with_chunk(tmp_path / "a.docx", body, chunk))
    if chunk == b"":
        assert found.warnings == (messages.EMBEDDED,)
    else:
        assert found.warnings == (messages.UNREAD_PART,)
    report = check(found, library())
    assert not [r.rule.id for r in report.results if r.status.value == "gap"]
    assert {r.status.value for r in report.results if r.rule.id == "section.tasks"} == {"review"}


def test_a_wrong_thing_stays_a_gap(tmp_path: Path) -> None:
    body = paragraph("KẾ HOẠCH") + paragraph("Công tác bình đẳng giới năm 2026")
    wrong = paragraph("Căn cứ Quyết định số 1790/QĐ-TTg ngày 31/11/2021 của Thủ tướng Chính phủ;")
    report = check(
        read(with_chunk(tmp_path / "a.docx", body + wrong + CHUNK, None)), load_library()
    )
    assert "gap" in {r.status.value for r in report.results if r.rule.id == "consistency.date"}


def test_a_sub_document_is_told(tmp_path: Path) -> None:
    body = paragraph(run("một ") + '<w:subDoc r:id="rX"/>' + run("hai"))
    found = read(save_docx(tmp_path / "a.docx", body))
    assert (found.text, found.warnings) == ("một hai", (messages.UNREAD_PART,))


def test_one_small_file_in_many_places_is_too_much(tmp_path: Path) -> None:
    small = with_chunk(tmp_path / "a.docx", 300 * CHUNK, b"<p>hai</p>")
    assert read(small).text == "\n".join(300 * ["hai"])
    often = with_chunk(tmp_path / "b.docx", 2_000 * CHUNK, b"<p>hai</p>")
    large = with_chunk(
        tmp_path / "c.docx",
        60 * CHUNK,
        save_docx(tmp_path / "d", paragraph("x" * 10**6)).read_bytes(),
    )
    for path in (often, large):
        with pytest.raises(ReadError) as caught:
            read(path)
        assert caught.value.code == "too-large"
