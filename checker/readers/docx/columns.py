"""The header and signature of a Word file laid out with tabs or spaces, taken apart.

Some drafts set issuing body and motto, recipients and signature side by side
in ordinary paragraphs. The left column is read first, then the right one, as
where they stand in a table.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from checker.lexicon.lexicon import Lexicon
from checker.readers.docx.paragraph import RawBlock, part
from checker.readers.frame_lines import is_of_frame, is_title, opens_recipients
from checker.readers.line_edges import head
from checker.readers.line_starts import starts_item
from checker.readers.rooms import is_room_to_fill

_GAP = re.compile(r"(?<=\S)(?: {4,}| *\t[ \t]*)(?=\S)")
_MOVED = re.compile(r" {12,}|[ \t]*\t[ \t]*")
_HEADER, _ENDING = 40, 60  # blocks that are looked at
_TAB = 8  # as many spaces wide a tab is taken to be
_WORDS = 3  # letters in a column; a bullet with a tab behind it is none


def columns_apart(blocks: Iterable[RawBlock], lexicon: Lexicon) -> Iterator[RawBlock]:
    """Yield *blocks* with the columns of header and signature one after the other."""
    rest = iter(blocks)
    above: list[RawBlock] = []
    for block in islice(rest, _HEADER):
        if is_title(block.raw.strip(), lexicon):
            yield from _apart(above, lexicon, ending=False)
            yield block
            break
        above.append(block)
    else:
        yield from above
    for block in rest:
        if opens_recipients(block.raw, lexicon):
            yield from _apart([block, *islice(rest, _ENDING)], lexicon, ending=True)
        else:
            yield block


def _apart(blocks: list[RawBlock], lexicon: Lexicon, *, ending: bool) -> list[RawBlock]:
    halves = [_halves(block, lexicon) for block in blocks]
    found = [k for k, half in enumerate(halves) if half is not None]
    if not any(is_of_frame(side.raw.strip(), lexicon) for half in halves for side in half or ()):
        return blocks
    start, stop = found[0], found[-1] + 1
    while ending and stop < len(blocks) and _is_entry(blocks[stop]):
        stop += 1
    left: list[RawBlock] = []
    right: list[RawBlock] = []
    for block, half in zip(blocks[start:stop], halves[start:stop], strict=True):
        if half is not None:
            left.append(half[0])
            right.append(half[1])
        elif _MOVED.match(block.raw) or block.style.align == "right":
            right.append(block)
        else:
            left.append(block)
    return [*blocks[:start], *left, *right, *blocks[stop:]]


def _halves(block: RawBlock, lexicon: Lexicon) -> tuple[RawBlock, RawBlock] | None:
    """Return what stands left and right of the widest gap, None where there is no such gap."""
    raw = block.raw
    if block.paragraph.cell is not None or ("\t" not in raw and "    " not in raw):
        return None
    gaps = [
        gap
        for gap in _GAP.finditer(raw)
        if not is_room_to_fill(raw[: gap.start()], raw[gap.end() :], lexicon)
        and _says(raw[: gap.start()])
        and _says(raw[gap.end() :])
    ]
    if not gaps:
        return None
    widest = max(gaps, key=lambda gap: len(gap[0].expandtabs(_TAB)))
    return part(block, 0, widest.start()), part(block, widest.end(), len(raw))


def _says(text: str) -> bool:
    return sum(c.isalpha() for c in text) >= _WORDS


def _is_entry(block: RawBlock) -> bool:
    """Whether *block* is one more entry of the list of recipients."""
    return block.paragraph.cell is None and starts_item(head(block.raw.strip()))
