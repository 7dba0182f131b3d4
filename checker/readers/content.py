"""What a reader hands over: blocks in reading order, not yet one text."""

from collections.abc import Iterable
from typing import NamedTuple

from checker.kernel.document import Block, BlockKind, Cell, Source, Span, Style, Unread
from checker.kernel.layout import Layout


class Piece(NamedTuple):
    """One block before it has a place in the document's text.

    ``text`` is clean (:func:`checker.kernel.text.clean`), on one line, without
    leading or trailing space, and never empty; the other fields are those of
    :class:`checker.kernel.document.Block`.
    """

    text: str
    kind: BlockKind = "paragraph"
    source: Source = Source()
    style: Style = Style()
    cell: Cell | None = None
    drawn: int = 0


class Content(NamedTuple):
    """A file's text and blocks, with what a person must know about the reading.

    ``unread``, ``lacks_end``, ``recoded``, ``recognised``, ``unsure``, ``layout`` and ``tracked`` are those of
    :class:`checker.kernel.document.Document`; ``pictured`` are the pages, from 0, of which there
    is a picture only.
    """

    text: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()
    unread: Unread = ""
    lacks_end: bool = False
    recoded: bool = False
    recognised: frozenset[int] = frozenset()
    unsure: frozenset[tuple[int, str]] = frozenset()
    pictured: tuple[int, ...] = ()
    layout: Layout | None = None
    tracked: int = 0


def compose(pieces: Iterable[Piece], warnings: Iterable[str] = ()) -> Content:
    """Join *pieces* with one line end each into one text with blocks over it."""
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for text, kind, source, style, cell, drawn in pieces:
        end = start + len(text)
        blocks.append(Block(Span(start, end), kind, source, style, cell, drawn))
        texts.append(text)
        start = end + 1
    return Content("\n".join(texts), tuple(blocks), tuple(warnings))
