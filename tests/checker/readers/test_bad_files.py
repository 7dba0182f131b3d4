"""Files that cannot be read: each says in plain Vietnamese what is wrong and what to do."""

import io
import os
import re
import struct
import time
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from checker import readers
from checker.errors import ReadError
from checker.readers import limits, messages
from tests.builders import build_docx, build_pdf, build_scan
from tests.builders.doc import build_doc
from tests.builders.odt import build_odt, save_odt
from tests.builders.word import W, save_docx
from tests.checker.readers.word import level, listed, numbering, paragraph, run
from tests.reading import read

PLAN = ["KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2026", "I. MỤC ĐÍCH"]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(path: Path) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(path)
    return caught.value


def compound(*names: str) -> bytes:
    """An OLE file with these names in its directory, as far as a reader looks."""
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)
    header = OLE + bytes(22) + b"\x09\0" + bytes(480)  # the directory follows at once
    return header + entries + bytes(512)


def zipped(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def typed(content_type: str) -> bytes:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/x/main.xml" ContentType="{content_type}"/></Types>'
    ).encode()


def related(target: str) -> bytes:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/officeDocument" Target="{target}"/></Relationships>'
    ).encode()


def _without_a_byte(data: bytes) -> bytes:
    """The data with a byte lost in the middle: all behind it moves."""
    return data[:7] + data[8:]


EXCEL = zipped(
    **{
        "[Content_Types].xml": typed(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        ),
        "_rels/.rels": related("x/main.xml"),
        "x/main.xml": b"<workbook/>",
    }
)
OPEN_DOCUMENT = zipped(
    mimetype=b"application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": b"<x/>"}
)
CASES = {
    "0-byte docx": ("a.docx", b"", "damaged"),
    "empty text": ("a.txt", b"", "damaged"),
    "only spaces": ("a.txt", b" \n\t\n  ", "no-text"),
    "only marks": ("a.md", b"---\n\n***\n", "no-text"),
    "doc renamed docx": ("a.docx", compound("Root Entry", "WordDocument"), "damaged"),
    "old excel": ("a.docx", compound("Root Entry", "Workbook"), "unsupported-format"),
    "old slides": ("a.docx", compound("Root Entry", "PowerPoint Document"), "unsupported-format"),
    "unknown ole": ("a.msg", compound("Root Entry"), "unsupported-format"),
    "ole cut off": ("a.doc", compound("Root Entry")[:300], "damaged"),
    "encrypted docx": ("a.docx", compound("Root Entry", "EncryptedPackage"), "encrypted"),
    "excel": ("a.docx", EXCEL, "unsupported-format"),
    "open document": ("a.docx", OPEN_DOCUMENT, "unsupported-format"),
    "zip": ("a.zip", zipped(**{"a.txt": b"x"}), "unsupported-format"),
    "empty zip": ("a.docx", zipped(), "unsupported-format"),
    "no zip at all": ("a.docx", b"PK\x03\x04" + bytes(200), "damaged"),
    "png": ("a.docx", b"\x89PNG\r\n\x1a\n" + bytes(100), "unsupported-format"),
    "jpeg": ("a.pdf", b"\xff\xd8\xff\xe0" + bytes(100), "unsupported-format"),
    "webp": ("a.webp", b"RIFF\0\0\0\0WEBPVP8 ", "unsupported-format"),
    "bmp": ("a.bmp", b"BM" + struct.pack("<I", 60) + bytes(54), "unsupported-format"),
    "rtf cut off": ("a.doc", rb"{\rtf1\ansi{\b Ke hoach}", "damaged"),
    "rtf without words": ("a.rtf", rb"{\rtf1\ansi\par{\pict 0102}}", "no-text"),
    "rtf too deep": ("a.rtf", rb"{\rtf1 " + b"{" * 5_000 + b"x" + b"}" * 5_001, "damaged"),
    "html without words": ("a.doc", b"\n<!DOCTYPE html><html><body></body></html>", "no-text"),
    "html by Word, cut off": ("a.doc", b"<html><p class=MsoNormal>a", "damaged"),
    "single-file page, cut off": (
        "a.mht", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n", "damaged"
    ),
    "html too deep": ("a.html", b"<html>" + b"<b>" * 20_000 + b"x", "damaged"),
    "word xml": ("a.doc", b'<?xml version="1.0"?><pkg:package/>', "unsupported-format"),
    "rar": ("a.rar", b"Rar!\x1a\x07\x00" + bytes(50), "unsupported-format"),
    "program": ("a.txt", b"MZ\x90\x00\x03" + bytes(200), "unsupported-format"),
    "bytes": ("a.txt", bytes(range(256)) * 20, "unsupported-format"),
    "old code": ("a.txt", "KÕ ho¹ch thùc hiÖn".encode("latin-1"), "unsupported-format"),
    "utf-16 that lost its first bytes": ("a.txt", "Kế hoạch của".encode("utf-16")[3:], "damaged"),
    "single-file page, zeros": ("a.mht", bytes(512) + b"--x\nContent-Type: text/html\n\n=E1", "damaged"),
    "rtf that goes on behind its end": ("a.rtf", rb"{\rtf1 Ke hoach} thuc hien\par nam 2026}", "damaged"),
    "ole without Word's text": ("a.doc", compound("Root Entry", "WordDocumemt", "1Table"), "damaged"),
    "broken pdf": ("a.pdf", b"%PDF-1.7\nrac ruoi", "damaged"),
    "broken utf-16": ("a.txt", _without_a_byte("Kế hoạch".encode("utf-16")), "damaged"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "code"), CASES.values(), ids=CASES)
