"""The facts of layout gathered while the paragraphs of a Word file go by."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from lxml import etree

from checker.kernel.document import Align, Block, Cell, Span
from checker.kernel.layout import (
    Blank,
    BlockLayout,
    Layout,
    Measures,
    Picture,
    Rule,
    Section,
    Type,
    Words,
)
from checker.kernel.text import clean_with_places
from checker.readers.docx.layout.drawings import drawn_by
from checker.readers.docx.layout.neighbour import Neighbour
from checker.readers.docx.layout.numbers import numbers_of
from checker.readers.docx.layout.paragraphs import Paragraphs, width_of_cell
from checker.readers.docx.layout.sections import papers
from checker.readers.docx.layout.things import Things
from checker.readers.docx.layout.types import Types
from checker.readers.docx.names import PPR, RPR, TYPE, P, T
from checker.readers.docx.numbering import Numbering
from checker.readers.docx.package import Parts
from checker.readers.docx.paragraph import PAGE, Paragraph, RawBlock
from checker.readers.docx.styles import RunLook, Styles
from checker.readers.docx.tree import parent_of

_PAGE_BEGINS = b"<w:lastRenderedPageBreak"
_WIDE = re.compile("[ \u00a0]{2,}|[ \u00a0]*\t[ \u00a0\t]*")
_STOP = 10
"""Spaces to the usual tab stop, 12.7 mm in 14 points."""
_LOWEST = 8
"""Points below which no line of letters fits: such a paragraph only ends a section or has a border."""
_TAB = 3
"""Spaces as wide as a tab is taken to be; where it stops depends on all before it."""


class Raw(NamedTuple):
    """What is known of a block before its text is cleaned: places count its raw characters."""

    words: list[tuple[int, Type]]  # where each look ends
    pages: list[int]
    comments: list[int]
    align: Align
    raw: str
    things: Things  # of its paragraph
    is_first: bool  # of its paragraph's blocks
    is_last: bool
    room: float | None


class Gathering:
    """Gathers the layout of one file; every paragraph is seen, then its blocks are taken."""

    def __init__(self, parts: Parts, styles: Styles, numbering: Numbering) -> None:
        self._types = Types(styles, parts.theme)
        self._paragraphs = Paragraphs(styles, numbering)
        self._papers = papers(parts.main)
        self._numbers = numbers_of(self._papers, parts, styles, self._types)
        self._paged = _PAGE_BEGINS in parts.main
        self._edges = parts.edges
        self._section = 0
        self._taken: list[Raw] = []
        self._run: etree._Element | None = None
        self._type = Type()

    def see(self, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
        """Yield the *paragraphs* of a story on; those that show nothing may draw or begin a page."""
        things, following = Things(), Things()  # of the last one that shows, and of the next
        cell: Cell | None = None
        near = Neighbour()
        for paragraph in paragraphs:
            facts = self._paragraphs.of(_first(paragraph.element, PPR), paragraph.look)
            facts = near.meet(paragraph, facts)
            if _shows(paragraph):
                if cell != paragraph.cell:  # empty ones at the end of another cell
                    following.empty = 0
                things, following, cell = following, Things(), paragraph.cell
                paragraph.things = things
                things.facts = facts
                near.things = things
                things.begins_page |= facts.on_new_page
                following.begins_page = _ends_page(paragraph)
                above = things
            else:
                above = following
                begins = facts.on_new_page or bool(paragraph.pages) or _ends_page(paragraph)
                if begins and not above.begins_page:
                    above.above[:] = [(*shown[:3], True) for shown in above.above]
                above.begins_page |= begins
                lower = facts.measures.kind == "exact" and (facts.measures.line or 0.0) < _LOWEST
                above.empty += not (lower or paragraph.drawings) and cell == paragraph.cell
            ruled = things.rules if cell == paragraph.cell else []
            ends_page = not _shows(paragraph) and _ends_with_break(paragraph)
            for drawn in filter(None, map(drawn_by, paragraph.drawings)):
                if drawn.height is None:
                    ruled.append(drawn.width)
                else:
                    align = paragraph.look.align or "left"
                    above.above.append((drawn.width or 0.0, drawn.height, align, ends_page))
            # The upper edge of an empty paragraph is a rule below the one before it.
            if not ruled and (facts.ruled == "bottom" or (facts.ruled and not _shows(paragraph))):
                ruled.append(self._length(paragraph, facts.measures))
            if facts.ends_section:
                self._section += 1
                following.begins_section = True
                paper = self._papers[self._section : self._section + 1]
                following.begins_page |= bool(paper) and paper[0].on_new_page
            yield paragraph
        things.behind = following.above

    def _length(self, paragraph: Paragraph, measures: Measures) -> float | None:
        """Return how long the rule of a paragraph is, None where it is as wide as there is room."""
        indents = (measures.left or 0.0) + (measures.right or 0.0)
        if _shows(paragraph) or not indents:
            return None
        room = width_of_cell(paragraph.element)
        if room is None and self._papers:
            paper = self._papers[min(self._section, len(self._papers) - 1)]
            _, right, _, left = paper.margins
            room = paper.width - right - left
        return room - indents if room is not None and room > indents else None

    def take(self, block: RawBlock) -> None:
        """Take a block in its place among all."""
        paragraph = block.paragraph
        start, end = block.start, block.start + len(block.raw)
        words: list[tuple[int, Type]] = []
        pages: list[int] = []
        at = 0
        comments: list[int] = []
        begun = paragraph.pages
        for number, (text, element, look) in enumerate(paragraph.runs):
            if begun and number in begun:
                pages.append(at - start)
            if paragraph.comments:
                comments += [at - start] * paragraph.comments.count(number)
            at += len(text)
            if element.tag != T:  # a break or tab looks like what stands before it
                if _is_page(text, element):
                    pages.append(at - start)
                if words:
                    words[-1] = min(at, end) - start, words[-1][1]
            elif start < at and at - len(text) < end:
                type_ = self._type_of(element, look, paragraph.look.style)
                if words and words[-1][1] == type_:
                    words.pop()
                words.append((min(at, end) - start, type_))
        comments += [at - start] * paragraph.comments.count(len(paragraph.runs))
        inside = len(block.raw.rstrip())
        things = paragraph.things
        self._taken.append(
            Raw(
                words,
                [place for place in pages if 0 <= place < inside],
                [
                    place
                    for place in comments
                    if (start == 0 or place > 0) and place <= len(block.raw)
                ],
                block.style.align,
                block.raw,
                things,
                is_first=start == 0,
                is_last=at <= end,
                room=None if paragraph.cell is None else width_of_cell(paragraph.element),
            )
        )

    def _type_of(self, element: etree._Element, look: RunLook, style: str | None) -> Type:
        run = parent_of(element)
        if run is not self._run:
            properties = _first(run, RPR)
            self._run, self._type = run, self._types.of_run(properties, style, look)
        return self._type

    def layout(self, blocks: Iterable[Block], cleaned: Iterable[str]) -> Layout:
        """Return the facts of all that was taken, which became *blocks* of *cleaned* text."""
        looks: list[BlockLayout] = []
        pages: set[int] = set()
        rules: list[Rule] = []
        pictures: list[Picture] = []
        starts: list[int] = [0]
        comments: list[int] = []
        for number, (raw, block, text) in enumerate(zip(self._taken, blocks, cleaned, strict=True)):
            places, things = _Places(raw.raw, text, block), raw.things
            looks.append(_look(raw, places))
            pages.update(map(places.of, raw.pages))
            comments += map(places.of, raw.comments)
            if raw.is_first:
                if things.begins_page:
                    pages.add(block.span.start)
                if things.begins_section:
                    starts.append(block.span.start)
                pictures += [Picture(number, *shown) for shown in things.above]
            if raw.is_last:
                rules += [Rule(number, width) for width in things.rules]
                pictures += [Picture(number + 1, *shown) for shown in things.behind]
        pages.discard(0)
        sections = tuple(
            Section(start, paper.width, paper.height, *paper.margins, paper.columns, number)
            for start, paper, number in zip(starts, self._papers, self._numbers, strict=False)
        )
        return Layout(
            tuple(looks), tuple(sorted(pages)), self._paged, tuple(rules), tuple(pictures), sections,
            tuple(comments), self._edges,
        )  # fmt: skip


class _Places:
    """Where the raw characters of a block stand in the document's text."""

    def __init__(self, raw: str, cleaned: str, block: Block) -> None:
        lead = len(cleaned) - len(cleaned.lstrip(" "))
        self._span = block.span
        self._begin = block.span.start + block.drawn - lead
        self._raw = raw
        self._same = len(raw) == len(cleaned)
        self._firsts: list[int] | None = None

    def of(self, at: int) -> int:
        """Return the offset of the raw character *at*; the first word takes its number along."""
        if at <= 0:
            return self._span.start
        if not self._same:
            if self._firsts is None:
                self._firsts = [first for first, _ in clean_with_places(self._raw)[1]]
            at = bisect_left(self._firsts, at)
        place = self._begin + at
        return min(max(place, self._span.start), self._span.end)


