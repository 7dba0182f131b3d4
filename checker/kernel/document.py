"""One text, one coordinate system: what every reader makes of a file."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from checker.kernel.layout import Layout

BlockKind = Literal["heading", "paragraph", "item", "cell"]
"""``heading`` where the file itself says so (Word style or outline level,
Markdown ``#``), ``item`` a list entry, ``cell`` a paragraph inside a table."""

Align = Literal["left", "center", "right", "justify"]

Unread = Literal["", "header", "part"]
"""What of a file could not be read though it shows: nothing, the header block, some other part."""


class Span(NamedTuple):
    """Half-open range of characters (Unicode code points) in a document's text."""

    start: int
    end: int

    def contains(self, other: "Span") -> bool:
        """Whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Cell(NamedTuple):
    """Where in a table a block stands; counted from 0, tables in document order."""

    table: int
    row: int
    column: int


class Source(NamedTuple):
    """Where a block came from, so that a remark can be put exactly there.

    ``part`` names the part of the file (``document``, ``footnotes``,
    ``page``); ``number`` counts the paragraphs of that part in document order
    (lines for text files), from 0; ``page`` counts from 1 where pages are known.
    """

    part: str = "document"
    number: int = 0
    page: int | None = None


class Style(NamedTuple):
    """How a block looks, as far as the file says: hints, never demands."""

    bold: bool = False
    italic: bool = False
    align: Align = "left"
    level: int = 0
    """Outline level from 1, where the file marks the block as a heading; else 0."""


class Block(NamedTuple):
    """A paragraph, heading, list entry or table paragraph.

    ``span`` covers the block's characters without the line end. A number that
    the word processor draws by itself (automatic numbering) is part of the
    text; ``drawn`` counts its characters at the start of the span, 0 where the
    number was typed.
    """

    span: Span
    kind: BlockKind = "paragraph"
    source: Source = Source()
    style: Style = Style()
    cell: Cell | None = None
    drawn: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    r"""A draft as the checker reads it.

    ``text`` is NFC (see :func:`checker.kernel.text.clean`), the blocks joined by one
    ``\n``; every position anywhere in the program counts characters of it.
    ``format`` is the reader's name (``docx``, ``pdf``, ``txt``, ``md``),
    ``sha256`` the hash of the file's bytes, ``warnings`` Vietnamese sentences
    a person must know before trusting the verdicts. ``keeps_header`` tells
    whether a missing header block is missing in the document itself (Word,
    PDF) or may have been lost in conversion (text, Markdown). What is missing
    may stand in what is ``unread``: nobody is told that it is missing. ``lacks_end`` tells that a
    page behind the first is a picture nobody read.
    ``recoded`` tells that the file holds other characters than the text: those
    of a code of before Unicode. ``recognised`` are the pages, from 1, of which
    the file holds a picture only: letters on them may be mistaken for others,
    most of all in the words that are ``unsure``, each with its page. ``layout``
    are the facts of how it looks, None where the reader gives none. So many changes are
    ``tracked`` in the file and still to be accepted: the text is as if they were.
    """

    path: Path
    format: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str = ""
    warnings: tuple[str, ...] = ()
    keeps_header: bool = False
    unread: Unread = ""
    lacks_end: bool = False
    recoded: bool = False
    recognised: frozenset[int] = frozenset()
    unsure: frozenset[tuple[int, str]] = frozenset()
    layout: "Layout | None" = None
    tracked: int = 0

    def quote(self, span: Span) -> str:
        """Return the characters of *span*."""
        return self.text[span.start : span.end]

    def is_recognised(self, offset: int) -> bool:
        """Whether what stands at *offset* was recognised in a picture."""
        block = self.block_at(offset) if self.recognised else None
        return block is not None and block.source.page in self.recognised

    def is_unsure(self, span: Span) -> bool:
        """Whether a word that *span* touches may be another, recognised as it was."""
        block = self.block_at(span.start) if self.unsure and span.start < span.end else None
        if block is None or block.source.page is None:
            return False
        start = max(self.text.rfind(sign, 0, span.start + 1) for sign in " \n") + 1
        ends = [end for sign in " \n" if (end := self.text.find(sign, span.end - 1)) >= 0]
        words = self.text[start : min(ends, default=None)].split()
        # A paragraph may go on over the page's end.
        pages = (block.source.page, block.source.page + 1)
        return any((page, word) in self.unsure for page in pages for word in words)

    def starting_in(self, span: Span) -> range:
        """Return the places among ``blocks`` of those that start inside *span*."""
        first = bisect_left(self.blocks, span.start, key=lambda block: block.span.start)
        stop = bisect_left(self.blocks, span.end, first, key=lambda block: block.span.start)
        return range(first, stop)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that *offset* lies in, or None."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        block = self.blocks[index] if index >= 0 else None
        return block if block is not None and offset <= block.span.end else None
