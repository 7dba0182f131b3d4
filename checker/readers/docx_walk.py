"""The walk over a Word file's XML that decides its text, block by block.

The plain reader and an exporter that anchors remarks in its own copy of the
XML run the same walk, so both get the same blocks at the same positions.
"""

from collections.abc import Iterator

from lxml import etree

from checker.document import Cell, Source
from checker.readers import docx_names as names
from checker.readers.docx_names import TYPE, VAL, WORD, P, R, T
from checker.readers.docx_numbering import Numbering
from checker.readers.docx_package import Package
from checker.readers.docx_paragraph import LINE, PAGE, Atom, Paragraph, Walked
from checker.readers.docx_styles import ParagraphLook, RunLook, Styles, paragraph_look, run_look
from checker.text import clean

_INSERTED = frozenset({WORD + "ins", WORD + "moveTo"})
_REMOVED = frozenset({WORD + "del", WORD + "moveFrom"})
_WRAPPERS = ("hyperlink", "smartTag", "customXml", "fldSimple", "sdt", "sdtContent", "dir", "bdo")
_INLINE = _INSERTED | {WORD + name for name in _WRAPPERS}
_BLOCKS = _INSERTED | {WORD + name for name in ("customXml", "sdt", "sdtContent")}
_DRAWINGS = frozenset(WORD + name for name in ("drawing", "pict", "object"))
_TAB, _PTAB, _CR, _BR, _HYPHEN, _FIELD, _RUBY, _VANISH = (
    WORD + name
    for name in ("tab", "ptab", "cr", "br", "noBreakHyphen", "fldChar", "ruby", "vanish")
)
_ROW_REMOVED = f"{WORD}trPr/{WORD}del"
_CELL_REMOVED = f"{WORD}tcPr/{WORD}cellDel"
_SPANNED, _BEFORE = f"{WORD}tcPr/{WORD}gridSpan", f"{WORD}trPr/{WORD}gridBefore"


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
        self._pending: Paragraph | None = None

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
            elif tag == names.TBL:
                yield from self._flush(cell)
                yield from self._table(child)
            elif tag in _BLOCKS:
                yield from self._flow(child, cell)
            elif tag == names.ALTERNATE:
                yield from self._flow(_choice(child), cell)

    def _table(self, table: etree._Element) -> Iterator[Walked]:
        self._tables += 1
        number, row = self._tables, -1
        for tr in _inside(table, names.TR):
            if tr.find(_ROW_REMOVED) is not None:
                self.tracked = True
                continue
            row += 1
            column = _grid(tr.find(_BEFORE), 0)
            for tc in _inside(tr, names.TC):
                if tc.find(_CELL_REMOVED) is None:
                    yield from self._story(tc, Cell(number, row, column))
                column += _grid(tc.find(_SPANNED), 1)

    def _paragraph(self, element: etree._Element, cell: Cell | None) -> Iterator[Walked]:
        self._index += 1
        properties = element.find(names.PPR)
        own = ParagraphLook() if properties is None else paragraph_look(properties)
        styled, run = self._styles.paragraph(own.style)
        paragraph = Paragraph(element, _merged(own, styled), run)
        self._inline(element, paragraph)
        if self._unshown:  # an instruction that does not end with its paragraph is a broken field
            self._fields, self._unshown = [False] * len(self._fields), 0
        mark = None if properties is None else properties.find(names.RPR)
        removed, hidden = self._mark(mark)
        if hidden and not paragraph.atoms and not paragraph.boxes:
            return
        if not removed:
            paragraph.drawn = self._draw(paragraph.look)
        if self._pending is not None:
            paragraph = paragraph.after(self._pending)
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

    def _inline(self, parent: etree._Element, paragraph: Paragraph) -> None:
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
            elif tag == names.ALTERNATE:
                self._inline(_choice(child), paragraph)
            elif tag.startswith(names.MATH) and not self._unshown:
                for t in child.iter(names.MATH + "t"):
                    paragraph.atoms.append(Atom(t, t.text or "", bold=False, italic=False))

    def _run(self, run: etree._Element, paragraph: Paragraph) -> None:
        look = paragraph.run
        atoms = paragraph.atoms
        for child in run:
            tag = child.tag
            if tag == T:
                if child.text and not self._unshown and not look.hidden:
                    atoms.append(Atom(child, child.text, bool(look.bold), bool(look.italic)))
            elif tag == names.RPR:
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

    def _special(self, child: etree._Element, tag: str, paragraph: Paragraph) -> None:
        """Take what is neither text nor property out of a run."""
        if tag in (_TAB, _PTAB):
            paragraph.atoms.append(Atom(child, "\t", bold=True, italic=True))
        elif tag in (_BR, _CR):
            kind = PAGE if child.get(TYPE) in ("page", "column") else LINE
            paragraph.atoms.append(Atom(child, kind, bold=True, italic=True))
        elif tag == _HYPHEN:
            paragraph.atoms.append(Atom(child, "-", bold=True, italic=True))
        elif tag in _DRAWINGS:
            paragraph.boxes.extend(_boxes(child))
        elif tag == names.ALTERNATE:
            self._run(_choice(child), paragraph)
        elif tag == _RUBY:
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

    def _emit(self, paragraph: Paragraph, cell: Cell | None) -> Iterator[Walked]:
        yield from paragraph.blocks(Source(self._part, self._index), cell)
        for box in paragraph.boxes:
            yield from self._story(box, cell)


def _choice(alternate: etree._Element) -> etree._Element:
    """Return the one variant of several that is read: the modern one, where there is one."""
    choice = alternate.find(names.CHOICE)
    fallback = alternate.find(names.FALLBACK) if choice is None else None
    return next((variant for variant in (choice, fallback) if variant is not None), alternate)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the outermost text boxes inside a drawing."""
    for child in element:
        if child.tag == names.TXBX:
            yield child
        else:
            yield from _boxes(_choice(child) if child.tag == names.ALTERNATE else child)


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
