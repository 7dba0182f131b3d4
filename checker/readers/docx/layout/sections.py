"""The sections of a Word file: paper, margins, columns, and whether a page begins with them."""

import re
from typing import NamedTuple

_SECTION = re.compile(rb"<w:sectPr\b.*?</w:sectPr>|<w:sectPr\b[^>]*/>", re.DOTALL)
_AS_BEFORE = re.compile(rb"<w:sectPrChange\b.*?</w:sectPrChange>", re.DOTALL)
_ELEMENT = re.compile(rb"<w:(pgSz|pgMar|cols|type)\b([^>]*)>")
_ATTRIBUTE = re.compile(rb'w:(\w+)="([^"]*)"')
_MM = 25.4 / 1440
_A4, _MARGIN = (11906.0, 16838.0), 1440.0


class Paper(NamedTuple):
    """What one ``w:sectPr`` says; sizes, and margins from the top clockwise, in mm."""

    width: float
    height: float
    margins: tuple[float, float, float, float]
    columns: int
    on_new_page: bool


def papers(main: bytes) -> list[Paper]:
    """Return the sections of the main part, in order."""
    return [_paper(found[0]) for found in _SECTION.finditer(_AS_BEFORE.sub(b"", main))]


def _paper(section: bytes) -> Paper:
    said = {
        (name.decode(), key.decode()): value.decode("ascii", "replace")
        for name, attributes in _ELEMENT.findall(section)
        for key, value in _ATTRIBUTE.findall(attributes)
    }

    def length(name: str, key: str, otherwise: float) -> float:
        try:
            return round(abs(float(said[name, key])) * _MM, 1)
        except (KeyError, ValueError):
            return round(otherwise * _MM, 1)

    def side(name: str) -> float:
        return length("pgMar", name, _MARGIN)

    columns = said.get(("cols", "num"), "1")
    return Paper(
        length("pgSz", "w", _A4[0]),
        length("pgSz", "h", _A4[1]),
        (side("top"), side("right"), side("bottom"), side("left")),
        int(columns) if columns.isdecimal() and len(columns) < 3 else 1,
        said.get(("type", "val"), "nextPage") not in ("continuous", "nextColumn"),
    )
