"""Markup written with two bytes to a character (UTF-16), with a mark of order or without."""

import codecs
import re

_WIDE = {
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}
"""How such a file begins; other markup has no zero in it."""
_DECLARED = re.compile(r"(<\?xml[^>]{0,200}?)\s+encoding\s*=\s*[\"'][^\"'<>]{0,40}[\"']")
"""The code that the file says it is in."""


def narrowed(data: bytes) -> bytes:
    """Return *data* in UTF-8 where it is markup in UTF-16; as it is where it is not."""
    for begin, name in _WIDE.items():
        if data.startswith(begin):
            text = data.decode(name, errors="replace").removeprefix("\ufeff")
            return _DECLARED.sub(r"\1", text, count=1).encode()
    return data
