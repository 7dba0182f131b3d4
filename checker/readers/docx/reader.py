"""Word files (.docx)."""

from collections.abc import Iterator

from lxml import etree

from checker.errors import ReadError
from checker.kernel.document import BlockKind, Cell, Source, Style
from checker.kernel.text import clean
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages
from checker.readers.content import Content, Piece, compose
from checker.readers.docx.columns import columns_apart
from checker.readers.docx.flat import FlatWalk, survey
from checker.readers.docx.names import TYPE, WORD
from checker.readers.docx.package import Parts, body_batches, open_parts, parse_part
from checker.readers.docx.paragraph import Walked, drawn_length, with_number
from checker.readers.docx.state import State
from checker.readers.docx.walk import Walk

_BODY = WORD + "body"
_LONG = 4 * 2**20
"""From this many bytes of XML on, the main part is read piece by piece."""


def read_docx(data: bytes, lexicon: Lexicon) -> Content:
    """Return the text and blocks of the Word file *data*.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``too-large``, ``unsupported-format`` (another kind of zip), ``no-text``.
    """
    parts = open_parts(data)
    reading = _Reading(parts, lexicon)
    blocks = reading.long() if len(parts.main) > _LONG else reading.short(parse_part(parts.main))
    raws: list[str] = []
    looks: list[tuple[str, BlockKind, Source, Style, Cell | None]] = []
    for block in blocks:  # whose atoms, and with them the tree, are not kept
        raws.append(block.raw)
        looks.append((block.drawn, block.kind, block.source, block.style, block.cell))
    if not raws:
        raise ReadError("no-text", messages.NO_TEXT)
    # One call for the whole text: cleaning costs little per character and much per call.
    cleaned = clean("\n".join(raws)).split("\n")
    pieces = (
        Piece(with_number(drawn, text), kind, source, style, cell, drawn_length(drawn, text))
        for (drawn, kind, source, style, cell), text in zip(looks, cleaned, strict=True)
    )
    return compose(pieces, (messages.TRACKED,) if reading.tracked else ())


def walk_blocks(parts: Parts, document: etree._Element, lexicon: Lexicon) -> list[Walked]:
    """Return the blocks of a Word file with the XML they came from.

    *document* is the root of the main part, parsed by the caller with
    :func:`~checker.readers.docx.package.parse_part`, so that remarks can be
    put into that very tree. There is one walked block for each of
    ``Document.blocks``, in that order and with the same text.
    """
    return list(_Reading(parts, lexicon).short(document))


class _Reading:
    """One way through a file; ``tracked`` tells afterwards of tracked changes."""

    def __init__(self, parts: Parts, lexicon: Lexicon) -> None:
        self.tracked = False
        self._parts = parts
        self._state = State(parts.styles, parts.numbering, lexicon)

    def short(self, document: etree._Element) -> Iterator[Walked]:
        """Yield the blocks of the tree *document* and of the notes."""
        body = document.find(_BODY)
        if body is not None:
            yield from columns_apart(self._tree(body), self._state.lexicon)
        yield from self._notes()

    def long(self) -> Iterator[Walked]:
        """Yield the same blocks without holding the whole tree."""
        yield from columns_apart(self._batches(), self._state.lexicon)
        yield from self._notes()

    def _tree(self, body: etree._Element) -> Iterator[Walked]:
        if self._is_flat(body):
            flat = FlatWalk(self._state)
            yield from flat.blocks(body.iter(*flat.seen))
        else:
            yield from Walk(self._state).story(body)

    def _batches(self) -> Iterator[Walked]:
        flat, full = FlatWalk(self._state), Walk(self._state)
        for batch in body_batches(self._parts.main):
            if self._is_flat(batch.body) and not full.waits:
                yield from flat.blocks(batch.body.iter(*flat.seen), batch.stop)
            else:
                yield from full.part(batch.children())
        yield from full.end()

    def _notes(self) -> Iterator[Walked]:
        notes = (("footnotes", self._parts.footnotes), ("endnotes", self._parts.endnotes))
        for part, root in notes:
            self._state.begin(part)
            for note in () if root is None else root:
                if note.get(TYPE, "normal") == "normal":
                    self._is_flat(note)
                    yield from Walk(self._state).story(note)

    def _is_flat(self, element: etree._Element) -> bool:
        found = survey(element)
        self.tracked = self.tracked or found.tracked
        return found.flat
