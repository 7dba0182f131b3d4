"""How certain a slip is: whether the number that seems lost stands close by, in what looks like no heading.

A list goes on behind a table, a model of a banner or lines that a file has spoilt; its first item may
stand in the line of its heading (2. Về đại lý 2.1. Điều kiện), or behind a quotation mark.
"""

from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.form.outline import Section
from checker.form.parts import Parts
from checker.kinds.sections.counting import NAMED, next_number, number_of, numbers_after
from checker.kinds.sections.standing import places
from checker.particulars import Plan

_REACH = 150
"""Blocks above a number among which the one before it may stand, where no numbered heading holds both."""
_NAMED = NAMED | {"article"}
_PAIR = 2
_ODD = 3
"""Sections behind an odd number among which one is right again."""
_LOST = 12
"""Numbers that are looked for at most; a longer row is lost, or the number behind it is odd."""


def is_of_other_kind(facts: Facts) -> bool:
    """Whether the document is named, and is no plan: a report, guidelines, a contract."""
    title = facts[Parts].title
    return facts[Plan].profile is None and title.end > title.start


def stands_above(facts: Facts, sections: Sequence[Section], section: Section, number: str) -> bool:
    """Whether *number*, with which the row of *section* would go on, stands above it in another row.

    Under a numbered heading a simple one is looked for below that alone: the list before is another.
    Through groups A, B a list counts on.
    """
    parent = sections[section.parent] if section.parent is not None else None
    grouped = parent is not None and parent.mark is not None and parent.mark.style == "upper"
    if parent is not None and parent.mark is not None and "." not in number and not grouped:
        low = parent.block
    else:
        low = max(0, section.block - _REACH)
    above = range(low, section.block)
    at = max(places(facts, section, number, above), default=None)
    own = max(places(facts, section, number_of(section), above), default=None)
    return at is not None and (own is None or at[:2] >= own[:2])


def stands_between(
    facts: Facts, sections: Sequence[Section], before: Section, section: Section, expected: str
) -> bool:
    """Whether all that is lost between two of a row stands there, in what is none of the *sections*.

    A list within the one before is another one: 2. … (1) …; (2) …; (3) …, behind which 4. comes.
    """
    counted = {s.block for s in sections[before.index : section.index] if s.mark is not None}
    between = range(before.block, section.block)
    previous = number_of(before)
    last = (before.block, -1)
    for place, number in enumerate(_lost(section, expected)):
        found = places(facts, section, number, between, counted)
        at = next((spot for spot in sorted(found) if spot[:2] > last), None)
        if at is None:
            return False
        inner = places(facts, section, previous, between, counted)
        if not place and any(spot.form == at.form and spot < at for spot in inner):
            return False
        last = at[:2]
    return number_of(section) in numbers_after(section, number)


def _lost(section: Section, expected: str) -> Iterator[str]:
    """Yield the numbers from *expected* up to the one before that of *section*, of which one at least is."""
    number, own = expected, number_of(section)
    for _ in range(_LOST):
        yield number
        if own in numbers_after(section, number):
            return
        number = next_number(section, number)


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


def is_out_of_order(row: Sequence[Section], place: int) -> bool:
    """Whether the number at *place* belongs further up, or one lost before it stands further down: c, đ, e, d.

    What follows the number before it is of a list of its own.
    """
    values = [section.mark.numbers[-1] if section.mark else 0 for section in row]
    here, before = values[place], values[:place]
    if not before:
        return False
    if here < max(before):
        return here > min(before) and here not in before
    lost = range(before[-1] + 1, here)
    later = (v for one, v in zip(values[place:], values[place + 1 :], strict=False) if v != one + 1)
    return any(value in lost for value in later)
