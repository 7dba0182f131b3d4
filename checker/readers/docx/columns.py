"""The header and signature of a Word file laid out with tabs or spaces, taken apart.

Some drafts set issuing body and motto, recipients and signature side by side
in ordinary paragraphs. The left column is read first, then the right one, as
where they stand in a table.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.docx.paragraph import RawBlock, part
from checker.readers.docx.signers import signers_apart
from checker.readers.frame_lines import is_of_frame, is_title, opens_recipients
from checker.readers.line_edges import head
from checker.readers.line_starts import starts_item
from checker.readers.rooms import is_room_to_fill

_APPENDIX = Grammar(r"{appendix}(?!\w)")
_GAP = re.compile(r"(?<=\S)(?: {4,}| *\t[ \t]*)(?=\S)")
_MOVED = re.compile(r" {12,}|[ \t]*\t[ \t]*")
_HEADER, _ENDING = 40, 60  # blocks that are looked at
_LETTER_TOP = 8  # of which the header of a letter is made
_ABOVE = 5  # lines of a signature that stand higher than the recipients beside it
_TAB = 8  # as many spaces wide a tab is taken to be
_MOST_GAPS = 50  # of a line; one with more is a table typed with tabs
_WORDS = 3  # letters in a column; a bullet with a tab behind it is none


def columns_apart(blocks: Iterable[RawBlock], lexicon: Lexicon) -> Iterator[RawBlock]:
    """Yield *blocks* with the columns of header and signature one after the other."""
    rest: Iterator[RawBlock] = signers_apart(blocks, lexicon)
    above: list[RawBlock] = []
    for top in islice(rest, _HEADER):
        if is_title(top.raw.strip(), lexicon):
            yield from _apart(above, lexicon, ending=False)
            yield top
            break
        above.append(top)
    else:  # a letter has no title: its header is its first lines
        yield from _apart(above[:_LETTER_TOP], lexicon, ending=False)
        rest = chain(above[_LETTER_TOP:], rest)
    signed: list[RawBlock] = []  # the signature, where it begins above the recipients
    while (block := next(rest, None)) is not None:
        if opens_recipients(block.raw, lexicon):
            ending, behind = _until_appendix(islice(rest, _ENDING), lexicon)
            yield from _ended(signed, [block, *ending], lexicon)
            rest = chain(behind, rest)
            signed = []
        elif signed and len(signed) < _ABOVE and _is_aside(block, lexicon):
            signed.append(block)
        else:
            yield from signed
            signed = [block] if _begins_signature(block, lexicon) else []
            if not signed:
                yield block
    yield from signed


def _until_appendix(
    blocks: Iterable[RawBlock], lexicon: Lexicon
) -> tuple[list[RawBlock], list[RawBlock]]:
    """Return *blocks* before the heading of an appendix, and the others: its lines are no columns."""
    found = [*blocks]
    appendix = lexicon.pattern(_APPENDIX)
    headings = (
        k
        for k, block in enumerate(found)
        if block.paragraph.cell is None and appendix.match(head(block.raw.strip()))
    )
    at = next(headings, len(found))
    return found[:at], found[at:]


def _ended(
    signed: list[RawBlock], recipients: list[RawBlock], lexicon: Lexicon
) -> Iterable[RawBlock]:
    """Return the ending of a draft, whose signature may begin above the recipients or stand there."""
    below = any(_is_aside(block, lexicon) for block in recipients)
    if signed and not below:
        return [*_apart(signed, lexicon, ending=False), *recipients]
    return _apart([*signed, *recipients], lexicon, ending=True, above=len(signed))


def _begins_signature(block: RawBlock, lexicon: Lexicon) -> bool:
    """Whether *block* is set in the right column and begins a signature there."""
    if not _is_aside(block, lexicon):
        return False
    half = _halves(block, lexicon)
    return is_of_frame((half[1] if half else block).raw.strip(), lexicon)


def _is_aside(block: RawBlock, lexicon: Lexicon) -> bool:
    """Whether *block* has something in the right column."""
    if block.paragraph.cell is not None:
        return False
    return _is_moved(block) or _halves(block, lexicon) is not None


def _is_moved(block: RawBlock) -> bool:
    """Whether *block* stands in the right column alone; an entry of a list stands in the left one."""
    return _MOVED.match(block.raw) is not None and not _is_entry(block)


def _apart(
    blocks: list[RawBlock], lexicon: Lexicon, *, ending: bool, above: int = 0
) -> list[RawBlock]:
    """Return *blocks* column by column; the first ones, *above* the recipients, are of the right one."""
    halves = [_halves(block, lexicon) for block in blocks]
    found = [k for k, half in enumerate(halves) if half is not None]
    if above:
        found = list(_right_column(blocks, halves, above))
    elif not any(is_of_frame(side.raw.strip(), lexicon) for half in halves for side in half or ()):
        return blocks
    start, stop = found[0], found[-1] + 1
    while ending and stop < len(blocks) and _is_entry(blocks[stop]):
        stop += 1
    left: list[RawBlock] = []
    right: list[RawBlock] = []
    for block, half in zip(blocks[start:stop], halves[start:stop], strict=True):
        listed = half is not None and opens_recipients(half[0].raw, lexicon)
        if half is not None and ending and _is_moved(block) and not listed:
            right.append(block)  # two signers beside the recipients
        elif half is not None:
            left.append(half[0])
            right.append(half[1])
        elif _is_moved(block) or block.style.align == "right":
            right.append(block)
        else:
            left.append(block)
    signed = _apart(right, lexicon, ending=False) if ending else right
    return [*blocks[:start], *left, *signed, *blocks[stop:]]


def _right_column(
    blocks: list[RawBlock], halves: list[tuple[RawBlock, RawBlock] | None], above: int
) -> Iterator[int]:
    """Yield which blocks have something in the right column, as far as the recipients go."""
    for k, (block, half) in enumerate(zip(blocks, halves, strict=True)):
        aside = block.paragraph.cell is None and (half is not None or _is_moved(block))
        if aside:
            yield k
        elif k > above and not _is_entry(block):
            return


def _halves(block: RawBlock, lexicon: Lexicon) -> tuple[RawBlock, RawBlock] | None:
    """Return what stands left and right of the widest gap, None where there is no such gap.

    Behind an entry of the recipients that is the first gap of a tab: two may sign beside them.
    """
    raw = block.raw
    if block.paragraph.cell is not None or ("\t" not in raw and "    " not in raw):
        return None
    typed = list(islice(_GAP.finditer(raw), _MOST_GAPS + 1))
    if len(typed) > _MOST_GAPS:
        return None
    gaps = [
        gap
        for gap in typed
        if not is_room_to_fill(raw[: gap.start()], raw[gap.end() :], lexicon)
        and _says(raw[: gap.start()])
        and _says(raw[gap.end() :])
    ]
    if not gaps:
        return None
    listed = _is_entry(block) or opens_recipients(raw, lexicon)
    most = _TAB if listed else len(raw) * _TAB
    widest = max(gaps, key=lambda gap: min(len(gap[0].expandtabs(_TAB)), most))
    return part(block, 0, widest.start()), part(block, widest.end(), len(raw))


def _says(text: str) -> bool:
    return sum(1 for _ in islice(filter(str.isalpha, text), _WORDS)) == _WORDS


def _is_entry(block: RawBlock) -> bool:
    """Whether *block* is one more entry of the list of recipients."""
    return block.paragraph.cell is None and starts_item(head(block.raw.strip()))
