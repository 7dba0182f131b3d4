"""Tables as they are drawn on a PDF page: cells by their borders, whole rows over a page break."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.readers.pdf.grid import grids
from checker.readers.pdf.rules import Rule
from tests.checker.readers.sheet import Sheet
from tests.reading import read

BODY = ["Ủy ban nhân dân xã An Hòa ban hành Kế hoạch thực hiện công tác bình đẳng", "giới."]
XS = [85.0, 120.0, 300.0, 420.0, 510.0]
HEADS = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"]
Cells = Sequence[Sequence[Sequence[str]]]


def draw(sheet: Sheet, top: float, rows: Cells, xs: Sequence[float] = tuple(XS)) -> float:
    """Draw a table whose cells are lists of lines, and return its bottom."""
    ys = [top]
    for row in rows:
        ys.append(ys[-1] - 16 * max(map(len, row)) - 4)
    sheet.table(xs, ys)
    for y, row in zip(ys, rows, strict=False):
        for x, cell in zip(xs, row, strict=False):
            sheet.lines(x + 5, y - 14, cell, pitch=16)
    return ys[-1]


def open_row(
    sheet: Sheet, top: float, bottom: float, cells: Sequence[Sequence[str]], borders: list[float]
) -> None:
    """Draw a row with borders down its sides, and across at *borders* alone."""
    for x in XS:
        sheet.canvas.line(x, top, x, bottom)
    for y in borders:
        sheet.canvas.line(XS[0], y, XS[-1], y)
    for x, cell in zip(XS, cells, strict=False):
        sheet.lines(x + 5, top - 14, cell, pitch=16)


def row(number: str, *cells: Sequence[str]) -> list[Sequence[str]]:
    return [[number] if number else [], *cells]


def tables(path: Path) -> list[dict[tuple[int, int], list[str]]]:
    """The tables of a file: the paragraphs of each cell by its row and column."""
    document = read(path)
    found: list[dict[tuple[int, int], list[str]]] = []
    for block in document.blocks:
        if block.cell is not None:
            assert block.kind == "cell"
            if block.cell.table == len(found):
                found.append({})
            place = (block.cell.row, block.cell.column)
            found[block.cell.table].setdefault(place, []).append(document.quote(block.span))
    return found


def test_cells_have_their_row_and_column(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, 780, BODY)
    rows = [
        row("TT", ["Nhiệm vụ"], ["Chủ trì"], ["Thời gian"]),
        row("1", ["Truyền thông tại các thôn,", "bản và trường học"], ["Phòng Văn hóa -", "Xã hội"], []),
        row("2", ["Tập huấn"], ["Công an xã"], ["Quý II"]),
    ]  # fmt: skip
    bottom = draw(sheet, 740, rows)
    sheet.text(85, bottom - 40, "Trên đây là Kế hoạch năm 2026./.")
    path = sheet.save()
    assert tables(path) == [
        {
            (0, 0): ["TT"], (0, 1): ["Nhiệm vụ"], (0, 2): ["Chủ trì"], (0, 3): ["Thời gian"],
            (1, 0): ["1"], (1, 1): ["Truyền thông tại các thôn, bản và trường học"],
            (1, 2): ["Phòng Văn hóa - Xã hội"],
            (2, 0): ["2"], (2, 1): ["Tập huấn"], (2, 2): ["Công an xã"], (2, 3): ["Quý II"],
        }
    ]  # fmt: skip
    assert read(path).text.endswith("Quý II\nTrên đây là Kế hoạch năm 2026./.")


def test_list_entries_of_a_cell_are_paragraphs(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, 780, BODY)
    draw(sheet, 700, [row("1", ["- Họp thôn;", "- Tập huấn cho cán bộ."], ["Xã"], ["Quý II"])] * 2)
    assert tables(sheet.save())[0][0, 1] == ["- Họp thôn;", "- Tập huấn cho cán bộ."]


def test_columns_that_nearly_touch(tmp_path: Path) -> None:
    """A border parts what no gap parts."""
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, 780, BODY)
    end = sheet.text(90, 684, "Chủ trì thực hiện")
    sheet.text(end + 3, 684, "Quý II")
    sheet.text(end + 103, 684, "Ghi chú")
    sheet.table([85, end + 1.5, end + 100, end + 200], [700, 680])
    assert [*tables(sheet.save())[0].values()] == [["Chủ trì thực hiện"], ["Quý II"], ["Ghi chú"]]


def test_a_table_goes_on_over_the_page(tmp_path: Path) -> None:
    """The head is repeated there, and the last row was cut."""
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, 780, BODY)
    heads = row("TT", ["Nhiệm vụ"], ["Chủ trì"], ["Thời gian"])
    draw(
        sheet,
        150,
        [heads, row("1", ["Truyền thông tại các thôn,"], ["Phòng Văn hóa -"], ["Quý II"])],
    )
    sheet.page()
    sheet.text(300, 800, "2")
    rest = row("", ["bản và trường học"], ["Xã hội"], [])
    draw(sheet, 760, [heads, rest, row("2", ["Tập huấn"], ["Công an xã"], ["Quý III"])])
    found = tables(sheet.save())
    assert len(found) == 1
    assert [place for place in found[0] if place[1] == 0] == [(0, 0), (1, 0), (2, 0)]
    assert found[0][1, 1] == ["Truyền thông tại các thôn, bản và trường học"]
    assert found[0][1, 2] == ["Phòng Văn hóa - Xã hội"]
    assert found[0][2, 3] == ["Quý III"]


@pytest.mark.parametrize(
    ("between", "xs"),
    [("Phụ lục II", XS), ("", [85.0, 150.0, 300.0, 420.0, 510.0])],
    ids=["text between", "other columns"],
)
def test_another_table_on_the_next_page(between: str, xs: list[float], tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, 780, BODY)
    draw(sheet, 150, [row("1", ["Truyền thông"], ["Phòng Kinh tế"], ["Quý II"])] * 2)
    sheet.page()
    if between:
        sheet.text(250, 790, between)
    draw(sheet, 760, [row("2", ["Tập huấn"], ["Công an xã"], ["Quý III"])] * 2, xs)
    assert len(tables(sheet.save())) == 2


def test_merged_cells_stand_at_their_first_place(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, 780, BODY)
    canvas = sheet.canvas
    for y in (700, 680, 660, 620):
        canvas.line(85, y, 510, y)
    canvas.line(300, 640, 510, 640)  # the first two columns of the last two rows are merged
    for x in (85, 510):
        canvas.line(x, 700, x, 620)
    for x in (120, 300, 420):
        canvas.line(x, 680, x, 620)  # the first row is one cell
    for x, y, text in (
        (90, 686, "I. NHÓM NHIỆM VỤ TRUYỀN THÔNG"),
        (90, 666, "TT"), (125, 666, "Nhiệm vụ"), (305, 666, "Chủ trì"), (425, 666, "Quý"),
        (90, 646, "1"), (125, 636, "Họp thôn"), (305, 646, "Công an"), (425, 646, "II"),
        (305, 626, "Y tế"), (425, 626, "III"),
    ):  # fmt: skip
        sheet.text(x, y, text)
    assert {place: " ".join(own) for place, own in tables(sheet.save())[0].items()} == {
        (0, 0): "I. NHÓM NHIỆM VỤ TRUYỀN THÔNG",
        (1, 0): "TT", (1, 1): "Nhiệm vụ", (1, 2): "Chủ trì", (1, 3): "Quý",
        (2, 0): "1", (2, 1): "Họp thôn", (2, 2): "Công an", (2, 3): "II",
        (3, 2): "Y tế", (3, 3): "III",
    }  # fmt: skip


def test_a_frame_round_a_note_is_no_table(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(90, 780, BODY)
    sheet.canvas.rect(80, 750, 440, 50)
    sheet.text(90, 700, "Số:")
    sheet.text(400, 700, "Ngày:")
    assert tables(sheet.save()) == []


def rules(across: Sequence[float], down: Sequence[float]) -> list[Rule]:
    """The borders of a table that is drawn whole."""
    return [
        *(Rule(y, down[0], down[-1], across=True) for y in across),
        *(Rule(x, across[-1], across[0], across=False) for x in down),
    ]


def test_borders_in_a_form_of_the_file_are_borders(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    canvas = sheet.canvas
    for form, inner in (("own", ""), ("around", "own")):
        canvas.beginForm(form)
        if inner:
            canvas.translate(5, -10)
            canvas.doForm(inner)
        else:
            canvas.grid([0, 35, 215, 425], [0, -40, -80])
        canvas.endForm()
    sheet.lines(85, 800, BODY)
    sheet.lines(90, 725, ["Số", "01"], pitch=40)
    sheet.lines(125, 725, ["Nhiệm vụ", "Tập huấn"], pitch=40)
    sheet.lines(305, 725, ["Thời gian", "Quý II"], pitch=40)
    canvas.translate(80, 750)
    canvas.doForm("around")
    path = sheet.save()
    assert tables(path) == [
        {
            (0, 0): ["Số"], (0, 1): ["Nhiệm vụ"], (0, 2): ["Thời gian"],
            (1, 0): ["01"], (1, 1): ["Tập huấn"], (1, 2): ["Quý II"],
        }
    ]  # fmt: skip


def test_borders_that_do_not_touch_are_two_tables() -> None:
    found = grids([*rules([300, 280], [85, 200, 510]), *rules([700, 680], [85, 120, 510])])
    assert [grid.ys for grid in found] == [(700, 680), (300, 280)]


@pytest.mark.parametrize(("off", "one"), [(2.9, True), (3.1, False)])
def test_borders_are_one_within_three_points(off: float, one: bool) -> None:
    drawn = rules([700, 680], [85, 200, 510])
    drawn.append(Rule(200 + off, 680, 700, across=False))
    assert (len(grids(drawn)[0].xs) == 3) is one


@pytest.mark.parametrize(("share", "parted"), [(0.65, True), (0.55, False)])
def test_a_border_parts_cells_where_most_of_it_is_drawn(share: float, parted: bool) -> None:
    drawn = [rule for rule in rules([700, 600], [85, 200, 510]) if rule.place != 200]
    drawn.append(Rule(200, 700 - 100 * share, 700, across=False))
    grid = grids(drawn)[0]
    assert (grid.slot(100, 650) != grid.slot(400, 650)) is parted


@pytest.mark.parametrize("across", [[700, 680], [700], [680]])
def test_a_row_that_a_page_break_leaves_open_is_a_row(across: list[float]) -> None:
    """Browsers draw no border where they cut a row."""
    drawn = [Rule(y, 85, 510, across=True) for y in across]
    drawn += [Rule(x, 640, 740, across=False) for x in (85, 200, 510)]
    (grid,) = grids(drawn)
    assert grid.ys == (740, *across, 640)
    assert grid.slot(300, 650) != grid.slot(300, 730)


def test_a_row_cut_without_a_border_is_made_whole(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(85, 780, BODY)
    heads = row("TT", ["Nhiệm vụ"], ["Chủ trì"], ["Thời gian"])
    bottom = draw(sheet, 740, [heads, row("1", ["Tập huấn"], ["Công an xã"], ["Quý II"])])
    first = row("2", ["Truyền thông tại các thôn,"], ["Phòng Văn hóa -"], ["Cả năm"])
    open_row(sheet, bottom, bottom - 24, first, [])
    sheet.page()
    open_row(sheet, 780, 756, row("", ["bản và trường học"], ["Xã hội"], []), [756])
    (table,) = tables(sheet.save())
    assert table[2, 1] == ["Truyền thông tại các thôn, bản và trường học"]
    assert table[2, 2] == ["Phòng Văn hóa - Xã hội"]
    assert (3, 1) not in table


def test_underlines_are_no_borders() -> None:
    assert grids([Rule(700, 90, 200, across=True), Rule(500, 300, 420, across=True)]) == []
