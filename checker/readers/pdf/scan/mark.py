"""Marks that head a line, as they may be seen: wide of its words, mistaken for other letters."""

import re

_MARK = re.compile(r"\(?(?:\w|[A-ZĐ\dl|!]{1,5})(?:\.\d{1,2})*[.,:;)/|]*")
_FAR = 4.0  # of a height: no tab behind a mark is wider


def is_mark(text: str) -> bool:
    """Whether *text*, the first of a line, may be ``1.``, ``II.``, ``a)``: ``HI``, ``T1.``, ``3..``."""
    return _MARK.fullmatch(text) is not None


def is_behind(room: float, height: float) -> bool:
    """Whether words begin so close behind a mark that it is theirs."""
    return room < _FAR * height
