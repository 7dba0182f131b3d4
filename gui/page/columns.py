"""Headers and endings of a PDF, or of frames in a Word file, side by side, as they stand on the pages.

Their readers tell no tables there: they give the left column, then the right one.
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
    """Return the blocks of *document*, of which *roles* tell what each is; columns without a table as cells."""
    blocks = list(document.blocks)
    if len(roles) != len(blocks):
        return blocks
    placed = _placed(document)
    if not placed:
        return blocks
    tables = count(-1, -1)  # numbers that no table of the draft has
    for area, run in groupby(range(len(blocks)), key=lambda number: _area(roles[number])):
        numbers = [*run]
        pages = {blocks[number].source.page for number in numbers}
        if not area or len(pages) > 1 or any(blocks[number].cell for number in numbers):
            continue
        if not placed.issuperset(numbers):
            continue
        sides = [*_sides(numbers, roles)]
        if len({right for _, right in sides}) > 1:
            table = next(tables)
            for number, row, right in _rows(sides):
                blocks[number] = blocks[number]._replace(cell=Cell(table, row, int(right)))
    return blocks


def _placed(document: Document) -> frozenset[int]:
    """Return the numbers of the blocks that may stand beside others."""
    if document.format == "pdf":
        return frozenset(range(len(document.blocks)))
    looks = document.layout.blocks if document.layout else ()
    return frozenset(number for number, look in enumerate(looks) if look.framed)


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
