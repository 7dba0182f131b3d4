"""The headings of annexes and their numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III)."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.marks import roman_value
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_NUMBERED = Grammar(
    r"{appendix-heading}(?: (?:{number-word} ?)?(?P<number>[ivx]+|\d{1,2})(?P<letter>[a-zđ])?)?(?P<sign>[.:)])?(?= |$)"
)
_GOES_ON = Grammar(r"(?<!\w){continued}(?!\w)")
_HEADING_LENGTH = 120
"""Characters of an annex's heading at most."""
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
    last = {heading.value: place for place, heading in enumerate(headings)}
    for place, heading in enumerate(headings):
        comes_again = last[heading.value] > place
        if not (comes_again and _adjoin(facts, heading, headings[place + 1])):
            yield heading


def _adjoin(facts: Facts, one: AppendixHeading, other: AppendixHeading) -> bool:
    """Whether *other* stands on the line right below *one*."""
    line = facts.document.block_at(one.span.start)
    return line is not None and other.span.start == line.span.end + 1


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
