"""The number of the page, as a header or footer shows it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Literal

from lxml import etree

from checker.errors import ReadError
from checker.kernel.document import Align
from checker.kernel.layout import PageNumber
from checker.readers.docx.layout.sections import Paper
from checker.readers.docx.layout.types import Types
from checker.readers.docx.names import PPR, RPR, VAL, WORD, P, R, T
from checker.readers.docx.package import Parts, parse_part
from checker.readers.docx.styles import ALIGN, RunLook, Styles, paragraph_look

_PAGE = re.compile(r"\s*PAGE(?![A-Z])", re.IGNORECASE)
_KEPT = re.compile(r"\\\*\s*MERGEFORMAT", re.IGNORECASE)
"""The switch by which a field keeps the look of what it shows."""
_INSTRUCTION, _SIMPLE, _TAB, _FRAME = (
    WORD + name for name in ("instrText", "fldSimple", "tab", "framePr")
)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_ANCHOR, _BOX_ALIGN = _DRAWING + "anchor", f"{_DRAWING}positionH/{_DRAWING}align"
_SHAPE = "{urn:schemas-microsoft-com:vml}shape"
_SHAPE_ALIGN = re.compile(r"mso-position-horizontal: ?(\w+)")
_STOPS: tuple[Align, ...] = ("left", "center", "right")
"""Where the tabs of a header lead: to the middle of the line, then to its end."""


def numbers_of(
    papers: Sequence[Paper], parts: Parts, styles: Styles, types: Types
) -> list[PageNumber | None]:
    """Return the page number of each section; what it says nothing of is that of the one before."""
    found: list[PageNumber | None] = []
    edges: dict[tuple[str, str], tuple[Align, float | None] | None] = {}
    for paper in papers:
        for place, pages, key in paper.edges:
            data = parts.numbered.get(key)
            edges[place, pages] = None
            with suppress(ReadError):  # nothing is lost but this
                edges[place, pages] = number_in(data, styles, types) if data else None
        found.append(_number(edges, first_differs=paper.first_differs))
    return found


def _number(
    edges: Mapping[tuple[str, str], tuple[Align, float | None] | None], *, first_differs: bool
) -> PageNumber | None:
    places: tuple[Literal["header"], Literal["footer"]] = ("header", "footer")
    for place in places:
        usual = edges.get((place, "default"))
        if usual is not None:
            first = not first_differs or edges.get((place, "first")) is not None
            return PageNumber(place, *usual, first)
    return None


def number_in(data: bytes, styles: Styles, types: Types) -> tuple[Align, float | None] | None:
    """Return how the number of the page is set in a header or footer, None where it has none."""
    field = next(_fields(parse_part(data)), None)
    paragraph = None if field is None else next(field.iterancestors(P), None)
    if field is None or paragraph is None:
        return None
    properties = paragraph.find(PPR)
    own = paragraph_look(etree.Element(PPR) if properties is None else properties)
    look, _ = styles.of_paragraph(own)
    size = types.of_run(_run_properties(field), look.style, RunLook()).size
    align = _align(paragraph, field, look.align or "left")
    return _box_align(field, align), size


def _box_align(field: etree._Element, align: Align) -> Align:
    """Return where the text box stands that holds *field*; *align* where none does.

    Of a box that is put at a measure of its own nobody can tell: it passes for the middle.
    """
    anchor = next(field.iterancestors(_ANCHOR), None)
    shape = next((s for s in field.iterancestors() if s.tag == _SHAPE), None)
    if anchor is not None:
        return ALIGN.get(anchor.findtext(_BOX_ALIGN) or "", "center")
    if shape is not None:
        said = _SHAPE_ALIGN.search(shape.get("style", ""))
        return ALIGN.get(said[1], "center") if said else "center"
    return align


def _fields(paragraph: etree._Element) -> Iterator[etree._Element]:
    for element in paragraph.iter(_INSTRUCTION, _SIMPLE):
        said = element.text if element.tag == _INSTRUCTION else element.get(WORD + "instr")
        if is_page_field(said or ""):
            yield element


def is_page_field(instruction: str) -> bool:
    """Whether a field with this *instruction* shows the number of the page."""
    return _PAGE.match(instruction) is not None


def _run_properties(field: etree._Element) -> etree._Element | None:
    run = field.find(R) if field.tag == _SIMPLE else field.getparent()
    if run is not None and _KEPT.search(field.text or ""):
        run = next((shown for shown in run.itersiblings(R) if shown.find(T) is not None), run)
    return None if run is None else run.find(RPR)


def _align(paragraph: etree._Element, field: etree._Element, align: Align) -> Align:
    frame = paragraph.find(f"{PPR}/{_FRAME}")
    if frame is not None:
        put = frame.get(WORD + "x") is not None  # at a measure of its own, like a box
        return ALIGN.get(frame.get(WORD + "xAlign", ""), "center" if put else align)
    tabs = 0
    for element in paragraph.iter(_TAB, field.tag):
        if element is field:
            break
        parent = element.getparent()
        tabs += parent is not None and parent.tag == R and element.get(VAL) is None
    return _STOPS[min(tabs, 2)] if tabs and align in ("left", "justify") else align
