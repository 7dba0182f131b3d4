"""Tables of an OpenDocument text: their rows, and the places of their cells."""

from collections.abc import Callable, Iterator

from lxml import etree

from checker.readers.digits import span_in
from checker.readers.odt.names import TABLE
from checker.readers.word_xml import Row

_GROUPS = tuple(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
_CELL, _COVERED = TABLE + "table-cell", TABLE + "covered-table-cell"
_WIDTH = 100
"""Of a column, in the measure of edges: which are only counted here."""
_MOST = 200
"""Columns that a cell spans or repeats; more are damage."""


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of *table* that show."""
    for child in table:
        if child.tag in _GROUPS:
            yield from rows_of(child)
        elif child.tag == TABLE + "table-row" and child.get(TABLE + "visibility") != "collapse":
            yield child


def row(element: etree._Element, content: Callable[[etree._Element, int], str]) -> Row:
    """Return the row *element*; *content* translates what a cell holds that stands so many times."""
    cells: list[str] = []
    edges = [0]
    free = 0  # columns that the cell before covers
    for child in element:
        times = _number(child, "number-columns-repeated")
        if child.tag == _COVERED:
            taken = min(times, free)
            free -= taken
            times -= taken
        elif child.tag != _CELL:
            continue
        width = _number(child, "number-columns-spanned") if child.tag == _CELL else 1
        inside = content(child, times) if child.tag == _CELL else ""
        for _ in range(times):
            cells.append(inside)
            edges.append(edges[-1] + width * _WIDTH)
        if child.tag == _CELL:
            free = width - 1
    return Row(cells, tuple(edges))


def _number(element: etree._Element, name: str) -> int:
    return span_in(element.get(TABLE + name), _MOST)
