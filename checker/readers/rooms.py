"""Rooms that a draft leaves for a number or day: ``Số:    /KH-UBND``, ``ngày    tháng``, ``ngày    /6/2024``."""

import re
from collections.abc import Iterator

from checker.kernel.document import Block
from checker.kernel.layout import Blank, BlockLayout, Layout
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.content import Content
from checker.readers.frame_lines import is_place_and_date
from checker.readers.line_edges import HEAD, head, tail

_BEFORE_NUMBER = Grammar(r"(?:^|[\s,]){number-word}$")
_NUMBER_SYMBOL = re.compile(r"/[a-zđ]")
_BEFORE_ROOM = Grammar(
    r"(?:^|[\s,])(?:{number-word} ?:|{day}|{month}|{year})$|(?:^|[\s,]|(?<!\d)\d{1,2} ?)/$"
)
_SPACES = 8
"""As wide is a room on a page of which nothing tells it."""
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_BEFORE_SYMBOL = re.compile(r"(?<=\S) (?=/[^\W\d_]|/ ?\d)")
_UNDATED = Grammar(r"(?<!\w){day} {month} (?:\d{1,2} )?{year} \d{4}(?!\w)")
"""In a sentence the words alone are no date: ngày tháng năm sinh, trong tháng năm."""
_AFTER_ROOM = Grammar(r"/[a-zđ]|/ ?(?:\d{1,2} ?/ ?)?(?:19|20)\d\d(?!\d)|(?:{month}|{year})(?!\w)")
"""A symbol, the rest of a day in figures (/2024, /6/2024), the next word of a day."""


def is_room_to_fill(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the room between two words is left for a number or date: ``Số:    /KH-UBND``."""
    if opens_room(before, lexicon):
        return closes_room(after, lexicon)
    cited = lexicon.pattern(_BEFORE_NUMBER).search(tail(before))  # Kế hoạch số    /KH-UBND
    return bool(cited and _NUMBER_SYMBOL.match(head(after)))


def opens_room(before: str, lexicon: Lexicon) -> bool:
    """Whether a number or date is written behind *before*: ``Số:``, ``ngày``."""
    return bool(lexicon.pattern(_BEFORE_ROOM).search(tail(before)))


def closes_room(after: str, lexicon: Lexicon) -> bool:
    """Whether *after* goes on behind a number or day: ``/KH-UBND``, ``tháng``."""
    return bool(lexicon.pattern(_AFTER_ROOM).match(head(after)))


def with_rooms(content: Content, lexicon: Lexicon) -> Content:
    """Return *content*, whose file carries no look, with its rooms as wide as they are on paper."""
    looks = (BlockLayout(blanks=blanks_of(content, block, lexicon)) for block in content.blocks)
    return content._replace(layout=Layout(tuple(looks)))


def blanks_of(content: Content, block: Block, lexicon: Lexicon) -> tuple[Blank, ...]:
    """Return the rooms of *block*."""
    start, end = block.span
    return tuple(Blank(start + at, _SPACES) for at in rooms_in(content.text[start:end], lexicon))


def rooms_in(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield where in *text*, a line or a paragraph, a space is left for a number or a day."""
    folded = fold(text)
    if len(text) <= HEAD and is_place_and_date(folded, lexicon):
        dates = [(0, len(text))]
    else:
        dates = [found.span() for found in lexicon.pattern(_UNDATED).finditer(folded)]
    spaces = {space.start() for span in dates for space in _SPACE.finditer(text, *span)}
    spaces.update(space.start() for space in _BEFORE_SYMBOL.finditer(text))
    for at in sorted(spaces):
        if is_room_to_fill(text[:at], text[at + 1 :], lexicon):
            yield at
