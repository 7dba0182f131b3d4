"""Tables as Word makes them: merged cells, heads of two rows, a table over several pages, annexes without a word."""

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.table import Table

from checker.judge import check
from checker.report import Report
from tests.annexes.drafts import base, open_statuses
from tests.builders import build_docx
from tests.checker.facts.reading import library
from tests.mutations.base import lines_of
from tests.reading import read

MONTH = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
ROWS = [
    ("Tham mưu, theo dõi, đôn đốc", "Phòng Văn hóa - Xã hội", "Các đơn vị", "Cả năm"),
    ("Đăng ít nhất 04 tin, bài mỗi quý", "Văn phòng HĐND và UBND", "", "Hằng quý"),
    ("Bố trí kinh phí", "Phòng Kinh tế", "", "Tháng 4/2026"),
    ("Tiếp nhận tin báo, xử lý vụ việc", "Công an xã", "Trạm Y tế", "Thường xuyên"),
    ("Chăm sóc người bị bạo lực", "Trạm Y tế xã", "", "Thường xuyên"),
    ("Sinh hoạt ngoại khóa về giới", "Các trường học", "Đoàn Thanh niên", "Quý IV/2026"),
    ("Vận động hội viên", "Ủy ban MTTQ Việt Nam xã và các đoàn thể", "", "Cả năm"),
    ("Họp thôn", "Các thôn, bản", "", "Hằng quý"),
    (MONTH, "Phòng Văn hóa - Xã hội", "Các đơn vị", "15/11 - 15/12/2026"),
    ("Gửi báo cáo về Ủy ban nhân dân xã", "Các cơ quan, đơn vị", "", "Trước ngày 10/11/2026"),
]


def _plan(folder: Path) -> Document:
    """Return the plan without its annex, open to be added to."""
    body = base("khe-tron").partition("===")[0]
    return docx.Document(str(build_docx(folder / "dự thảo.docx", lines_of(body))))


def _judged(document: Document, folder: Path) -> Report:
    path = folder / "Kế hoạch.docx"
    document.save(str(path))
    return check(read(path), library())


def _fill(table: Table, first: int, rows: Sequence[Sequence[str]], number: int = 1) -> None:
    for at, row in enumerate(rows):
        cells = table.rows[first + at].cells
        for cell, text in zip(cells, (str(number + at), *row), strict=True):
            cell.text = text


def _two_rows_of_heads(document: Document, rows: Sequence[Sequence[str]] = ROWS) -> Table:
    table = document.add_table(rows=len(rows) + 2, cols=5)
    for column, name in ((0, "STT"), (1, "Nội dung"), (4, "Thời gian")):
        table.cell(0, column).merge(table.cell(1, column)).text = name
    table.cell(0, 2).merge(table.cell(0, 3)).text = "Phân công thực hiện"
    table.cell(1, 2).text, table.cell(1, 3).text = "Chủ trì", "Phối hợp"
    _fill(table, 2, rows)
    return table


def _changed(at: int, column: int, text: str) -> list[tuple[str, ...]]:
    rows = [list(row) for row in ROWS]
    rows[at][column] = text
    return [tuple(row) for row in rows]


def test_a_head_of_two_rows_is_read(tmp_path: Path) -> None:
    document = _plan(tmp_path)
    document.add_paragraph("Phụ lục")
    _two_rows_of_heads(document)
    assert open_statuses(_judged(document, tmp_path)) == {}


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        (_changed(8, 3, "Từ ngày 15/11/2025 đến 15/12/2025"), "action-month.year"),
        (_changed(8, 3, "Năm 2025"), "action-month.year"),
        (_changed(8, 3, "Tháng 11 - 12/2025"), "action-month.year"),
        (_changed(8, 3, "01/11 - 30/11/2026"), "action-month.dates"),
        (_changed(2, 3, "6 tháng đầu năm 2025"), "consistency.year"),
        (_changed(2, 3, "2025"), "consistency.year"),
        (_changed(2, 3, "Từ 01/4/2025 đến 30/4/2025"), "consistency.year"),
        (_changed(9, 3, "10/11/2025"), "deadline.valid"),
        (_changed(5, 2, "Phòng Giáo dục và Đào tạo huyện Mường Đà"), "consistency.body"),
        (_changed(4, 1, "Trạm Y tế thị trấn Mường Đà"), "consistency.body"),
    ],
)
def test_its_faults_are_found(rows: list[tuple[str, ...]], rule: str, tmp_path: Path) -> None:
    document = _plan(tmp_path)
    document.add_paragraph("PHỤ LỤC")
    _two_rows_of_heads(document, rows)
    assert open_statuses(_judged(document, tmp_path)).get(rule) == "gap"


