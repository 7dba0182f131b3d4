"""The signs of an RTF file one by one: groups, control words, characters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SIGN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<code>[0-9A-Fa-f]{2})"
    r"|\\(?P<symbol>[\s\S])"
    r"|(?P<brace>[{}])"
    r"|[\r\n]+"
    r"|(?P<text>[^\\{}\r\n]+)"
)


class Sign(NamedTuple):
    """One sign: ``kind`` is ``word``, ``code``, ``symbol``, ``brace`` or ``text``.

    ``value`` is the control word, the symbol, the brace or the characters;
    ``number`` the word's number (None: it has none) or the character's code.
    """

    kind: str
    value: str
    number: int | None = None


def signs(text: str) -> Iterator[Sign]:
    """Yield the signs of *text*, the file's bytes as Latin-1; binary data is passed over."""
    at = 0
    while (found := _SIGN.match(text, at)) is not None:
        at = found.end()
        kind = found.lastgroup or ""
        if kind in ("word", "number"):
            number = None if found["number"] is None else int(found["number"])
            if found["word"] == "bin":
                at += max(number or 0, 0)
            else:
                yield Sign("word", found["word"], number)
        elif kind == "code":
            yield Sign("code", "", int(found["code"], 16))
        elif kind:
            yield Sign(kind, found[0] if kind != "symbol" else found["symbol"])
