"""Rooms that a draft leaves for a number or day: ``Số:    /KH-UBND``, ``ngày    tháng``."""

import re

from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.line_edges import head, tail

_BEFORE_NUMBER = Grammar(r"(?:^|[\s,]){number-word}$")
_NUMBER_SYMBOL = re.compile(r"/[a-zđ]")
_BEFORE_ROOM = Grammar(r"(?:^|[\s,])(?:{number-word} ?:|{day}|{month}|{year})$")
_AFTER_ROOM = Grammar(r"/[a-zđ]|(?:{month}|{year})(?!\w)")


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
