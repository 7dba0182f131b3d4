"""Damage inside a Word 97-2003 file: its first block, its tables, the container's own."""

import struct
from random import Random

_SECTOR = 512
_PAIRS, _TABLES = 0x9A, 93
_NUMBERS = (
    0,
    1,
    2,
    0x7F,
    0xFF,
    0x7FFF,
    0xFFFF,
    0x10000,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFE,
    0xFFFFFFFF,
)


def broken_fib(data: bytes, chance: Random) -> bytes:
    """A number of the block of information is another, or one of its neighbours."""
    start = _stream(data, "WordDocument")
    return _renumbered(data, chance, start + 4, start + _PAIRS + 8 * _TABLES)


def broken_lengths(data: bytes, chance: Random) -> bytes:
    """What the parts of the text are said to have is wrong."""
    start = _stream(data, "WordDocument")
    return _renumbered(data, chance, start + 0x4C, start + 0x6C)


def broken_table(data: bytes, chance: Random) -> bytes:
    """Numbers in one of the tables are others: the pieces, the fonts, the lists."""
    document = _stream(data, "WordDocument")
    tables = _stream(data, "1Table") or _stream(data, "0Table")
    pairs = [
        struct.unpack_from("<II", data, document + _PAIRS + 8 * place) for place in range(_TABLES)
    ]
    start, length = chance.choice([pair for pair in pairs if pair[1]] or [(0, 64)])
    for _ in range(chance.choice((1, 1, 4))):
        data = _renumbered(data, chance, tables + start, tables + start + length)
    return data


def broken_page(data: bytes, chance: Random) -> bytes:
    """Numbers in a page of properties are others."""
    document = _stream(data, "WordDocument")
    end = max(_stream(data, "1Table"), _stream(data, "0Table"))
    page = chance.randrange(document, max(end, document + 1), _SECTOR)
    for _ in range(chance.choice((1, 4, 16))):
        data = _renumbered(data, chance, page, page + _SECTOR)
    return data


def broken_fat(data: bytes, chance: Random) -> bytes:
    """A sector is followed by another than it was, or by itself."""
    sector = struct.unpack_from("<I", data, 76)[0]
    start = (sector + 1) * _SECTOR
    at = start + 4 * chance.randrange(_SECTOR // 4)
    following = chance.choice((*_NUMBERS, (at - start) // 4, chance.randrange(_SECTOR // 4)))
    return _with(data, at, struct.pack("<I", following))


def broken_directory(data: bytes, chance: Random) -> bytes:
    """An entry of the directory, or of the header, has another number."""
    if chance.random() < 0.3:
        return _renumbered(data, chance, 24, 100)
    directory = (struct.unpack_from("<I", data, 48)[0] + 1) * _SECTOR
    return _renumbered(data, chance, directory, directory + 4 * 128)


def _stream(data: bytes, name: str) -> int:
    """Return where a stream begins; the files that are damaged have theirs in one run."""
    at = data.find(name.encode("utf-16-le"))
    return 0 if at < 0 else (struct.unpack_from("<I", data, at + 116)[0] + 1) * _SECTOR


def _renumbered(data: bytes, chance: Random, start: int, end: int) -> bytes:
    size = chance.choice((1, 2, 4))
    at = chance.randrange(start, max(end - size, start + 1))
    old = int.from_bytes(data[at : at + size], "little")
    new = chance.choice((*_NUMBERS, old + 1, old - 1, old * 2, chance.randrange(2**32)))
    return _with(data, at, (new % 2 ** (8 * size)).to_bytes(size, "little"))


def _with(data: bytes, at: int, changed: bytes) -> bytes:
    return data[:at] + changed + data[at + len(changed) :]


COMPOUND = (
    broken_fib,
    broken_lengths,
    broken_table,
    broken_table,
    broken_page,
    broken_fat,
    broken_directory,
)
