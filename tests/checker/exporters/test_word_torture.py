"""The Word copy of a file with everything that makes annotating hard."""

import io
import zipfile
from pathlib import Path

from lxml import etree

from checker.exporters.docx.copy import to_docx
from tests.builders import save_docx
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
from tests.checker.exporters.copies import annotated, commented
from tests.checker.exporters.hand import WHEN, Place, fixed_text, report_on
from tests.reading import read


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
        main = archive.read("word/document.xml")
    return commented(path, main, OLD_COMMENT)


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


def test_everything_else_in_the_file_stays_byte_for_byte(tmp_path: Path) -> None:
    path = torture(tmp_path / "khó.docx")
    data = to_docx(report_on(read(path), HARD), WHEN)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(data)) as new:
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
        assert changed == {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"}
