"""Small stand-ins for what a Linux program is made of: libraries, the parts of a package."""

import io
import struct
import tarfile
from collections.abc import Mapping, Sequence


def shared(*libraries: str, marks: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """The least of a 64-bit Linux library: what it needs, with the marks of their versions."""
    marks = marks or {}
    texts = b"\0"
    places: dict[str, int] = {}
    for text in (*libraries, *(mark for found in marks.values() for mark in found)):
        places.setdefault(text, len(texts))
        texts += text.encode() + b"\0"
    at, base = 64 + 2 * 56, 0x1000
    versions = b""
    for number, (library, found) in enumerate(marks.items()):
        following = 16 * (1 + len(found)) if number + 1 < len(marks) else 0
        versions += struct.pack("<HHIII", 1, len(found), places[library], 16, following)
        for count, mark in enumerate(found):
            after = 16 if count + 1 < len(found) else 0
            versions += struct.pack("<IHHII", 0, 0, 2, places[mark], after)
    strings, needs = at, at + len(texts)
    dynamic = needs + len(versions)
    rows = [(1, places[name]) for name in libraries] + [(5, base + strings)]
    rows += [(0x6FFFFFFE, base + needs), (0x6FFFFFFF, len(marks))] if marks else []
    table = b"".join(struct.pack("<QQ", *row) for row in (*rows, (0, 0)))
    size = dynamic + len(table)
    head = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    head += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    for kind, place, length in ((1, 0, size), (2, dynamic, len(table))):
        head += struct.pack("<IIQQQQQQ", kind, 4, place, base + place, 0, length, length, 8)
    return head + texts + versions + table


def members(package: bytes) -> dict[str, bytes]:
    """What a package for Debian consists of, by name."""
    assert package[:8] == b"!<arch>\n"
    found, at = {}, 8
    while at < len(package):
        head = package[at : at + 60]
        assert head[58:] == b"`\n"
        size = int(head[48:58])
        found[head[:16].decode().strip()] = package[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
    return found


def held(archive: bytes) -> dict[str, tarfile.TarInfo]:
    """What an archive holds, by name."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        return {entry.name: entry for entry in opened.getmembers()}
