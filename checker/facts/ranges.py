"""Date ranges: two dates joined by a dash or *đến*."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Set
from itertools import pairwise
from typing import NamedTuple

from checker.facts.dates import RANGE_JOIN, DateMention, Dates
from checker.facts.row_times import TimeCells
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_JOIN = Grammar(r"(?:-|{until}(?: {day})?)")
# giữa tháng 11 (15/11) đến giữa tháng 12 (15/12)
_MONTHS_JOIN = Grammar(rf"\) ?{_JOIN}(?: {{part-of-time}})? {{month}} \d{{1,2}} ?\((?:{{day}} )?")
_POINTED_DAYS = Grammar(
    rf"(?: {{day}})? ?(?P<day>\d{{1,2}}) ?[.-] ?(?P<month>\d{{1,2}}) ?{_JOIN}"
    r" ?(?P<day2>\d{1,2}) ?[.-] ?(?P<month2>\d{1,2})(?: ?[.-] ?(?P<year>20\d\d))?(?![\d.-]\d)"
)
# từ 15-11 đến 15-12, Thời gian: 15.11 - 15.12, (15.11 - 15.12)
_POINTED_RANGES = (
    Grammar(rf"(?:{{since}}|{{time-word}}:?){_POINTED_DAYS}"),
    Grammar(rf"\({_POINTED_DAYS}"),
)
_POINTED_CELL = Grammar(_POINTED_DAYS)
_SAME_MONTH_RANGE = Grammar(
    rf"(?P<from>[0-9](?<![\d/.,]\d)\d?) ?{_JOIN} ?(?=\d{{1,2}} ?(?:/|{{month}}))"
)


class DateRange(NamedTuple):
    """From one date to another, both included."""

    span: Span
    start: DateMention
    end: DateMention


class Ranges(tuple[DateRange, ...]):
    """Every range of two dates, in order."""

    __slots__ = ()

    def first_from(self, offset: int) -> DateRange | None:
        """Return the first range at or after *offset*, or None."""
        index = bisect_left(self, offset, key=lambda found: found.span.start)
        return self[index] if index < len(self) else None


def read_ranges(facts: Facts) -> Ranges:
    """Return every range of two dates in the text, in order."""
    found = [*_joined(facts)]
    found.extend(_of_one_month(facts, frozenset(r.end.span for r in found)))
    found.extend(_pointed(facts, tuple(r.span for r in found)))
    return Ranges(sorted(found, key=lambda r: r.span))


def _joined(facts: Facts) -> Iterator[DateRange]:
    """Yield two dates joined by a dash or *đến*; the first takes its year from the second."""
    joins = tuple(map(facts.lexicon.pattern, (RANGE_JOIN, _MONTHS_JOIN)))
    for first, second in pairwise(facts[Dates]):
        between = Span(first.span.end, second.span.start)
        if any(join.fullmatch(facts.folded, *between) for join in joins):
            start = first
            if first.year is None and second.year is not None:
                year = second.year if _in_order(first, second) else second.year - 1
                start = first._replace(year=year)
            yield DateRange(Span(first.span.start, second.span.end), start, second)


def _of_one_month(facts: Facts, taken: Set[Span]) -> Iterator[DateRange]:
    """Yield ``15 - 20/11``; dates that already end a range are *taken*."""
    by_start = {day.span.start: day for day in facts[Dates]}
    for match in facts.lexicon.pattern(_SAME_MONTH_RANGE).finditer(facts.folded):
        end = by_start.get(match.end())
        if end is not None and end.span not in taken:
            start = DateMention(Span(*match.span("from")), int(match["from"]), end.month, end.year)
            yield DateRange(Span(match.start(), end.span.end), start, end)


def _pointed(facts: Facts, taken: Collection[Span]) -> Iterator[DateRange]:
    """Yield ranges whose days are written 15-11 or 15.11, which alone might be anything."""
    in_text = (match for grammar in _POINTED_RANGES for match in facts.matches(grammar))
    for match in (*in_text, *_in_cells(facts)):
        span = Span(match.start("day"), match.end())
        if any(other.overlaps(span) for other in taken):
            continue
        year = int(match["year"]) if match["year"] else None
        first = Span(match.start("day"), match.end("month"))
        second = Span(match.start("day2"), match.end())
        start = DateMention(first, int(match["day"]), int(match["month"]), year)
        end = DateMention(second, int(match["day2"]), int(match["month2"]), year)
        yield DateRange(span, start, end)


def _in_cells(facts: Facts) -> Iterator[re.Match[str]]:
    """Yield such ranges that open a cell of a table's column on time, where they are nothing else."""
    pointed = facts.lexicon.pattern(_POINTED_CELL)
    for cell in facts[TimeCells].all:
        match = pointed.match(facts.folded, *cell.span)
        if match is not None:
            yield match


def _in_order(first: DateMention, second: DateMention) -> bool:
    return (first.month, first.day) <= (second.month, second.day)
