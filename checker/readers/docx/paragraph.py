"""A Word paragraph's characters with the elements they came from, and the blocks they make."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from checker.kernel.document import BlockKind, Cell, Source, Style
from checker.kernel.text import clean
from checker.lexicon.lexicon import Lexicon
from checker.readers.docx.styles import ParagraphLook, RunLook
from checker.readers.text.bullets import BULLET

LINE, PAGE = "\v", "\f"
"""Stand for a line break and for a page or column break; XML text cannot hold these two."""

_PARTS = re.compile(f"([^{LINE}{PAGE}]*)([{LINE}{PAGE}]|$)")
_LINE_ENDS = re.compile("[\n\r\u0085\u2028\u2029]")


class Atom(NamedTuple):
    """Raw characters with the element they came from: ``w:t``, ``w:tab``, ``w:br`` and others.

    An element other than ``w:t`` and ``m:t`` gives exactly one character.
    """

    element: etree._Element
    text: str
    bold: bool
    italic: bool


class Walked(NamedTuple):
    """One block with the XML it came from.

    ``raw`` are its characters before cleaning: those of ``atoms`` from the
    ``skip``-th on (one paragraph may give several blocks), with a space for
    each break. ``drawn`` is the automatic number before them. ``paragraph`` is
    the ``w:p`` whose properties and ``source.index`` the block has.
    """

    raw: str
    drawn: str
    atoms: tuple[Atom, ...]
    skip: int
    paragraph: etree._Element
    kind: BlockKind
    source: Source
    style: Style
    cell: Cell | None

    @property
    def text(self) -> str:
        """Return the block's text as it stands in the document."""
        return with_number(self.drawn, clean(self.raw))


def part(block: Walked, start: int, end: int) -> Walked:
    """Return the characters *start* to *end* of *block*'s ``raw`` as a block of its own."""
    atoms, skip = _slice([*block.atoms], block.skip + start, block.skip + end)
    return block._replace(
        raw=block.raw[start:end],
        drawn="" if start else block.drawn,
        atoms=atoms,
        skip=skip,
        kind="paragraph" if start else block.kind,
    )


def with_number(drawn: str, cleaned: str) -> str:
    """Return a block's text: its automatic number and its cleaned characters."""
    words = cleaned.strip(" ")
    return drawn + words if words else drawn.rstrip(" ")


def drawn_length(drawn: str, cleaned: str) -> int:
    """Return how many characters of the block's text are its automatic number."""
    return len(drawn) if cleaned.strip(" ") else len(drawn.rstrip(" "))


@dataclass(slots=True)
class Paragraph:
    """A paragraph while its runs are gathered.

    ``drawn`` is its automatic number with the space behind it; ``boxes`` are
    the text boxes anchored in it.
    """

    element: etree._Element
    look: ParagraphLook
    run: RunLook
    atoms: list[Atom] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    drawn: str = ""

    def after(self, first: "Paragraph") -> "Paragraph":
        """Return one paragraph of *first* and this one, whose mark and properties remain."""
        self.atoms = first.atoms + self.atoms
        self.boxes = first.boxes + self.boxes
        self.drawn = first.drawn or self.drawn
        return self

    def blocks(self, source: Source, cell: Cell | None, lexicon: Lexicon) -> list[Walked]:
        """Return the blocks of the paragraph: usually one, none where nothing shows."""
        raw = "".join([atom.text for atom in self.atoms])
        if _LINE_ENDS.search(raw):
            raw = _LINE_ENDS.sub(" ", raw)
        found: list[Walked] = []
        drawn = self.drawn
        for start, end in _ranges(raw, lexicon):
            words = raw[start:end].replace(LINE, " ").replace(PAGE, " ")
            if not words.strip() and drawn in ("", "- "):  # a bare bullet says nothing
                continue
            atoms, skip = _slice(self.atoms, start, end)
            style = self._style(atoms)
            kind = _kind(words, drawn, style.level, cell)
            found.append(Walked(words, drawn, atoms, skip, self.element, kind, source, style, cell))
            drawn = ""
        return found

    def _style(self, atoms: tuple[Atom, ...]) -> Style:
        bold = italic = bool(atoms)
        for atom in atoms:
            if not (atom.bold and atom.italic) and not atom.text.isspace():
                bold, italic = bold and atom.bold, italic and atom.italic
        return Style(bold, italic, self.look.align or "left", self.look.level or 0)


def _kind(words: str, drawn: str, level: int, cell: Cell | None) -> BlockKind:
    if cell is not None:
        return "cell"
    if level:
        return "heading"
    return "item" if drawn or BULLET.match(words.lstrip()) else "paragraph"


def _ranges(raw: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the ranges of *raw* that are blocks of their own.

    A line break inside a sentence or phrase does not divide; an empty line, a
    page break and a column break always do.
    """
    if LINE not in raw and PAGE not in raw:
        return [(0, len(raw))]
    from checker.readers.reflow import continues_line  # noqa: PLC0415 - few files need it

    ranges: list[tuple[int, int]] = []
    before, divided = "", True
    for part in _PARTS.finditer(raw):
        line = clean(part[1]).strip()
        if not line:
            divided = True
        elif not divided and continues_line(before, line, lexicon):
            ranges[-1] = (ranges[-1][0], part.end(1))
            before = line
        else:
            ranges.append((part.start(1), part.end(1)))
            before, divided = line, False
        divided = divided or part[2] == PAGE
    return ranges or [(0, len(raw))]


def _slice(atoms: list[Atom], start: int, end: int) -> tuple[tuple[Atom, ...], int]:
    """Return the atoms that hold characters *start* to *end*, and how many to skip in the first."""
    if not start and end == sum([len(atom.text) for atom in atoms]):
        return tuple(atoms), 0
    taken: list[Atom] = []
    at = skip = 0
    for atom in atoms:
        following = at + len(atom.text)
        if following > start and at < end:
            if not taken:
                skip = start - at
            taken.append(atom)
        at = following
    return tuple(taken), skip
