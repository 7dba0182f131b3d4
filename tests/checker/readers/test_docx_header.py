"""The header of the first page: a letterhead is read, a running title is not, a picture is told."""

import zipfile
from pathlib import Path

import pytest

from checker.judge import check
from checker.readers import messages
from tests.builders.word import W, save_docx
from tests.checker.facts.reading import library
from tests.checker.readers.word import paragraph, run, table
from tests.reading import read

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = f'<w:p xmlns:w="{W}"><w:r><w:drawing/></w:r></w:p>'


def with_header(
    folder: Path, header: str, body: str, kind: str = "first", title: str = "<w:titlePg/>"
) -> Path:
    """A Word file whose section has this header."""
    section = f'<w:sectPr><w:headerReference w:type="{kind}" r:id="rH"/>{title}</w:sectPr>'
    path = save_docx(folder / "dự thảo.docx", f"{body}{section}")
    changed = folder / "kế hoạch.docx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("document.xml.rels"):
                one = f'<Relationship Id="rH" Type="{OFFICE}/header" Target="header9.xml"/></Rel'
                data = data.replace(b"</Rel", one.encode())
            target.writestr(name, data)
        target.writestr("word/header9.xml", f'<w:hdr xmlns:w="{W}">{header}</w:hdr>')
    return changed


LETTERHEAD = table(("UBND XÃ BÌNH LƯ", "".join(map(paragraph, MOTTO))))


@pytest.mark.parametrize(("kind", "title"), [("first", "<w:titlePg/>"), ("default", "")])
def test_a_letterhead_comes_first(tmp_path: Path, kind: str, title: str) -> None:
    found = read(with_header(tmp_path, LETTERHEAD, paragraph("KẾ HOẠCH"), kind, title))
    assert found.text.split("\n") == ["UBND XÃ BÌNH LƯ", *MOTTO, "KẾ HOẠCH"]
    assert [block.source.part for block in found.blocks] == ["header"] * 3 + ["document"]
    assert (found.keeps_header, found.warnings) == (True, ())


@pytest.mark.parametrize(
    ("kind", "title"),
    [("first", ""), ("default", "<w:titlePg/>"), ("first", '<w:titlePg w:val="0"/>')],
)
def test_a_header_that_the_first_page_does_not_show_is_not_read(
    tmp_path: Path, kind: str, title: str
) -> None:
    found = read(with_header(tmp_path, LETTERHEAD, paragraph("KẾ HOẠCH"), kind, title))
    assert found.text == "KẾ HOẠCH"


def test_a_running_title_is_no_text(tmp_path: Path) -> None:
    header = paragraph(run("Kế hoạch năm 2026 - trang 1"))
    assert read(with_header(tmp_path, header, paragraph("KẾ HOẠCH"))).text == "KẾ HOẠCH"


def test_a_letterhead_as_a_picture_is_for_a_person_to_look_at(tmp_path: Path) -> None:
    body = paragraph("KẾ HOẠCH") + paragraph("Thực hiện công tác bình đẳng giới năm 2026")
    found = read(with_header(tmp_path, DRAWING, body))
    assert found.warnings == (messages.PICTURED_HEADER,)
    report = check(found, library())
    header = ("frame.motto", "frame.issuer", "frame.number", "frame.place-date")
    status = {r.rule.id: r.status.value for r in report.results}
    assert {status[rule] for rule in header} == {"review"}
    assert status["frame.recipients"] == "gap"
    assert len([words for words in report.warnings if "Quốc hiệu" in words]) == 1


def test_a_picture_above_a_header_of_words_changes_nothing(tmp_path: Path) -> None:
    found = read(with_header(tmp_path, DRAWING, LETTERHEAD + paragraph("KẾ HOẠCH")))
    assert (found.keeps_header, found.warnings) == (True, ())
