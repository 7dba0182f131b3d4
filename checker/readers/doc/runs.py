"""Which properties hold where in the document stream: tables of stretches by their bytes."""

from bisect import bisect_right
from typing import NamedTuple

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.doc.container import CHARACTERS, PARAGRAPHS, WordFile
from checker.readers.doc.properties import numbers

_PAGE = 512
_MOST = 1_000_000
"""Stretches; a page of text has some fifty."""


class Stretch(NamedTuple):
    """A stretch of the stream with its properties; ``style`` is that of a paragraph."""

    start: int
    end: int
    style: int
    stored: bytes


class Stretches:
    """All stretches of one kind, by where they begin."""

    def __init__(self, found: list[Stretch]) -> None:
        self._found = sorted(found)
        self._starts = [stretch.start for stretch in self._found]

    def at(self, place: int) -> Stretch:
        """Return the stretch that holds the byte at *place*; one without properties in a gap."""
        k = bisect_right(self._starts, place) - 1
        if k >= 0 and place < self._found[k].end:
            return self._found[k]
        end = self._starts[k + 1] if k + 1 < len(self._starts) else 2**32
        return Stretch(place, end, 0, b"")


def character_stretches(file: WordFile) -> Stretches:
    """Return the stretches of characters that look alike."""
    found: list[Stretch] = []
    for page in _pages(file, CHARACTERS):
        count = page[_PAGE - 1]
        bounds = numbers(page, 0, count + 1)
        for k in range(count):
            at = 2 * page[4 * (count + 1) + k]
            stored = page[at + 1 : at + 1 + page[at]] if at else b""
            found.append(Stretch(bounds[k], bounds[k + 1], 0, stored))
    return Stretches(found)


def paragraph_stretches(file: WordFile) -> Stretches:
    """Return the paragraphs: each has its style and its properties."""
    found: list[Stretch] = []
    for page in _pages(file, PARAGRAPHS):
        count = page[_PAGE - 1]
        bounds = numbers(page, 0, count + 1)
        for k in range(count):
            at = 2 * page[4 * (count + 1) + 13 * k]
            stored = b""
            if at and page[at]:
                stored = page[at + 1 : at + 2 * page[at]]
            elif at:
                stored = page[at + 2 : at + 2 + 2 * page[at + 1]]
            style = int.from_bytes(stored[:2], "little")
            found.append(Stretch(bounds[k], bounds[k + 1], style, stored[2:]))
    return Stretches(found)


def _pages(file: WordFile, place: int) -> list[bytes]:
    """Return the pages of the document stream that hold such stretches."""
    table = file.table(place)
    count = (len(table) - 4) // 8
    if count < 1:
        return []
    where = numbers(table, 4 * (count + 1), count)
    starts = [(number & 0x3FFFFF) * _PAGE for number in where]
    pages = (file.document[start : start + _PAGE] for start in dict.fromkeys(starts))
    found = [page for page in pages if len(page) == _PAGE and page[_PAGE - 1] <= 0x65]
    if sum(page[_PAGE - 1] for page in found) > _MOST:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)
    return found
