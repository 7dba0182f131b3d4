"""How certain a slip is: whether the number that seems lost stands close by, in what looks like no heading.

A list goes on behind a table, a model of a banner or lines that a file has spoilt; its first item may
stand in the line of its heading (2. Về đại lý 2.1. Điều kiện), or behind a quotation mark.
"""

import re
from collections.abc import Sequence

from checker.facts import Facts
from checker.form.outline import Section
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.sections.counting import NAMED, next_number, number_of, numbers_after
from checker.particulars import Plan

_REACH = 150
"""Blocks above a number among which the one before it may stand, where no numbered heading holds both."""
_NAMED = NAMED | {"article"}
_PAIR = 2
_ODD = 3
"""Sections behind an odd number among which one is right again."""
_SIGN = r" ?[.)/:,]-?"
_TITLE = r"(?= ?[\"“'(]?[^\W\d])"


def is_of_other_kind(facts: Facts) -> bool:
    """Whether the document is named, and is no plan: a report, guidelines, a contract."""
    title = facts[Parts].title
    return facts[Plan].profile is None and title.end > title.start


def stands_above(facts: Facts, sections: Sequence[Section], section: Section, number: str) -> bool:
    """Whether *number*, with which the row of *section* would go on, stands above it in another row.

    Under a numbered heading a simple one is looked for below that alone: the list before is another.
    """
    parent = sections[section.parent] if section.parent is not None else None
    if parent is not None and parent.mark is not None and "." not in number:
        low = parent.block
    else:
        low = max(0, section.block - _REACH)
    above = range(low, section.block)
    at = _last(facts, number, above)
    return at is not None and at >= (_last(facts, number_of(section), above) or low)


def stands_between(
    facts: Facts, sections: Sequence[Section], before: Section, section: Section, number: str
) -> bool:
    """Whether *number* stands between two of a row in what is none of the *sections*, or within a line."""
    counted = {s.block for s in sections[before.index : section.index]}
    between = range(before.block, section.block)
    return any(
        _within(facts, number, at) or (at not in counted and _opens(facts, number, at))
        for at in between
    )


def is_list(row: Sequence[Section], place: int, expected: str) -> bool:
    """Whether a slip at *place* is one within a list.

    Two that follow one another stand before or behind it, or the one behind goes on as *expected*;
    articles and chapters are nothing else.
    """
    mark = row[place].mark
    if mark is not None and mark.style in _NAMED:
        return True
    before = place >= _PAIR and follows(row[place - 2], row[place - 1])
    return before or goes_on(row, place) or is_odd(row, place, expected)


def goes_on(row: Sequence[Section], place: int) -> bool:
    """Whether the row goes on from *place*."""
    return place + 1 < len(row) and follows(row[place], row[place + 1])


def is_odd(row: Sequence[Section], place: int, expected: str) -> bool:
    """Whether the number at *place* is the odd one: a later one is right again, 1, 12, 12, 4.

    It is where none goes on from it, and each stands as far behind it as its number says.
    """
    if goes_on(row, place):
        return False
    number = expected
    for section in row[place + 1 : place + 1 + _ODD]:
        number = next_number(section, number)
        if number_of(section) == number:
            return True
    return False


def begins_anew(row: Sequence[Section], place: int) -> bool:
    """Whether a list of its own begins at *place*: 1, and 2 behind it."""
    mark = row[place].mark
    return mark is not None and mark.numbers[-1] == 1 and goes_on(row, place)


def follows(one: Section, other: Section) -> bool:
    """Whether the number of *other* is the one after that of *one*."""
    return number_of(other) in numbers_after(one, number_of(one))


def _last(facts: Facts, number: str, blocks: range) -> int | None:
    """Return the last of *blocks* in which *number* stands, None where it does in none."""
    held = (
        at for at in reversed(blocks) if _opens(facts, number, at) or _within(facts, number, at)
    )
    return next(held, None)


def _opens(facts: Facts, number: str, block: int) -> bool:
    """Whether a block opens with *number* as an item does, be it behind a quotation mark."""
    sign = rf"(?:{_SIGN}| )" if "." in number else _SIGN
    return (
        re.match(rf"[\"“'(]?0?{re.escape(number)}{sign}{_TITLE}", _text(facts, block)) is not None
    )


def _within(facts: Facts, number: str, block: int) -> bool:
    """Whether *number* opens an item within the line of a block."""
    before = r"(?<=[\w.;:] )" if "." in number else r"(?<=[.;:] )"
    inner = rf"{before}{re.escape(number)}[.)] ?{_TITLE}"
    return re.search(inner, _text(facts, block)) is not None


def _text(facts: Facts, block: int) -> str:
    return facts.quote(Span(*facts.document.blocks[block].span))
