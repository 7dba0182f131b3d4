"""What is added stands where its like stands, and looks like it: rows, units, recipients, the page's number."""

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from checker.exporters.docx.repair import Repaired, repaired
from checker.judge import check
from tests.builders.changes import accepted, rejected
from tests.checker.exporters.formed import form_alone
from tests.checker.exporters.hand import WHEN
from tests.checker.facts.reading import library
from tests.checker.test_writing import CLOSING, FOOT, HEAD, TYPED, units_in_a_table
from tests.reading import read

NOTES = ("Ghi chú: các đơn vị phối hợp chặt chẽ", "Tổng cộng")


def copy_of(document: WordDocument, folder: Path, *, form: bool = False) -> Repaired:
    """The repaired copy; with all changes rejected its words are those of *document*."""
    path = folder / "kế hoạch.docx"
    document.save(str(path))
    report = check(read(path), form_alone() if form else library())
    copy = repaired(report, WHEN, layout=form)
    back = docx.Document(io.BytesIO(rejected(copy.data, "Soát")))
    assert words(back) == words(document)
    return copy


def done(copy: Repaired) -> WordDocument:
    return docx.Document(io.BytesIO(accepted(copy.data, "Soát")))


def words(document: WordDocument) -> str:
    return "".join(t.text or "" for t in document.element.body.iter() if t.tag.endswith("}t"))


def plan(*units: str, signed: bool = True) -> WordDocument:
    """A draft with *units* whose ** part is bold, and a signature in the right column of a table."""
    document = docx.Document()
    for line in (*HEAD, *TYPED[:10], "III. TỔ CHỨC THỰC HIỆN"):
        document.add_paragraph(line)
    for unit in units:
        paragraph = document.add_paragraph()
        for number, part in enumerate(unit.split("**")):
            paragraph.add_run(part).bold = number % 2 == 1
    document.add_paragraph(CLOSING)
    if signed:
        right = document.add_table(rows=1, cols=2).rows[0].cells[1]
        right.text = "\n".join(FOOT[3:])
    return document


@pytest.mark.parametrize("note", NOTES)
def test_rows_stand_before_what_closes_the_table_and_hold_their_words(
    tmp_path: Path, note: str
) -> None:
    document = units_in_a_table()
    table = document.tables[0]
    table.cell(1, 0).text, table.cell(2, 0).text = "01.", "02."
    cells = table.add_row().cells
    cells[0].merge(cells[2]).text = note
    copy = copy_of(document, tmp_path)
    rows = [[cell.text for cell in row.cells] for row in done(copy).tables[0].rows]
    assert rows[-1] == [note] * 3
    assert [row[0] for row in rows[1:-1]] == [f"0{n}." for n in range(1, 9)]
    assert all(all(row) for row in rows)


def test_a_row_is_joined_to_no_cell_and_goes_on_with_dash_and_time(tmp_path: Path) -> None:
    document = units_in_a_table()
    table = document.tables[0]
    table.add_column(Pt(60))
    for row, text in zip(table.rows, ("Thời gian", "Quý I", "Quý II"), strict=True):
        row.cells[3].text = text
    table.cell(2, 2).text = "- Xử lý vụ việc"
    new = done(copy_of(document, tmp_path)).tables[0].rows[3].cells
    assert new[2].text.startswith("- ")
    assert new[3].text == "…"


def test_missing_recipients_stand_beside_the_signature_in_their_letters(tmp_path: Path) -> None:
    cell = done(copy_of(plan("1. Phòng Kinh tế: bố trí kinh phí."), tmp_path)).tables[0].cell(0, 0)
    lines = [p for p in cell.paragraphs if p.text]
    assert [p.text for p in lines][0::3] == ["Nơi nhận:", "- Lưu: VT."]
    sizes = [run.font.size for p in lines for run in p.runs]
    assert sizes == [Pt(12), *[Pt(11)] * (len(lines) - 1)]
    head = lines[0].runs[0].font
    assert (head.bold, head.italic, lines[1].runs[0].font.bold) == (True, True, False)
    assert {p.alignment for p in lines} == {WD_ALIGN_PARAGRAPH.LEFT}
    assert {p.paragraph_format.first_line_indent for p in lines} == {0}


@pytest.mark.parametrize("sign", [":", ""])
def test_a_new_unit_has_its_name_in_bold_as_its_neighbours_have(tmp_path: Path, sign: str) -> None:
    behind = "" if sign else ":"
    copy = copy_of(plan(f"1. **Phòng Kinh tế{sign}**{behind} bố trí kinh phí."), tmp_path)
    new = next(p for p in done(copy).paragraphs if "Trạm Y tế" in p.text)
    assert [run.text for run in new.runs if run.bold] == [f"Trạm Y tế{sign}"]


def test_a_list_that_goes_on_has_no_full_stop_before_its_last_line(tmp_path: Path) -> None:
    document = plan("1. Phòng Kinh tế: bố trí kinh phí.")
    document.tables[0].cell(0, 0).text = "Nơi nhận:\n- Sở Nội vụ;\n- Các phòng."
    lines = done(copy_of(document, tmp_path)).tables[0].cell(0, 0).text.split("\n")
    assert lines[-2:] == ["- Các phòng;", "- Lưu: VT."]


@pytest.mark.parametrize("edge", ["header", "footer"])
def test_words_of_a_header_or_footer_leave_room_for_the_number(tmp_path: Path, edge: str) -> None:
    document = plan("1. Phòng Kinh tế: bố trí kinh phí.")
    for _ in range(60):
        document.add_paragraph("Nội dung kéo dài sang trang sau của văn bản này.")
    getattr(document.sections[0], edge).paragraphs[0].text = "Dự thảo lần 2"
    copy = copy_of(document, tmp_path, form=True)
    section = done(copy).sections[0]
    assert "PAGE" in section.header._element.xml
    assert section.different_first_page_header_footer
    assert [p.text for p in getattr(section, f"first_page_{edge}").paragraphs] == ["Dự thảo lần 2"]
    assert "form.page-number" in {rule.id for rule in copy.formed.rules}


def test_what_stands_in_no_column_stays_where_it_is(tmp_path: Path) -> None:
    document = plan("1. Phòng Kinh tế: bố trí kinh phí.", signed=False)
    for line in FOOT[3:]:
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    copy = copy_of(document, tmp_path, form=True)
    post = next(p for p in done(copy).paragraphs if p.text == FOOT[4])
    assert post.alignment is WD_ALIGN_PARAGRAPH.RIGHT
    told = {rule.id: told for rule, told in copy.formed.left}
    assert told["form.signature"].startswith("canh phải")


def test_a_sentence_with_its_title_before_it_is_no_heading(tmp_path: Path) -> None:
    unit = "1. **Phòng Kinh tế:** bố trí kinh phí thực hiện, lồng ghép giới trong các chương trình."
    copy = copy_of(plan(unit, "Theo dõi kết quả hằng quý."), tmp_path, form=True)
    own = next(p for p in done(copy).paragraphs if p.text.startswith("1. Phòng"))
    assert [bool(run.bold) for run in own.runs] == [False, True, False]