def test_a_table_behind_the_signature_needs_no_heading(tmp_path: Path) -> None:
    document = _plan(tmp_path)
    document.add_paragraph("CÁC VIỆC TRỌNG TÂM NĂM 2026")
    _two_rows_of_heads(document)
    assert open_statuses(_judged(document, tmp_path)) == {}


def test_a_table_may_go_on_in_another_one(tmp_path: Path) -> None:
    document = _plan(tmp_path)
    document.add_paragraph("PHỤ LỤC")
    _two_rows_of_heads(document, ROWS[:6])
    document.add_paragraph("")
    table = document.add_table(rows=len(ROWS) - 6, cols=5)
    _fill(table, 0, ROWS[6:], 7)
    assert open_statuses(_judged(document, tmp_path)) == {}


def test_a_task_of_several_paragraphs_is_one_cell(tmp_path: Path) -> None:
    document = _plan(tmp_path)
    document.add_paragraph("PHỤ LỤC 1")
    table = _two_rows_of_heads(document)
    cell = table.cell(3, 1)
    cell.add_paragraph("- Biên soạn tài liệu;")
    cell.add_paragraph("- Phát thanh tại các thôn.")
    assert open_statuses(_judged(document, tmp_path)) == {}


def test_one_number_for_several_rows_is_no_slip(tmp_path: Path) -> None:
    document = _plan(tmp_path)
    document.add_paragraph("PHỤ LỤC")
    table = _two_rows_of_heads(document)
    row = table.add_row()
    row.cells[1].text, row.cells[2].text = "Lưu hồ sơ", "Văn phòng HĐND và UBND"
    table.cell(len(ROWS) + 1, 0).merge(row.cells[0])
    assert open_statuses(_judged(document, tmp_path)) == {}


def test_groups_in_merged_rows(tmp_path: Path) -> None:
    document = _plan(tmp_path)
    document.add_paragraph("PHỤ LỤC")
    table = document.add_table(rows=1, cols=3)
    for cell, name in zip(table.rows[0].cells, ("TT", "Nhiệm vụ", "Thời gian"), strict=True):
        cell.text = name
    for task, unit, _, time in ROWS:
        group = table.add_row().cells
        group[0].merge(group[2]).text = unit.upper()
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = "1", task, time
    assert open_statuses(_judged(document, tmp_path)) == {}


def test_the_assignments_may_stand_in_a_table_of_the_body(tmp_path: Path) -> None:
    rows = "\n".join(f"| {n} | {r[0]} | {r[1]} | {r[3]}" for n, r in enumerate(ROWS, 1))
    text = base("khe-tron").partition("===")[0]
    closing = "Trên đây là"
    table = f"| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian\n{rows}\n"
    path = build_docx(
        tmp_path / "Kế hoạch.docx", lines_of(text.replace(closing, table + closing, 1))
    )
    assert open_statuses(check(read(path), library())) == {}


def test_a_second_table_of_units_of_measure_assigns_nobody(tmp_path: Path) -> None:
    document = _plan(tmp_path)
    document.add_paragraph("PHỤ LỤC")
    table = document.add_table(rows=3, cols=4)
    heads = ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026")
    rows = (
        heads,
        ("1", "Thôn có Công an viên nữ", "Thôn", "3"),
        ("2", "Trạm Y tế đạt chuẩn", "Trạm Y tế", "1"),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    found = open_statuses(_judged(document, tmp_path))
    assert found["unit.health"] in {"gap", "review"}
    assert found["unit.police"] in {"gap", "review"}
