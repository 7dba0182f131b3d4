"""Text in the codes of before Unicode: what is converted, and what must stay as it is."""

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.exporters.docx.copy import to_docx
from checker.judge import check
from checker.kernel.text import clean_with_places
from checker.readers import messages
from checker.readers.old_codes import CUT, code_of_font, shows_capitals
from tests.builders import build_docx, build_pdf, build_txt
from tests.builders.doc import Para, save_doc
from tests.builders.odt import save_odt
from tests.builders.old_codes import decoded_twice, retyped, tcvn3, vni
from tests.builders.word import STYLES, save_docx
from tests.checker.facts.reading import library
from tests.checker.readers.sheet import Sheet
from tests.checker.readers.word import paragraph, run, style, styles
from tests.mutations.base import base, lines_of
from tests.reading import read

SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
SENTENCE = "Tăng cường bình đẳng giới và vì sự tiến bộ của phụ nữ ở cơ sở, được hưởng ưu đãi."


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def told(name: str, text: str) -> str:
    code = code_of_font(name)
    assert code is not None
    return code.convert(text)


@pytest.mark.parametrize("letter", SMALL)
def test_every_letter(letter: str) -> None:
    assert told(".VnTime", f"x{tcvn3(letter)}x") == f"x{letter}x"
    assert told("VNI-Times", f"x{vni(letter)}x") == f"x{letter}x"
    assert told("VNI-Times", vni(letter.upper())) == letter.upper()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("KÕ HO¹CH", "KẾ HOẠCH"),
        ("ñY BAN NH¢N D¢N HUYÖN", "ỦY BAN NHÂN DÂN HUYỆN"),
        ("Sè: 45/KH-UBND", "Số: 45/KH-UBND"),  # a name, though all other letters are capitals
        ("ChÝnh phñ vµ H§ND x· BA V×", "Chính phủ và HĐND xã BA Vì"),  # as it is printed
        ("A¸ U­", "Á Uư"),  # a capital with the small letter that bears its mark
        ("n−íc, 1−2, 10 − 15", "nước, 1−2, 10 − 15"),
    ],
)
def test_capitals_and_signs_of_tcvn3(typed: str, shown: str) -> None:
    assert told(".VnTime", typed) == shown


def test_a_letter_and_its_sign_may_stand_in_two_runs() -> None:
    assert told("VNI-Times", f"ca{CUT}áp ho{CUT}{CUT}ï, to{CUT}chöùc") == (
        f"cấ{CUT}p họ{CUT}{CUT}, to{CUT}chức"
    )


@pytest.mark.parametrize(
    ("name", "capitals"),
    [(".VnTimeH", True), (".VnArialH", True), (".VnTime", False), (".VnArial NarrowH", True)],
)
def test_fonts_that_show_capitals(name: str, capitals: bool) -> None:
    assert shows_capitals(name) is capitals


@pytest.mark.parametrize("name", ["Times New Roman", "Vni", "VnTime", "Arial", ""])
def test_fonts_of_today(name: str) -> None:
    assert code_of_font(name) is None


def test_each_run_by_its_font(tmp_path: Path) -> None:
    text = (
        run(tcvn3("Kế hoạch số 45, "), font(".VnTime"))
        + run("Nguyễn Thị Ánh, Müller, «Đà Nẵng» ®, ")
        + run(vni("huyện Đức Thọ"), font("VNI-Helve"))
        + run(tcvn3(" tỉnh hà tĩnh"), font(".VnArialH"))
    )
    found = read(save_docx(tmp_path / "a.docx", paragraph(text)))
    assert found.text == (
        "Kế hoạch số 45, Nguyễn Thị Ánh, Müller, «Đà Nẵng» ®, huyện Đức Thọ TỈNH HÀ TĨNH"
    )
    assert "TCVN3, VNI" in found.warnings[0]
    assert found.recoded


def test_fonts_of_styles_and_of_the_whole(tmp_path: Path) -> None:
    sheet = styles(
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font('VNI-Times')}</w:rPr></w:rPrDefault></w:docDefaults>",
        style("Cu", f"<w:rPr>{font('.VnTime')}</w:rPr>"),
        style("Con", "", based="Cu"),
        style("Dam", f"<w:rPr>{font('Times New Roman')}</w:rPr>", kind="character"),
    )
    body = (
        paragraph(vni("Đời sống"))
        + paragraph(tcvn3("Đời sống "), '<w:pStyle w:val="Con"/>').replace(
            "</w:p>", run("đời «sống»", '<w:rStyle w:val="Dam"/>') + "</w:p>"
        )
        + paragraph(run("º¹²", '<w:rFonts w:asciiTheme="minorHAnsi"/>'))
    )
    found = read(save_docx(tmp_path / "a.docx", body, styles=sheet))
    assert found.text == "Đời sống\nĐời sống đời «sống»\nº¹²"


