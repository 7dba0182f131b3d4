"""What a Linux library says of itself: what it needs, and which versions of that."""

import struct
from dataclasses import dataclass

MAGIC = b"\x7fELF"
_BITS_64, _LITTLE = 2, 1
_LOADED, _DYNAMIC = 1, 2
_NEEDED, _STRINGS, _VERSIONS, _VERSION_COUNT = 1, 5, 0x6FFFFFFE, 0x6FFFFFFF


@dataclass(frozen=True, slots=True)
class Needs:
    """The libraries that a file needs, by their names, and the marks of the versions it needs.

    A mark is like ``GLIBC_2.34``.
    """

    libraries: frozenset[str]
    marks: frozenset[str]


def needs(data: bytes) -> Needs:
    """Return what the program or library *data* needs; nothing where it is neither (64 bit)."""
    if data[:4] != MAGIC or data[4] != _BITS_64 or data[5] != _LITTLE:
        return Needs(frozenset(), frozenset())
    segments = _segments(data)
    dynamic = next(((at, size) for kind, at, _, size in segments if kind == _DYNAMIC), None)
    if dynamic is None:
        return Needs(frozenset(), frozenset())
    entries = list(_entries(data, *dynamic))
    found = dict(entries)  # the last of each: only libraries come more than once
    if _STRINGS not in found:
        return Needs(frozenset(), frozenset())
    strings = _place(segments, found[_STRINGS])
    libraries = frozenset(_text(data, strings + at) for tag, at in entries if tag == _NEEDED)
    if _VERSIONS not in found:
        return Needs(libraries, frozenset())
    first = _place(segments, found[_VERSIONS])
    return Needs(libraries, frozenset(_marks(data, first, found[_VERSION_COUNT], strings)))


def _segments(data: bytes) -> list[tuple[int, int, int, int]]:
    """Return kind, place in the file, address and size in the file of each segment."""
    (start,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    found = []
    for number in range(count):
        at = start + number * size
        kind, _, place, address, _, length = struct.unpack_from("<IIQQQQ", data, at)
        found.append((kind, place, address, length))
    return found


def _entries(data: bytes, start: int, size: int) -> list[tuple[int, int]]:
    return [struct.unpack_from("<QQ", data, at) for at in range(start, start + size - 15, 16)]


def _place(segments: list[tuple[int, int, int, int]], address: int) -> int:
    """Return where in the file the byte is that is loaded at *address*."""
    for kind, place, base, size in segments:
        if kind == _LOADED and base <= address < base + size:
            return place + address - base
    raise ValueError("a library whose tables are not in the file")


def _marks(data: bytes, first: int, count: int, strings: int) -> list[str]:
    found = []
    at = first
    for _ in range(count):
        _, marks, _, inner, following = struct.unpack_from("<HHIII", data, at)
        inner += at
        for _ in range(marks):
            _, _, _, name, after = struct.unpack_from("<IHHII", data, inner)
            found.append(_text(data, strings + name))
            inner += after
        at += following
    return found


def _text(data: bytes, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode("ascii")
