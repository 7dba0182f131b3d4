"""Rooms for a number or a day, as wide in a Word file that was made as a hand needs to fill them.

A reader takes any blank for one space; the file says it with spaces that no line ends at and no
even edge stretches. They are read as one again.
"""

import re

from checker.form.roles import Role
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.rooms import is_room_to_fill

_ROOM = "\N{NO-BREAK SPACE}"
_FOR_NUMBER, _FOR_DAY = 8, 6
"""Spaces: of these a line of the header has room for two beside a long name of a place."""
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_NUMBERS = re.compile(r"(?<=\S) (?=/[^\W\d_])")
_UNDATED = Grammar(r"(?<!\w){day} {month} (?:\d{1,2} )?{year} \d{4}(?!\w)")
"""In a sentence the words alone are no date: ngày tháng năm sinh, trong tháng năm."""


def with_rooms(text: str, role: Role, lexicon: Lexicon) -> str:
    """Return *text*, a line of this *role*, with its rooms wide; where dots stand, they are the room."""
    if role in {"number", "place-date"}:
        return _widened(text, Span(0, len(text)), _SPACE, lexicon)
    for undated in reversed([*lexicon.pattern(_UNDATED).finditer(fold(text))]):
        text = _widened(text, Span(*undated.span()), _SPACE, lexicon)
    return _widened(text, Span(0, len(text)), _NUMBERS, lexicon)


def _widened(text: str, within: Span, spaces: re.Pattern[str], lexicon: Lexicon) -> str:
    for space in reversed([*spaces.finditer(text, *within)]):
        before, after = text[: space.start()], text[space.end() :]
        if is_room_to_fill(before, after, lexicon):
            wide = _FOR_NUMBER if after.startswith("/") else _FOR_DAY
            text = f"{before}{_ROOM * wide}{after}"
    return text
