"""The objects of a PDF file as they are written, as far as its streams and their names need it.

PDFium tells what a page shows only once it has read all of it; what a page asks for must be
known before. A file that is damaged, locked or packed in other ways is left to PDFium.
"""

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_OBJECT = b"obj"
_NUMBER = re.compile(rb"(?<!\d)(\d{1,9})\s{1,4}\d{1,5}\s{1,4}\Z")
_BEFORE = 24
"""Bytes of the number that stands before it."""
_HEAD = 2**16
"""Bytes of what is read of an object: its names and measures."""
_START, _END = re.compile(rb"stream\r?\n"), b"endstream"
_MOST_UNPACKED = 2**23
"""Bytes of one stream: the text of a page has no more."""
_FLATE = b"/FlateDecode"
_LONG = 9
"""Digits that no number of an object has."""
_HOLDS_OBJECTS, _FIRST = b"/ObjStm", re.compile(rb"/First\s{1,4}(\d{1,7})")


class Written(NamedTuple):
    """An object: its text, and what its stream holds, packed as it is."""

    number: int
    text: bytes
    stream: memoryview | None = None

    def unpacked(self) -> bytes:
        """Return what its stream holds, as far as that is text."""
        if self.stream is None:
            return b""
        if _FLATE not in self.text:
            return bytes(self.stream[:_MOST_UNPACKED])
        try:
            return zlib.decompressobj().decompress(self.stream, _MOST_UNPACKED)
        except zlib.error:
            return b""


def written(data: bytes) -> Iterator[Written]:
    """Yield the objects of the file *data*, but for those that streams hold."""
    whole = memoryview(data)
    found = data.find(_OBJECT)
    while found >= 0:
        at = found + len(_OBJECT)
        number = _NUMBER.search(data[max(found - _BEFORE, 0) : found])
        found = data.find(_OBJECT, at)  # another one, or the end of this
        if number is None:
            continue
        end = min(at + _HEAD, len(data) if found < 0 else found)
        start = _START.search(data, at, end)
        if start is None:
            yield Written(int(number[1]), data[at:end])
            continue
        end = data.find(_END, start.end())
        end = len(data) if end < 0 else end
        yield Written(int(number[1]), data[at : start.start()], whole[start.end() : end])
        found = data.find(_OBJECT, end)


def held(one: Written) -> Iterator[Written]:
    """Yield the objects in the stream of *one*, if it is made of such: their places stand first."""
    if _HOLDS_OBJECTS not in one.text:
        return
    found = _FIRST.search(one.text)
    first = int(found[1]) if found else 0
    unpacked = one.unpacked()
    parts = unpacked[: min(first, _HEAD)].split()
    told = [int(part) for part in parts if part.isdigit() and len(part) < _LONG]
    places = [first + place for place in told[1::2]]
    last = first
    for number, (start, end) in zip(told[::2], pairwise([*places, len(unpacked)]), strict=False):
        if last <= start < end:  # none stands in another
            yield Written(number, unpacked[start : min(end, start + _HEAD)])
            last = end
