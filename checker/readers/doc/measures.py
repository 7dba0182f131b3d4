"""Indents, spacing, lines and frames of paragraphs, as their properties tell them."""

from collections.abc import Mapping

from checker.kernel.layout import Measures
from checker.readers.word_page import TWIPS

_LEFT, _RIGHT, _FIRST = (0x845E, 0x840F), (0x845D, 0x840E), (0x8460, 0x8411)
"""Each has two properties, a new one and that of Word 97; files that have both say the same."""
_BEFORE, _AFTER, _LINE = 0xA413, 0xA414, 0x6412
_RULED = 0x6426
_FRAMED, _FRAME_AT = 0x261B, 0x8418
_FRAMES = {0: "left", -4: "center", -8: "right"}
"""What stands for a side; any other number is a distance in twentieths of a point."""
_POINT = 20
_LINE_UNIT = 240


def of(values: Mapping[int, int]) -> Measures:
    """Return the measures of a paragraph with these properties."""
    before, after = (values.get(number) for number in (_BEFORE, _AFTER))
    line, kind = _line(values.get(_LINE))
    return Measures(
        _length(values, _LEFT),
        _length(values, _RIGHT),
        _length(values, _FIRST),
        None if before is None else before / _POINT,
        None if after is None else after / _POINT,
        line,
        kind,
    )


def is_ruled(values: Mapping[int, int]) -> bool:
    """Whether a line is drawn below the paragraph."""
    return bool(values.get(_RULED, 0) >> 8 & 0xFF)


def frame(values: Mapping[int, int]) -> str:
    """Return the attribute that tells where the frame stands that the paragraph is in, ``""`` without one."""
    if not (values.get(_FRAMED) or values.get(_FRAME_AT)):  # both are 0 where a style's frame ends
        return ""
    at = _signed(values.get(_FRAME_AT, 0))
    return f'w:xAlign="{_FRAMES[at]}"' if at in _FRAMES else f'w:x="{at}"'


def _length(values: Mapping[int, int], numbers: tuple[int, int]) -> float | None:
    told = next((values[number] for number in numbers if number in values), None)
    return None if told is None else _signed(told) / TWIPS


def _line(told: int | None) -> tuple[float | None, str]:
    """Return the line spacing and of which kind it is."""
    if told is None:
        return None, "lines"
    height, many = _signed(told & 0xFFFF), told >> 16
    if many:
        return height / _LINE_UNIT, "lines"
    return abs(height) / _POINT, "exact" if height < 0 else "least"


def _signed(value: int) -> int:
    return value - 0x10000 if value >= 0x8000 else value
