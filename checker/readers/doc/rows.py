"""The shape of a table's row: its cells' edges, and which go on others."""

import struct
from itertools import pairwise

from checker.readers.doc.properties import TABLE, properties, whole
from checker.readers.word_xml import Row

_VERTICAL, _JOINED = 0xD62B, 0x5624
_CELL = 20
_MOST = 64
"""Cells of a row."""


def row_of(stored: bytes) -> Row:
    """Return the shape that the properties of a row's mark tell, without its cells."""
    edges: tuple[int, ...] = ()
    goes_on: set[int] = set()
    joined: set[int] = set()
    for number, value in properties(stored):
        if number == TABLE and len(value) > 3:
            count = min(value[2], _MOST)
            if len(value) < 3 + 2 * (count + 1):
                continue
            edges = struct.unpack_from(f"<{count + 1}h", value, 3)
            cells = value[3 + 2 * (count + 1) :]
            flags = [whole(cells[_CELL * k : _CELL * k + 2]) for k in range(count)]
            joined = {k for k, flag in enumerate(flags) if flag & 3 == 1}
            goes_on = {k for k, flag in enumerate(flags) if flag >> 5 & 3 == 1}
        elif number == _VERTICAL and len(value) >= 3:
            goes_on.discard(value[1])
            if value[2] & 3 == 1:
                goes_on.add(value[1])
        elif number == _JOINED:
            joined |= set(range(value[0] + 1, min(value[1], _MOST)))
    ordered = all(left <= right for left, right in pairwise(edges))
    return Row((), edges if ordered else (), frozenset(goes_on), frozenset(joined))
