"""A table of a draft drawn anew: its rows and columns are known, what was merged is told by its gaps."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from checker.exporters.docx.decree import styles
from checker.exporters.docx.decree.paragraph import Paragraph, empty, written
from checker.exporters.docx.decree.tables import MOST_COLUMNS, Cell, Row, fitting_size, grid
from checker.form.roles import Role
from checker.form.table_rows import is_counted
from checker.kernel.document import Block

_FIGURES = re.compile(r"[\d.,%/ +-]+")


class Item(NamedTuple):
    """A block of the draft with its place among all, what it is, and its characters."""

    number: int
    role: Role
    block: Block
    text: str
    name: str = ""
    """What it opens with in bold, behind a number or not."""


def drawn_table(own: Sequence[Item], line: Callable[[Item], str] | None = None) -> str:
    """Return the table of which *own* are the blocks; with borders, unless they are lines of their own."""
    placed = [
        {column: [*cell] for column, cell in groupby(row, key=_column)}
        for _, row in groupby(own, key=lambda item: item.block.cell and item.block.cell.row)
    ]
    count = 1 + max(column for row in placed for column in row)
    heads = next(
        (at for at, row in enumerate(placed) if not all(map(_is_head, _items(row)))), len(placed)
    )
    merged = _merged(placed, heads, count)
    rows: list[Row] = [
        {
            column: Cell("", " ".join(item.text for item in row.get(column, ())), *reach)
            for column, reach in reaches.items()
        }
        for row, reaches in zip(placed, merged, strict=True)
    ]
    size = fitting_size(rows, count)
    blank = empty(styles.CELLS[size])
    full: list[Row] = [
        {
            column: cell._replace(
                content="".join(
                    line(item) if line else _line(item, size) for item in row.get(column, ())
                )
                or blank
            )
            for column, cell in cells.items()
        }
        for row, cells in zip(placed, rows, strict=True)
    ]
    return grid(full, heads, size, blank, bordered=line is None)


def _column(item: Item) -> int:
    return min(item.block.cell.column, MOST_COLUMNS - 1) if item.block.cell else 0


def _items(row: dict[int, list[Item]]) -> list[Item]:
    return [item for cell in row.values() for item in cell]


def _is_head(item: Item) -> bool:
    return item.role == "head-cell"


_Reach = tuple[int, bool, bool]


def _merged(
    placed: Sequence[dict[int, list[Item]]], heads: int, count: int
) -> list[dict[int, _Reach]]:
    """Return for each row how many columns its cells reach over, and which go over rows.

    The head of several columns has their names below it; one that has nothing below it reaches
    down. A row of one cell, no number, is the name of the rows below it.
    """
    found: list[dict[int, _Reach]] = [dict.fromkeys(row, (1, False, False)) for row in placed]
    for at, row in enumerate(placed):
        (first, *more) = row
        if not more and count > 1 and not is_counted(" ".join(i.text for i in row[first]).lower()):
            found[at] = {first: (count - first, False, False)}
        elif at + 1 < heads:
            below = placed[at + 1]
            for column in [column for column in row if column in below]:
                stop = column + 1
                while stop < count and stop not in row and stop in below:
                    stop += 1
                found[at][column] = (stop - column, False, False)
            for column in [column for column in row if column not in below and len(below) > 1]:
                found[at][column] = (1, True, False)
                found[at + 1][column] = (1, False, True)
    return [dict(sorted(cells.items())) for cells in found]


def _line(item: Item, size: int) -> str:
    style = (styles.HEAD_CELLS if _is_head(item) else styles.CELLS)[size]
    look = item.block.style
    middle = (
        look.align == "center" or is_counted(item.text.lower()) or _FIGURES.fullmatch(item.text)
    )
    return written(
        Paragraph(
            item.text, style, bold=look.bold, italic=look.italic, align="center" if middle else ""
        )
    )
