"""Tables that the file itself knows: their heads, their rows, the page they go on over."""

from pathlib import Path

import pytest

from checker.facts import Facts, read_facts
from checker.facts.tables import Tables
from checker.kernel.document import Cell, Document
from checker.readers.content import Piece, compose
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Truyền thông.")
HEAD = ("TT", "Đơn vị", "Nhiệm vụ")
FIRST = ("1", "Công an xã", "Tuần tra")


def drawn(*tables: tuple[tuple[str, ...], ...]) -> Facts:
    """Return the facts of a plan with these tables; a cell's paragraphs stand apart by a bar."""
    pieces = [Piece(line) for line in FRAME]
    for number, rows in enumerate(tables):
        pieces += [
            Piece(text, "cell", cell=Cell(number, row, column))
            for row, cells in enumerate(rows)
            for column, cell in enumerate(cells)
            for text in cell.split("|")
        ]
        pieces.append(Piece("Ghi chú dưới bảng."))
    content = compose(pieces)
    return read_facts(Document(Path("bảng.docx"), "docx", content.text, content.blocks), library())


def heads(facts: Facts, table: int) -> dict[int, list[str]]:
    named = facts[Tables][table].heads
    return {column: [facts.quote(span) for span in spans] for column, spans in named.items()}


@pytest.mark.parametrize("mark", ["2", "2.", "02"])
def test_a_table_that_counts_on_has_the_heads_of_the_one_above(mark: str) -> None:
    facts = drawn((HEAD, FIRST), ((mark, "Trạm Y tế", "Khám bệnh"),))
    named = {column: [name] for column, name in enumerate(HEAD)}
    assert heads(facts, 1) == named


@pytest.mark.parametrize("mark", ["1", "3", "5"])
def test_a_table_that_counts_anew_has_heads_of_its_own(mark: str) -> None:
    facts = drawn((HEAD, FIRST), ((mark, "Trạm Y tế", "Khám bệnh"),))
    assert heads(facts, 1) == {}


def test_a_table_below_one_that_is_not_counted_has_heads_of_its_own() -> None:
    facts = drawn((HEAD[1:], FIRST[1:]), (("1", "Trạm Y tế", "Khám bệnh"),))
    assert heads(facts, 1) == {}


@pytest.mark.parametrize(
    ("row", "kept"),
    [(("(1)", "(2)", "(3)"), False), (("1", "2", "3"), False), (("101", "250", "300"), True)],
)
def test_a_row_that_numbers_the_columns_is_no_row(row: tuple[str, ...], *, kept: bool) -> None:
    facts = drawn((HEAD, row, FIRST))
    assert len(facts[Tables][0].rows) == 1 + kept


def test_a_cell_reaches_over_all_its_paragraphs() -> None:
    facts = drawn((HEAD, ("1", "Công an xã|Trạm Y tế|Trường học", "Tuần tra")))
    told = [facts.quote(cell.span).split("\n") for cell in facts[Tables][0].rows[0].cells]
    assert told == [["1"], ["Công an xã", "Trạm Y tế", "Trường học"], ["Tuần tra"]]


def test_a_table_reaches_from_its_first_sign_to_its_last() -> None:
    facts = drawn((HEAD, FIRST))
    tables = facts[Tables]
    last = tables[0].span.end
    assert facts.text[:last].endswith("Tuần tra")
    assert tables.around(last) == (tables[0], tables[0].rows[0])
    assert tables.around(last + 1) is None
    assert tables.around(tables[0].span.start - 1) is None


@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        # the number and the name of the unit are merged over two rows
        ((("1", "Trường A", "02"), ("", "", "01"), ("2", "Trường B", "03")), ["1", "", "2"]),
        ((("", "I", "Chung"), ("1", "Công an", "Tuần tra")), ["i", "1"]),
        ((("", "1", "Công an"), ("", "2", "Trạm Y tế")), ["1", "2"]),
    ],
)
def test_rows_are_numbered_in_one_column(
    rows: tuple[tuple[str, ...], ...], numbers: list[str]
) -> None:
    draft = draft_with_table(FRAME, (HEAD, *rows))
    assert [row.number for row in read_facts(draft, library())[Tables][0].rows] == numbers
