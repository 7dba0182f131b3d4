"""The walk over a Word file's XML that decides its text, block by block.

The plain reader and an exporter that anchors remarks in its own copy of the
XML run the same walk, so both get the same blocks at the same positions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from checker.document import BlockKind, Cell, Source, Style
from checker.readers.docx_names import (
    ALTERNATE, CHOICE, FALLBACK, MATH, P, PPR, R, RPR, SDT, T, TBL, TC, TR, TXBX, TYPE, VAL, WORD,
)  # fmt: skip
from checker.readers.docx_numbering import Numbering
from checker.readers.docx_package import Package
from checker.readers.docx_styles import ParagraphLook, RunLook, Styles, paragraph_look, run_look
from checker.readers.phrases import BULLET
from checker.readers.reflow import continues_line
from checker.text import clean

_LINE, _PAGE = "\v", "\f"
"""Breaks inside a paragraph; XML text cannot contain these two characters."""

_TAB, _CR, _BR, _HYPHEN, _FIELD = (
    WORD + name for name in ("tab", "cr", "br", "noBreakHyphen", "fldChar")
)
_PTAB = WORD + "ptab"
_INSERTED = frozenset({WORD + "ins", WORD + "moveTo"})
_REMOVED = frozenset({WORD + "del", WORD + "moveFrom"})
_INLINE = _INSERTED | {
    WORD + name
    for name in (
        "hyperlink",
        "smartTag",
        "customXml",
        "fldSimple",
        "sdt",
        "sdtContent",
        "dir",
        "bdo",
    )
}
_BLOCKS = _INSERTED | {WORD + name for name in ("customXml", "sdt", "sdtContent")}
_DRAWINGS = frozenset(WORD + name for name in ("drawing", "pict", "object"))
_VANISH = WORD + "vanish"
_ROW_REMOVED = f"{WORD}trPr/{WORD}del"
_CELL_REMOVED = f"{WORD}tcPr/{WORD}cellDel"
_SPANNED, _BEFORE = f"{WORD}tcPr/{WORD}gridSpan", f"{WORD}trPr/{WORD}gridBefore"
_PARTS = re.compile("([^\v\f]*)([\v\f]|$)")
_LINE_ENDS = re.compile("[\n\r\u0085\u2028\u2029]")


class Atom(NamedTuple):
    """Raw characters with the element they came from: ``w:t``, ``w:tab``, ``w:br`` …

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

    def text(self, cleaned: str | None = None) -> str:
        """Return the block's text; *cleaned* saves cleaning ``raw`` again."""
        words = (clean(self.raw) if cleaned is None else cleaned).strip(" ")
        return self.drawn + words if words else self.drawn.rstrip(" ")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while its runs are gathered."""

    element: etree._Element
    look: ParagraphLook
    run: RunLook
    atoms: list[Atom] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    drawn: str = ""


class Walk:
    """One pass over *package*; ``tracked`` tells afterwards whether it met tracked changes."""

    def __init__(self, package: Package) -> None:
        self.tracked = False
        self._package = package
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._part = "document"
        self._index = -1
        self._tables = -1
        self._fields: list[bool] = []  # open fields: is it the instruction that is being read?
        self._unshown = 0  # how many of them are
        self._pending: _Paragraph | None = None

    def blocks(self) -> Iterator[Walked]:
        """Yield every block: body, then footnotes, then endnotes."""
        body = self._package.document.find(WORD + "body")
        if body is not None:
            yield from self._story(body, None)
        notes = (("footnotes", self._package.footnotes), ("endnotes", self._package.endnotes))
        for self._part, root in notes:
            self._index = -1
            for note in () if root is None else root:
                if note.get(TYPE, "normal") == "normal":
                    yield from self._story(note, None)

    def _story(self, parent: etree._Element, cell: Cell | None) -> Iterator[Walked]:
        """Yield the blocks of a body, cell, note or text box."""
        fields, self._fields = self._fields, []
        unshown, self._unshown = self._unshown, 0
        pending, self._pending = self._pending, None
        yield from self._flow(parent, cell)
        yield from self._flush(cell)
        self._fields, self._unshown, self._pending = fields, unshown, pending

    def _flow(self, parent: etree._Element, cell: Cell | None) -> Iterator[Walked]:
        for child in parent:
            tag = child.tag
            if tag == P:
                yield from self._paragraph(child, cell)
            elif tag == TBL:
                yield from self._flush(cell)
                yield from self._table(child)
            elif tag in _BLOCKS:
                yield from self._flow(child, cell)
            elif tag == ALTERNATE:
                yield from self._flow(_choice(child), cell)

    def _table(self, table: etree._Element) -> Iterator[Walked]:
        self._tables += 1
        number, row = self._tables, -1
        for tr in _inside(table, TR):
            if tr.find(_ROW_REMOVED) is not None:
                self.tracked = True
                continue
            row += 1
            column = _grid(tr.find(_BEFORE), 0)
            for tc in _inside(tr, TC):
                if tc.find(_CELL_REMOVED) is None:
                    yield from self._story(tc, Cell(number, row, column))
                column += _grid(tc.find(_SPANNED), 1)

    def _paragraph(self, element: etree._Element, cell: Cell | None) -> Iterator[Walked]:
        self._index += 1
        properties = element.find(PPR)
        own = ParagraphLook() if properties is None else paragraph_look(properties)
        styled, run = self._styles.paragraph(own.style)
        paragraph = _Paragraph(element, _merged(own, styled), run)
        self._inline(element, paragraph)
        if self._unshown:  # an instruction that does not end with its paragraph is a broken field
            self._fields, self._unshown = [False] * len(self._fields), 0
        mark = None if properties is None else properties.find(RPR)
        removed, hidden = self._mark(mark)
        if hidden and not paragraph.atoms and not paragraph.boxes:
            return
        if not removed:
            paragraph.drawn = self._draw(paragraph.look)
        if self._pending is not None:
            paragraph = _joined(self._pending, paragraph)
            self._pending = None
        if removed or hidden:
            self._pending = paragraph
        else:
            yield from self._emit(paragraph, cell)

    def _mark(self, mark: etree._Element | None) -> tuple[bool, bool]:
        """Return whether a paragraph's mark is deleted, and whether it is hidden."""
        removed = hidden = False
        for child in () if mark is None else mark:
            if child.tag in _REMOVED:
                removed = self.tracked = True
            elif child.tag in _INSERTED:
                self.tracked = True
            elif child.tag == _VANISH:
                hidden = bool(run_look(mark).hidden) if mark is not None else False
        return removed, hidden

    def _draw(self, look: ParagraphLook) -> str:
        if look.number is None:
            return ""
        drawn = self._numbering.draw(look.number, look.depth, look.style)
        return clean(drawn).lstrip(" ") if drawn else ""

    def _flush(self, cell: Cell | None) -> Iterator[Walked]:
        """Yield what still waits for a next paragraph that does not come."""
        if self._pending is not None:
            paragraph, self._pending = self._pending, None
            yield from self._emit(paragraph, cell)

    def _inline(self, parent: etree._Element, paragraph: _Paragraph) -> None:
        for child in parent:
            tag = child.tag
            if tag == R:
                self._run(child, paragraph)
            elif tag in _INLINE:
                if tag in _INSERTED:
                    self.tracked = True
                self._inline(child, paragraph)
            elif tag in _REMOVED:
                self.tracked = True
                for mark in child.iter(_FIELD):  # a field may begin or end in deleted text
                    self._field(mark)
            elif tag == ALTERNATE:
                self._inline(_choice(child), paragraph)
            elif tag.startswith(MATH) and not self._unshown:
                for t in child.iter(MATH + "t"):
                    paragraph.atoms.append(Atom(t, t.text or "", bold=False, italic=False))

    def _run(self, run: etree._Element, paragraph: _Paragraph) -> None:
        look = paragraph.run
        atoms = paragraph.atoms
        for child in run:
            tag = child.tag
            if tag == T:
                if child.text and not self._unshown and not look.hidden:
                    atoms.append(Atom(child, child.text, bool(look.bold), bool(look.italic)))
            elif tag == RPR:
                look = self._look(run_look(child), paragraph.run)
            elif tag == _FIELD:
                self._field(child)
            elif not look.hidden and not self._unshown:
                self._special(child, tag, paragraph)

    def _look(self, own: RunLook, base: RunLook) -> RunLook:
        """Return a run's properties: its own, else its style's, which toggles the paragraph's."""
        styled = RunLook() if own.style is None else self._styles.run(own.style)
        return RunLook(
            bool(styled.bold) != bool(base.bold) if own.bold is None else own.bold,
            bool(styled.italic) != bool(base.italic) if own.italic is None else own.italic,
            bool(styled.hidden) != bool(base.hidden) if own.hidden is None else own.hidden,
        )

    def _special(self, child: etree._Element, tag: str, paragraph: _Paragraph) -> None:
        """Take what is neither text nor property out of a run."""
        if tag in (_TAB, _PTAB):
            paragraph.atoms.append(Atom(child, "\t", bold=True, italic=True))
        elif tag in (_BR, _CR):
            kind = _PAGE if child.get(TYPE) in ("page", "column") else _LINE
            paragraph.atoms.append(Atom(child, kind, bold=True, italic=True))
        elif tag == _HYPHEN:
            paragraph.atoms.append(Atom(child, "-", bold=True, italic=True))
        elif tag in _DRAWINGS:
            paragraph.boxes.extend(_boxes(child))
        elif tag == ALTERNATE:
            self._run(_choice(child), paragraph)
        elif tag == WORD + "ruby":
            base = child.find(WORD + "rubyBase")
            if base is not None:
                self._inline(base, paragraph)

    def _field(self, mark: etree._Element) -> None:
        """Follow a complex field: instruction, result, end."""
        kind = mark.get(WORD + "fldCharType")
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        self._unshown = sum(self._fields)

    def _emit(self, paragraph: _Paragraph, cell: Cell | None) -> Iterator[Walked]:
        raw = "".join([atom.text for atom in paragraph.atoms])
        if _LINE_ENDS.search(raw):
            raw = _LINE_ENDS.sub(" ", raw)
        drawn = paragraph.drawn
        source = Source(self._part, self._index)
        level, align = paragraph.look.level or 0, paragraph.look.align or "left"
        for start, end in _lines(raw):
            words = raw[start:end].replace(_LINE, " ")
            if not words.strip() and (not drawn or drawn == "- "):
                continue
            atoms, skip = _slice(paragraph.atoms, start, end)
            shown = [atom for atom in atoms if not atom.text.isspace()] or [None]
            style = Style(
                all(atom is not None and atom.bold for atom in shown),
                all(atom is not None and atom.italic for atom in shown),
                align,
                level,
            )
            yield Walked(
                words,
                drawn,
                atoms,
                skip,
                paragraph.element,
                _kind(words, drawn, level, cell),
                source,
                style,
                cell,
            )
            drawn = ""
        for box in paragraph.boxes:
            yield from self._story(box, cell)