def test_unicode_in_an_old_font_stays(tmp_path: Path) -> None:
    words = [SENTENCE, "Có, vào ô và à.", "Không có gì ® «lạ»"]
    body = "".join(paragraph(run(text, font(".VnTime"))) for text in words)
    found = read(save_docx(tmp_path / "a.docx", body))
    assert found.text == "\n".join(words)
    assert not found.warnings
    assert not found.recoded


def test_a_short_word_is_as_its_neighbours(tmp_path: Path) -> None:
    words = [tcvn3(SENTENCE), tcvn3("có"), tcvn3("đến hết ngày 30/6/2026")]
    body = "".join(paragraph(run(text, font(".VnTime"))) for text in words)
    found = read(save_docx(tmp_path / "a.docx", body + paragraph(run(SENTENCE, font(".VnTime")))))
    assert found.text == f"{SENTENCE}\ncó\nđến hết ngày 30/6/2026\n{SENTENCE}"


def test_words_soft_hyphen_is_a_letter_of_tcvn3(tmp_path: Path) -> None:
    look = f"<w:rPr>{font('.VnTime')}</w:rPr>"
    text = f"<w:r>{look}<w:t>® n</w:t><w:softHyphen/><w:t>íc</w:t></w:r>"
    other = "<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r>"
    assert read(save_docx(tmp_path / "a.docx", paragraph(text + other))).text == "đ nướccoop"


_MIXED = (
    (".VnTime", "® n\u00adíc kÕ ho¹ch, "),
    ("", "bà Müller «Ánh» ®, "),
    ("VNI-Helve", "huyeän Ñöùc Thoï "),
    (".VnArialH", "tØnh hµ tÜnh"),
)
"""What is typed, each piece in its font."""


def _doc(folder: Path) -> Path:
    fonts = [name for name, _ in _MIXED]
    runs = [
        (text.replace("\u00ad", "\x1f"), struct.pack("<HH", 0x4A51, k))
        for k, (_, text) in enumerate(_MIXED, start=1)
    ]
    return save_doc(folder / "a.doc", [Para(runs)], fonts=fonts)


def _rtf(folder: Path) -> Path:
    table = "".join(rf"{{\f{k}\fnil {name};}}" for k, (name, _) in enumerate(_MIXED))
    text = "".join(
        rf"{{\f{k} " + "".join(c if c.isascii() else rf"\'{ord(c):02x}" for c in text) + "}"
        for k, (_, text) in enumerate(_MIXED)
    ).replace(r"\'ad", r"\-")
    path = folder / "a.rtf"
    path.write_bytes(rf"{{\rtf1\ansi{{\fonttbl{table}}}\pard {text}\par}}".encode())
    return path


def _odt(folder: Path) -> Path:
    faces = "".join(
        f'<style:font-face style:name="F{k}" svg:font-family="&apos;{name}&apos;"/>'
        for k, (name, _) in enumerate(_MIXED)
    )
    styles = "".join(
        f'<style:style style:name="T{k}" style:family="text">'
        f'<style:text-properties style:font-name="F{k}"/></style:style>'
        for k in range(1, len(_MIXED))
    )
    default = (
        '<office:styles><style:default-style style:family="paragraph">'
        '<style:text-properties style:font-name="F0"/></style:default-style></office:styles>'
    )
    spans = "".join(
        f'<text:span text:style-name="T{k}">{text}</text:span>'
        for k, (_, text) in enumerate(_MIXED)
    )
    sheet = f"<office:font-face-decls>{faces}</office:font-face-decls>{default}"
    return save_odt(folder / "a.odt", f"<text:p>{spans}</text:p>", styles=styles, sheet=sheet)


def _html(folder: Path) -> Path:
    spans = "".join(
        f'<span style=\'font-family:"{name or "Arial"}","serif"\'>{text}</span>'
        if k % 2
        else f'<font face="{name or "Arial"}">{text}</font>'
        for k, (name, text) in enumerate(_MIXED)
    )
    path = folder / "a.html"
    path.write_text(f"<html><body><p>{spans}</p></body></html>", encoding="utf-8")
    return path


@pytest.mark.parametrize("written", [_doc, _rtf, _odt, _html])
def test_each_run_by_its_font_in_other_files(
    tmp_path: Path, written: Callable[[Path], Path]
) -> None:
    found = read(written(tmp_path))
    assert found.text == "đ nước kế hoạch, bà Müller «Ánh» ®, huyện Đức Thọ TỈNH HÀ TĨNH"
    assert "TCVN3, VNI" in found.warnings[0]
    assert found.recoded


def test_foreign_names_in_unicode_stay(tmp_path: Path) -> None:
    names = "Bà Müller, ông Größe và bà Françoise Noël nêu ý kiến; dự án của Øystein, São Paulo. "
    path = tmp_path / "a.txt"
    path.write_text((names + 3 * f"{SENTENCE} " + "\n") * 30, encoding="utf-8")
    found = read(path)
    assert found.text.startswith(names.strip())
    assert not found.warnings
    assert not found.recoded


