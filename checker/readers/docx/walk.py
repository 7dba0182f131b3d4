"""The walk over a Word file's XML that decides its text, paragraph by paragraph.

One flat pass over the few kinds of element that matter, in document order:
going down and up the tree would cost several times as much. What is no text
(deletions, field instructions, the second of two variants) is stepped over,
text boxes are read after the paragraph they are anchored in.
"""

from collections.abc import Iterable, Iterator

from lxml import etree

from checker.kernel.document import Source
from checker.kernel.text import clean
from checker.readers.docx.names import (
    CHOICE,
    DEL,
    FALLBACK,
    FIELD,
    INS,
    MATH,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    TBL,
    TC,
    TR,
    TRPR,
    TXBX,
    TYPE,
    VAL,
    WORD,
    P,
    R,
    T,
    is_on,
)
from checker.readers.docx.numbering import Counters, Numbering
from checker.readers.docx.paragraph import LINE, PAGE, Paragraph
from checker.readers.docx.styles import (
    ALIGN,
    ParagraphLook,
    RunLook,
    Styles,
    outline_level,
    whole,
)
from checker.readers.docx.tables import Tables

_AS_BESIDE = RunLook(bold=True, italic=True)
"""The look of a break or tab: it changes nothing in what stands beside it."""
_PLAIN = RunLook()