def _look(raw: Raw, places: _Places) -> BlockLayout:
    words: list[Words] = []
    start = places.of(0)
    for end, type_ in raw.words:
        stop = places.of(end)
        if start < stop:
            words.append(Words(Span(start, stop), type_))
            start = stop
    lead, blanks = 0, tuple[Blank, ...]()
    if "  " in raw.raw or "\t" in raw.raw or "\u00a0" in raw.raw:
        inside = raw.raw.rstrip()
        begin = len(raw.raw) - len(raw.raw.lstrip())
        lead = _spaces(raw.raw[:begin], _STOP)
        blanks = tuple(
            Blank(places.of(wide.start()), _spaces(wide[0]), tab="\t" in wide[0])
            for wide in _WIDE.finditer(inside, begin)
        )
    empty, measures = raw.things.empty, raw.things.facts.measures
    if not raw.is_first:  # the paragraph goes on
        empty, measures = 0, measures._replace(first=None)
    framed = raw.things.facts.framed
    return BlockLayout(raw.align, measures, tuple(words), lead, blanks, empty, raw.room, framed)


def _first(element: etree._Element, tag: str) -> etree._Element | None:
    """Return the properties of *element*, which come before all else."""
    first = element[0] if len(element) else None
    return first if first is not None and first.tag == tag else None


