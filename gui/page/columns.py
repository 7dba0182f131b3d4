"""Headers and endings of a PDF side by side, as they stand on its pages.

Its reader tells no tables there: it gives the left column, then the right one.
"""

from collections.abc import Iterator, Sequence
from itertools import count, groupby
from typing import TYPE_CHECKING

from checker.form.roles import COLUMNS, ENDING, HEADER
from checker.kernel.document import Block, Cell, Document

if TYPE_CHECKING:
    from checker.form.roles import Role

_Side = tuple[int, bool]
"""The number of a block, and whether it stands on the right."""


def in_columns(document: Document, roles: Sequence["Role"]) -> Sequence[Block]:
    """Return the blocks of *document*, of which *roles* tell what each is; a PDF's columns as cells."""
    blocks = list(document.blocks)
    if document.format != "pdf" or len(roles) != len(blocks):
        return blocks
    tables = count(-1, -1)  # numbers that no table of the draft has
    for area, run in groupby(range(len(blocks)), key=lambda number: _area(roles[number])):
        numbers = [*run]
        pages = {blocks[number].source.page for number in numbers}
        if not area or len(pages) > 1 or any(blocks[number].cell for number in numbers):
            continue
        sides = [*_sides(numbers, roles)]
        if len({right for _, right in sides}) > 1:
            table = next(tables)
            for number, row, right in _rows(sides):
                blocks[number] = blocks[number]._replace(cell=Cell(table, row, int(right)))
    return blocks


def _area(role: "Role") -> str:
    return "header" if role in HEADER else "ending" if role in ENDING else ""


def _sides(numbers: Sequence[int], roles: Sequence["Role"]) -> Iterator[_Side]:
    for number in numbers:
        yield number, COLUMNS[roles[number]] == "right"


def _rows(sides: Sequence[_Side]) -> Iterator[tuple[int, int, bool]]:
    """Yield *sides* with their rows: one begins where the column that is read first goes on."""
    first, row, before = sides[0][1], 0, sides[0][1]
    for number, right in sides:
        row += right == first != before
        before = right
        yield number, row, right
