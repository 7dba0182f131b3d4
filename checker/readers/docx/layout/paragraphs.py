"""Indents, spacing, borders and breaks of paragraphs, through the styles they are in."""

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from checker.kernel.layout import Measures
from checker.readers.docx.layout.drawings import border
from checker.readers.docx.names import PPR, TC, VAL, WORD, is_on
from checker.readers.docx.numbering import Numbering
from checker.readers.docx.styles import ParagraphLook, Styles
from checker.readers.docx.tree import nearest

_INDENT, _SPACING, _BORDERS = (WORD + name for name in ("ind", "spacing", "pBdr"))
_SWITCHES = {WORD + "pageBreakBefore": "page", WORD + "contextualSpacing": "close"}
_PRESENT = {WORD + "sectPr": "section", WORD + "numPr": "listed", WORD + "framePr": "frame"}
_CELL, _WIDTH = WORD + "tcPr", WORD + "tcW"
_PREFIX = len(WORD)
_SAME = {"start": "left", "end": "right"}
_MM = 25.4 / 1440
"""Millimetres in a twentieth of a point."""
_LINE = 240
"""What stands for one line."""
_AUTOMATIC = 14.0
"""Points that programs leave above and below a paragraph of a web page."""
_ONE_OR_OTHER = {"firstLine": "hanging", "hanging": "firstLine"}
"""The one that is said, even as 0, ends the other."""


class ParagraphFacts(NamedTuple):
    """How a paragraph is set, on which side it is ruled (top, bottom), and whether it begins a page.

    A ``framed`` one stands where its frame is put.
    """

    measures: Measures = Measures()
    ruled: str = ""
    on_new_page: bool = False
    ends_section: bool = False
    framed: bool = False


PLAIN = ParagraphFacts()


class Paragraphs:
    """What styles say of paragraphs, each resolved once."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._facts: dict[tuple[ParagraphLook, tuple[tuple[str, str], ...]], ParagraphFacts] = {}

    def of(self, properties: etree._Element | None, look: ParagraphLook) -> ParagraphFacts:
        """Return the facts of a paragraph of this *look* that has these ``w:pPr``."""
        own = {} if properties is None else _said(properties)
        key = look, tuple(own.items())  # most paragraphs look like others
        if key not in self._facts:
            listed = self._numbering.properties(look.number, look.depth, look.style)
            in_list = {} if listed is None else _said(listed)
            lower = self._by_style(look.style, in_list)
            if "listed" in own:
                lower.update(in_list)
            self._facts[key] = _facts({**lower, **own})
        return self._facts[key]

    def _by_style(self, name: str | None, in_list: Mapping[str, str]) -> dict[str, str]:
        """Return what the style *name* says; the one that names the list has its say over the list."""
        said: dict[str, str] = {}
        chain = [element.find(PPR) for element in self._styles.paragraph_chain(name)]
        for properties in [self._styles.paragraph_defaults, *reversed(chain)]:
            own = {} if properties is None else _said(properties)
            said.update(in_list if "listed" in own else {})
            said.update(own)
        return said


def _said(properties: etree._Element) -> dict[str, str]:
    """Return what a ``w:pPr`` says itself, as it is written."""
    said: dict[str, str] = {}
    for child in properties:
        tag = child.tag
        if tag in (_INDENT, _SPACING):
            said |= _lengths(child)
        elif tag == _BORDERS:
            said["border"] = border(child)
        elif tag in _SWITCHES:
            said[_SWITCHES[tag]] = "1" if is_on(child.get(VAL)) else "0"
        elif tag in _PRESENT:
            said[_PRESENT[tag]] = "1"
    return said


def _lengths(element: etree._Element) -> dict[str, str]:
    """Return what a ``w:ind`` or ``w:spacing`` says, with what goes without saying."""
    keys = ((str(name)[_PREFIX:], str(value)) for name, value in element.items())
    said = {_SAME.get(key, key): value for key, value in keys}
    for one, other in _ONE_OR_OTHER.items():
        if one in said:
            said.setdefault(other, "0")
    if "line" in said:
        said.setdefault("lineRule", "auto")
    return said


def _facts(said: Mapping[str, str]) -> ParagraphFacts:
    hanging = _number(said, "hanging")
    first = -hanging if hanging else _number(said, "firstLine")
    line, rule = _number(said, "line"), said.get("lineRule", "auto")
    measures = Measures(
        _length(_number(said, "left")),
        _length(_number(said, "right")),
        _length(first),
        _room(said, "before"),
        _room(said, "after"),
        None if line is None else line / (_LINE if rule == "auto" else 20),
        {"exact": "exact", "atLeast": "least"}.get(rule, "lines"),
        said.get("close") == "1",
    )
    told = (said.get(name) == "1" for name in ("page", "section", "frame"))
    return ParagraphFacts(measures, said.get("border", ""), *told)


def width_of_cell(paragraph: etree._Element) -> float | None:
    """Return how wide the table cell round *paragraph* is, in mm, as far as its file says."""
    cell = nearest(paragraph, TC)
    properties = next(cell.iterchildren(_CELL), None) if cell is not paragraph else None
    said = None if properties is None else next(properties.iterchildren(_WIDTH), None)
    if said is None or said.get(WORD + "type") != "dxa":
        return None
    value = said.get(WORD + "w", "")
    return int(value) * _MM if value.isdecimal() and len(value) < 6 else None


def _number(said: Mapping[str, str], name: str) -> float | None:
    try:
        return float(said[name])
    except (KeyError, ValueError):
        return None


def _length(value: float | None) -> float | None:
    return None if value is None else round(value * _MM, 2)


def _room(said: Mapping[str, str], side: str) -> float | None:
    """Return the points that are left on a *side* of a paragraph."""
    if is_on(said.get(side + "Autospacing", "0")):
        return _AUTOMATIC
    value = _number(said, side)
    return None if value is None else value / 20
