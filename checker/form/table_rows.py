"""Rows of a table with their cells and columns."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker.kernel.document import Span

_COUNTED = re.compile(r"(?:\d{1,3}(?:\.\d{1,2}){0,3}|[ivx]{1,5}|[a-zđ]) ?[.)]?")


def is_counted(folded: str) -> bool:
    """Whether a cell is the number of its row: 1, 01, 1.2, II, a."""
    return _COUNTED.fullmatch(folded.strip()) is not None


class TableCell(NamedTuple):
    """A cell; ``column`` is None where the file form has lost it."""

    span: Span
    column: int | None


class Row(NamedTuple):
    """A row below the table's head; ``number`` is the folded number it is counted with, or empty."""

    span: Span
    cells: tuple[TableCell, ...]
    number: str

    @property
    def told(self) -> tuple[TableCell, ...]:
        """The cells but the number."""
        return self.cells[1:] if self.number else self.cells

    @property
    def is_group(self) -> bool:
        """Whether the row only names the rows below it: one cell, not counted with them."""
        return len(self.told) == 1 and not self.number.isdigit()

    def cell_at(self, offset: int) -> TableCell | None:
        """Return the cell that *offset* stands in."""
        return next((c for c in self.cells if c.span.start <= offset <= c.span.end), None)


class Table(NamedTuple):
    """A table; ``heads`` are the words above each column, from the top down.

    ``tops`` are the rows that they stand in, for a table that has no head after all.
    """

    span: Span
    heads: Mapping[int, tuple[Span, ...]]
    rows: tuple[Row, ...]
    tops: tuple[Row, ...] = ()

    def head(self, column: int | None, folded: str) -> str:
        """Return the folded words above *column*, one line for each row of the head."""
        spans = self.heads.get(column, ()) if column is not None else ()
        return "\n".join(folded[start:end] for start, end in spans)

    @property
    def body(self) -> Span:
        """Where the rows below the head stand."""
        return Span(self.rows[0].span.start if self.rows else self.span.end, self.span.end)
