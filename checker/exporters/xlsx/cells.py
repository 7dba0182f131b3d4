"""What a cell can hold, and how high a row must be for it."""

import re
from collections.abc import Sequence

_LONGEST = 32_767
"""UTF-16 units in one cell."""
_LINE_HEIGHT, _HIGHEST = 14.5, 409.0
"""Points."""

# Control characters and non-characters, which XML cannot hold; halves of characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")
# Excel reads _x0041_ as the letter A, others also KH_xa_Bình_Lư as a new line: the first underscore
# must then be written so itself.
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{1,4}_)")


def safe(text: str) -> str:
    """Return *text* as a cell can hold it: nothing is lost but what the format forbids."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _FORBIDDEN.sub("", _HALVES.sub("\N{REPLACEMENT CHARACTER}", text))
    units = text.encode("utf-16-le")
    if len(units) > 2 * _LONGEST:
        text = units[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
    return _ESCAPE.sub("_x005F_", text)


def width_of(text: str) -> float:
    """Return about how wide *text* is, counted in digits of the same size."""
    return 0.8 * len(text) + 0.4 * sum(map(str.isupper, text))


def lines(text: str, width: float) -> int:
    """Return about how many lines *text* takes in a column *width* digits wide."""
    room = max(1.0, width - 1.2)
    if len(text) < room * 0.7 and "\n" not in text:
        return 1
    return sum(_wrapped(part, room) for part in text.split("\n"))


def height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """Return the height in points of a row whose cells hold *texts*."""
    most = max(lines(text, width) for text, width in zip(texts, widths, strict=True))
    return min(_HIGHEST, most * _LINE_HEIGHT + 4)


def _wrapped(part: str, room: float) -> int:
    count, at = 1, 0.0
    for word in part.split(" "):
        wide = width_of(word)
        if at and at + wide > room:
            count, at = count + 1, 0.0
        if wide > room:  # a word wider than the column is broken
            count, wide = count + int(wide / room), wide % room
        at += wide + 0.5
    return count
