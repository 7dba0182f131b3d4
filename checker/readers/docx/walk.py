"""The walk over a Word file's XML that decides its text, block by block.

The plain reader and an exporter that anchors remarks in its own copy of the
XML run the same walk, so both get the same blocks at the same positions.
"""

from collections.abc import Iterable, Iterator

from lxml import etree

from checker.kernel.document import Cell
from checker.readers.docx import names
from checker.readers.docx.names import TYPE, VAL, WORD, P, R, T
from checker.readers.docx.paragraph import LINE, PAGE, Atom, Paragraph, Walked
from checker.readers.docx.state import State
from checker.readers.docx.styles import ParagraphLook, paragraph_look, run_look, whole

_INSERTED = frozenset({WORD + "ins", WORD + "moveTo"})
_REMOVED = frozenset({WORD + "del", WORD + "moveFrom"})
_WRAPPERS = ("hyperlink", "smartTag", "customXml", "fldSimple", "sdt", "sdtContent", "dir", "bdo")
_INLINE = _INSERTED | {WORD + name for name in _WRAPPERS}
_BLOCKS = _INSERTED | {WORD + name for name in ("customXml", "sdt", "sdtContent")}
_DRAWINGS = frozenset(WORD + name for name in ("drawing", "pict", "object"))
_TAB, _PTAB, _CR, _BR, _HYPHEN, _FIELD, _RUBY = (
    WORD + name for name in ("tab", "ptab", "cr", "br", "noBreakHyphen", "fldChar", "ruby")
)
_ROW_REMOVED = f"{WORD}trPr/{WORD}del"
_CELL_REMOVED = f"{WORD}tcPr/{WORD}cellDel"
_SPANNED, _BEFORE = f"{WORD}tcPr/{WORD}gridSpan", f"{WORD}trPr/{WORD}gridBefore"


class Walk:
    """The full walk: everything that a Word file may hold."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._fields: list[bool] = []  # open fields: is it the instruction that is being read?
        self._unshown = 0  # how many of them are
        self._pending: Paragraph | None = None

    @property
    def waits(self) -> bool:
        """Whether a paragraph waits for the next one, to which it was joined."""
        return self._pending is not None

    def story(self, parent: etree._Element) -> Iterator[Walked]:
        """Yield the blocks of a whole body or note."""
        yield from self._story(parent, None)

    def part(self, children: Iterable[etree._Element]) -> Iterator[Walked]:
        """Yield the blocks of some *children* of the body; more may follow."""
        yield from self._flow(children, None)

    def end(self) -> Iterator[Walked]:
        """Yield what still waits when no more children follow."""
        yield from self._flush(None)

    def _story(self, parent: etree._Element, cell: Cell | None) -> Iterator[Walked]:
        """Yield the blocks of a body, cell, note or text box."""
        fields, self._fields = self._fields, []
        unshown, self._unshown = self._unshown, 0
        pending, self._pending = self._pending, None
        yield from self._flow(parent, cell)
        yield from self._flush(cell)
        self._fields, self._unshown, self._pending = fields, unshown, pending

    def _flow(self, children: Iterable[etree._Element], cell: Cell | None) -> Iterator[Walked]:
        for child in children:
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
        self._state.tables += 1
        number, row = self._state.tables, -1
        for tr in _inside(table, names.TR):
            if tr.find(_ROW_REMOVED) is not None:
                continue
            row += 1
            column = _grid(tr.find(_BEFORE), 0)
            for tc in _inside(tr, names.TC):
                if tc.find(_CELL_REMOVED) is None:
                    yield from self._story(tc, Cell(number, row, column))
                column += _grid(tc.find(_SPANNED), 1)

    def _paragraph(self, element: etree._Element, cell: Cell | None) -> Iterator[Walked]:
        self._state.index += 1
        properties = element.find(names.PPR)
        own = ParagraphLook() if properties is None else paragraph_look(properties)
        paragraph = Paragraph(element, *self._state.looks(own))
        self._inline(element, paragraph)
        if self._unshown:  # an instruction that does not end with its paragraph is a broken field
            self._fields, self._unshown = [False] * len(self._fields), 0
        mark = None if properties is None else properties.find(names.RPR)
        removed, hidden = _mark(mark)
        if (hidden or paragraph.run.hidden) and not paragraph.atoms and not paragraph.boxes:
            return
        if not removed:
            paragraph.drawn = self._state.draw(paragraph.look)
        if self._pending is not None:
            paragraph = paragraph.after(self._pending)
            self._pending = None
        if removed or hidden:
            self._pending = paragraph
        else:
            yield from self._emit(paragraph, cell)

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
                self._inline(child, paragraph)
            elif tag in _REMOVED:
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
                look = self._state.run_look(run_look(child), paragraph.run)
            elif tag == _FIELD:
                self._field(child)
            elif not look.hidden and not self._unshown:
                self._special(child, tag, paragraph)

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
        yield from paragraph.blocks(self._state.source(), cell, self._state.lexicon)
        for box in paragraph.boxes:
            with self._state.apart():
                yield from self._story(box, cell)


def _mark(mark: etree._Element | None) -> tuple[bool, bool]:
    """Return whether a paragraph's mark is deleted, and whether it is hidden."""
    if mark is None:
        return False, False
    return any(child.tag in _REMOVED for child in mark), bool(run_look(mark).hidden)


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


def _grid(element: etree._Element | None, default: int) -> int:
    value = None if element is None else whole(element.get(VAL))
    return default if value is None else value
