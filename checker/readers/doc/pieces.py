"""The text of a Word file, which lies in pieces all over the document stream."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.doc.container import PIECES, WordFile
from checker.readers.doc.properties import numbers
from checker.readers.limits import refuse_long

_CHANGES, _TABLE = 1, 2
_NARROW = 0x40000000


class Piece(NamedTuple):
    """Characters ``start`` to ``end``, at ``place`` in the stream, ``width`` bytes each.

    ``changes`` are properties that a quick save put over those of the piece.
    """

    start: int
    end: int
    place: int
    width: int
    changes: bytes


def pieces_of(file: WordFile) -> list[Piece]:
    """Return the pieces in the order of the text.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``too-large``.
    """
    stored = file.table(PIECES)
    changes: list[bytes] = []
    at = 0
    while at < len(stored) and stored[at] == _CHANGES:
        length = int.from_bytes(stored[at + 1 : at + 3], "little")
        changes.append(stored[at + 3 : at + 3 + length])
        at += 3 + length
    if at + 5 > len(stored) or stored[at] != _TABLE:
        raise ReadError("damaged", messages.DAMAGED_OLD)
    length = numbers(stored, at + 1, 1)[0]
    table = stored[at + 5 : at + 5 + length]
    count = (len(table) - 4) // 12
    if count < 1 or len(table) < length:
        raise ReadError("damaged", messages.DAMAGED_OLD)
    bounds = numbers(table, 0, count + 1)
    refuse_long(bounds[-1])
    found = []
    for k, (start, end) in enumerate(pairwise(bounds)):
        at = 4 * (count + 1) + 8 * k
        entry = table[at : at + 8]
        place, changed = int.from_bytes(entry[2:6], "little"), int.from_bytes(entry[6:8], "little")
        width = 1 if place & _NARROW else 2
        place = (place & ~_NARROW) // 2 if width == 1 else place
        if start > end or place + (end - start) * width > len(file.document):
            raise ReadError("damaged", messages.DAMAGED_OLD)
        which = changed >> 1 if changed & 1 else len(changes)
        found.append(
            Piece(start, end, place, width, changes[which] if which < len(changes) else b"")
        )
    return found


def within(pieces: list[Piece], start: int, end: int) -> Iterator[Piece]:
    """Yield what of *pieces* holds the characters *start* to *end*."""
    begin = bisect_right(pieces, start, key=lambda piece: piece.end)
    for piece in islice(pieces, begin, None):
        first, last = max(piece.start, start), min(piece.end, end)
        if piece.start >= end:
            break
        if first < last:
            place = piece.place + (first - piece.start) * piece.width
            yield Piece(first, last, place, piece.width, piece.changes)
