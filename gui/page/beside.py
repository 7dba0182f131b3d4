"""What of the layout the page shows besides its lines' text, by the block it belongs to."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.kernel.document import Align, Block, Document
from checker.kernel.layout import BlockLayout, Layout, Type

_NOTES = {"footnotes", "endnotes"}
_USUAL_FONT = "timesnewroman"
_COLOUR = re.compile("[0-9A-Fa-f]{6}")
_LINE = 18
"""Points of an empty line; less than two of them only set a paragraph apart."""
_MOST_EMPTY = 5
"""Empty lines that are shown; more would only be scrolled past."""


class Look(NamedTuple):
    """Characters of a line that look otherwise than the line, counted from its start.

    ``font`` and ``colour`` (RRGGBB) are named where they are others than the page's.
    """

    start: int
    end: int
    bold: bool
    italic: bool
    underline: bool
    font: str = ""
    colour: str = ""


class Wide(NamedTuple):
    """A blank of a line, counted from its start, that is as wide as several ``spaces``."""

    at: int
    spaces: int


class PageBegin(NamedTuple):
    """Where in a line a page begins; ``number`` is 0 where it is not known."""

    at: int
    number: int


class Frame(NamedTuple):
    """The room of a picture above a line, in mm; with ``ends_page`` above the page that begins there."""

    width: float
    height: float
    align: Align = "left"
    ends_page: bool = False


class Indents(NamedTuple):
    """How far a paragraph is indented, and its first line besides, in mm."""

    left: float
    first: float


class Beside(NamedTuple):
    """What belongs to a line besides its text; ``rules`` are drawn below it, by their mm.

    A rule without a width is as wide as there is room. ``lead`` counts the
    spaces before the first word, ``empty`` the empty lines above. ``opens_notes``: notes begin with it.
    """

    looks: tuple[Look, ...] = ()
    blanks: tuple[Wide, ...] = ()
    lead: int = 0
    pages: tuple[PageBegin, ...] = ()
    rules: tuple[float | None, ...] = ()
    frames: tuple[Frame, ...] = ()
    opens_notes: bool = False
    empty: int = 0


BARE = Beside()


class Facts:
    """The layout of one document, asked block by block in their order."""

    def __init__(self, document: Document) -> None:
        layout = document.layout or Layout()
        blocks = document.blocks
        self._looks: dict[int, BlockLayout] = {
            block.span.start: look for block, look in zip(blocks, layout.blocks, strict=False)
        }
        told = (look.measures for look in layout.blocks)
        # A file that says its paper says its indents too: none where it says nothing.
        paper = layout.measured and bool(layout.sections)
        self._indented = paper or any(measures.left or measures.first for measures in told)
        self._rules: defaultdict[int, list[float | None]] = defaultdict(list)
        for rule in layout.rules:
            self._rules[blocks[rule.block].span.start].append(rule.width)
        self._frames: defaultdict[int, list[Frame]] = defaultdict(list)
        for picture in layout.pictures:
            block = blocks[min(picture.block, len(blocks) - 1)]
            self._frames[block.span.start].append(Frame(*picture[1:]))
        self._pages = [*_pages(blocks, layout)]
        self._notes = next((b.span.start for b in blocks if is_note(b)), None)

    def of(self, block: Block, *, bold: bool, italic: bool) -> Beside:
        """Return what belongs to *block*, whose words are mostly *bold* or *italic* or neither."""
        start = block.span.start
        look = self._looks.get(start, BlockLayout())
        usual = bold, italic, False, "", ""
        return Beside(
            tuple(
                Look(words.span.start - start, words.span.end - start, *own)
                for words in look.words
                if (own := _own(words.type)) != usual
            ),
            tuple(Wide(blank.at - start, blank.spaces) for blank in look.blanks),
            look.lead,
            tuple(PageBegin(max(at - start, 0), number) for at, number in self._pages_in(block)),
            tuple(self._rules.get(start, ())),
            tuple(self._frames.get(start, ())),
            start == self._notes,
            min(look.empty + _lines_above(look), _MOST_EMPTY),
        )

    def indents(self, block: Block) -> Indents | None:
        """Return how far *block* is indented, None where the file says nothing."""
        look = self._looks.get(block.span.start)
        if look is None or not self._indented:
            return None
        return Indents(look.measures.left or 0.0, look.measures.first or 0.0)

    def room(self, block: Block) -> float | None:
        """Return how wide the table cell of *block* is in mm, None where nothing tells it."""
        return self._looks.get(block.span.start, BlockLayout()).room

    def size(self, block: Block) -> float | None:
        """Return the size in points of the first letters of *block*, None where nothing tells it."""
        words = self._looks.get(block.span.start, BlockLayout()).words
        return words[0].type.size if words else None

    def _pages_in(self, block: Block) -> Sequence[tuple[int, int]]:
        first = bisect_left(self._pages, (block.span.start, -1))
        last = bisect_left(self._pages, (block.span.end, -1), first)
        return self._pages[first:last]


def _own(type_: Type) -> tuple[bool, bool, bool, str, str]:
    """Return what of *type_* the page shows: font and colour only where they are others than its own."""
    font = type_.font or ""
    usual = font.casefold().replace(" ", "").startswith(_USUAL_FONT)
    colour = type_.colour if type_.colour and _COLOUR.fullmatch(type_.colour) else ""
    return *type_[:3], "" if usual else font, "" if set(colour) <= {"0"} else colour


def _lines_above(look: BlockLayout) -> int:
    """Return how many lines the room above a paragraph leaves empty: that for a signature."""
    before = look.measures.before or 0.0
    return int(before // _LINE) if before >= 2 * _LINE else 0


def is_note(block: Block) -> bool:
    """Whether *block* is of a note that stands at the foot of a page or at the end."""
    return block.source.part in _NOTES


def part_of(beside: Beside, start: int, end: int, *, first: bool, last: bool) -> Beside:
    """Return what of *beside* belongs to the characters *start* to *end* of its block."""
    if beside == BARE or (first and last):
        return beside
    return Beside(
        tuple(
            look._replace(start=max(look.start - start, 0), end=min(look.end, end) - start)
            for look in beside.looks
            if look.start < end and start < look.end
        ),
        tuple(w._replace(at=w.at - start) for w in beside.blanks if start <= w.at < end),
        beside.lead if first else 0,
        tuple(p._replace(at=p.at - start) for p in beside.pages if start <= p.at < end),
        beside.rules if last else (),
        beside.frames if first else (),
        beside.opens_notes and first,
        beside.empty if first else 0,
    )


def _pages(blocks: Sequence[Block], layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield where pages begin, with their numbers, 0 where they are not known."""
    if layout.pages:
        for number, at in enumerate(layout.pages, 2):
            yield at, number if layout.paged else 0
        return
    shown = 1
    for block in blocks:
        page = block.source.page
        if page is not None and page > shown and block.source.part == "page":
            shown = page
            yield block.span.start, page
