"""The sections of a Word file: paper, margins, columns, and whether a page begins with them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SECTION = re.compile(rb"<w:sectPr\b[^>]*/>|<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_END, _BEFORE_END = b"</w:sectPr>", b"</w:sectPrChange>"
_AS_BEFORE = re.compile(rb"<w:sectPrChange\b.*?</w:sectPrChange>", re.DOTALL)
_ELEMENT = re.compile(rb"<w:(pgSz|pgMar|cols|type|titlePg)\b([^>]*)>")
_ATTRIBUTE = re.compile(rb'w:(\w+)="([^"]*)"')
_REFERENCE = re.compile(rb"<w:(header|footer)Reference\b([^>]*)>")
_ANY = re.compile(rb'\w+:(type|id)="([^"]*)"')
_ON = ("1", "true", "on")
_MM = 25.4 / 1440
_LETTER, _MARGIN = (12240.0, 15840.0), 1440.0
"""What programs take where nothing is said."""


class Paper(NamedTuple):
    """What one ``w:sectPr`` says; sizes, and margins from the top clockwise, in mm."""

    width: float
    height: float
    margins: tuple[float, float, float, float]
    columns: int
    on_new_page: bool
    edges: tuple[tuple[str, str, str], ...]
    """Its headers and footers: which it is, on which pages, and the relation that names it."""
    first_differs: bool


def papers(main: bytes) -> list[Paper]:
    """Return the sections of the main part, in order."""
    # Searched only as far as an end follows: else a broken file is gone through again and again.
    closed, rest = _cut(main, _BEFORE_END)
    closed, _ = _cut(_AS_BEFORE.sub(b"", closed) + rest, _END)
    return [_paper(found[0]) for found in _SECTION.finditer(closed)]


def _cut(data: bytes, end: bytes) -> tuple[bytes, bytes]:
    before, found, rest = data.rpartition(end)
    return before + found, rest


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
        length("pgSz", "w", _LETTER[0]),
        length("pgSz", "h", _LETTER[1]),
        (side("top"), side("right"), side("bottom"), side("left")),
        int(columns) if columns.isdecimal() and len(columns) < 3 else 1,
        said.get(("type", "val"), "nextPage") not in ("continuous", "nextColumn"),
        tuple(_edges(section)),
        said.get(("titlePg", "val"), "1" if b"<w:titlePg" in section else "0") in _ON,
    )


def _edges(section: bytes) -> Iterator[tuple[str, str, str]]:
    for place, attributes in _REFERENCE.findall(section):
        said = {key.decode(): value.decode() for key, value in _ANY.findall(attributes)}
        yield place.decode(), said.get("type", "default"), said.get("id", "")
