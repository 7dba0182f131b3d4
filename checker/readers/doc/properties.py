"""Properties as Word stores them: numbers that say what is changed, each with its value (sprm)."""

import struct
from collections.abc import Iterator

TABLE, TABS = 0xD608, 0xC615
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)


def properties(stored: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the value of each property in *stored*; a broken end is left out."""
    at = 0
    while at + 3 <= len(stored):
        number = stored[at] | stored[at + 1] << 8
        at += 2
        size = _SIZES[number >> 13] or _size(number, stored, at)
        value = stored[at : at + size]
        if len(value) < size:
            return
        yield number, value
        at += size


def _size(number: int, stored: bytes, at: int) -> int:
    """Return how long a value is that tells its length itself."""
    if number == TABLE:
        return (stored[at] | stored[at + 1] << 8) + 1 if at + 1 < len(stored) else 1
    if number == TABS and stored[at] == 255 and at + 1 < len(stored):
        removed = at + 2 + 4 * stored[at + 1]
        return removed - at + 1 + 3 * stored[removed] if removed < len(stored) else len(stored)
    return stored[at] + 1


def whole(value: bytes) -> int:
    """Return a value as a number without a sign."""
    return int.from_bytes(value, "little")


def numbers(stored: bytes, start: int, count: int) -> tuple[int, ...]:
    """Return *count* numbers of four bytes; struct.error where there are fewer."""
    return struct.unpack_from(f"<{count}I", stored, start)


def bounds(table: bytes, entry: int) -> tuple[int, ...]:
    """Return the characters at which the entries of *table* begin, each followed by *entry* bytes."""
    count = max((len(table) - 4) // (4 + entry), 0)
    return numbers(table, 0, count + 1) if count else ()
