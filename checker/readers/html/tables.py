"""Tables of a web page: cells that span columns and rows take their places."""

from collections.abc import Iterator, Sequence

from lxml import etree

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.word_xml import Row

_WIDTH = 100
"""Of a column, in the measure of edges: which are only counted here."""
_MOST = 200
"""Columns or rows that a cell spans; more are damage."""
_WIDEST = 1_000
"""Columns of a table: cells that span columns and rows add up, each row beyond the one above."""
_ROW_GROUPS = ("tbody", "thead", "tfoot", "form")
"""A form stands in no table by the rules, but pages of offices have it there round the rows."""


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of *table*, not those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from rows_of(child)


def cells_of(row: etree._Element) -> list[etree._Element]:
    """Return the cells of *row*."""
    return [cell for cell in row if cell.tag in ("td", "th")]


class Grid:
    """Which columns the cells of earlier rows still cover."""

    def __init__(self) -> None:
        self._covered: dict[int, int] = {}  # column: rows to come

    def row(self, cells: Sequence[etree._Element], contents: Sequence[str]) -> Row:
        """Return the next row: its own cells, and those that go on from above."""
        written: list[str] = []
        edges = [0]
        goes_on: set[int] = set()
        column = 0
        covered = {at: left for at, left in self._covered.items() if left > 0}
        self._covered = {at: left - 1 for at, left in covered.items()}

        def skip_covered() -> int:
            at = column
            while at in covered:
                goes_on.add(len(written))
                written.append("")
                at += 1
                edges.append(at * _WIDTH)
            return at

        for cell, content in zip(cells, contents, strict=True):
            column = skip_covered()
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            if height > 1:
                self._covered |= dict.fromkeys(range(column, column + width), height - 1)
            written.append(content)
            column += width
            if column > _WIDEST:
                raise ReadError("too-large", messages.TOO_MUCH_TEXT)
            edges.append(column * _WIDTH)
        skip_covered()
        return Row(written, tuple(edges), frozenset(goes_on))


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "").strip()
    return min(max(int(value), 1), _MOST) if value.isdecimal() and len(value) < 6 else 1