def _spaces(blank: str, tab: int = _TAB) -> int:
    return len(blank) + blank.count("\t") * (tab - 1)


def _shows(paragraph: Paragraph) -> bool:
    """Whether *paragraph* becomes a block: a bare bullet says nothing."""
    return paragraph.drawn not in ("", "- ") or any(t.strip() for t, _, _ in paragraph.runs)


def _ends_page(paragraph: Paragraph) -> bool:
    """Whether a page ends behind the last word of *paragraph*."""
    for text, element, _ in reversed(paragraph.runs):
        if _is_page(text, element):
            return True
        if text.strip():
            return False
    return False


def _ends_with_break(paragraph: Paragraph) -> bool:
    """Whether a page ends in *paragraph* behind all that is drawn in it."""
    breaks = [element for text, element, _ in paragraph.runs if _is_page(text, element)]
    if not breaks or not paragraph.drawings:
        return False
    # One whose end is deleted goes on in the next: its runs stand in several elements.
    own = paragraph.element
    parts = (next(element.iterancestors(P), own) for _, element, _ in paragraph.runs)
    within = chain.from_iterable(part.iter() for part in dict.fromkeys((*parts, own)))
    drawn = {*paragraph.drawings}
    *_, last = (e for e in within if e in drawn or e is breaks[-1])
    return last is breaks[-1]


def _is_page(text: str, element: etree._Element) -> bool:
    return text == PAGE and element.get(TYPE) == "page"
