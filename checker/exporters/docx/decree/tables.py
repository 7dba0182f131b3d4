"""Tables of a Word file: two columns side by side without borders, and one with rows and heads."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.exporters.docx.decree.measures import TABLE, WIDTH, twips
from checker.exporters.docx.decree.paragraph import width_of
from checker.exporters.docx.decree.styles import GRID, SIDES

MOST_COLUMNS = 63
"""Word does not open a file that has a table with more."""
_POINT = 25.4 / 72
"""Millimetres in a point."""
PADDING = 3.8
"""Millimetres left and right of a cell's words."""
_EVEN = 0.6
"""How far wide columns gain from what they hold more: 1 as much, 0 nothing."""
_WHOLE = 600
"""Characters: the row of a shorter cell is not divided over two pages."""


class Cell(NamedTuple):
    """A cell: its paragraphs as they are written, and their ``text``.

    It reaches over ``across`` columns; ``down`` begins one that reaches over rows, which those
    below that are ``below`` go on with.
    """

    content: str
    text: str = ""
    across: int = 1
    down: bool = False
    below: bool = False


Row = Mapping[int, Cell]
"""The cells of a row by their column; what is not there is empty."""


def side_by_side(
    rows: Iterable[tuple[str, str]], widths: tuple[float, float], *, right_first: bool, blank: str
) -> str:
    """Return a table of two columns without borders; of each of *rows* what is to be read first.

    With *right_first* that is the right column: it is shown there, and is yet read first. Every
    cell ends with a *blank* line, so that what is written behind its last one is a line of its own.
    """
    own = [twips(width) for width in (reversed(widths) if right_first else widths)]
    lines = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            _cell(width, Cell(content + blank)) for width, content in zip(own, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return _table(SIDES, own, lines, mirrored=right_first)


def grid(rows: Sequence[Row], heads: int, size: int, blank: str, *, bordered: bool = True) -> str:
    """Return a table in letters of this *size*; its first rows, *heads*, are repeated on every page."""
    count = 1 + max(column + cell.across - 1 for row in rows for column, cell in row.items())
    return set_grid(rows, heads, column_widths(rows, count, size), blank, bordered=bordered)


def set_grid(
    rows: Sequence[Row], heads: int, columns: Sequence[float], blank: str, *, bordered: bool = True
) -> str:
    """Return a table like :func:`grid` whose *columns* are so many mm wide."""
    widths = [twips(width) for width in columns]
    lines = "".join(
        _row(row, widths, blank, head=number < heads) for number, row in enumerate(rows)
    )
    return _table(GRID if bordered else SIDES, widths, lines)


def fitting_size(rows: Sequence[Row], count: int) -> int:
    """Return the largest size in which the longest words of *count* columns stand beside each other."""
    fitting = (
        size
        for size in TABLE
        if sum(_least(rows, column, size) for column in range(count)) <= WIDTH
    )
    return next(fitting, TABLE[-1])


def column_widths(rows: Sequence[Row], count: int, size: int) -> list[float]:
    """Return the widths of *count* columns in mm: room for the longest word, more for more words."""
    least = [_least(rows, column, size) for column in range(count)]
    free = WIDTH - sum(least)
    if free <= 0:
        return [WIDTH * width / sum(least) for width in least]
    wanted = [max(0.0, _most(rows, column, size) - width) for column, width in enumerate(least)]
    shares = [width**_EVEN for width in wanted]
    if sum(wanted) <= free or not sum(shares):  # all stand on one line: what is left goes to all
        whole = [a + b for a, b in zip(least, wanted, strict=True)]
        return [WIDTH * width / sum(whole) for width in whole]
    return [a + free * share / sum(shares) for a, share in zip(least, shares, strict=True)]


def _least(rows: Sequence[Row], column: int, size: int) -> float:
    words = (word for text in _texts(rows, column) for word in text.split())
    return PADDING + max((_width(word, size) for word in words), default=PADDING)


def _most(rows: Sequence[Row], column: int, size: int) -> float:
    """Return how wide the column would be with what its cells hold, most of them on one line."""
    widths = sorted(_width(text, size) for text in _texts(rows, column))
    return PADDING + (widths[len(widths) * 3 // 4] if widths else 0)


def _width(text: str, size: int) -> float:
    return width_of(text, size) * _POINT


def _texts(rows: Sequence[Row], column: int) -> list[str]:
    return [row[column].text for row in rows if column in row and row[column].across == 1]


def _row(row: Row, widths: Sequence[int], blank: str, *, head: bool) -> str:
    whole = max((len(cell.text) for cell in row.values()), default=0) <= _WHOLE
    cells: list[str] = []
    column = 0
    while column < len(widths):
        cell = row.get(column, Cell(blank))
        cells.append(_cell(sum(widths[column : column + cell.across]), cell))
        column += cell.across
    properties = f"{'<w:cantSplit/>' if whole else ''}{'<w:tblHeader/>' if head else ''}"
    properties = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(width: int, cell: Cell) -> str:
    across = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    down = '<w:vMerge w:val="restart"/>' if cell.down else "<w:vMerge/>" if cell.below else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{down}</w:tcPr>'
        f"{cell.content}</w:tc>"
    )


def _table(style: str, widths: Sequence[int], lines: str, *, mirrored: bool = False) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f"{'<w:bidiVisual/>' if mirrored else ''}"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"
    )
