"""Several signers side by side in a Word file, set by tabs or in the rows of a table, taken apart."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from checker.kernel.document import Cell
from checker.lexicon.lexicon import Lexicon
from checker.readers.docx.paragraph import RawBlock, part
from checker.readers.signers import MOST_LINES, Piece, begins_signers, fill_table, signers
from checker.readers.tabbed import pieces_of

_MOST_BLOCKS = 40
"""Paragraphs of a table of signers at most, and one more tells a larger one."""


def signers_apart(blocks: Iterable[RawBlock], lexicon: Lexicon) -> Iterator[RawBlock]:
    """Yield *blocks* with signers who stand side by side one after the other."""
    rest = iter(blocks)
    ahead: deque[RawBlock] = deque()
    table = -1  # the last one that was looked at
    while block := ahead.popleft() if ahead else next(rest, None):
        cell = block.paragraph.cell
        if cell is None:
            if _is_typed(block) and begins_signers(pieces_of(block.raw), lexicon):
                _fill(ahead, rest, MOST_LINES)
                lines = [block, *islice(ahead, MOST_LINES)]
                yield from _typed(lines, ahead, lexicon)
                continue
        elif cell.table != table:
            table = cell.table
            _fill(ahead, rest, _MOST_BLOCKS)
            yield from _in_table([block, *islice(ahead, _MOST_BLOCKS)], table, ahead, lexicon)
            continue
        yield block


def _fill(ahead: deque[RawBlock], rest: Iterator[RawBlock], count: int) -> None:
    ahead.extend(islice(rest, max(0, count - len(ahead))))


def _is_typed(block: RawBlock) -> bool:
    return "\t" in block.raw.strip() or "   " in block.raw.strip()


def _typed(lines: list[RawBlock], ahead: deque[RawBlock], lexicon: Lexicon) -> Iterator[RawBlock]:
    """Yield what the *lines* begin with, signers set by tabs or spaces."""
    rows = [pieces_of(line.raw) if line.paragraph.cell is None else [_OTHER] for line in lines]
    found = signers(rows, lexicon)
    if found is None:
        yield lines[0]
        return
    for column in found.columns:
        for number, piece in column:
            yield part(lines[number], piece.start, piece.end)
    for _ in range(found.length - 1):
        ahead.popleft()


_OTHER = Piece("....")
"""Stands for a line that is no signer's."""


def _in_table(
    blocks: list[RawBlock], table: int, ahead: deque[RawBlock], lexicon: Lexicon
) -> Iterator[RawBlock]:
    """Yield what *blocks* begin with: the first of a table, or all of it where signers fill its rows."""
    own = [(b, b.paragraph.cell) for b in blocks]
    cells = [(b, cell) for b, cell in own if cell is not None and cell.table == table]
    told = [(block.raw.strip(), cell.row, cell.column) for block, cell in cells]
    if len(cells) > _MOST_BLOCKS or not fill_table(told, lexicon):
        yield blocks[0]
        return
    for block, cell in sorted(cells, key=lambda one: one[1].column):
        # Its rows would part a post from its name: each column is one cell.
        whole = replace(block.paragraph, cell=Cell(table, 0, cell.column))
        yield block._replace(paragraph=whole)
    for _ in cells[1:]:
        ahead.popleft()
