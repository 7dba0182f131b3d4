"""Tables that go on from page to page: one table, with the rows that a page break cut made whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from checker.kernel.document import Cell
from checker.kernel.text import fold
from checker.readers.line_edges import head, tail
from checker.readers.line_pairs import is_ended
from checker.readers.line_starts import continues_in_small, starts_item
from checker.readers.pdf.grid import Grid
from checker.readers.pdf.segment import NEAR, Segment

_MOST_HEADS = 3
"""Rows of a table's head that a page may repeat."""

_Row = list[Segment]


@dataclass(slots=True)
class _Open:
    """A table that the next page may go on with; ``last`` is its last row, in the list ``home``."""

    number: int
    grid: Grid
    heads: list[str]
    home: list[Segment]
    row: int = -1
    last: _Row = field(default_factory=list)


def with_whole_tables(
    pages: Sequence[Sequence[Segment]], tables: Sequence[Sequence[Grid]]
) -> list[list[Segment]]:
    """Return *pages*, their *tables* numbered through; rows that a page repeats are left out.

    The rest of a row that was cut stands with its beginning, cell by cell.
    """
    result: list[list[Segment]] = []
    above: _Open | None = None
    count = 0
    for page, grids in zip(pages, tables, strict=True):
        out: list[Segment] = []
        here: _Open | None = None
        for number, group in groupby(page, key=_table):
            segments = list(group)
            if number is None:
                out += segments
                continue
            rows = [list(row) for _, row in groupby(segments, key=lambda s: s.cell and s.cell.row)]
            grid = grids[number]
            if above is not None and _goes_on(above, grid, page):
                here, here.grid = above, grid
                rows = rows[_repeated(rows, here.heads) :]
                if rows and _is_cut(here.last, rows[0]):
                    _mend(here, rows.pop(0))
            else:
                heads = [_words(row) for row in rows[:_MOST_HEADS]]
                here = _Open(count, grid, heads, out)
                count += 1
            _add(here, rows, out)
            above = None
        above = here if here and not _is_below(page, here.grid) else None
        result.append(out)
    return result


def _table(segment: Segment) -> int | None:
    return None if segment.cell is None else segment.cell.table


def _is_below(page: Sequence[Segment], grid: Grid) -> bool:
    """Whether anything stands below the table *grid*."""
    return any(segment.y < grid.ys[-1] for segment in page)


def _goes_on(above: _Open, grid: Grid, page: Sequence[Segment]) -> bool:
    """Whether *grid* stands first on its *page* and has the columns of the table *above*."""
    xs, others = grid.xs, above.grid.xs
    # Without borders the last column reaches as far as its longest line.
    alike = len(xs) == len(others) and all(
        abs(one - two) < NEAR for one, two in zip(xs[:-1], others[:-1], strict=True)
    )
    return alike and not any(segment.y > grid.ys[0] for segment in page)


def _repeated(rows: Sequence[_Row], heads: Sequence[str]) -> int:
    """Return how many of *rows*, the first of a page, are those of the table's head again."""
    count = 0
    while count < min(len(rows), len(heads)) and _words(rows[count]) == heads[count]:
        count += 1
    return count


def _words(row: _Row) -> str:
    return fold(" ".join(segment.text for segment in row))


def _is_cut(last: _Row, row: _Row) -> bool:
    """Whether *row* is the rest of the row *last*, of another page.

    Its first cell is empty, what stands in the others goes on with what is
    above: in small letters, or below words that end nothing.
    """
    if not last or any(s.cell is not None and s.cell.column == 0 for s in row):
        return False
    goes_on = False
    for column, group in groupby(row, key=_column):
        above = next((s for s in reversed(last) if _column(s) == column), None)
        first = next(group).text
        if above is None or starts_item(head(first)):
            continue
        goes_on = goes_on or continues_in_small(first) or not is_ended(tail(above.text))
    return goes_on


def _column(segment: Segment) -> int:
    return -1 if segment.cell is None else segment.cell.column


def _mend(table: _Open, rest: _Row) -> None:
    """Put the *rest* of the table's last row where its cells are."""
    whole = sorted([*table.last, *rest], key=_column)
    row = [s._replace(cell=Cell(table.number, table.row, _column(s))) for s in whole]
    at = table.home.index(table.last[0])
    table.home[at : at + len(table.last)] = row
    table.last = row


def _add(table: _Open, rows: Sequence[_Row], out: list[Segment]) -> None:
    """Add *rows* to *out*, numbered as they follow those that *table* has."""
    first = rows[0][0].cell.row if rows and rows[0][0].cell is not None else 0
    start = table.row + 1 - first
    for row in rows:
        place = start + (row[0].cell.row if row[0].cell is not None else 0)
        table.last = [s._replace(cell=Cell(table.number, place, _column(s))) for s in row]
        table.home, table.row = out, place
        out += table.last
