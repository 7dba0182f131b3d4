"""Times in tables: the cell of a row that says when what the row names is done."""

from collections.abc import Iterator
from itertools import chain

from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.form.table_rows import Row, Table, TableCell
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_HEAD = Grammar(r"(?<!\w){time-head}(?!\w)")
_ONLY_TIME = Grammar(r"(?=[^\d]*\d)(?:[\W\d_]|(?<!\w){time-cell}(?!\w))+")


class TimeCells(dict[Span, tuple[TableCell, ...]]):
    """For each row of a table, by its span, the cells that tell a time."""

    __slots__ = ()

    @property
    def all(self) -> Iterator[TableCell]:
        """The cells of all rows, in order."""
        return chain.from_iterable(self.values())


def read_time_cells(facts: Facts) -> TimeCells:
    """Return the cells that tell a time: by their column, or saying nothing else."""
    rows = ((table, row) for table in facts[Tables] for row in table.rows)
    return TimeCells((row.span, tuple(_in_row(facts, table, row))) for table, row in rows)


def _in_row(facts: Facts, table: Table, row: Row) -> Iterator[TableCell]:
    head, only = map(facts.lexicon.pattern, (_HEAD, _ONLY_TIME))
    for cell in row.told:
        under = head.search(table.head(cell.column, facts.folded))
        if under or only.fullmatch(facts.folded, *cell.span):
            yield cell


def time_cell_at(facts: Facts, offset: int) -> tuple[Row, TableCell] | None:
    """Return the row and its cell on time that *offset* stands in, None where there is none."""
    placed = facts[Tables].around(offset)
    if placed is None:
        return None
    row = placed[1]
    cells = (c for c in facts[TimeCells][row.span] if c.span.start <= offset <= c.span.end)
    cell = next(cells, None)
    return (row, cell) if cell is not None else None


def statement_around(facts: Facts, offset: int) -> Span:
    """Return the sentence around *offset*; of a time in a table its row up to there."""
    timed = time_cell_at(facts, offset)
    if timed is None:
        return facts[Sentences].around(offset)
    row, cell = timed
    return Span(row.span.start, cell.span.end)
