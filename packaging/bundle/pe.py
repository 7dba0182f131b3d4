"""What a Windows program or library needs: the names of the libraries in its import tables.

Only the tables are read; nothing is run. The format is Microsoft's “PE Format”.
"""

import struct
from collections.abc import Iterator

_IMPORTS, _DELAYED = 1, 13
"""Numbers of the two data directories that name libraries."""
_DIRECTORIES = {0x10B: 96, 0x20B: 112}
"""Where the data directories begin in the optional header, by its magic: 32 and 64 bit."""


class NotPeError(ValueError):
    """The bytes are no Windows program or library."""


def imported(data: bytes) -> frozenset[str]:
    """Return the lower-case names of the libraries that *data* imports, at once or when called."""
    if data[:2] != b"MZ":
        raise NotPeError("no MZ header")
    (start,) = struct.unpack_from("<I", data, 0x3C)
    if data[start : start + 4] != b"PE\0\0":
        raise NotPeError("no PE header")
    (sections,) = struct.unpack_from("<H", data, start + 6)
    (size_of_optional,) = struct.unpack_from("<H", data, start + 20)
    optional = start + 24
    (magic,) = struct.unpack_from("<H", data, optional)
    directories = optional + _DIRECTORIES[magic]
    (count,) = struct.unpack_from("<I", data, directories - 4)
    table = [
        struct.unpack_from("<IIII", data, optional + size_of_optional + 40 * at + 8)
        for at in range(sections)
    ]

    def offset(address: int) -> int:
        for _, virtual, size, raw in table:
            if virtual <= address < virtual + size:
                return int(address - virtual + raw)
        raise NotPeError(f"address {address:#x} is in no section")

    found = set()
    for number, step, name_at in ((_IMPORTS, 20, 12), (_DELAYED, 32, 4)):
        if number >= count:
            continue
        (address,) = struct.unpack_from("<I", data, directories + 8 * number)
        if address:
            rows = _rows(data, offset(address), step, name_at)
            found |= {_text(data, offset(name)) for name in rows}
    return frozenset(found)


def _rows(data: bytes, at: int, step: int, name_at: int) -> Iterator[int]:
    """Yield the address of each row's name; a row of noughts is the last."""
    while any(data[at : at + step]):
        yield struct.unpack_from("<I", data, at + name_at)[0]
        at += step


def _text(data: bytes, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode("ascii").lower()
