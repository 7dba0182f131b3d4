"""The names of the fonts of a Word file."""

from checker.readers.doc.container import FONTS, WordFile
from checker.readers.doc.properties import whole

_NAME = 40
"""Bytes of an entry before the font's name."""


def font_names(file: WordFile) -> list[str]:
    """Return the names of the fonts in the order in which properties count them."""
    table = file.table(FONTS)
    names: list[str] = []
    at = 4
    while at < len(table) and len(names) < whole(table[:2]):
        length = table[at] + 1
        name = table[at + _NAME : at + length].decode("utf-16-le", errors="replace")
        names.append(name.partition("\0")[0])
        at += length
    return names
