"""Paragraphs that begin with a number and open no section.

Lists numbered i., ii., iii. in small letters: their i, v and x are no letters of the alphabet. A
footnote that a page's end has set between (7) and (8) of a list. A number with which the line above ends.
"""

import re

from checker.form.capitals import is_caps
from checker.form.marks import Mark
from checker.kernel.document import Document
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_ENDS = (".", ":", ";", "?", "!", "…")
_CUT_WORDS = 8
"""Words of a line that a page may have cut; shorter ones are headings."""
_WAITS = Grammar(r"(?<!\w)(?:{line-end.counting}|{line-end.cited}|{appendix-heading}) ?$")
"""A word behind which a number is to come."""
_TAIL = 30
"""Characters at the end of a line that hold such a word."""
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


def is_rest_of_line(
    document: Document, folded: str, number: int, mark: Mark, lexicon: Lexicon
) -> bool:
    """Whether the number of a block belongs to the line above, which a page has cut.

    Alone it ends a sentence: cỡ chữ | 14. Else the word it belongs to stands above, and its bracket or a
    small letter behind it: (theo mẫu tại Phụ lục | 5) và nộp.
    """
    if mark.style != "decimal" or not number:
        return False
    line, own = document.blocks[number - 1], document.blocks[number]
    above, rest = document.quote(line.span), document.quote(own.span)[mark.length :]
    if not rest:
        return not (above.endswith(_ENDS) or is_caps(above)) and len(above.split()) > _CUT_WORDS
    low = max(line.span.start, line.span.end - _TAIL)
    waits = lexicon.pattern(_WAITS).search(folded, low, line.span.end)
    if waits is None or line.cell != own.cell:
        return False
    return rest[0].islower() or (mark.sign == ")" and above.count("(") > above.count(")"))
