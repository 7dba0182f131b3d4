"""The Word copy: comments on exactly the words, corrections to accept or reject, nothing lost."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx_integrity
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from checker.engine import check
from checker.exporters import EXPORTERS, ExportError
from checker.exporters.docx import to_docx
from checker.readers import read
from checker.report import Report, Status
from resources import SAMPLES
from rules.load import load_library
from tests.builders import build_docx, build_txt, save_docx
from tests.builders.changes import (
    W,
    accepted,
    characters,
    comments,
    main_part,
    references,
    rejected,
    save,
)
from tests.checker.exporters.hand import WHEN, Place, fixed_text, report_on

SAMPLE_FILES = sorted(SAMPLES.glob("*.docx"))
LINES = (
    "ỦY BAN NHÂN DÂN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH",
    "Thực hiện Quyết định số 1970/QĐ-TTg ngày 23/10/2012 của Thủ tướng Chính phủ.",
    "1. Mục tiêu về bình dẳng giới của xã Suối Ngàn 🌸 trong năm nay./",
    "Nội dung | Đơn vị chủ trì",
    "Tuyên truyền | Công an xã",
)
PLACES = (
    Place("1970/QĐ-TTg", "1790/QĐ-TTg"),
    Place("23/10/2012", "23/10/2021"),
    Place("bình dẳng giới", "bình đẳng giới", suggestion="bình đẳng giới"),
    Place("xã Suối Ngàn", "xã Thung Mây"),
    Place("./", "./."),
    Place("Công an"),
    Place("", at=40),
)


def no_error(path: Path, original: Path | None = None) -> None:
    """Assert that the copy has no error but those its original has, and that nothing is lost."""
    found = docx_integrity.check(path)
    known: set[str] = set()
    if original:
        known = {str(finding) for finding in docx_integrity.check(original)}
        found += docx_integrity.compare(original, path)
    bad = [str(f) for f in found if f.severity in {docx_integrity.ERROR, docx_integrity.WARN}]
    assert [finding for finding in bad if finding not in known] == []


def annotated(report: Report, tmp_path: Path) -> bytes:
    data = to_docx(report, WHEN)
    document = report.document
    original = document.path if document.format == "docx" else None
    no_error(save(tmp_path / "góp ý.docx", data), original)
    return data


@pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: path.stem)
def test_samples(path: Path, tmp_path: Path) -> None:
    report = check(read(path), load_library())
    before = hashlib.sha256(path.read_bytes()).digest()
    data = annotated(report, tmp_path)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert read(tmp_path / "góp ý.docx").text == fixed_text(report)
    assert read(save(tmp_path / "a.docx", accepted(data, "Soát"))).text == fixed_text(report)
    assert read(save(tmp_path / "r.docx", rejected(data, "Soát"))).text == report.document.text
    assert characters(rejected(data, "Soát")) == characters(path.read_bytes())
    told = {Status.GAP, Status.REVIEW}
    findings = [f for r in report.results if r.status in told for f in r.findings]
    assert len(comments(data)) == len(findings)


@pytest.mark.parametrize(
    "clothes",
    [
        {},
        {"header_table": False},
        {"auto_numbering": True},
        {"shredded": True},
        {"tracked": True},
        {"content_controls": True},
        {"tracked": True, "shredded": True, "content_controls": True, "auto_numbering": True},
    ],
    ids=str,
)
def test_every_way_of_writing_a_word_file(tmp_path: Path, clothes: dict[str, bool]) -> None:
    original = build_docx(tmp_path / "a.docx", LINES, **clothes)
    report = report_on(read(original), PLACES)
    data = annotated(report, tmp_path)
    assert read(tmp_path / "góp ý.docx").text == fixed_text(report)
    back = rejected(data, "Soát")
    assert read(save(tmp_path / "r.docx", back)).text == report.document.text
    assert characters(back) == characters(original.read_bytes())
    covered = sorted(words for _, _, words in comments(rejected(data, "Soát")).values())
    assert covered == sorted(place.words for place in PLACES)


def test_a_comment_tells_what_why_and_how(tmp_path: Path) -> None:
    report = report_on(read(build_docx(tmp_path / "a.docx", LINES)), PLACES[2:3])
    ((author, words, _),) = comments(to_docx(report, WHEN)).values()
    assert author == "Soát"
    assert words == (
        "Thiếu, sai · Bắt buộc: Tiêu chí\nCần xem chỗ này.\n"
        "Gợi ý viết: bình đẳng giới\nCăn cứ: Căn cứ"
    )


def test_every_comment_has_one_mark_and_ids_are_not_shared(tmp_path: Path) -> None:
    data = to_docx(report_on(read(build_docx(tmp_path / "a.docx", LINES)), PLACES), WHEN)
    assert sorted(references(data)) == sorted(comments(data))
    ids = [e.get(W + "id") for e in main_part(data).iter(W + "ins", W + "del")]
    assert len(set(ids) | set(references(data))) == len(ids) + len(references(data))


def test_only_what_the_rule_calls_certain_is_changed(tmp_path: Path) -> None:
    places = [Place("xã Suối Ngàn", None, suggestion="xã Thung Mây")]
    data = to_docx(report_on(read(build_docx(tmp_path / "a.docx", LINES)), places), WHEN)
    assert not [*main_part(data).iter(W + "ins", W + "del")]


def test_what_is_waived_is_told_and_not_changed(tmp_path: Path) -> None:
    document = read(build_docx(tmp_path / "a.docx", LINES))
    data = to_docx(report_on(document, PLACES, Status.WAIVED), WHEN)
    assert len(comments(data)) == len(PLACES)
    assert not [*main_part(data).iter(W + "ins", W + "del")]
    for status in (Status.PASS, Status.NOT_APPLICABLE):
        assert comments(to_docx(report_on(document, PLACES, status), WHEN)) == {}


@pytest.mark.parametrize("clothes", [{}, {"tracked": True, "shredded": True}], ids=str)
def test_annotating_a_copy_again_doubles_nothing(tmp_path: Path, clothes: dict[str, bool]) -> None:
    original = build_docx(tmp_path / "a.docx", LINES, **clothes)
    first = to_docx(report_on(read(original), PLACES), WHEN)
    copy = read(save(tmp_path / "b.docx", first))
    still_open = [place for place in PLACES if place.fix is None]
    second = to_docx(report_on(copy, still_open), WHEN)
    no_error(save(tmp_path / "c.docx", second), tmp_path / "b.docx")
    assert sorted(c[1:] for c in comments(second).values()) == sorted(
        c[1:] for c in comments(first).values()
    )
    assert read(tmp_path / "c.docx").text == copy.text
    changes = [[*main_part(data).iter(W + "ins", W + "del")] for data in (first, second)]
    assert len(changes[0]) == len(changes[1])


def test_own_comments_go_when_their_reason_has_gone(tmp_path: Path) -> None:
    original = build_docx(tmp_path / "a.docx", LINES)
    first = to_docx(report_on(read(original), [Place("Công an"), Place("", at=40)]), WHEN)
    second = to_docx(report_on(read(save(tmp_path / "b.docx", first)), []), WHEN)
    assert comments(second) == {}
    assert references(second) == []
    assert characters(second) == characters(original.read_bytes())


def test_a_draft_that_changed_since_is_refused(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", LINES)
    report = report_on(read(path), PLACES)
    build_docx(path, LINES[1:])
    with pytest.raises(ExportError, match="đã thay đổi"):
        EXPORTERS["docx"].render(report)
    path.unlink()
    with pytest.raises(ExportError, match="đã thay đổi"):
        EXPORTERS["docx"].render(report)


def test_a_word_file_is_made_of_other_drafts(tmp_path: Path) -> None:
    report = report_on(read(build_txt(tmp_path / "a.txt", LINES)), PLACES)
    data = annotated(report, tmp_path)
    assert read(tmp_path / "góp ý.docx").text == fixed_text(report)
    covered = [words for _, _, words in comments(rejected(data, "Soát")).values()]
    assert sorted(covered) == sorted(place.words for place in PLACES)


def test_macros_do_not_travel(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", LINES)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    parts["[Content_Types].xml"] = types
    parts["word/vbaProject.bin"] = b"macro"
    macro = tmp_path / "a.docm"
    with zipfile.ZipFile(macro, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    data = to_docx(report_on(read(macro), PLACES), WHEN)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "word/vbaProject.bin" not in archive.namelist()
        assert b"macroEnabled" not in archive.read("[Content_Types].xml")


def rewritten(path: Path, target: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Write the Word file at *path* to *target* with every part changed."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return target


def strictly(_: str, part: bytes) -> bytes:
    for usual, strict in (
        (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
         b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (b"http://schemas.openxmlformats.org/officeDocument/2006/",
         b"http://purl.oclc.org/ooxml/officeDocument/"),
    ):  # fmt: skip
        part = part.replace(usual, strict)
    return part


def test_the_strict_variant_becomes_the_usual_one(tmp_path: Path) -> None:
    path = rewritten(build_docx(tmp_path / "a.docx", LINES), tmp_path / "s.docx", strictly)
    report = report_on(read(path), PLACES)
    data = to_docx(report, WHEN)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if b"purl.oclc" in archive.read(name)]
    assert read(save(tmp_path / "copy.docx", data)).text == fixed_text(report)
    no_error(tmp_path / "copy.docx", tmp_path / "a.docx")


def test_a_broken_picture_is_told(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", LINES)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/media/image1.png", b"picture " * 50)
    data = path.read_bytes()
    assert b"picture picture" in data
    path.write_bytes(data.replace(b"picture picture", b"picture pixture", 1))
    report = report_on(read(path), PLACES)
    with pytest.raises(ExportError, match="bị hỏng"):
        to_docx(report, WHEN)


def test_everything_else_in_the_file_stays_byte_for_byte(tmp_path: Path) -> None:
    path = torture(tmp_path / "khó.docx")
    data = to_docx(report_on(read(path), HARD), WHEN)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(data)) as new:
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
        assert changed == {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"}


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(message=TEXT, suggestion=TEXT, fix=TEXT.filter(str.strip))
def test_any_words_make_a_sound_file(
    tmp_path: Path, message: str, suggestion: str, fix: str
) -> None:
    original = build_docx(tmp_path / "a.docx", LINES, shredded=True)
    place = Place("Thực hiện Quyết định", fix, message=message, suggestion=suggestion)
    data = to_docx(report_on(read(original), [place]), WHEN)
    ((_, words, _),) = comments(data).values()
    for wanted in (message, suggestion):
        assert "".join(wanted.split()) in "".join(words.replace("\ufffd", "").split()) or (
            "\ufffe" in wanted or "\uffff" in wanted
        )
    assert characters(rejected(data, "Soát")) == characters(original.read_bytes())


def run(text: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


WHO = 'w:author="Lò Thị Mây" w:date="2026-01-01T00:00:00Z"'
TORTURE = "".join(
    f"<w:p>{content}</w:p>"
    for content in (
        run("Kế ") + run("hoạch bình ", "<w:b/>") + run("dẳng", "<w:i/>") + run(" giới năm 2025."),
        f'<w:ins w:id="7" {WHO}>{run("Chèn thêm năm 2024 vào đây.")}</w:ins>',
        (
            f'{run("Trước ")}<w:ins w:id="8" {WHO}>{run("chèn ngày 30/12/2020 ở")}</w:ins>'
            f'<w:del w:id="9" {WHO}><w:r><w:delText>đã xoá</w:delText></w:r></w:del>{run(" giữa.")}'
        ),
        f'<w:hyperlink w:anchor="x">{run("Xem số 1970/QĐ-TTg")}</w:hyperlink>{run(" nhé.")}',
        (
            "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>"
            f"{run('Tên xã Suối Ngàn')}</w:sdtContent></w:sdt>{run(' trong ô điền.')}"
        ),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Trong ô tháng 13 tự do')}</w:sdtContent></w:sdt>",
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Trường ngày 31/11/2026")}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        "<w:r><w:t>Dòng một</w:t><w:br/><w:t>cùng dòng hai năm 2023</w:t><w:tab/><w:t>xong</w:t></w:r>",
        (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
            f"<wps:txbx><w:txbxContent><w:p>{run('Hộp chữ năm 2022')}</w:p></w:txbxContent></wps:txbx>"
            "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>"
            f"{run('Hộp chữ năm 2022')}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
            f"</mc:AlternateContent></w:r>{run('Đoạn có hộp chữ.')}"
        ),
        f'{run("Có chú thích")}<w:r><w:footnoteReference w:id="2"/></w:r>{run(" ở đây.")}',
        (
            f'<w:commentRangeStart w:id="3"/>{run("Đã có nhận xét năm 2021")}'
            '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
        ),
        run("To\u0302i vie\u0302\u0301t da\u0302\u0301u ro\u031b\u0300i na\u0306m 2020.", "<w:b/>"),
        f'<w:smartTag w:uri="u" w:element="date">{run("Ngày 15")}{run("/13/2026")}</w:smartTag>',
    )
)
TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
    f"<w:p>{run('Bảng trong bảng năm 2019')}</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
)
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NOTES = (
    f'<w:footnotes {SPACE}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    f'<w:footnote w:id="2"><w:p>{run("Chú thích năm 2018")}</w:p></w:footnote></w:footnotes>'
)
OLD_COMMENT = (
    f'<w:comments {SPACE}><w:comment w:id="3" {WHO} w:initials="M">'
    f"<w:p>{run('Nhận xét của người khác')}</w:p></w:comment></w:comments>"
)
HARD = (
    Place("bình dẳng giới", "bình đẳng giới"),
    Place("2025", "2026"),
    Place("năm 2024", "năm 2026"),
    Place("30/12/2020", "31/12/2020"),
    Place("ở giữa", "tại giữa"),
    Place("1970/QĐ-TTg", "1790/QĐ-TTg"),
    Place("tháng 13", "tháng 12"),
    Place("31/11/2026", "30/11/2026"),
    Place("năm 2023 xong", "năm 2026 xong"),
    Place("năm 2021", "năm 2026"),
    Place("viết dấu", "gõ dấu"),
    Place("Ngày 15/13/2026", "Ngày 15/12/2026"),
    Place("năm 2019", "năm 2026"),
)
COMMENT_ONLY = (
    Place("Suối Ngàn", "Thung Mây"),
    Place("Hộp chữ năm 2022", "Hộp chữ năm 2026"),
    Place("Chú thích năm 2018", "Chú thích năm 2026"),
)


def torture(path: Path) -> Path:
    """A file with everything that makes annotating hard."""
    save_docx(path, TORTURE + TABLE, footnotes=NOTES)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/word/comments.xml" ContentType="' + kind + b'"/></Types>',
    )
    relation = (
        b'<Relationship Id="rc" Target="comments.xml" Type="http://schemas.openxmlformats.org'
        b'/officeDocument/2006/relationships/comments"/></Relationships>'
    )
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(b"</Relationships>", relation)
    parts["word/comments.xml"] = OLD_COMMENT.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_torture(tmp_path: Path) -> None:
    path = torture(tmp_path / "khó.docx")
    report = report_on(read(path), HARD)
    data = annotated(report, tmp_path)
    assert read(tmp_path / "góp ý.docx").text == fixed_text(report)
    assert read(save(tmp_path / "a.docx", accepted(data, "Soát"))).text == fixed_text(report)
    back = rejected(data, "Soát")
    assert read(save(tmp_path / "r.docx", back)).text == report.document.text
    assert characters(back) == characters(path.read_bytes())
    others = [e for e in main_part(data).iter(W + "ins", W + "del") if e.get(W + "id") in "789"]
    assert {e.get(W + "author") for e in others} == {"Lò Thị Mây"}
    by_others = [c for c in comments(data).values() if c[0] != "Soát"]
    assert [c[1] for c in by_others] == ["Nhận xét của người khác"]


def test_what_cannot_be_cut_gets_its_comment_and_no_change(tmp_path: Path) -> None:
    path = torture(tmp_path / "khó.docx")
    report = report_on(read(path), COMMENT_ONLY)
    data = annotated(report, tmp_path)
    assert read(tmp_path / "góp ý.docx").text == report.document.text
    assert len(comments(data)) == len(COMMENT_ONLY) + 1
    assert sorted(references(data)) == sorted(comments(data))
    inner = [*main_part(data).iter(W + "txbxContent")]
    assert inner
    assert not [e for box in inner for e in box.iter(W + "commentReference")]


def test_every_single_word_of_the_torture_file_can_be_commented(tmp_path: Path) -> None:
    path = torture(tmp_path / "khó.docx")
    document = read(path)
    at, places = 0, []
    for word in document.text.split():
        at = document.text.index(word, at)
        nth = document.text[:at].count(word)
        places.append(Place(word, nth=nth))
        at += len(word)
    data = annotated(report_on(document, places), tmp_path)
    assert characters(data) == characters(path.read_bytes())
    assert read(tmp_path / "góp ý.docx").text == document.text


def test_the_namespaces_of_the_draft_stay_declared(tmp_path: Path) -> None:
    path = torture(tmp_path / "khó.docx")
    before = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml")).nsmap
    assert main_part(to_docx(report_on(read(path), HARD), WHEN)).nsmap == before
