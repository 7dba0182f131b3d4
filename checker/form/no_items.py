"""Paragraphs that begin with a number and open no section.

Lists numbered i., ii., iii. in small letters: their i, v and x are no letters of the alphabet. A
footnote that a page's end has set between (7) and (8) of a list.
"""

import re

from checker.kernel.document import Document

_MARK = re.compile(r"\(?(?P<number>[ivx]{1,5})[.)]\)?(?= )")
_ROMANS = (
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
)
_REACH = 40
"""Paragraphs between two items of one list at most."""


def small_roman_blocks(document: Document, within: range) -> frozenset[int]:
    """Return the paragraphs numbered i., v. or x. that stand beside the ii., iv., vi. … of their list."""
    found: set[int] = set()
    last: tuple[int, int] | None = None
    for number in within:
        match = _MARK.match(document.quote(document.blocks[number].span))
        place = _ROMANS.index(match["number"]) if match and match["number"] in _ROMANS else None
        if place is None:
            continue
        if last is not None and place == last[1] + 1 and number - last[0] <= _REACH:
            found.update((last[0], number))
        last = number, place
    return frozenset(found)


_BRACKETED = re.compile(r"\((?P<number>\d{1,2})\) ?")


def interposed_blocks(document: Document, within: range) -> frozenset[int]:
    """Return the paragraphs between one of a list in brackets and the next: (7) …, 2. Phường …, (8) …."""
    found: set[int] = set()
    for number in within[1:-1]:
        before, here, behind = (
            _BRACKETED.match(document.quote(document.blocks[at].span))
            for at in (number - 1, number, number + 1)
        )
        if before and behind and not here and int(behind["number"]) == int(before["number"]) + 1:
            found.add(number)
    return frozenset(found)
