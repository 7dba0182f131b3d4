"""Tables without borders in PDF files: columns and rows by their edges where that is certain."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.builders import Line, build_pdf
from tests.checker.readers.sheet import Sheet
from tests.checker.readers.test_pdf_tables import tables
from tests.reading import read

XS = (85.0, 130.0, 300.0, 420.0)
HEADS = [["TT"], ["Nội dung"], ["Đơn vị"], ["Thời gian"]]
FIRST = [["1"], ["Rà soát, đăng tin", "về bình đẳng giới"], ["Phòng Văn hóa -", "Xã hội"], ["Quý I"]]  # fmt: skip
SECOND = [["2"], ["Khám sàng lọc"], ["Trạm Y tế", "xã"], ["Cả năm"]]
THIRD = [["3"], ["Tiếp nhận tin báo"], ["Công an xã và", "các thôn, bản"], ["Thường xuyên"]]


def write(
    sheet: Sheet, top: float, rows: Sequence[Sequence[Sequence[str]]], low: float = 0
) -> float:
    """Write rows cell by cell, without borders, numbers *low* points lower; return their bottom."""
    for row in rows:
        for k, (x, cell) in enumerate(zip(XS, row, strict=True)):
            sheet.lines(x, top - (0 if k else low), cell, pitch=16)
        top -= 16 * max(map(len, row)) + 4
    return top


def text(path: Path) -> list[str]:
    document = read(path)
    return [document.quote(block.span) for block in document.blocks if block.cell is None]


@pytest.mark.parametrize("low", [0, 8])
def test_a_numbered_table_without_borders(low: float, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.text(85, 780, "1. Phân công nhiệm vụ")
    bottom = write(sheet, 750, [HEADS], 0)
    bottom = write(sheet, bottom, [FIRST, SECOND, THIRD], low)
    sheet.text(85, bottom - 4, "4. Kinh phí thực hiện")
    sheet.lines(85, bottom - 40, ["Nơi nhận:", "- Như trên;", "- Lưu: VT."])
    sheet.lines(330, bottom - 40, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    path = sheet.save()
    (cells,) = tables(path)
    assert [cells[row, 1] for row in range(4)] == [
        ["Nội dung"],
        ["Rà soát, đăng tin về bình đẳng giới"],
        ["Khám sàng lọc"],
        ["Tiếp nhận tin báo"],
    ]
    assert [cells[3, k] for k in (0, 2, 3)] == [
        ["3"],
        ["Công an xã và các thôn, bản"],
        ["Thường xuyên"],
    ]
    assert text(path) == [
        "1. Phân công nhiệm vụ",
        "4. Kinh phí thực hiện",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
    ]


@pytest.mark.parametrize(
    "index", [["(1)", "(2)", "(3)", "(4)"], ["1", "2", "3", "4"], ["A", "B", "1", "2"]]
)
def test_columns_that_are_numbered(index: list[str], tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    write(sheet, 750, [HEADS, [[number] for number in index], FIRST, SECOND, THIRD])
    (cells,) = tables(sheet.save())
    assert [cells[0, k] for k in range(4)] == HEADS
    assert [cells[1, k] for k in range(4)] == [[number] for number in index]
    assert (cells[2, 3], cells[4, 0]) == (["Quý I"], ["3"])


@pytest.mark.parametrize("numbers", ["1234", "1212"])
def test_groups_of_rows(numbers: str, tmp_path: Path) -> None:
    """The title of a group goes over all columns; the rows of each may be numbered anew."""
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.text(85, 780, "II. NHIỆM VỤ CỤ THỂ")
    bottom = write(sheet, 750, [HEADS])
    rows = [FIRST, SECOND, THIRD, FIRST]
    for k, (number, row) in enumerate(zip(numbers, rows, strict=True)):
        if k in {0, 2}:
            sheet.text(88, bottom, "I" if k == 0 else "II")
            sheet.text(130, bottom, "CÔNG TÁC TRUYỀN THÔNG, GIÁO DỤC VÀ VẬN ĐỘNG")
            bottom -= 20
        bottom = write(sheet, bottom, [[[number], *row[1:]]])
    sheet.text(85, bottom - 4, "III. KINH PHÍ THỰC HIỆN DO NGÂN SÁCH XÃ BẢO ĐẢM")
    sheet.text(85, bottom - 24, "1. Ngân sách xã bố trí trong dự toán năm 2026 của các đơn vị")
    sheet.text(85, bottom - 44, "2. Các nguồn hợp pháp khác theo quy định của pháp luật hiện hành")
    path = sheet.save()
    (cells,) = tables(path)
    assert (cells[1, 0], cells[4, 0]) == (["I"], ["II"])
    assert cells[4, 1] == ["CÔNG TÁC TRUYỀN THÔNG, GIÁO DỤC VÀ VẬN ĐỘNG"]
    assert [cells[row, 0] for row in (2, 3, 5, 6)] == [[number] for number in numbers]
    assert cells[6, 1] == ["Rà soát, đăng tin về bình đẳng giới"]
    assert text(path)[1:] == [
        "III. KINH PHÍ THỰC HIỆN DO NGÂN SÁCH XÃ BẢO ĐẢM",
        "1. Ngân sách xã bố trí trong dự toán năm 2026 của các đơn vị",
        "2. Các nguồn hợp pháp khác theo quy định của pháp luật hiện hành",
    ]


def test_a_first_row_of_figures_numbers_no_columns(tmp_path: Path) -> None:
    rows = [
        [["1"], ["2"], ["4"], ["5"]],
        [["2"], ["3"], ["5"], ["6"]],
        [["3"], ["1"], ["2"], ["3"]],
    ]
    sheet = Sheet(tmp_path / "a.pdf")
    bottom = write(sheet, 750, [HEADS, *rows])
    sheet.text(85, bottom - 30, "Trên đây là Kế hoạch năm 2026 của Ủy ban nhân dân xã An Hòa./.")
    (cells,) = tables(sheet.save())
    assert [cells[row, 0] for row in range(4)] == [["TT"], ["1"], ["2"], ["3"]]


def test_the_signature_right_below_is_no_cell(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    bottom = write(sheet, 750, [HEADS, FIRST, SECOND])
    sheet.lines(330, bottom - 4, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    sheet.lines(85, bottom - 4, ["Nơi nhận:", "- Như trên;", "- Lưu: VT."])
    path = sheet.save()
    (cells,) = tables(path)
    assert (cells[2, 2], cells[2, 3]) == (["Trạm Y tế xã"], ["Cả năm"])
    assert text(path)[-2:] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_a_row_goes_on_over_the_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    bottom = write(sheet, 190, [HEADS, FIRST, SECOND])
    write(sheet, bottom, [[["3"], ["Tiếp nhận, xác minh"], ["Công an"], ["Thường xuyên"]]])
    sheet.page()
    sheet.text(297, 800, "2")
    bottom = write(sheet, 760, [[[], ["và xử lý tin báo"], [], []], [["4"], *SECOND[1:]]])
    sheet.text(85, bottom - 10, "Trên đây là Kế hoạch năm 2026 của Ủy ban nhân dân xã An Hòa./.")
    path = sheet.save()
    (cells,) = tables(path)
    assert cells[3, 1] == ["Tiếp nhận, xác minh và xử lý tin báo"]
    assert (cells[4, 0], cells[4, 3]) == (["4"], ["Cả năm"])
    assert text(path) == ["Trên đây là Kế hoạch năm 2026 của Ủy ban nhân dân xã An Hòa./."]


END = "Trên đây là Kế hoạch năm 2026 của Ủy ban nhân dân xã An Hòa./."


@pytest.mark.parametrize("repeated", [True, False])
@pytest.mark.parametrize("numbered", [True, False])
def test_a_head_alone_at_the_foot_of_a_page(repeated: bool, numbered: bool, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.text(85, 780, "1. Phân công nhiệm vụ")
    heads = [["TT"], ["Nội dung", "công việc"], ["Đơn vị", "chủ trì"], ["Thời gian"]]
    write(sheet, 90, [heads])
    sheet.page()
    if numbered:
        sheet.text(297, 800, "2")
    bottom = write(sheet, 760, [*([heads] * repeated), FIRST, SECOND, THIRD])
    sheet.text(85, bottom - 10, END)
    path = sheet.save()
    (cells,) = tables(path)
    assert [cells[row, 0] for row in range(4)] == [["TT"], ["1"], ["2"], ["3"]]
    assert (cells[0, 1], cells[0, 2]) == (["Nội dung công việc"], ["Đơn vị chủ trì"])
    assert (cells[1, 2], cells[3, 3]) == (["Phòng Văn hóa - Xã hội"], ["Thường xuyên"])
    assert text(path) == ["1. Phân công nhiệm vụ", END]


@pytest.mark.parametrize(
    "between", ["Phụ lục", "", "1. Ủy ban nhân dân xã bố trí kinh phí năm 2026"]
)
def test_what_follows_a_head_alone_and_is_no_row_of_it(between: str, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.text(85, 780, "1. Phân công nhiệm vụ")
    write(sheet, 60, [HEADS])
    sheet.page()
    sheet.text(85, 760, between)
    write(sheet, 740, [[["5"], *FIRST[1:]], [["6"], *SECOND[1:]], [["7"], *THIRD[1:]]])
    assert tables(sheet.save()) == []


def test_the_table_of_another_maker(tmp_path: Path) -> None:
    rows = ["TT | Nội dung | Đơn vị chủ trì | Thời gian"]
    rows += [
        "1 | Tham mưu, đôn đốc, theo dõi, tổng hợp việc thực hiện Kế hoạch | Phòng Văn hóa - Xã hội | Cả năm",
        "2 | Khám sàng lọc, tư vấn cho người bị bạo lực | Trạm Y tế xã | Quý II",
    ]  # fmt: skip
    lines = [Line("2/ Phân công", "heading"), *(Line(row, "row") for row in rows)]
    lines.append(Line("3/ Chế độ thông tin, báo cáo", "heading"))
    path = build_pdf(tmp_path / "a.pdf", lines)
    (cells,) = tables(path)
    assert [cells[1, k] for k in range(4)] == [[part] for part in rows[1].split(" | ")]
    assert text(path) == ["2/ Phân công", "3/ Chế độ thông tin, báo cáo"]


def test_ragged_cells_are_measured_by_their_longest_line(tmp_path: Path) -> None:
    """The column's room ends well before the next column's words, which are set in the middle."""
    sheet = Sheet(tmp_path / "a.pdf")
    rows = [
        [["1"], ["Bố trí kinh phí; xem xét", "hỗ trợ hộ nghèo, phối hợp", "Hội Phụ nữ"]],
        [["2"], ["Tuyên truyền trên Đài", "Phát thanh huyện", "Nhận đơn, thư"]],
    ]
    units = [[["Trạm Y tế"], ["Quý I"]], [["Đài"], ["Cả năm"]]]
    write(sheet, 750, [HEADS, *([*row, *cells] for row, cells in zip(rows, units, strict=True))])
    (cells,) = tables(sheet.save())
    assert cells[1, 1] == ["Bố trí kinh phí; xem xét hỗ trợ hộ nghèo, phối hợp Hội Phụ nữ"]
    assert cells[2, 1] == ["Tuyên truyền trên Đài Phát thanh huyện", "Nhận đơn, thư"]


def spread(sheet: Sheet, x: float, y: float, words: str, right: float) -> None:
    """Write a justified line: its last word ends at the *right* edge."""
    parts = words.split()
    widths = [sheet.text(2000, 2000, part) - 2000 for part in parts]
    space = (right - x - sum(widths)) / (len(parts) - 1)
    for part, width in zip(parts, widths, strict=True):
        sheet.text(x, y, part)
        x += width + space


@pytest.mark.parametrize("marks", ["", "Tốt"])
def test_spaces_of_justified_lines_are_no_columns(marks: str, tmp_path: Path) -> None:
    """The head is "Kế hoạch | 2026" set to both edges; a column that is nearly empty stays one."""
    sheet = Sheet(tmp_path / "a.pdf")
    write(sheet, 750, [[["TT"], ["Chỉ tiêu", "của xã"], ["Đơn vị"], []]])
    if marks:
        sheet.text(420, 750, "Kế")
        sheet.text(500, 750, "hoạch")
        sheet.text(500, 714, marks)
    else:
        spread(sheet, 420, 750, "Kế hoạch", 540)
        sheet.text(420, 734, "2026")
    rows = [["Nữ đại biểu"], ["Nữ bí thư", "chi bộ"], ["Nữ trưởng thôn"]]
    figures = [[[f"{k}"], row, ["%"], [f"{k}0"]] for k, row in enumerate(rows, start=1)]
    write(sheet, 714, figures)
    (cells,) = tables(sheet.save())
    assert cells[0, 1] == ["Chỉ tiêu của xã"]
    assert cells[0, 3] == (["Kế"] if marks else ["Kế hoạch 2026"])
    assert cells[1, 3] == ["10"]
    assert cells.get((1, 4), []) == ([marks] if marks else [])


@pytest.mark.parametrize(
    ("x", "line", "is_rest"),
    [
        (130, "và tư vấn ban đầu", True),
        (130, "Hai thôn báo cáo", False),
        (150, "và tư vấn ban đầu", False),
    ],
)
def test_only_the_rest_of_a_row_stands_on_the_next_page(
    x: float, line: str, is_rest: bool, tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    write(sheet, 190, [HEADS, FIRST, SECOND])
    sheet.page()
    sheet.text(x, 760, line)
    sheet.text(85, 730, "Trên đây là Kế hoạch năm 2026 của Ủy ban nhân dân xã An Hòa./.")
    path = sheet.save()
    (cells,) = tables(path)
    assert cells[2, 1] == ["Khám sàng lọc" + (f" {line}" if is_rest else "")]
    assert (line in text(path)) is not is_rest


PROSE = [
    "TT Nội dung chính của Kế hoạch năm 2026 gồm những việc sau đây, do các",
    "đơn vị của xã thực hiện:",
]
LISTED = [
    "1 cuộc kiểm tra tại các thôn, bản, tổ dân phố trong năm 2026 do Phòng chủ trì;",
    "2 lớp tập huấn cho cán bộ, công chức, người hoạt động không chuyên trách.",
]


def test_running_text_is_no_table(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, sheet.lines(85, 780, PROSE), LISTED)
    assert tables(sheet.save()) == []


def test_recipients_beside_a_signature_are_no_table(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, 300, ["Nơi nhận:", "TT HĐND xã;", "1. Các thôn;", "2. Lưu: VT."])
    sheet.lines(330, 300, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
    assert tables(sheet.save()) == []


def test_a_page_in_two_columns_is_no_table(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    left = ["TT Trung tâm gồm", "1. Phòng Kế hoạch", "của Trung tâm", "2. Phòng Y tế"]
    sheet.lines(85, 780, left)
    sheet.lines(330, 780, ["Nhiệm vụ của", "các phòng là phối", "hợp với các thôn", "trong xã."])
    assert tables(sheet.save()) == []
