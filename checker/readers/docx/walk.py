"""The walk over a Word file's XML that decides its text, paragraph by paragraph.

One flat pass over the few kinds of element that matter, in document order:
going down and up the tree would cost several times as much. What is no text
(deletions, field instructions, the second of two variants) is stepped over,
text boxes are read after the paragraph they are anchored in.
"""

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from checker.kernel.document import Source
from checker.kernel.text import clean
from checker.readers.docx.beside import Beside
from checker.readers.docx.characters import Characters
from checker.readers.docx.fields import Fields
from checker.readers.docx.looks import Looks
from checker.readers.docx.names import (
    CHOICE,
    CHUNK,
    DEL,
    FALLBACK,
    FIELD,
    INS,
    MATH,
    MOVE_FROM,
    MOVE_TO,
    RPR,
    SUB_DOCUMENT,
    TBL,
    TC,
    TR,
    TRPR,
    TXBX,
    VAL,
    WORD,
    P,
    T,
    is_on,
)
from checker.readers.docx.numbering import Counters, Numbering
from checker.readers.docx.paragraph import Paragraph
from checker.readers.docx.styles import TOGGLES, ParagraphLook, Styles
from checker.readers.docx.tables import Tables
from checker.readers.docx.tracked import Tracked, is_of_mark
from checker.readers.docx.tree import parent_of

_PROPERTIES = ("pStyle", "jc", "outlineLvl", "numId", "ilvl")
_FORMER = (
    "pPrChange",
    "rPrChange",
    "tcPrChange",
    "trPrChange",
    "tblPrChange",
    "tblPrExChange",
    "sectPrChange",
)
"""Properties as they were before a tracked change."""


Embedded = Callable[[etree._Element], Iterable[Paragraph]]  # noqa: SLF001 - the name lxml has for it


