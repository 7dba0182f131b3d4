"""Header and ending of a PDF side by side, as they stand on its pages.

Its reader tells no tables there: it gives the left column, then the right one.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.kernel.document import Block, Cell, Document, Span

if TYPE_CHECKING:
    from checker.form.header import Header
    from checker.form.parts import Parts

_HEADER, _ENDING = -1, -2
"""Numbers of tables that the draft itself does not have."""


def in_columns(document: Document, parts: "Parts", header: "Header | None") -> Sequence[Block]:
    """Return the blocks of *document*, those of a PDF's two columns as cells."""
    blocks = list(document.blocks)
    if document.format != "pdf":
        return blocks
    if header and header.number and header.date:
        # The number is the last line of the left column, the date that of the right one.
        middle = _block_after(blocks, header.number.span.end)
        end = _block_after(blocks, header.date.span.end)
        if header.number.span.start < header.date.span.start <= parts.header.end:
            _set_beside(blocks, range(middle), range(middle, end), _HEADER)
    left, right = _range(blocks, parts.recipients), _range(blocks, parts.signature)
    if left.stop == right.start:
        _set_beside(blocks, left, right, _ENDING)
    return blocks


def _set_beside(blocks: list[Block], left: range, right: range, table: int) -> None:
    """Make two columns of blocks that follow one another, where they stand on one page."""
    both = [blocks[k] for k in (*left, *right)]
    pages = {block.source.page for block in both}
    if len(right) < 2 or not left or len(pages) > 1 or any(block.cell for block in both):
        return
    for column, numbers in enumerate((left, right)):
        for number in numbers:
            blocks[number] = blocks[number]._replace(cell=Cell(table, 0, column))


def _range(blocks: Sequence[Block], span: Span) -> range:
    """Return the numbers of the blocks that begin in *span*."""
    first = bisect_left(blocks, span.start, key=lambda block: block.span.start)
    return range(first, bisect_left(blocks, span.end, first, key=lambda block: block.span.start))


def _block_after(blocks: Sequence[Block], offset: int) -> int:
    """Return the number of the first block that begins at *offset* or later."""
    return bisect_left(blocks, offset, key=lambda block: block.span.start)
