"""OLE compound files: streams in sectors, as Word 97-2003 keeps its documents."""

import struct
from collections.abc import Mapping

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NONE = 0xFFFFFFFF
_LEAST = 4096
"""Shorter streams would lie in a stream of small ones: they are filled up instead."""


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return an OLE file with these streams."""
    body = b""
    chains: list[list[int]] = []
    starts: dict[str, int] = {}
    at = 0
    for name, data in streams.items():
        padded = data.ljust(_LEAST, b"\0")
        padded += bytes(-len(padded) % _SECTOR)
        count = len(padded) // _SECTOR
        starts[name] = at
        chains.append(list(range(at, at + count)))
        body += padded
        at += count
    directory = _directory(streams, starts)
    chains.append(list(range(at, at + len(directory) // _SECTOR)))
    first_directory = at
    at += len(directory) // _SECTOR
    fat_sectors = 1
    while fat_sectors * (_SECTOR // 4) < at + fat_sectors:
        fat_sectors += 1
    table = [_FREE] * (fat_sectors * (_SECTOR // 4))
    for chain in chains:
        for here, following in zip(chain, [*chain[1:], _END], strict=True):
            table[here] = following
    table[at : at + fat_sectors] = [_FAT] * fat_sectors
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack(
        "<IIIIIIIII", 0, fat_sectors, first_directory, 0, _LEAST, _END, 0, _END, 0
    )
    places = [*range(at, at + fat_sectors), *[_FREE] * (109 - fat_sectors)]
    header += struct.pack("<109I", *places)
    return header + body + directory + struct.pack(f"<{len(table)}I", *table)


def _directory(streams: Mapping[str, bytes], starts: Mapping[str, int]) -> bytes:
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    # A tree that is a list: each entry names the next as its right neighbour.
    entries = [_entry("Root Entry", 5, child=1 if names else _NONE, start=_END, size=0)]
    for k, name in enumerate(names, start=1):
        right = k + 1 if k < len(names) else _NONE
        size = max(len(streams[name]), _LEAST)
        entries.append(_entry(name, 2, right=right, start=starts[name], size=size))
    written = b"".join(entries)
    return written + bytes(-len(written) % _SECTOR)


def _entry(
    name: str, kind: int, *, right: int = _NONE, child: int = _NONE, start: int, size: int
) -> bytes:
    encoded = name.encode("utf-16-le")
    return (
        encoded.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(encoded) + 2, kind, 1, _NONE, right, child)
        + bytes(36)
        + struct.pack("<III", start, size, 0)
    )
