"""Tables whose cells a file form has made lines of their own."""

import pytest

from checker.facts.tables import Tables
from checker.form.table_rows import Table
from tests.checker.facts.reading import facts_of

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Truyền thông.")
HEADS = ("TT", "Nội dung", "Cơ quan chủ trì")


def tables(*lines: str) -> tuple[Table, ...]:
    return facts_of(*FRAME, *lines, "Trên đây là Kế hoạch năm 2026./.")[Tables]


def numbers(*lines: str) -> list[str]:
    (table,) = tables(*HEADS, *lines)
    return [row.number for row in table.rows]


def test_lines_below_the_heads_are_rows_and_columns() -> None:
    lines = (*HEADS, "1", "Tập huấn", "Trạm Y tế", "2", "Tuần tra", "Công an xã")
    facts = facts_of(*FRAME, *lines)
    (table,) = facts[Tables]
    assert [facts.quote(head) for heads in table.heads.values() for head in heads] == list(HEADS)
    cells = [[(c.column, facts.quote(c.span)) for c in row.cells] for row in table.rows]
    assert cells == [
        [(0, "1"), (1, "Tập huấn"), (2, "Trạm Y tế")],
        [(0, "2"), (1, "Tuần tra"), (2, "Công an xã")],
    ]


def test_columns_that_are_numbered_are_no_row() -> None:
    assert numbers("1", "2", "3", "1", "Tập huấn", "Trạm Y tế") == ["1"]


def test_heads_repeated_on_the_next_page_are_no_row() -> None:
    rows = ("1", "Tập huấn", "Trạm Y tế", *HEADS, "2", "Tuần tra", "Công an xã")
    (table,) = tables(*HEADS, *rows)
    assert [len(row.cells) for row in table.rows] == [3, 3]


def test_a_row_with_more_lines_than_columns_does_not_say_which_is_which() -> None:
    rows = ("1", "Tập huấn", "Trạm Y tế", "Công an xã", "2", "Tuần tra", "Công an xã")
    (table,) = tables(*HEADS, *rows)
    assert [[cell.column for cell in row.cells] for row in table.rows] == [
        [0, None, None, None],
        [0, 1, 2],
    ]


def test_what_follows_the_last_row_is_no_cell_of_it() -> None:
    (table,) = tables(*HEADS, "1", "Tập huấn", "Trạm Y tế", "Các đơn vị báo cáo.")
    assert [len(row.cells) for row in table.rows] == [3]


def test_each_group_counts_its_rows_anew() -> None:
    one, two = ("1", "Tập huấn", "Trạm Y tế"), ("1", "Tuần tra", "Công an xã")
    assert numbers("I", "Truyền thông", *one, "II", "An ninh", *two) == ["i", "1", "ii", "1"]


@pytest.mark.parametrize(("last", "read"), [("3", True), ("6", True), ("7", False)])
def test_three_numbers_may_be_missing(last: str, *, read: bool) -> None:
    rows = ("1", "Tập huấn", "Trạm Y tế", "2", "Tuần tra", "Công an xã", last, "Họp", "Các thôn")
    assert (last in numbers(*rows)) is read


@pytest.mark.parametrize(("first", "last", "read"), [("09", "10", True), ("1", "02", False)])
def test_rows_are_counted_in_one_way(first: str, last: str, *, read: bool) -> None:
    before = [f"0{n}" for n in range(1, int(first))]
    rows = [line for n in (*before, first, last) for line in (n, "Tập huấn", "Trạm Y tế")]
    assert (last in numbers(*rows)) is read


def test_a_list_with_numbers_is_no_table() -> None:
    assert tables("Nội dung", "Cơ quan chủ trì", "1", "Tập huấn", "Trạm Y tế") == ()
    assert tables("TT", "1", "Tập huấn") == ()


@pytest.mark.parametrize(("length", "found"), [(90, True), (91, False)])
def test_the_name_of_a_column_has_90_characters_at_most(length: int, *, found: bool) -> None:
    lines = ("TT", "N" * length, "Cơ quan chủ trì", "1", "Tập huấn", "Trạm Y tế")
    assert bool(tables(*lines)) is found