class Walk:
    """One way through the parts of a Word file; ``tracked`` tells of tracked changes so far."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.tracked = False
        self._styles = styles
        self._numbering = numbering
        self._counters = Counters()
        self._tables = Tables()
        self._part = "document"
        self._index = -1  # of the last paragraph
        self._rest: Iterator[etree._Element] = iter(())  # the elements still to come
        self._open: Paragraph | None = None
        self._joining: Paragraph | None = None  # waits for the paragraph that goes on with it
        self._own: dict[str, str | None] = {}  # the open paragraph's properties as they come
        self._base: RunLook | None = None  # its runs' look by its style, from the first run on
        self._run = _PLAIN
        self._fields: list[bool] = []  # open fields: is it the instruction that is being read?
        self._instructs = False  # whether one of them is
        self._resolved: dict[tuple[tuple[str, str | None], ...], tuple[ParagraphLook, RunLook]] = {}
        self._handlers = {
            R: self._on_run,
            T: self._on_text,
            MATH + "t": self._on_formula,
            TR: self._tables.begin_row,
            TC: self._tables.begin_cell,
            WORD + "gridBefore": self._tables.leave_out,
            WORD + "gridSpan": self._tables.widen,
            WORD + "tab": self._on_tab,
            WORD + "ptab": self._on_tab,
            WORD + "br": self._on_break,
            WORD + "cr": self._on_break,
            WORD + "noBreakHyphen": self._on_hyphen,
            WORD + "b": self._on_bold,
            WORD + "i": self._on_italic,
            WORD + "vanish": self._on_hidden,
            WORD + "rStyle": self._on_style,
            FIELD: self._on_field,
            TXBX: self._on_box,
            INS: self._on_inserted,
            MOVE_TO: self._on_inserted,
            DEL: self._on_removed,
            MOVE_FROM: self._on_removed,
            WORD + "cellDel": self._on_removed_cell,
            WORD + "ruby": self._on_ruby,
            CHOICE: self._on_variant,
            FALLBACK: self._on_variant,
            **{
                WORD + name: self._on_property
                for name in ("pStyle", "jc", "outlineLvl", "numId", "ilvl")
            },
            **{
                WORD + name: self._skip
                for name in ("rt", "pPrChange", "rPrChange", "tcPrChange", "trPrChange")
            },
        }
        self.seen = (P, TBL, *self._handlers)
        """The elements that the walk wants to see, for lxml's ``iter``."""

    def begin(self, part: str) -> None:
        """Go to another part of the file, where paragraphs and lists count anew."""
        self._part, self._index = part, -1
        self._counters = Counters()

    def story(self, root: etree._Element) -> Iterator[Paragraph]:
        """Yield the paragraphs of a whole body, note or text box."""
        yield from self.paragraphs(root.iterdescendants(*self.seen))
        yield from self.end()

    def paragraphs(self, elements: Iterable[etree._Element]) -> Iterator[Paragraph]:
        """Yield the paragraphs of *elements*, which come in document order; more may follow."""
        outer, self._rest = self._rest, iter(elements)
        handlers = self._handlers
        for element in self._rest:
            tag = element.tag
            if tag == P:
                yield from self._finish()
                self._begin(element)
            elif tag == TBL:
                yield from self._finish()
                yield from self.end()
                self._tables.begin_table(element)
            else:
                handlers[tag](element)
        yield from self._finish()
        self._rest = outer

    def end(self) -> list[Paragraph]:
        """Return what still waits for a next paragraph that does not come."""
        waiting, self._joining = self._joining, None
        return [] if waiting is None else self._with_boxes(waiting)

    def _begin(self, element: etree._Element) -> None:
        self._index += 1
        source = Source(self._part, self._index)
        self._open = Paragraph(element, source, self._tables.cell_of(element), [], [])
        self._own, self._base, self._run = {}, None, _PLAIN
        self._fields, self._instructs = [], False

    def _finish(self) -> list[Paragraph]:
        """Close the open paragraph; return what is complete with it."""
        paragraph, self._open = self._open, None
        if paragraph is None:
            return []
        paragraph.look, run = self._looks()
        if (paragraph.hidden or run.hidden) and not paragraph.runs and not paragraph.boxes:
            return []
        if paragraph.look.number is not None and not paragraph.removed:
            paragraph.drawn = self._drawn(paragraph.look)
        complete: list[Paragraph] = []
        if self._joining is not None:
            if self._joining.cell == paragraph.cell:
                paragraph = paragraph.after(self._joining)
                self._joining = None
            else:
                complete = self.end()
        if paragraph.removed or paragraph.hidden:
            self._joining = paragraph
            return complete
        return complete + self._with_boxes(paragraph)

    def _with_boxes(self, paragraph: Paragraph) -> list[Paragraph]:
        found = [paragraph]
        for box in paragraph.boxes:
            counters, self._counters = self._counters, Counters()  # lists in a box count apart
            found += self.story(box)
            self._counters = counters
        return found

    def _looks(self) -> tuple[ParagraphLook, RunLook]:
        own = self._own
        key = tuple(own.items())  # most paragraphs look like others
        if key not in self._resolved:
            look = ParagraphLook(
                own.get("pStyle"),
                outline_level(own["outlineLvl"]) if "outlineLvl" in own else None,
                ALIGN.get(own.get("jc") or ""),
                own.get("numId"),
                whole(own.get("ilvl")),
            )
            self._resolved[key] = self._styles.of_paragraph(look)
        return self._resolved[key]

    def _drawn(self, look: ParagraphLook) -> str:
        """Count the automatic number of a paragraph of this *look* and return it."""
        drawn = self._numbering.draw(self._counters, look.number, look.depth, look.style)
        return clean(drawn).lstrip(" ") if drawn else ""

    def _on_run(self, _: etree._Element) -> None:
        if self._base is None:
            self._base = self._looks()[1]
        self._run = self._base

    def _on_text(self, element: etree._Element) -> None:
        paragraph, look, text = self._open, self._run, element.text
        if text and paragraph is not None and not look.hidden and not self._instructs:
            paragraph.runs.append((text, element, look))

    def _on_tab(self, element: etree._Element) -> None:
        if _parent(element).tag == R:  # else a tab stop of the paragraph
            self._add(element, "\t", _AS_BESIDE)

    def _on_break(self, element: etree._Element) -> None:
        self._add(element, PAGE if element.get(TYPE) in ("page", "column") else LINE, _AS_BESIDE)

    def _on_hyphen(self, element: etree._Element) -> None:
        self._add(element, "-", _AS_BESIDE)

    def _on_formula(self, element: etree._Element) -> None:
        self._run = _PLAIN
        self._on_text(element)

    def _add(self, element: etree._Element, text: str, look: RunLook) -> None:
        paragraph = self._open
        if paragraph is not None and not self._run.hidden and not self._instructs:
            paragraph.runs.append((text, element, look))

    def _on_property(self, element: etree._Element) -> None:
        name = element.tag[len(WORD) :]
        if name != "jc" or _parent(element).tag == PPR:  # tables and rows have an alignment too
            self._own[name] = element.get(VAL)

    def _on_bold(self, element: etree._Element) -> None:
        self._run = self._run._replace(bold=is_on(element.get(VAL)))

    def _on_italic(self, element: etree._Element) -> None:
        self._run = self._run._replace(italic=is_on(element.get(VAL)))

    def _on_hidden(self, element: etree._Element) -> None:
        hidden = is_on(element.get(VAL))
        if self._open is not None and _is_of_mark(element):
            self._open.hidden = hidden
        self._run = self._run._replace(hidden=hidden)

    def _on_style(self, element: etree._Element) -> None:
        if self._base is not None:  # comes first among a run's properties
            self._run = self._styles.of_run(element.get(VAL), self._base)

    def _on_field(self, element: etree._Element) -> None:
        """Follow a complex field, instruction, result, end; a broken one ends with its paragraph."""
        kind = element.get(WORD + "fldCharType")
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        self._instructs = any(self._fields)

    def _on_box(self, element: etree._Element) -> None:
        if self._open is not None and not self._run.hidden and not self._instructs:
            self._open.boxes.append(element)
        self._skip(element)

    def _on_ruby(self, element: etree._Element) -> None:
        if self._run.hidden or self._instructs:
            self._skip(element)

    def _on_variant(self, element: etree._Element) -> None:
        """Read one variant of several: the modern one, where there is one."""
        variants = _parent(element)
        first = variants.find(CHOICE)
        if element is not (variants.find(FALLBACK) if first is None else first):
            self._skip(element)

    def _on_inserted(self, _: etree._Element) -> None:
        self.tracked = True

    def _on_removed(self, element: etree._Element) -> None:
        self.tracked = True
        parent = _parent(element)
        if self._open is not None and _is_of_mark(element):
            self._open.removed = True
        elif parent.tag == TRPR:
            row = _parent(parent)
            self._tables.drop_row(row)
            self._skip(row, element)
        elif parent.tag != RPR:
            for mark in element.iter(FIELD):  # a field may begin or end in deleted text
                self._on_field(mark)
            self._skip(element)

    def _on_removed_cell(self, element: etree._Element) -> None:
        self._skip(_parent(_parent(element)), element)

    def _skip(self, outer: etree._Element, seen: etree._Element | None = None) -> None:
        """Go on behind *outer*, of whose elements *seen* (None: itself) is the last that came."""
        inside = outer.iter(*self.seen)
        for element in inside:
            if element is (outer if seen is None else seen):
                break
        for _ in inside:
            next(self._rest)


def _parent(element: etree._Element) -> etree._Element:
    """Return the element round *element*, at the top *element* itself."""
    parent = element.getparent()
    return element if parent is None else parent


def _is_of_mark(element: etree._Element) -> bool:
    """Whether a property of characters is that of a paragraph's mark."""
    outer = _parent(element)
    return outer.tag == RPR and _parent(outer).tag == PPR
