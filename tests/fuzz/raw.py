"""Damage to bytes of any kind, as disks, networks and programs do it."""

from random import Random


def flipped(data: bytes, chance: Random) -> bytes:
    """A few bytes are others."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 40))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(data: bytes, chance: Random) -> bytes:
    """The end is lost, or the beginning."""
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.8 else data[at:]


def left_out(data: bytes, chance: Random) -> bytes:
    """A stretch in the middle is lost."""
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def doubled(data: bytes, chance: Random) -> bytes:
    """A stretch stands there twice or many times."""
    start, end = _stretch(data, chance)
    times = chance.choice((2, 2, 3, 50))
    return data[:start] + data[start:end] * times + data[end:]


def swapped(data: bytes, chance: Random) -> bytes:
    """Two stretches have changed places."""
    a, b, c, d = sorted(chance.randrange(len(data) + 1) for _ in range(4))
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def zeroed(data: bytes, chance: Random) -> bytes:
    """A block holds zeros."""
    size = chance.choice((16, 512, 4096))
    at = chance.randrange(len(data) + 1) // size * size
    return data[:at] + bytes(min(size, len(data) - at)) + data[at + size :]


def _stretch(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 10, 100, 1000, 4000)))


RAW = (flipped, cut, left_out, doubled, swapped, zeroed)
