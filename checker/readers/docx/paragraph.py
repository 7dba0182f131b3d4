"""A Word paragraph with the elements its characters came from, and the blocks it makes."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from checker.kernel.document import BlockKind, Cell, Source, Style
from checker.kernel.text import clean
from checker.lexicon.lexicon import Lexicon
from checker.readers.docx.layout.things import Things
from checker.readers.docx.styles import ParagraphLook, RunLook
from checker.readers.text.bullets import BULLET

LINE, PAGE = "\v", "\f"
"""Stand for a line break and for a page or column break; XML text cannot hold these two."""

_PLAIN = ParagraphLook()
_LINES = re.compile(f"([^{LINE}{PAGE}]*)([{LINE}{PAGE}]|$)")
_LINE_ENDS = re.compile("[\n\r\u0085\u2028\u2029]")


Run = tuple[str, etree._Element, RunLook]  # noqa: SLF001 - the name lxml has for it
"""Raw characters, how they look, and the element they came from.

An element other than ``w:t`` and ``m:t`` (``w:tab``, ``w:br`` and others)
gives exactly one character.
"""


@dataclass(slots=True)
class Paragraph:
    """A paragraph (``w:p``) as the walk gathers it.

    ``drawn`` is its automatic number with the space behind it, ``boxes`` are
    the text boxes anchored in it, ``drawings`` all that is drawn in it, ``pages``
    the runs before which a page began when it was last shown, ``comments`` those
    before which a comment's mark stands. ``removed`` and
    ``hidden`` speak of the mark at its end, without which the next paragraph
    goes on with this one. ``things`` are filled where its layout is wanted.
    """

    element: etree._Element
    source: Source
    cell: Cell | None
    runs: list[Run]
    boxes: list[etree._Element] = field(default_factory=list)
    drawings: list[etree._Element] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    comments: list[int] = field(default_factory=list)
    things: Things = field(default_factory=Things)
    look: ParagraphLook = _PLAIN
    drawn: str = ""
    removed: bool = False
    hidden: bool = False

    def after(self, first: "Paragraph") -> "Paragraph":
        """Return one paragraph of *first* and this one, whose mark and properties remain."""
        # What came before grows: thousands may follow, and copying it each time would take minutes.
        first.pages += [len(first.runs) + at for at in self.pages]
        first.comments += [len(first.runs) + at for at in self.comments]
        first.runs += self.runs
        first.boxes += self.boxes
        first.drawings += self.drawings
        self.runs, self.boxes = first.runs, first.boxes
        self.pages, self.drawings = first.pages, first.drawings
        self.comments = first.comments
        self.drawn = first.drawn or self.drawn
        return self


class RawBlock(NamedTuple):
    """A paragraph, or one of several parts of it, before its text is cleaned and has a place.

    ``raw`` are the paragraph's characters from the ``start``-th on, with a
    space for each break; ``drawn`` is the automatic number before them.
    """

    raw: str
    drawn: str
    kind: BlockKind
    style: Style
    start: int
    paragraph: Paragraph

    @property
    def text(self) -> str:
        """Return the block's text as it stands in the document."""
        return with_number(self.drawn, clean(self.raw))[0]


def part(block: RawBlock, start: int, end: int) -> RawBlock:
    """Return the characters *start* to *end* of *block*'s ``raw`` as a block of its own."""
    return block._replace(
        raw=block.raw[start:end],
        drawn="" if start else block.drawn,
        kind="paragraph" if start else block.kind,
        start=block.start + start,
    )


def with_number(drawn: str, cleaned: str) -> tuple[str, int]:
    """Return a block's text and how many characters of it, at its start, are *drawn*."""
    words = cleaned.strip(" ")
    if not words:
        drawn = drawn.rstrip(" ")
    return drawn + words, len(drawn)


def blocks_of(paragraph: Paragraph, lexicon: Lexicon) -> list[RawBlock]:
    """Return the blocks of *paragraph*: usually one, none where nothing shows."""
    raw = "".join([text for text, _, _ in paragraph.runs])
    drawn = paragraph.drawn
    ranges = [(0, len(raw))]
    if not raw.isprintable():  # a break or another control character
        raw = _LINE_ENDS.sub(" ", raw)
        if LINE in raw or PAGE in raw:
            ranges = _ranges(raw, lexicon)
            raw = raw.replace(LINE, " ").replace(PAGE, " ")
    blocks: list[RawBlock] = []
    for start, end in ranges:
        words = raw[start:end]
        if drawn in ("", "- ") and not words.strip():  # a bare bullet says nothing
            continue
        kind, style = _kind(paragraph, words, drawn), _style(paragraph, start, end)
        blocks.append(RawBlock(words, drawn, kind, style, start, paragraph))
        drawn = ""
    return blocks


def _kind(paragraph: Paragraph, raw: str, drawn: str) -> BlockKind:
    if paragraph.cell is not None:
        return "cell"
    if paragraph.look.level:
        return "heading"
    return "item" if drawn or BULLET.match(raw.lstrip()) else "paragraph"


def _style(paragraph: Paragraph, start: int, end: int) -> Style:
    """Return the style of the characters *start* to *end*: bold where all are, spaces aside."""
    look = paragraph.look
    bold = italic = start < end
    at = 0
    for text, _, run in paragraph.runs:
        if not (bold or italic) or at >= end:
            break
        at += len(text)
        if at > start and not (run.bold and run.italic) and not text.isspace():
            bold, italic = bold and bool(run.bold), italic and bool(run.italic)
    return Style(bold, italic, look.align or "left", look.level or 0)


def _ranges(raw: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the ranges of *raw*, which holds breaks, that are blocks of their own.

    A line break inside a sentence or phrase does not divide; an empty line, a
    page break and a column break always do.
    """
    from checker.readers.reflow import continues_line  # noqa: PLC0415 - few files need it

    ranges: list[tuple[int, int]] = []
    before, divided = "", True
    for found in _LINES.finditer(raw):
        line = clean(found[1]).strip()
        if not line:
            divided = True
        elif not divided and continues_line(before, line, lexicon):
            ranges[-1] = (ranges[-1][0], found.end(1))
            before = line
        else:
            ranges.append((found.start(1), found.end(1)))
            before, divided = line, False
        divided = divided or found[2] == PAGE
    return ranges or [(0, len(raw))]