class Walk:
    """One way through the parts of a Word file.

    ``tracked`` counts the tracked changes so far, ``unread`` tells of text that could not be read,
    ``embeds`` of another file that was, ``recoded`` what is told of one in an old font.
    ``embedded`` gives the paragraphs of another file, for the element that stands for it;
    ``tables`` counts on what was counted.
    """

    def __init__(
        self, styles: Styles, numbering: Numbering, embedded: Embedded, tables: Tables | None = None
    ) -> None:
        self.tracked = tracked = Tracked()
        self.unread = self.embeds = False
        self.styles = styles
        self.recoded = ""
        self._embedded = embedded
        self.numbering = numbering
        self._counters = Counters()
        self.tables = tables = tables or Tables()
        self._looks = looks = Looks(styles)
        self._fields = fields = Fields()
        self._characters = characters = Characters(looks, fields)
        self._beside = beside = Beside()
        self._part = "document"
        self._index = -1  # of the last paragraph
        self._rest: Iterator[etree._Element] = iter(())  # the elements still to come
        self._open: Paragraph | None = None
        self._joining: Paragraph | None = None  # waits for the paragraph that goes on with it
        self._handlers: dict[str, Callable[[etree._Element], None]] = {
            T: characters.take_text,
            MATH + "t": characters.take_formula,
            WORD + "tab": characters.take_tab,
            WORD + "ptab": characters.take_tab,
            WORD + "br": characters.take_break,
            WORD + "cr": characters.take_break,
            WORD + "noBreakHyphen": characters.take_hyphen,
            WORD + "sym": characters.take_symbol,
            WORD + "vMerge": self._on_merged,
            WORD + "showingPlcHdr": characters.take_prompt,
            WORD + "ruby": self._on_ruby,
            TXBX: self._on_box,
            CHOICE: self._on_variant,
            FALLBACK: self._on_variant,
            INS: tracked.take_words,
            MOVE_TO: tracked.take_words,
            DEL: self._on_removed,
            MOVE_FROM: self._on_removed,
            WORD + "cellDel": self._on_removed_cell,
            FIELD: characters.take_field_mark,
            WORD + "instrText": fields.take_instruction,
            WORD + "ddList": fields.take_choice,
            WORD + "fldSimple": characters.take_simple_field,
            TR: tables.begin_row,
            TC: tables.begin_cell,
            WORD + "gridBefore": tables.leave_out,
            WORD + "gridSpan": tables.widen,
            **dict.fromkeys(TOGGLES, looks.take_toggle),
            WORD + "vanish": self._on_hidden,
            WORD + "vertAlign": looks.take_raised,
            WORD + "rStyle": looks.take_style,
            **{WORD + name: looks.take for name in _PROPERTIES},
            WORD + "rt": self._skip,  # ruby's small letters
            **{WORD + name: self._on_former for name in _FORMER},
            **beside.handlers,
        }
        self.seen = (P, TBL, CHUNK, SUB_DOCUMENT, *self._handlers)
        """The elements that the walk wants to see, for lxml's ``iter``."""
        self._names = frozenset(self.seen)

    @property
    def struck(self) -> bool:
        """Whether words were left out so far because they are struck through."""
        return self._characters.struck

    def begin(self, part: str) -> None:
        """Go to another part of the file, where paragraphs and lists count anew."""
        self._part, self._index = part, -1
        self._counters = Counters()
        self._characters.begin_part()

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
            elif tag in (CHUNK, SUB_DOCUMENT):
                if tag == CHUNK:  # a sub-document stands within a paragraph
                    yield from self._finish()
                    yield from self.end()
                yield from self._embedded(element)
            elif tag == TBL:
                yield from self._finish()
                yield from self.end()
                self.tables.begin_table(element)
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
        self._looks.begin()
        self._fields.begin()
        runs = self._characters.begin()
        self._open = Paragraph(element, source, self.tables.cell_of(element), runs)
        self._beside.begin(self._open)

    def _finish(self) -> list[Paragraph]:
        """Close the open paragraph; return what is complete with it."""
        paragraph, self._open = self._open, None
        if paragraph is None:
            return []
        paragraph.look, run = self._looks.of_paragraph()
        paragraph.drawn = self._characters.drawn
        if (paragraph.hidden or run.hidden) and not paragraph.runs and not paragraph.boxes:
            return []
        if paragraph.look.number is not None and not paragraph.removed:
            paragraph.drawn = self._drawn(paragraph.look)
        waiting, self._joining = self._joining, None
        complete: list[Paragraph] = []
        if waiting is not None and waiting.cell == paragraph.cell:
            paragraph = paragraph.after(waiting)
        elif waiting is not None:
            complete = self._with_boxes(waiting)
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

    def _drawn(self, look: ParagraphLook) -> str:
        """Count the automatic number of a paragraph of this *look* and return it."""
        drawn = self.numbering.draw(self._counters, look.number, look.depth, look.style)
        return clean(drawn).lstrip(" ") if drawn else ""

    def _on_hidden(self, element: etree._Element) -> None:
        if self._open is not None and is_of_mark(element):
            self._open.hidden = is_on(element.get(VAL))
        else:
            self._looks.take_toggle(element)

    def _on_box(self, element: etree._Element) -> None:
        if self._open is not None and self._characters.look(element) is not None:
            self._open.boxes.append(element)
        self._skip(element)

    def _on_ruby(self, element: etree._Element) -> None:
        if self._characters.look(element) is None:
            self._skip(element)

    def _on_variant(self, element: etree._Element) -> None:
        """Read one variant of several: the modern one, where there is one."""
        variants = parent_of(element)
        first = variants.find(CHOICE)
        if element is not (variants.find(FALLBACK) if first is None else first):
            self._skip(element)

    def _on_former(self, element: etree._Element) -> None:
        self.tracked.take_properties(element)
        self._skip(element)

    def _on_removed(self, element: etree._Element) -> None:
        self.tracked.take_words(element)
        parent = parent_of(element)
        if self._open is not None and is_of_mark(element):
            self._open.removed = True
        elif parent.tag == TRPR:
            row = parent_of(parent)
            self.tables.drop_row(row)
            self._skip(row, element)
        elif parent.tag != RPR:
            for mark in element.iter(FIELD):  # a field may begin or end in deleted text
                self._fields.follow(mark)
            self._skip(element)

    def _on_removed_cell(self, element: etree._Element) -> None:
        self._skip(parent_of(parent_of(element)), element)

    def _on_merged(self, element: etree._Element) -> None:
        """Leave out what a cell holds that goes on the one above it: Word does not show it."""
        cell = parent_of(parent_of(element))
        goes_on = element.get(VAL, "continue") == "continue"
        if cell.tag == TC and goes_on and not self.tables.in_first_row(cell):
            self._skip(cell, element)

    def _skip(self, outer: etree._Element, seen: etree._Element | None = None) -> None:
        """Go on behind *outer*, of whose elements *seen* (None: itself) is the last that came."""
        # For a cell of two elements it takes less than to have lxml choose them by fifty names.
        inside = (element for element in outer.iter() if element.tag in self._names)
        for element in inside:
            if element is (outer if seen is None else seen):
                break
        for _ in inside:
            next(self._rest)