@pytest.mark.parametrize("typed", [tcvn3, vni, decoded_twice])
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_text_files(tmp_path: Path, typed: object, ending: str) -> None:
    assert callable(typed)
    lines = [f"{number}. {SENTENCE}" for number in range(1, 20)]
    path = tmp_path / f"a.{ending}"
    path.write_text("\n\n".join(map(typed, lines)), encoding="utf-8")
    found = read(path)
    assert found.text == "\n".join(lines)
    assert len(found.warnings) == 1


def test_what_is_no_vietnamese_in_any_code_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("gµo®z «¬k þvq ¸¹ºxd õõb ñrŋ " * 60, encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.code == "unsupported-format"


def test_a_text_that_lost_a_letter_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text((tcvn3(SENTENCE) + "\n").replace("\u00ad", "") * 30, encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.code == "unsupported-format"


def test_a_pdf_in_vni(tmp_path: Path) -> None:
    lines = [(vni(text), hint) for text, hint in lines_of(base("phuong"))]
    found = read(build_pdf(tmp_path / "a.pdf", lines))
    assert "bình đẳng giới" in found.text
    assert "VNI" in found.warnings[0]


def test_a_pdf_by_the_names_of_its_fonts(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    small, capitals = sheet.font(".VnTime"), sheet.font(".VnTimeH")
    typed = [
        (capitals, "kế hoạch"),
        (small, "Căn cứ Luật Bình đẳng giới ngày 29/11/2006 của Quốc hội về vốn đầu tư"),
        (small, "phát triển; theo Kế hoạch số 45/KH-"),
        (small, "UBND ngày 24/4/2026 của Ủy ban nhân dân xã Suối Ngàn, nước sạch được cấp đủ."),
    ]
    for k, (font, text) in enumerate(typed):
        sheet.text(80, 760 - 18 * k, tcvn3(text), font=font)
    sheet.text(80, 600, "Bà Größe và ông Noël «nói» về “nước sạch”.")
    found = read(sheet.save())
    assert found.text.replace("\n", " ") == (
        "KẾ HOẠCH Căn cứ Luật Bình đẳng giới ngày 29/11/2006 của Quốc hội về vốn đầu tư phát triển; "
        "theo Kế hoạch số 45/KH-UBND ngày 24/4/2026 của ủy ban nhân dân xã Suối Ngàn, nước sạch được "
        "cấp đủ. Bà Größe và ông Noël «nói» về “nước sạch”."
    )
    assert found.recoded


def test_a_pdf_that_lost_a_letter_is_refused(tmp_path: Path) -> None:
    """Programs of today leave out the soft hyphen, which is a letter in these fonts."""
    lines = [(tcvn3(text), hint) for text, hint in lines_of(base("phuong"))]
    with pytest.raises(ReadError) as caught:
        read(build_pdf(tmp_path / "a.pdf", lines))
    assert caught.value.message == messages.OLD_FONT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_letter_without_a_mark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((SENTENCE + "\n").encode(encoding))
    assert read(path).text == SENTENCE


@pytest.mark.parametrize("code", ["tcvn3", "vni"])
def test_the_word_copy_is_made_from_the_text(tmp_path: Path, code: str) -> None:
    path = retyped(build_docx(tmp_path / "a.docx", lines_of(base("gaps"))), code)
    report = check(read(path), library())
    made = to_docx(report, dt.datetime(2026, 11, 26))  # noqa: DTZ001 - the clock on the wall
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert "bình đẳng giới" in archive.read("word/document.xml").decode("utf-8")
        assert "Soát" in archive.read("word/comments.xml").decode("utf-8")


@pytest.mark.parametrize("order", ["o\u0301\u0302", "ó\u0302", "o\u0302\u0301", "ố"])
def test_marks_in_another_order(tmp_path: Path, order: str) -> None:
    text = f"s{order} 45, ă\u0301, e\u0323\u0302, x\u0302"
    found = read(save_docx(tmp_path / "a.docx", paragraph(text)))
    assert found.text == "số 45, ắ, ệ, x\u0302"
    assert clean_with_places(text)[0] == found.text


def test_the_default_style_sheet_names_no_old_font(tmp_path: Path) -> None:
    body = paragraph(tcvn3(SENTENCE) + " ®")
    found = read(save_docx(tmp_path / "a.docx", body, styles=STYLES))
    assert not found.recoded  # too little to tell, and no font says it


def test_a_text_file_as_an_old_program_saved_it(tmp_path: Path) -> None:
    path = build_txt(tmp_path / "a.txt", lines_of(base("so")))
    plain = read(path).text
    path.write_bytes(vni(path.read_text(encoding="utf-8")).encode("cp1252"))
    assert read(path).text == plain
