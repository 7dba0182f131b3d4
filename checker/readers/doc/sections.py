"""The sections of a Word file: their pages, headers and footers."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.readers.doc.container import HEADERS, SECTIONS, WordFile
from checker.readers.doc.properties import bounds, properties, whole
from checker.readers.word_page import TWIPS, Edge, Page

_ENTRY = 12
_NOWHERE = 0xFFFFFFFF
_BEGINS, _TITLE_PAGE, _COLUMNS = 0x3009, 0x300A, 0x500B
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 0xB01F, 0xB020, 0xB021, 0xB022, 0x9023, 0x9024
_USUAL: Mapping[int, int] = {
    _BEGINS: 2, _TITLE_PAGE: 0, _COLUMNS: 0, _WIDTH: 12240, _HEIGHT: 15840,
    _LEFT: 1800, _RIGHT: 1800, _TOP: 1440, _BOTTOM: 1440,
}  # fmt: skip
"""What holds where a section says nothing."""
_SEPARATORS = 6
"""Stories of headers that come before those of the first section: lines above notes."""
_STORIES = 6
_ODD_HEADER, _ODD_FOOTER, _FIRST_HEADER, _FIRST_FOOTER = 1, 3, 4, 5
_EDGES = (
    ("header", "default", _ODD_HEADER),
    ("footer", "default", _ODD_FOOTER),
    ("header", "first", _FIRST_HEADER),
    ("footer", "first", _FIRST_FOOTER),
)
_MOST = 500
"""Sections; more are damage."""

Write = Callable[[int, int], str]
"""Translates a stretch of the headers' text."""


class Sections:
    """The sections of one file, in order; ``write`` translates headers, counted from their start."""

    def __init__(self, file: WordFile, write: Write) -> None:
        table = file.table(SECTIONS)
        found = bounds(table, _ENTRY)
        self.ends: Sequence[int] = found[1 : _MOST + 1]
        """The character behind the last one of each."""
        self._write = write
        self._stories = bounds(file.table(HEADERS), 0)
        self._said = [
            _said(file, whole(table[at + 2 : at + 6]))
            for at in (4 * len(found) + _ENTRY * k for k in range(len(self.ends)))
        ]

    def first_header(self) -> str:
        """Return the header that the first page shows."""
        first = bool(self._said and self._said[0][_TITLE_PAGE])
        return self._story(0, _FIRST_HEADER if first else _ODD_HEADER)

    def pages(self) -> Iterator[Page]:
        """Yield the pages of each section."""
        for number, said in enumerate(self._said):
            top, right, bottom, left = (
                abs(said[side]) / TWIPS for side in (_TOP, _RIGHT, _BOTTOM, _LEFT)
            )
            edges = (Edge(place, on, self._story(number, at)) for place, on, at in _EDGES)
            yield Page(
                said[_WIDTH] / TWIPS,
                said[_HEIGHT] / TWIPS,
                (top, right, bottom, left),
                said[_COLUMNS] + 1,
                bool(said[_TITLE_PAGE]),
                said[_BEGINS] < 2,
                tuple(edge for edge in edges if edge.content),
            )

    def _story(self, section: int, which: int) -> str:
        at = _SEPARATORS + _STORIES * section + which
        if at + 1 >= len(self._stories) or self._stories[at] >= self._stories[at + 1]:
            return ""
        return self._write(self._stories[at], self._stories[at + 1])


def _said(file: WordFile, at: int) -> Mapping[int, int]:
    """Return what the section says whose properties stand *at* this place."""
    if at == _NOWHERE:
        return _USUAL
    length = whole(file.document[at : at + 2])
    told = properties(file.document[at + 2 : at + 2 + length])
    own = {number: whole(value) for number, value in told if number in _USUAL}
    return {**_USUAL, **own, **{k: _signed(own[k]) for k in (_TOP, _BOTTOM) if k in own}}


def _signed(value: int) -> int:
    return value - 0x10000 if value >= 0x8000 else value
