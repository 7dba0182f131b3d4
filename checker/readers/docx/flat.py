"""The walk of :mod:`checker.readers.docx.walk` for the usual file, in one flat pass.

Going down and up a tree costs Python calls for every element. Most files hold
nothing that needs it: one pass over the few kinds of element that matter, in
document order, gives the same blocks many times faster. What this cannot do
(tracked deletions, text boxes, fields, hidden text) is found beforehand by
:func:`survey` and left to the other walk.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from checker.kernel.document import Cell
from checker.readers.docx import names
from checker.readers.docx.names import MATH, TYPE, VAL, WORD, P, R, T, is_on
from checker.readers.docx.paragraph import LINE, PAGE, Atom, Paragraph, Walked
from checker.readers.docx.state import State
from checker.readers.docx.styles import ALIGN, ParagraphLook, RunLook, outline_level, whole

_INSERTED = frozenset(WORD + name for name in ("ins", "moveTo"))
_REMOVED = frozenset(WORD + name for name in ("del", "moveFrom"))
_TANGLES = _REMOVED | {
    WORD + name
    for name in (
        "cellDel", "txbxContent", "fldChar", "ruby", "vanish", "rPrChange", "pPrChange",
    )
}  # fmt: skip
_WATCHED = (*_INSERTED, *_TANGLES, names.FALLBACK)


class Survey(NamedTuple):
    """What stands in a tree: may :class:`FlatWalk` read it, does it hold tracked changes."""

    flat: bool
    tracked: bool


def survey(root: etree._Element) -> Survey:
    """Look over *root* before it is read."""
    found = {element.tag for element in root.iter(*_WATCHED)}
    if not found:
        return Survey(flat=True, tracked=False)
    flat = not found & _TANGLES
    if flat and names.FALLBACK in found:  # its words are a second time those of the choice
        fallbacks = root.iter(names.FALLBACK)
        flat = all(next(fallback.iter(T), None) is None for fallback in fallbacks)
    return Survey(flat, tracked=bool(found & (_INSERTED | _REMOVED)))


class FlatWalk:
    """Makes blocks of elements in document order; one for each story of text."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._element: etree._Element | None = None
        self._cell: Cell | None = None
        self._own: dict[str, str | None] = {}  # the paragraph's properties as they come
        self._atoms: list[Atom] = []
        self._look: tuple[ParagraphLook, RunLook] | None = None  # known from the first run on
        self._known: dict[tuple[tuple[str, str | None], ...], tuple[ParagraphLook, RunLook]] = {}
        self._run = RunLook()
        self._tables: dict[etree._Element, list[int]] = {}  # number, last row
        self._rows: dict[etree._Element, list[int]] = {}  # table, row, next column
        self._cells: dict[etree._Element, Cell] = {}
        self._row: list[int] = []
        self._handlers = {
            R: self._on_run,
            MATH + "t": self._on_formula,
            names.TBL: self._on_table,
            names.TR: self._on_row,
            names.TC: self._on_cell,
            WORD + "gridBefore": self._on_grid_before,
            WORD + "gridSpan": self._on_grid_span,
            WORD + "tab": self._on_tab,
            WORD + "ptab": self._on_tab,
            WORD + "br": self._on_break,
            WORD + "cr": self._on_break,
            WORD + "noBreakHyphen": self._on_hyphen,
            WORD + "b": self._on_look,
            WORD + "i": self._on_look,
            WORD + "rStyle": self._on_look,
            **{
                WORD + name: self._on_property
                for name in ("pStyle", "jc", "outlineLvl", "numId", "ilvl")
            },
        }
        self.seen = (P, T, *self._handlers)
        """The elements the walk wants to see, for lxml's ``iter``."""

    def blocks(
        self, elements: Iterable[etree._Element], stop: etree._Element | None = None
    ) -> Iterator[Walked]:
        """Yield the blocks of *elements*, up to what stands in *stop*."""
        handlers = self._handlers
        last = None if stop is None else next(stop.iter(*self.seen), None)
        for element in elements:
            if element is last:
                break
            tag = element.tag
            if tag == T:
                text = element.text
                if text and not self._run.hidden:
                    look = self._run
                    self._atoms.append(Atom(element, text, bool(look.bold), bool(look.italic)))
            elif tag == P:
                yield from self._finish()
                self._begin(element)
            else:
                handlers[tag](element)
        yield from self._finish()
        self._element = None

    def _begin(self, element: etree._Element) -> None:
        self._element, self._atoms, self._own, self._look = element, [], {}, None
        self._state.index += 1
        if not self._cells:
            return
        parent = element.getparent()
        while parent is not None and parent not in self._cells:
            parent = parent.getparent()
        if parent is None:  # below the last table again
            self._cell = None
            self._tables, self._rows, self._cells = {}, {}, {}
        else:
            self._cell = self._cells[parent]

    def _finish(self) -> list[Walked]:
        if self._element is None:
            return []
        look, run = self._look or self._looks()
        if not self._atoms and (run.hidden or look.number is None):
            return []
        drawn = self._state.draw(look)
        paragraph = Paragraph(self._element, look, run, self._atoms, drawn=drawn)
        return paragraph.blocks(self._state.source(), self._cell, self._state.lexicon)

    def _looks(self) -> tuple[ParagraphLook, RunLook]:
        own = self._own
        key = tuple(own.items())  # most paragraphs look like others
        if key not in self._known:
            look = ParagraphLook(
                own.get("pStyle"),
                outline_level(own["outlineLvl"]) if "outlineLvl" in own else None,
                ALIGN.get(own.get("jc") or ""),
                own.get("numId"),
                whole(own.get("ilvl")),
            )
            self._known[key] = self._state.looks(look)
        return self._known[key]

    def _on_run(self, _: etree._Element) -> None:
        if self._look is None:
            self._look = self._looks()
        self._run = self._look[1]

    def _on_property(self, element: etree._Element) -> None:
        name = element.tag[len(WORD) :]
        parent = element.getparent()
        # Tables and rows have an alignment too.
        if name != "jc" or (parent is not None and parent.tag == names.PPR):
            self._own[name] = element.get(VAL)

    def _on_look(self, element: etree._Element) -> None:
        if self._look is None:  # properties of the paragraph mark
            return
        value, tag = element.get(VAL), element.tag
        if tag == WORD + "b":
            self._run = self._run._replace(bold=is_on(value))
        elif tag == WORD + "i":
            self._run = self._run._replace(italic=is_on(value))
        else:  # comes first among a run's properties
            self._run = self._state.run_look(RunLook(style=value), self._look[1])

    def _on_tab(self, element: etree._Element) -> None:
        parent = element.getparent()
        if parent is not None and parent.tag == R:  # else a tab stop of the paragraph
            self._add(element, "\t")

    def _on_break(self, element: etree._Element) -> None:
        self._add(element, PAGE if element.get(TYPE) in ("page", "column") else LINE)

    def _on_hyphen(self, element: etree._Element) -> None:
        self._add(element, "-")

    def _add(self, element: etree._Element, text: str) -> None:
        if not self._run.hidden:
            self._atoms.append(Atom(element, text, bold=True, italic=True))

    def _on_formula(self, element: etree._Element) -> None:
        self._atoms.append(Atom(element, element.text or "", bold=False, italic=False))

    def _on_table(self, element: etree._Element) -> None:
        self._state.tables += 1
        self._tables[element] = [self._state.tables, -1]

    def _on_row(self, element: etree._Element) -> None:
        table = self._tables.get(_ancestor(element, names.TBL))
        if table is not None:
            table[1] += 1
            self._rows[element] = [*table, 0]

    def _on_cell(self, element: etree._Element) -> None:
        row = self._rows.get(_ancestor(element, names.TR))
        if row is not None:
            self._cells[element] = Cell(*row)
            row[2] += 1
            self._row = row

    def _on_grid_before(self, element: etree._Element) -> None:
        row = self._rows.get(_ancestor(element, names.TR))
        if row is not None:
            row[2] = whole(element.get(VAL)) or 0

    def _on_grid_span(self, element: etree._Element) -> None:
        if self._row:
            self._row[2] += (whole(element.get(VAL)) or 1) - 1


def _ancestor(element: etree._Element, tag: str) -> etree._Element:
    """Return the nearest ancestor of this kind, in a broken file *element* itself."""
    parent = element.getparent()
    while parent is not None and parent.tag != tag:
        parent = parent.getparent()
    return element if parent is None else parent
