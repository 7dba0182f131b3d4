"""The headings of annexes and their numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.marks import roman_value
from checker.form.parts import Parts
from checker.kernel.document import Block, Span
from checker.lexicon.grammar import Grammar

_NUMBERED = Grammar(
    r"{appendix-heading}(?: (?:{number-word} ?)?(?P<number>[ivx]+|\d{1,2})(?P<letter>[a-zđ])?)?(?P<sign>[.:)])?(?= |$)"
)
_GOES_ON = Grammar(r"(?<!\w){continued}(?!\w)")
_HEADING_LENGTH = 120
"""Characters of an annex's heading at most."""
_SECOND = 2
_WINDOW = 30
"""Annexes on either side among which others of their row are looked for."""
_TITLE_LINES = 2
"""Lines at most between two entries of a list of annexes: a title, and an entry in another form."""
_TITLED_LENGTH = 400
"""Characters at most where a sign parts its number from its title: PHỤ LỤC 1: DANH SÁCH …."""


class AppendixHeading(NamedTuple):
    """One heading; ``number`` as it is written, ``value`` None where it has none.

    ``is_part`` tells that a letter behind the number divides it: 3a, 3b.
    """

    span: Span
    number: str
    value: int | None
    is_part: bool = False


def appendix_headings(facts: Facts) -> Iterator[AppendixHeading]:
    """Yield the headings of annexes, in order; a list of annexes that come below holds none."""
    headings = list(_headings(facts))
    first = _behind_list(facts, headings)
    last = {heading.value: place for place, heading in enumerate(headings)}
    for place, heading in enumerate(headings[first:], first):
        comes_again = last[heading.value] > place
        if not (comes_again and _between(facts, heading, headings[place + 1]) == []):
            yield heading


def _behind_list(facts: Facts, headings: Sequence[AppendixHeading]) -> int:
    """Return the place of the first annex behind a list of them: 1 comes again, and 2 behind it.

    In the list the entries stand close together, each with its title beside it or below.
    """
    for place, heading in enumerate(headings):
        if place and not _adjoin(facts, headings[place - 1], heading):
            return 0
        if begins_anew(headings, place):
            return place
    return 0


def begins_anew(headings: Sequence[AppendixHeading], place: int) -> bool:
    """Whether a row of annexes begins at *place*, behind another one: 1 again, and 2 behind it."""
    if headings[place].value != 1:
        return False
    before = {heading.value for heading in headings[max(0, place - _WINDOW) : place]}
    later = {heading.value for heading in headings[place + 1 : place + _WINDOW]}
    return _SECOND in later and bool(before - {None, 1})


def _adjoin(facts: Facts, one: AppendixHeading, other: AppendixHeading) -> bool:
    """Whether only a title of a line or two stands between *one* and *other*."""
    between = _between(facts, one, other)
    return len(between) <= _TITLE_LINES and all(
        block.cell is None and block.span.end - block.span.start <= _HEADING_LENGTH
        for block in between
    )


def _between(facts: Facts, one: AppendixHeading, other: AppendixHeading) -> list[Block]:
    """Return the lines between *one* and *other*."""
    lines = facts.document.starting_in(Span(one.span.start, other.span.start))[1:]
    return [facts.document.blocks[number] for number in lines]


def _headings(facts: Facts) -> Iterator[AppendixHeading]:
    """Yield the headings of annexes, in order; those that only go on (tiếp theo) are none.

    Of a plan that ends without Nơi nhận the annexes are read as part of its body: there a heading
    is a line of its own.
    """
    numbered, goes_on = facts.lexicon.pattern(_NUMBERED), facts.lexicon.pattern(_GOES_ON)
    parts = facts[Parts]
    for block in facts.document.blocks:
        span = block.span
        annexed = parts.appendix.contains(span)
        if block.cell is not None or not (annexed or parts.body.contains(span)):
            continue
        match = numbered.match(facts.folded, *span)
        if match is None:
            continue
        if span.end - span.start > (_TITLED_LENGTH if match["sign"] else _HEADING_LENGTH):
            continue
        if goes_on.search(facts.folded, *span) or not (annexed or match.end() == span.end):
            continue
        number = facts.quote(Span(*match.span("number"))) if match["number"] else ""
        roman = roman_value(number.lower()) if number else 0
        value = int(number) if number.isdigit() else roman or None
        place = Span(span.start, match.end())
        yield AppendixHeading(place, number + (match["letter"] or ""), value, bool(match["letter"]))


def is_named_between(facts: Facts, value: int, span: Span) -> bool:
    """Whether a line in *span* opens with the name of annex *value*, in whatever form."""
    numbered = facts.lexicon.pattern(_NUMBERED)
    for number in facts.document.starting_in(span):
        match = numbered.match(facts.folded, *facts.document.blocks[number].span)
        if match is not None and match["number"]:
            written = match["number"]
            if value == (int(written) if written.isdigit() else roman_value(written)):
                return True
    return False