def _kind(words: str, drawn: str, level: int, cell: Cell | None) -> BlockKind:
    if cell is not None:
        return "cell"
    if level:
        return "heading"
    return "item" if drawn or BULLET.match(words) else "paragraph"


def _joined(first: _Paragraph, second: _Paragraph) -> _Paragraph:
    """Return one paragraph of two, with the properties of the second, whose mark remains."""
    second.atoms = first.atoms + second.atoms
    second.boxes = first.boxes + second.boxes
    second.drawn = first.drawn or second.drawn
    return second


def _lines(raw: str) -> list[tuple[int, int]]:
    """Return the ranges of *raw* that are blocks of their own.

    A line break inside a sentence or phrase does not divide; an empty line, a
    page break and a column break always do.
    """
    if _LINE not in raw and _PAGE not in raw:
        return [(0, len(raw))]
    ranges: list[tuple[int, int]] = []
    before, divided = "", True
    for part in _PARTS.finditer(raw):
        line = clean(part[1]).strip()
        if not line:
            divided = True
        elif not divided and continues_line(before, line):
            ranges[-1] = (ranges[-1][0], part.end(1))
            before = line
        else:
            ranges.append((part.start(1), part.end(1)))
            before, divided = line, False
        divided = divided or part[2] == _PAGE
    return ranges or [(0, len(raw))]


def _slice(atoms: list[Atom], start: int, end: int) -> tuple[tuple[Atom, ...], int]:
    """Return the atoms that hold characters *start* to *end*, and how many to skip in the first."""
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


def _choice(alternate: etree._Element) -> etree._Element:
    """Return the one variant of several that is read: the modern one, where there is one."""
    choice = alternate.find(CHOICE)
    fallback = alternate.find(FALLBACK) if choice is None else None
    return next((variant for variant in (choice, fallback) if variant is not None), alternate)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the outermost text boxes inside a drawing."""
    for child in element:
        if child.tag == TXBX:
            yield child
        else:
            yield from _boxes(_choice(child) if child.tag == ALTERNATE else child)


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _BLOCKS:
            yield from _inside(child, tag)


def _merged(own: ParagraphLook, styled: ParagraphLook) -> ParagraphLook:
    return ParagraphLook(
        styled.style,
        styled.level if own.level is None else own.level,
        own.align or styled.align,
        styled.number if own.number is None else own.number,
        styled.depth if own.depth is None else own.depth,
    )


def _grid(element: etree._Element | None, default: int) -> int:
    value = None if element is None else element.get(VAL)
    return int(value) if value is not None and value.isdecimal() else default
