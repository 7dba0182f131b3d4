"""Whole months that are named: ``tháng 6/2026``, ``trong tháng 6``; no part of one, no several."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

# not đồng/người/tháng: a rate, whatever figure stands in the next cell
_MONTH = Grammar(
    r"(?<![^\W\d]/)(?<![^\W\d]/ ){month} (?P<month>\d{1,2}|{month-name}(?! ?\d))"
    r"(?:(?: ?,)? ?(?:{year}|[/.-]) ?(?P<year>20\d\d))?(?![\w/])"
)
_JOIN = Grammar(r" ?,? ?(?:-|÷|,|{until}|{until.ends}|{and}|{or}) ?")
# tháng 5, 6; tháng 5 - 6/2026
_ANOTHER_AFTER = Grammar(rf"{_JOIN}\d{{1,2}}(?:/\d{{4}})?(?![\d/])")
_NOT_WHOLE = Grammar(
    r"(?:\d ?|(?<!\w){day}[ .…_]*"
    r"|(?<!\w)(?:{month-not}|{until}|{since}|{every}|{report-word}|{figures})(?: {day})? )$"
)
_BEFORE = 24
"""Characters before a month in which the words stand that make it a part or a limit."""


class MonthMention(NamedTuple):
    """A month; ``year`` is the year that is written with it, and where."""

    span: Span
    month: int
    year: tuple[int, Span] | None = None


class Months(tuple[MonthMention, ...]):
    """Every whole month that the document names, in order."""

    __slots__ = ()


def read_months(facts: Facts) -> Months:
    """Return every month that is named alone and as a whole."""
    return Months(_months(facts))


def _months(facts: Facts) -> Iterator[MonthMention]:
    patterns = (_JOIN, _ANOTHER_AFTER, _NOT_WHOLE)
    joined, another, not_whole = map(facts.lexicon.pattern, patterns)
    found = list(facts.matches(_MONTH))
    several: set[int] = set()
    for first, second in pairwise(found):
        if joined.fullmatch(facts.folded, first.end(), second.start()):
            several |= {first.start(), second.start()}
    for match in found:
        start, end = match.span()
        if start in several or another.match(facts.folded, end):
            continue
        if not_whole.search(facts.folded, _low(facts, start), start):
            continue
        month = match["month"]
        number = int(month) if month.isdigit() else facts.lexicon.value("month-name", month)
        year = (int(match["year"]), Span(*match.span("year"))) if match["year"] else None
        yield MonthMention(Span(start, end), int(number or 0), year)


def _low(facts: Facts, start: int) -> int:
    """Return from where on words may make a part of the month at *start*: not from another cell."""
    placed = facts[Tables].around(start)
    cell = placed[1].cell_at(start) if placed else None
    return max(start - _BEFORE, cell.span.start if cell else 0)
