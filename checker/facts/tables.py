"""Tables as they are read: what stands in one row belongs together, and the column says what it is."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

from checker.facts.lost_tables import lost_tables
from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.form.table_rows import Row, Table, TableCell, is_counted
from checker.kernel.document import Block, Span
from checker.lexicon.grammar import Grammar

_MOST_HEADS = 3
"""Rows of a table's head: a title over all columns, the names of columns, those of their halves."""
_DATED = Grammar(r"(?<!\w)(?:{day}|{month}|{quarter}) ?\d|\d ?/ ?\d")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")


class Tables(tuple[Table, ...]):  # noqa: SLOT001 - a tuple with methods
    """Every table of the body and of the annexes, in order."""

    def around(self, offset: int) -> tuple[Table, Row] | None:
        """Return the table and the row that *offset* stands in, None outside of tables."""
        index = bisect_right(self, offset, key=lambda table: table.span.start) - 1
        if index < 0 or offset > self[index].span.end:
            return None
        table = self[index]
        at = bisect_right(table.rows, offset, key=lambda row: row.span.start) - 1
        return (table, table.rows[at]) if at >= 0 and offset <= table.rows[at].span.end else None

    def heads_above(self, offset: int) -> tuple[Span, ...]:
        """Return the cells above the column that *offset* stands in, from the top down."""
        placed = self.around(offset)
        cell = placed[1].cell_at(offset) if placed else None
        column = cell.column if cell else None
        return placed[0].heads.get(column, ()) if placed and column is not None else ()

    def head_above(self, offset: int, folded: str) -> str:
        """Return the folded words above the column that *offset* stands in, none outside of tables."""
        placed = self.around(offset)
        cell = placed[1].cell_at(offset) if placed else None
        return placed[0].head(cell.column, folded) if placed and cell else ""


def read_tables(facts: Facts) -> Tables:
    """Return the tables of the body and of what is appended; header and signature are none."""
    parts = facts[Parts]
    own, appended = Span(parts.body.start, parts.tail.start), parts.appendix
    blocks = [b for b in facts.document.blocks if own.contains(b.span) or appended.contains(b.span)]
    found = [*_drawn(facts, blocks), *lost_tables(blocks, facts.folded, facts.lexicon)]
    return Tables(sorted(found, key=lambda table: table.span))


def _drawn(facts: Facts, blocks: Sequence[Block]) -> Iterable[Table]:
    """Yield the tables that the file itself knows."""
    inside = [block for block in blocks if block.cell is not None]
    above: Table | None = None
    for _, group in groupby(inside, key=lambda block: block.cell and block.cell.table):
        rows = _numbered_in_one_column(
            [
                _row(facts, list(row))
                for _, row in groupby(group, key=lambda block: block.cell and block.cell.row)
            ]
        )
        heads = _heads(facts, rows)
        names: dict[int, tuple[Span, ...]] = {}
        for row in rows[:heads]:
            for cell in row.cells:
                if cell.column is not None:
                    names[cell.column] = (*names.get(cell.column, ()), cell.span)
        body = tuple(row for row in rows[heads:] if not _numbers_columns(facts, row))
        if not heads and above is not None and _goes_on(above, rows):
            names = dict(above.heads)
        above = Table(Span(rows[0].span.start, rows[-1].span.end), names, body, tuple(rows[:heads]))
        yield above


def _numbered_in_one_column(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without the numbers that stand right of the others.

    Of a row below a merged cell the first cell is another one: how many, not the number of the row.
    A group's name may stand to the right of them.
    """
    columns = [row.cells[0].column for row in rows if row.number]
    first = min((column for column in columns if column is not None), default=None)
    return [
        row._replace(number="")
        if row.number.isdigit() and row.cells[0].column not in (None, first)
        else row
        for row in rows
    ]


def _goes_on(above: Table, rows: Sequence[Row]) -> bool:
    """Whether *rows*, which have no head, count on from the table *above*."""
    last = next((r.number for r in reversed(above.rows) if r.number.isdigit()), "")
    return bool(last) and rows[0].number.lstrip("0") == str(int(last) + 1)


def _row(facts: Facts, blocks: Sequence[Block]) -> Row:
    cells = []
    for column, parts in groupby(blocks, key=lambda block: block.cell and block.cell.column):
        own = list(parts)
        cells.append(TableCell(Span(own[0].span.start, own[-1].span.end), column))
    number = facts.folded[cells[0].span.start : cells[0].span.end]
    return Row(
        Span(cells[0].span.start, cells[-1].span.end),
        tuple(cells),
        number.strip(" .)") if is_counted(number) else "",
    )


def _heads(facts: Facts, rows: Sequence[Row]) -> int:
    """Return how many rows stand above the first that is counted; one where none is.

    A row that tells a day or a month is none of them.
    """
    if facts.lexicon.pattern(_DATED).search(facts.folded, *rows[0].span):
        return 0
    for index, row in enumerate(rows[: _MOST_HEADS + 1]):
        if row.number and not _numbers_columns(facts, row):
            return index
    return 1


def _numbers_columns(facts: Facts, row: Row) -> bool:
    """Whether *row* only numbers the columns: (1) (2) (3)."""
    texts = [facts.quote(cell.span).strip() for cell in row.cells]
    return len(texts) > 1 and all(map(_COLUMN_NUMBER.fullmatch, texts))
