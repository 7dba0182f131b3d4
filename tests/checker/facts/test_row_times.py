"""Times in tables: the cell of a row that says when what the row names is done."""

from pathlib import Path

import pytest

from checker.facts import Facts, read_facts
from checker.facts.row_times import statement_around, time_cell_at
from checker.kernel.document import Cell, Document
from checker.readers.content import Piece, compose
from tests.checker.facts.reading import library

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Truyền thông.")


def drawn(*rows: tuple[str, ...]) -> Facts:
    """Return the facts of a plan with a table of these rows."""
    pieces = [Piece(line) for line in FRAME]
    pieces += [
        Piece(text, "cell", cell=Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    content = compose(pieces)
    return read_facts(Document(Path("bảng.docx"), "docx", content.text, content.blocks), library())


@pytest.mark.parametrize(
    ("head", "cell", "timed"),
    [
        ("Thời gian", "Trước ngày 10/11/2026", True),
        ("Thời gian", "Theo yêu cầu của cấp trên 10/11/2026", True),
        ("Cột ba", "Ngày 10/11/2026", True),
        ("Cột ba", "Họp dân ngày 10/11/2026", False),
    ],
)
def test_a_time_is_told_by_its_column_or_by_saying_nothing_else(
    head: str, cell: str, *, timed: bool
) -> None:
    facts = drawn(("TT", "Nội dung", head), ("1", "Gửi báo cáo về UBND xã", cell))
    at = facts.text.index(cell)
    for offset in (at, at + len(cell)):
        found = time_cell_at(facts, offset)
        assert (found is not None and facts.quote(found[1].span) == cell) is timed
    assert time_cell_at(facts, at - 2) is None


def test_what_a_time_in_a_table_says_is_its_row_up_to_there() -> None:
    row = ("1", "Gửi báo cáo. Họp thôn", "Ngày 10/11/2026", "Công an xã")
    facts = drawn(("TT", "Nội dung", "Thời gian", "Đơn vị"), row)
    said = statement_around(facts, facts.text.index("10/11"))
    assert facts.quote(said).split("\n") == list(row[:3])
