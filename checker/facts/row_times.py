"""Times in tables: the cell of a row that says when what the row names is done."""

from collections.abc import Iterator

from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.form.table_rows import Row, Table, TableCell
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_HEAD = Grammar(r"(?<!\w){time-head}(?!\w)")
_ONLY_TIME = Grammar(r"(?=[^\d]*\d)(?:[\W\d_]|(?<!\w){time-cell}(?!\w))+")


def time_cells(facts: Facts, table: Table, row: Row) -> Iterator[TableCell]:
    """Yield the cells of *row* that tell a time: by their column, or saying nothing else."""
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
    table, row = placed
    cells = (c for c in time_cells(facts, table, row) if c.span.start <= offset <= c.span.end)
    cell = next(cells, None)
    return (row, cell) if cell is not None else None


def statement_around(facts: Facts, offset: int) -> Span:
    """Return the sentence around *offset*; of a time in a table its row up to there."""
    timed = time_cell_at(facts, offset)
    if timed is None:
        return facts[Sentences].around(offset)
    row, cell = timed
    return Span(row.span.start, cell.span.end)
