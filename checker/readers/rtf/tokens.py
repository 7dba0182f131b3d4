"""The signs of an RTF file one by one: groups, control words, characters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LETTER = r"\\u-?\d{1,5} ?(?:\\'[0-9A-Fa-f]{2}|\?)"
"""A letter by its number, with one sign behind it that stands for it where letters are few."""
_ONE = (
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<code>[0-9A-Fa-f]{2})"
    r"|\\(?P<symbol>[\s\S])"
    r"|(?P<brace>[{}])"
    r"|[\r\n]+"
    r"|(?P<text>[^\\{}\r\n]+)"
)
_SINGLE = re.compile(_ONE)
_SIGN = re.compile(rf"(?P<letters>(?:[^\\{{}}\r\n]{{0,1000}}{_LETTER})+)|{_ONE}")
_NUMBERED = re.compile(_LETTER.replace(r"-?\d{1,5}", r"(-?\d{1,5})"))


class Sign(NamedTuple):
    """One sign: ``kind`` is ``word``, ``code``, ``symbol``, ``brace``, ``text`` or ``letters``.

    ``letters`` are many signs at once, letters by number among others: most of a Vietnamese text.
    ``value`` is the control word, the symbol, the brace or the characters;
    ``number`` the word's number (None: it has none) or the character's code.
    """

    kind: str
    value: str
    number: int | None = None


def signs(text: str) -> Iterator[Sign]:
    """Yield the signs of *text*, the file's bytes as Latin-1; binary data is passed over."""
    return _signs(text, _SIGN)


def single_signs(letters: str) -> Iterator[Sign]:
    """Yield the signs of *letters* one by one."""
    return _signs(letters, _SINGLE)


def spelt(letters: str) -> str:
    """Return the characters of *letters*."""
    text = _NUMBERED.sub(lambda found: chr(int(found[1]) & 0xFFFF), letters)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _signs(text: str, pattern: re.Pattern[str]) -> Iterator[Sign]:
    at = 0
    while (found := pattern.match(text, at)) is not None:
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
