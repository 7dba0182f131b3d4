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

_INDENT, _SPACING, _BORDERS, _BREAK, _SECTION, _LISTED = (
    WORD + name for name in ("ind", "spacing", "pBdr", "pageBreakBefore", "sectPr", "numPr")
)
_CELL, _WIDTH = WORD + "tcPr", WORD + "tcW"
_PREFIX = len(WORD)
_SAME = {"start": "left", "end": "right"}
_MM = 25.4 / 1440
"""Millimetres in a twentieth of a point."""
_LINE = 240
"""What stands for one line."""


class ParagraphFacts(NamedTuple):
    """How a paragraph is set, on which side it is ruled (top, bottom), and whether it begins a page."""

    measures: Measures = Measures()
    ruled: str = ""
    on_new_page: bool = False
    ends_section: bool = False


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
            for name, value in child.items():
                key = str(name)[_PREFIX:]
                said[_SAME.get(key, key)] = str(value)
            if "firstLine" in said:  # the one that is said ends the other
                said.setdefault("hanging", "0")
        elif tag == _BORDERS:
            said["border"] = border(child)
        elif tag == _BREAK:
            said["page"] = "1" if is_on(child.get(VAL)) else "0"
        elif tag == _SECTION:
            said["section"] = "1"
        elif tag == _LISTED:
            said["listed"] = "1"
    return said


def _facts(said: Mapping[str, str]) -> ParagraphFacts:
    hanging = _number(said, "hanging")
    first = -hanging if hanging else _number(said, "firstLine")
    line, rule = _number(said, "line"), said.get("lineRule", "auto")
    measures = Measures(
        _length(_number(said, "left")),
        _length(_number(said, "right")),
        _length(first),
        _points(_number(said, "before")),
        _points(_number(said, "after")),
        None if line is None else line / (_LINE if rule == "auto" else 20),
        {"exact": "exact", "atLeast": "least"}.get(rule, "lines"),
    )
    begins, ends = (said.get(name) == "1" for name in ("page", "section"))
    return ParagraphFacts(measures, said.get("border", ""), begins, ends)


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


def _points(value: float | None) -> float | None:
    return None if value is None else value / 20
