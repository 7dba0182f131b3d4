"""The number of the page: put in the middle of the header, as a tracked change of headers and footers."""

from collections.abc import Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from checker.exporters.docx.changes import DELETED, INSERTED, Stamp
from checker.exporters.docx.decree.measures import FONT
from checker.exporters.docx.file import WordFile
from checker.exporters.docx.forming.looks import Value, set_looks
from checker.exporters.docx.forming.properties import change, properties_of, put
from checker.exporters.docx.forming.sections import TITLE_PAGE, Sheet
from checker.exporters.docx.new_lines import paragraph
from checker.readers.docx.layout.numbers import is_page_field
from checker.readers.docx.names import (
    DRAWINGS,
    FIELD,
    OFFICE,
    PPR,
    RPR,
    TYPE,
    WORD,
    P,
    R,
    T,
)

_INSTRUCTION, _KIND, _FRAME, _TAB, _SIMPLE = (
    WORD + name for name in ("instrText", "fldCharType", "framePr", "tab", "fldSimple")
)
_DELETED = {T: WORD + "delText", _INSTRUCTION: WORD + "delInstrText"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SHOWN = "2"
"""What stands for the number until Word counts: it is not shown on the first page."""


class Field(NamedTuple):
    """A field that shows the number of the page, in the runs from its beginning to its end."""

    paragraph: etree._Element
    runs: Sequence[etree._Element]


class PageNumbers:
    """Puts the numbers of one file's pages right; what cannot be done without loss is left as it is."""

    def __init__(self, file: WordFile, main: str, stamp: Stamp) -> None:
        self._file, self._main, self._stamp = file, main, stamp
        self.why = ""
        """Why the last number was left as it is, for people; empty where it was not."""

    def set(self, sheet: Sheet, look: str, value: Value, *, is_first: bool) -> bool:
        """Give the number on the pages of *sheet* this look; return whether that was possible."""
        if look == "number":
            return self._put(sheet, value, is_first=is_first)
        if look == "number-first":
            return self._not_on_first(sheet)
        field = _field(self._edge(sheet, "header", "default"))
        if field is None:
            return False
        if look == "number-align":
            return self._align(field, value)
        self._size(field, value)
        return True

    def _edge(self, sheet: Sheet, place: str, pages: str) -> etree._Element | None:
        """Return the root of a header or footer of *sheet*, None where it has none."""
        key = sheet.edges.get((place, pages))
        name = self._file.named(self._main, key) if key else None
        return None if name is None else self._file.tree(name)

    def _put(self, sheet: Sheet, size: Value, *, is_first: bool) -> bool:
        """Put the number into the header, and take it out of the footer."""
        below = self._edge(sheet, "footer", "default")
        old = _field(below)
        if old is not None and not _is_bare(below):
            # "Trang 2/5" without its numbers would make no sense
            return self._refuse("số trang ở lề dưới đi liền với chữ khác")
        if is_first and not self._not_on_first(sheet):
            return False
        if old is not None:
            self._delete(old)
        self._into_header(sheet, size)
        return True

    def _refuse(self, why: str) -> bool:
        self.why = why
        return False

    def _into_header(self, sheet: Sheet, size: Value) -> None:
        header = self._edge(sheet, "header", "default")
        if header is None:
            header = etree.Element(WORD + "hdr", nsmap={"w": WORD[1:-1]})
            header.append(_centred(etree.Element(P)))
            self._add_edge(sheet, "header", "default", header)
            place = header[0]
        else:
            place = self._place_in(header)
        place.append(self._inserted(size))

    def _add_edge(self, sheet: Sheet, place: str, pages: str, edge: etree._Element) -> None:
        key = self._file.add_part(self._main, place, edge)
        reference = etree.Element(f"{WORD}{place}Reference", {TYPE: pages, OFFICE + "id": key})
        sheet.element.insert(0, reference)

    def _place_in(self, header: etree._Element) -> etree._Element:
        """Return an empty paragraph of *header* in the middle of the line, a new one where it has none."""
        empty = next((p for p in header.iterchildren(P) if not (_shows(p) or _has_text(p))), None)
        if empty is None:
            new = paragraph(None, (), self._stamp)
            header.insert(0, _centred(new))
            return new
        change(properties_of(empty, PPR), _centre, self._stamp)
        return empty

    def _inserted(self, size: Value) -> etree._Element:
        made = etree.Element(INSERTED, self._stamp())
        for step in ("begin", "", "separate", _SHOWN, "end"):
            run = etree.SubElement(made, R)
            look = properties_of(run, RPR)
            set_looks(look, ("font", FONT), ("size", size))
            if step == _SHOWN:
                etree.SubElement(run, T).text = step
            elif step:
                etree.SubElement(run, FIELD, {_KIND: step})
            else:
                etree.SubElement(run, _INSTRUCTION, {_SPACE: "preserve"}).text = " PAGE "
        return made

    def _not_on_first(self, sheet: Sheet) -> bool:
        """Let the first page show no number, where nothing else is lost on it."""
        own = [self._edge(sheet, place, "first") for place in ("header", "footer")]
        numbers = [(edge, field) for edge in own if (field := _field(edge)) is not None]
        if any(not _is_bare(edge) for edge, _ in numbers):
            return self._refuse("số trang ở trang đầu đi liền với chữ khác")
        if not sheet.first_differs:
            usual = [(place, self._edge(sheet, place, "default")) for place in ("header", "footer")]
            kept = [
                (place, edge)
                for place, edge in usual
                if edge is not None and _says_more(edge) and (place, "first") not in sheet.edges
            ]
            if any(_is_linked(edge) or _field(edge) for _, edge in kept):
                return self._refuse(
                    "lề trên hoặc lề dưới có hình, liên kết hoặc số trang đi liền với chữ"
                )
            for place, edge in kept:  # what they say is said on the first page, too
                self._add_edge(sheet, place, "first", deepcopy(edge))
            change(sheet.element, lambda e: put(e, etree.Element(TITLE_PAGE)), self._stamp)
        for _, field in numbers:
            self._delete(field)
        return True

    def _align(self, field: Field, value: Value) -> bool:
        frame = field.paragraph.find(f"{PPR}/{_FRAME}")
        if field.paragraph.find(f".//{R}/{_TAB}") is not None:
            return False  # the tabs lead elsewhere
        properties = properties_of(field.paragraph, PPR)
        if frame is not None:
            change(properties, lambda _: frame.set(WORD + "xAlign", str(value)), self._stamp)
        else:
            change(properties, lambda e: set_looks(e, ("align", value)), self._stamp)
        return True

    def _size(self, field: Field, value: Value) -> None:
        for run in field.runs:
            change(properties_of(run, RPR), lambda e: set_looks(e, ("size", value)), self._stamp)

    def _delete(self, field: Field) -> None:
        """Delete the number, and the dashes around it."""
        signs = (run for run in field.paragraph.iter(R) if run not in field.runs and _has_text(run))
        for run in (*field.runs, *signs):
            gone = etree.Element(DELETED, self._stamp())
            run.addprevious(gone)
            gone.append(run)
            for child in run:
                child.tag = _DELETED.get(str(child.tag), child.tag)


def _field(edge: etree._Element | None) -> Field | None:
    """Return the field in a header or footer that shows the number, None where none is made of runs."""
    for found in () if edge is None else edge.iter(P):
        runs: list[etree._Element] = []
        depth, is_number = 0, False
        for run in found.iter(R):
            marks = [mark.get(_KIND) for mark in run.iter(FIELD)]
            depth += marks.count("begin")
            if depth:
                runs.append(run)
            is_number |= any(is_page_field(e.text or "") for e in run.iter(_INSTRUCTION))
            depth -= marks.count("end")
            if not depth and runs and is_number:
                return Field(found, runs)
            if not depth:
                runs = []
    return None


def _is_bare(edge: etree._Element | None) -> bool:
    """Whether a header or footer shows the number and nothing else."""
    field = _field(edge)
    if edge is None or field is None:
        return False
    own = {*field.runs}
    return not any(_shows(run) for run in edge.iter(R) if run not in own)


def _says_more(edge: etree._Element | None) -> bool:
    """Whether a header or footer shows anything besides the number."""
    return edge is not None and _shows(edge) and not _is_bare(edge)


def _is_linked(edge: etree._Element) -> bool:
    """Whether a header or footer holds what stands in another part: a picture, a link."""
    return any(str(name).startswith(OFFICE) for e in edge.iter() for name in e.attrib)


def _shows(element: etree._Element) -> bool:
    """Whether *element* shows more than signs."""
    if next(element.iter(FIELD, _SIMPLE, *DRAWINGS), None) is not None:
        return True
    return any(any(map(str.isalnum, t.text or "")) for t in element.iter(T))


def _has_text(element: etree._Element) -> bool:
    return any((t.text or "").strip() for t in element.iter(T))


def _centred(new: etree._Element) -> etree._Element:
    _centre(properties_of(new, PPR))
    return new


def _centre(properties: etree._Element) -> None:
    set_looks(properties, ("align", "center"), ("first", 0.0))