def test_each_bad_file_has_its_code(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert refusal(path).code == code


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (zipped(**{"a.docx": b"x", "cũ/b.PDF": b"x", "c.png": b"x"}), "tệp nén có 2 tài liệu"),
        (zipped(**{"a.png": b"x"}), "tệp nén ZIP"),
        (b"Rar!\x1a\x07\x00" + bytes(50), "tệp nén RAR"),
        (b"MZ\x90\x00\x03" + bytes(200), "tệp chạy được của Windows"),
    ],
)
def test_a_renamed_file_is_told_by_what_it_holds(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(data)
    message = refusal(path).message
    assert message.startswith(f"Đây là {told}")
    assert ("giải nén" in message) == ("nén" in told)


def test_sentences_are_calm_vietnamese_and_say_what_to_do() -> None:
    sentences = [
        value for name, value in vars(messages).items() if name.isupper() and name[0] != "_"
    ]
    sentences.append(messages.other_kind("bảng tính Excel"))
    for sentence in sentences:
        assert "!" not in sentence
        assert not re.search(r"\b(?:error|file|password|lỗi của)\b", sentence, re.IGNORECASE)
        assert sentence == messages.TRACKED or "hãy" in sentence.lower()


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path / "không có.docx").code == "not-found"
    assert refusal(tmp_path / "không có" / "sâu.docx").code == "not-found"
    assert refusal(tmp_path).code == "unsupported-format"
    assert "thư mục" in refusal(tmp_path).message


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_word_file_is_damaged(tmp_path: Path, cut: float) -> None:
    path = build_docx(tmp_path / "a.docx", PLAN)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * cut)])
    assert refusal(path).code == "damaged"


