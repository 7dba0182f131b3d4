"""Lines and pictures that are drawn in a paragraph, told by the element that draws them."""

import re
from typing import NamedTuple

from lxml import etree

from checker.readers.docx.names import VAL, WORD

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_EXTENT, _SHAPE, _PICTURE = _PLACED + "extent", _DRAWING + "prstGeom", _DRAWING + "blip"
_GRAPHIC = _DRAWING + "graphicData"
_V_LINE, _V_SHAPE, _V_RECT, _V_IMAGE = (
    _VML + name for name in ("line", "shape", "rect", "imagedata")
)
_SEEN = (_EXTENT, _SHAPE, _PICTURE, _GRAPHIC, _V_LINE, _V_SHAPE, _V_RECT, _V_IMAGE)
_LINES = {"line", "straightConnector1"}
_V_LINES = ("_x0000_t20", "_x0000_t32")
_CHARTS = ("/chart", "/diagram")
_EMU = 36_000
"""Units of a drawing in a millimetre."""
_UNITS = {"pt": 25.4 / 72, "in": 25.4, "mm": 1.0, "cm": 10.0, "px": 25.4 / 96, "": 25.4 / 96}
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*([a-z]*)")
_SIZE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([^;]+)")
_FLAT = 0.25
"""A line is no higher than this share of its width."""
_LEAST = 5.0
"""Millimetres on both sides below which a picture is a bullet or a speck."""


class Drawn(NamedTuple):
    """A picture, or a line, which has no height; None: as wide as there is room. Millimetres."""

    width: float | None = None
    height: float | None = None


def drawn_by(element: etree._Element) -> Drawn | None:
    """Return what a ``w:drawing``, ``w:pict`` or ``w:object`` draws, None where it is neither."""
    size: tuple[float, float] | None = None
    for part in element.iter(*_SEEN):
        tag = part.tag
        if tag == _EXTENT:
            size = _emu(part.get("cx")), _emu(part.get("cy"))
        elif tag == _SHAPE:
            return _rule(size) if part.get("prst") in _LINES else None
        elif tag == _V_LINE:
            return _rule(_between(part.get("from", ""), part.get("to", "")))
        elif tag == _V_RECT:
            return Drawn() if part.get(_OFFICE + "hr") in ("t", "true") else None
        elif tag == _V_SHAPE:
            size = _styled(part.get("style", ""))
            if part.get("type", "").endswith(_V_LINES):
                return _rule(size)
        elif tag in (_PICTURE, _V_IMAGE) or part.get("uri", "").endswith(_CHARTS):
            return _picture(size)
    return None


def border(properties: etree._Element) -> str:
    """Return the side, top or bottom, on which a ``w:pBdr`` draws a line and none around; else nothing."""
    drawn = {
        side.tag[len(WORD) :] for side in properties if side.get(VAL) not in ("none", "nil", None)
    }
    if "left" in drawn or {"top", "bottom"} <= drawn:
        return ""
    return next((side for side in ("top", "bottom") if side in drawn), "")


def _rule(size: tuple[float, float] | None) -> Drawn | None:
    if size is None or size[0] <= 0 or size[1] > _FLAT * size[0]:
        return None
    return Drawn(size[0])


def _picture(size: tuple[float, float] | None) -> Drawn | None:
    return None if size is None or max(size) < _LEAST else Drawn(*size)


def _emu(value: str | None) -> float:
    return int(value) / _EMU if value and value.isdecimal() and len(value) < 12 else 0.0


def _styled(style: str) -> tuple[float, float] | None:
    found = {name: _millimetres(value) for name, value in _SIZE.findall(style)}
    return (found.get("width", 0.0), found.get("height", 0.0)) if found else None


def _between(begin: str, end: str) -> tuple[float, float] | None:
    sides = [side for place in (begin, end) for side in place.split(",")]
    if len(sides) != 4:
        return None
    x0, y0, x1, y1 = map(_millimetres, sides)
    return abs(x1 - x0), abs(y1 - y0)


def _millimetres(value: str) -> float:
    found = _LENGTH.match(value.strip())
    return float(found[1]) * _UNITS.get(found[2], 0.0) if found else 0.0