def lost(data: bytes) -> dict[str, bytes]:
    """The same bytes with their beginning lost in the ways it is lost."""
    return {
        "zeros": bytes(8) + data[8:],
        "a sector of zeros": bytes(1024) + data[1024:],
        "other bytes": b"\xff" * 8 + data[8:],
        "an answer of a server": b"HTTP/1.1 200 OK\r\n\r\n" + bytes(1100) + data,
        "half": data[len(data) // 2 :],
        "one byte": data[1:],
        "all": bytes(len(data)),
    }


@pytest.mark.parametrize("way", lost(b""))
@pytest.mark.parametrize("kind", ["docx", "pdf", "odt", "doc"])
def test_a_file_whose_beginning_is_lost_is_damaged(tmp_path: Path, kind: str, way: str) -> None:
    build = {"docx": build_docx, "pdf": build_pdf, "odt": build_odt, "doc": build_doc}[kind]
    path = tmp_path / f"a.{kind}"
    path.write_bytes(lost(build(path, PLAN * 5).read_bytes())[way])
    assert refusal(path).code == "damaged"
    if kind in {"docx", "pdf"} and way not in {"all", "half"}:  # without an ending, its end tells
        other = path.rename(tmp_path / "a.bin")
        assert refusal(other).code == "damaged"


def test_what_a_server_sends_instead_is_no_damage(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    assert refusal(tmp_path / "a.txt").code == "unsupported-format"


@pytest.mark.parametrize("name", ["[content_types].xml", "Content_Types.xml", None])
def test_a_word_file_whose_list_of_types_is_spelt_otherwise(
    tmp_path: Path, name: str | None
) -> None:
    path = build_docx(tmp_path / "a.docx", PLAN)
    changed = tmp_path / "b.docx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(changed, "w") as target:
        for part in source.namelist():
            wanted = name if part == "[Content_Types].xml" else part
            if wanted is not None:
                target.writestr(wanted, source.read(part))
    assert read(changed).text == read(path).text


def test_a_word_file_with_a_broken_part_is_damaged(tmp_path: Path) -> None:
    broken = save_docx(tmp_path / "a.docx", "<w:p><w:r>")
    assert refusal(broken).code == "damaged"
    path = save_docx(tmp_path / "b.docx", paragraph("chữ " * 500))
    data = bytearray(path.read_bytes())
    at = data.index(b"word/document.xml") + 60
    data[at : at + 8] = bytes(8)
    path.write_bytes(data)
    assert refusal(path).code == "damaged"


def test_a_word_file_without_its_main_part_is_damaged(tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {"[Content_Types].xml": typed(kind), "_rels/.rels": related("x/main.xml")}
    (tmp_path / "a.docx").write_bytes(zipped(**parts))
    assert refusal(tmp_path / "a.docx").code == "damaged"


@pytest.mark.parametrize(
    ("mimetype", "code"),
    [
        (None, "damaged"),
        (b"", "damaged"),
        (b"application/vnd.o\0\0\0\0.opendocument.text", "damaged"),
        (b"<manifest/>", "damaged"),
        (b"application/vnd.oasis.opendocument", "damaged"),
        (b"application/vnd.oasis.opendocument.te", "damaged"),
        (b"application/vnd.oasis.opendocument.presentation", "unsupported-format"),
    ],
)
def test_an_odt_that_lost_what_names_its_kind_is_damaged(
    tmp_path: Path, mimetype: bytes | None, code: str
) -> None:
    kind = {} if mimetype is None else {"mimetype": mimetype}
    (tmp_path / "a.odt").write_bytes(zipped(**kind, **{"content.xml": b"<x/>"}))
    assert refusal(tmp_path / "a.odt").code == code


def test_a_word_file_whose_list_of_parts_is_broken_is_damaged(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", PLAN)
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 28] += 6  # the length of the first name
    path.write_bytes(data)
    assert refusal(path).code == "damaged"


@pytest.mark.parametrize("lost", ["word/document.xml", "[Content_Types].xml"])
def test_a_word_file_without_two_of_its_parts_is_damaged(tmp_path: Path, lost: str) -> None:
    """Its list of types lost, or naming a kind that nobody knows, and its text not there."""
    parts = {"[Content_Types].xml": typed("application/x"), "_rels/.rels": related("x/main.xml")}
    parts["word/styles.xml"] = b"<x/>"
    parts.pop(lost, None)
    (tmp_path / "a.docx").write_bytes(zipped(**parts))
    assert refusal(tmp_path / "a.docx").code == "damaged"
    books = {"mimetype": b"application/epub+zip", "OEBPS/content.opf": b"<x/>"}
    (tmp_path / "b.epub").write_bytes(zipped(**books))
    assert refusal(tmp_path / "b.epub").code == "unsupported-format"


def test_pictures_only_in_a_word_file(tmp_path: Path) -> None:
    drawn = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>"
    assert refusal(save_docx(tmp_path / "a.docx", paragraph(drawn))).code == "no-text"


def test_a_zip_password(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", PLAN)
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + place] |= 1
    path.write_bytes(data)
    assert refusal(path).code == "encrypted"


# Bombs -----------------------------------------------------------------------------------------


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = save_docx(tmp_path / "a.docx", paragraph("x" * 30_000_000))
    assert path.stat().st_size < 200_000
    assert refusal(path).code == "too-large"


def test_a_zip_that_lies_about_its_sizes_is_damaged(tmp_path: Path) -> None:
    path = save_docx(tmp_path / "a.docx", paragraph("x" * 9_000_000))
    data = bytearray(path.read_bytes())
    at = data.rindex(b"word/document.xml") - 46
    data[at + 24 : at + 28] = struct.pack("<I", 2_000)
    path.write_bytes(data)
    assert refusal(path).code == "damaged"


def test_too_many_parts(tmp_path: Path) -> None:
    more = {f"word/media/{number}.bin": b"" for number in range(5_001)}
    assert refusal(save_docx(tmp_path / "a.docx", paragraph("x"), more=more)).code == "too-large"


BOMB = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">'
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
FETCH = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/hostname">'


@pytest.mark.parametrize(
    "doctype", [f"{BOMB}]>", f"{FETCH}]>", "<!DOCTYPE x>"], ids=["bomb", "fetch", "bare"]
)
@pytest.mark.parametrize("part", ["styles", "document"])
@pytest.mark.parametrize("long", [False, True])
def test_document_types_are_refused(
    tmp_path: Path, doctype: str, part: str, long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if long:
        monkeypatch.setattr("checker.readers.docx.reader._LONG", 0)
    inner = "" if doctype == "<!DOCTYPE x>" else "&i;"
    main = f'{doctype}<w:document xmlns:w="{W}"><w:body>{paragraph(f"chữ{inner}")}</w:body></w:document>'
    sheet = f'{doctype}<w:styles xmlns:w="{W}">{inner}</w:styles>'
    good = save_docx(tmp_path / "good.docx", paragraph("chữ"))
    bad = tmp_path / "bad.docx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            replaced = {"word/styles.xml": sheet, "word/document.xml": main}.get(name)
            wanted = replaced if replaced and part in name else source.read(name)
            target.writestr(name, wanted)
    assert refusal(bad).code == "damaged"


def test_very_deep_nesting_is_refused_not_followed(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 5_000 + paragraph("x") + "</w:sdtContent></w:sdt>" * 5_000
    assert refusal(save_docx(tmp_path / "a.docx", deep)).code == "damaged"


def test_nesting_that_the_parser_allows_is_followed(tmp_path: Path) -> None:
    tables = "<w:tbl><w:tr><w:tc>" * 60 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 60
    boxes = "<w:sdt><w:sdtContent>" * 100 + paragraph("y") + "</w:sdtContent></w:sdt>" * 100
    assert read(save_docx(tmp_path / "a.docx", tables + boxes)).text == "x\ny"


def test_fonts_of_before_unicode_that_cannot_be_told(tmp_path: Path) -> None:
    typed = "KÕ ho¹ch thùc hiÖn c«ng t¸c b×nh ®¼ng giíi. Keá hoaïch thöïc hieän coâng taùc. "
    found = refusal(save_docx(tmp_path / "a.docx", paragraph(typed * 5)))
    assert found.code == "unsupported-format"
    assert "Unicode" in found.message


def test_foreign_letters_and_signs_are_no_old_font(tmp_path: Path) -> None:
    signs = "Diện tích 12 m², nhiệt độ 30°C, “Tự do” × 3, ½ dân số, «Łódź», São Paulo, año. "
    text = (
        signs + "Tăng cường công tác tuyên truyền, phổ biến pháp luật trên địa bàn xã. " * 4
    ) * 20
    assert read(save_docx(tmp_path / "a.docx", paragraph(text))).text.startswith("Diện tích")


def test_too_much_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (10 * 2**20 + 1))
    assert refusal(path).code == "too-large"
    assert "10 MB" in refusal(path).message


LONG = b"ab cd " * 1_750_000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<html><body><p>" + LONG + b"</p></body></html>"),
        ("a.rtf", rb"{\rtf1 " + LONG + b"}"),
        ("b.html", b"<html><body>" + b"<b>a</b>" * 800_000 + b"</body></html>"),
        ("c.html", b"<html><table>" + b"<tr><td colspan=200 rowspan=200>a" * 1_000),
        ("d.html", b"<html><table>" + (b"<tr><td rowspan=200 colspan=200>a" + b"<tr>" * 199) * 12),
    ],
)
def test_too_much_in_one_file_is_too_large(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert refusal(path).code == "too-large"


def test_a_table_of_cells_over_many_rows(tmp_path: Path) -> None:
    rows = "<tr><td rowspan=3 colspan=30>a</td></tr><tr></tr><tr></tr>" * 200
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><table>{rows}</table></body></html>", encoding="utf-8")
    assert read(path).text == "\n".join(200 * ["a"])


@pytest.mark.parametrize("name", ["rtf too deep", "html too deep"])
def test_what_is_too_deep_is_told_so(tmp_path: Path, name: str) -> None:
    ending, data, _ = CASES[name]
    path = tmp_path / ending
    path.write_bytes(data)
    assert refusal(path).message == messages.TOO_DEEP


@pytest.fixture
def few_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of the lines that a draft may have: more are as soon too many, and sooner written."""
    limits.refuse_many(100_000)
    with pytest.raises(ReadError):
        limits.refuse_many(100_001)
    monkeypatch.setattr(limits, "_MOST_LINES", 10_000)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"a\n" * 10_001),
        ("a.html", b"<html><body>" + b"a<br>" * 10_001),
        ("a.rtf", rb"{\rtf1 " + rb"\par" * 10_001 + b"}"),
        ("b.rtf", rb"{\rtf1 " + rb"{\footnote a}" * 10_001 + b"}"),
        ("c.rtf", rb"{\rtf1 " + rb"\itap20 a\nestcell\itap0 b\par" * 510 + b"}"),
    ],
)
def test_too_many_lines(few_lines: None, tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert refusal(path).code == "too-large"


def test_too_many_paragraphs_in_a_small_word_file(few_lines: None, tmp_path: Path) -> None:
    path = save_docx(tmp_path / "a.docx", paragraph("a") * 10_001)
    assert path.stat().st_size < 10_000
    assert refusal(path).code == "too-large"


def test_a_line_of_tabs_by_the_thousand(tmp_path: Path) -> None:
    """Each may part two columns: all that stands left and right of it were looked at each time."""
    typed = run("b") + "<w:r><w:tab/></w:r>"
    began = time.process_time()
    assert read(save_docx(tmp_path / "a.docx", f"<w:p>{typed * 20_000}</w:p>")).text[:3] == "b b"
    assert time.process_time() - began < 3


def test_paragraphs_joined_by_the_thousand(tmp_path: Path) -> None:
    """Each is joined to all before it: copied each time they would take minutes."""
    joined = paragraph(run("a "), '<w:rPr><w:del w:id="1"/></w:rPr>') * 30_000
    began = time.process_time()
    assert read(save_docx(tmp_path / "a.docx", joined + paragraph("b"))).text.endswith("a b")
    assert time.process_time() - began < 5


def test_parts_within_parts_of_a_web_page(tmp_path: Path) -> None:
    head = 'Content-Type: multipart/mixed; boundary="x{}"\n\n'
    parts = "".join(f"--x{depth}\n{head.format(depth + 1)}" for depth in range(3000))
    path = tmp_path / "a.mht"
    path.write_text(f"MIME-Version: 1.0\n{head.format(0)}{parts}--x0--\n", encoding="ascii")
    assert refusal(path).message == messages.TOO_DEEP


def test_letters_of_a_list_stay_few(tmp_path: Path) -> None:
    """A small file must not draw gigabytes of them."""
    lists = numbering(level(0, "upperLetter", "%1" * 5000, start=32_000))
    found = read(save_docx(tmp_path / "a.docx", paragraph("a", listed(1)), numbering=lists))
    assert len(found.text) < 10_000


def test_too_large_a_file_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "_MAX_FILE", 10_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 10_001)
    assert refusal(path).code == "too-large"
    path.write_bytes(b"x" * 10_000)
    assert len(read(path).text) == 10_000


@pytest.mark.parametrize(
    "nasty",
    ["*a " * 15_000, "**" * 25_000, "<!--" * 12_500, "| " * 25_000, "(" * 50_000, "[x](" * 12_500,
     "&amp" * 12_500, "\\*" * 25_000, "_a" * 25_000, "-" * 50_000 + "x", " " * 50_000 + "x",
     "a\n" * 5_000, "- \n" * 5_000, "1\n" * 5_000, "<b " * 15_000, "> " * 25_000, "Số: " * 15_000,
     "A" * 75_000, "\n" * 10_000 + "x", "\t" * 25_000 + "x", "ngày " * 15_000, "x  " * 15_000],
    ids=lambda text: repr(text[:6]),
)  # fmt: skip
def test_no_text_makes_the_reader_hang(tmp_path: Path, nasty: str) -> None:
    """Each would take minutes where a pattern goes back over what it has read."""
    path = tmp_path / "a.txt"
    path.write_text(f"KẾ HOẠCH\n{nasty}\nNơi nhận: {nasty}", encoding="utf-8")
    began = time.process_time()
    assert read(path).text.startswith("KẾ HOẠCH")
    assert time.process_time() - began < 8


# Access ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "khoá"), "unreadable"),
        (FileNotFoundError(2, "biến mất"), "not-found"),
        (OSError(5, "hỏng ổ đĩa"), "unreadable"),
        (MemoryError(), "unreadable"),
    ],
)
def test_files_that_are_locked_or_vanish(
    tmp_path: Path, error: Exception, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build_docx(tmp_path / "a.docx", PLAN)

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", fail)
    assert refusal(path).code == code


def test_a_file_that_fails_while_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(io.BytesIO):
        def read(self, _: int | None = -1) -> bytes:
            raise OSError(116, "mất kết nối")

    path = build_docx(tmp_path / "a.docx", PLAN)
    monkeypatch.setattr(Path, "open", lambda *_, **__: Failing())
    assert refusal(path).code == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no name on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.docx")
    assert refusal(tmp_path / "a.docx").code == "unreadable"


def test_names_that_cannot_exist(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a\0b.docx").code == "unreadable"


# PDF -------------------------------------------------------------------------------------------


def test_a_scan_says_that_it_is_one(tmp_path: Path) -> None:
    found = refusal(build_scan(tmp_path / "a.pdf", pages=2))
    assert found.code == "no-text"
    assert "quét" in found.message


def test_a_truncated_pdf_never_gives_a_traceback(tmp_path: Path) -> None:
    whole = build_pdf(tmp_path / "a.pdf", PLAN * 20).read_bytes()
    path = tmp_path / "b.pdf"
    for cut in (0.1, 0.5, 0.9):
        path.write_bytes(whole[: int(len(whole) * cut)])
        assert refusal(path).code in ("damaged", "no-text")


@pytest.mark.parametrize("whole_end", [True, False])
def test_a_pdf_that_lost_its_beginning_is_damaged(whole_end: bool, tmp_path: Path) -> None:
    whole = build_pdf(tmp_path / "a.pdf", PLAN * 20).read_bytes()
    path = tmp_path / "b.pdf"
    path.write_bytes(bytes(600) + whole[600 : None if whole_end else -3000])
    assert refusal(path).code == "damaged"


def test_a_pdf_locked_in_an_unknown_way_is_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(locked_pdf().replace(b"/Filter/Standard", b"/Filter/Adobe.PS"))
    assert b"/Adobe.PS" in path.read_bytes()
    assert refusal(path).code == "encrypted"


def test_a_pdf_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(locked_pdf())
    assert refusal(path).code == "encrypted"


def locked_pdf() -> bytes:
    """A PDF whose password nobody knows: its encryption is declared, its keys are noise."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        b"<</Filter/Standard/V 2/R 3/Length 128/P -44/O<"
        + b"61" * 32
        + b">/U<"
        + b"62" * 32
        + b">>>",
    ]
    data = b"%PDF-1.6\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    identity = b"<" + b"63" * 16 + b">"
    return data + (
        b"xref\n0 5\n0000000000 65535 f \n%strailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[%s%s]>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (table, identity, identity, len(data))
    )


def test_pdfium_is_not_needed_for_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(pypdfium2, "PdfDocument", never)
    assert read(build_docx(tmp_path / "a.docx", PLAN)).format == "docx"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n\r\n", b"\xef\xbb\xbf\r\n "])
def test_a_mark_or_empty_lines_before_a_file_change_nothing(tmp_path: Path, before: bytes) -> None:
    flat = save_odt(tmp_path / "a.odt", "<text:p>Ke hoach</text:p>", flat=True).read_bytes()
    path = tmp_path / "a.txt"
    for kind, data in (("rtf", rb"{\rtf1 Ke hoach\par}"), ("odt", flat), ("txt", b"{rtf} Ke")):
        path.write_bytes(before + data)
        found = read(path)
        assert found.format == kind
        assert found.text in ("Ke hoach", "{rtf} Ke")
