"""Date ranges: two dates joined by a dash or *đến*."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.facts.dates import RANGE_JOIN, DateMention, Dates
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.text import matches

_POINTED_RANGE = re.compile(
    r"(?:từ|thời gian:?|\()(?: ngày)? ?(?P<day>\d{1,2}) ?[.-] ?(?P<month>\d{1,2}) ?(?:-|đến(?: ngày)?)"
    r" ?(?P<day2>\d{1,2}) ?[.-] ?(?P<month2>\d{1,2})(?: ?[.-] ?(?P<year>20\d\d))?(?![\d.-]\d)"
)
_SAME_MONTH_RANGE = re.compile(
    r"(?P<from>\d(?<![\d/.,]\d)\d?) ?(?:-|đến(?: ngày)?) ?(?=\d{1,2} ?(?:/|tháng))"
)


class DateRange(NamedTuple):
    """From one date to another, both included."""

    span: Span
    start: DateMention
    end: DateMention


class Ranges(tuple[DateRange, ...]):
    """Every range of two dates, in order."""

    __slots__ = ()


def read_ranges(facts: Facts) -> Ranges:
    """Return every range of two dates in the text, in order."""
    return Ranges(ranges_in(facts.folded, facts[Dates]))


def ranges_in(folded: str, dates: Sequence[DateMention]) -> tuple[DateRange, ...]:
    """Return every date range: two dates joined by a dash or *đến*, ``15 - 20/11`` too."""
    found: list[DateRange] = []
    for first, second in pairwise(dates):
        if second.span.start - first.span.end > 30:
            continue
        if RANGE_JOIN.fullmatch(folded, first.span.end, second.span.start):
            start = first
            if first.year is None and second.year is not None:
                year = second.year if _in_order(first, second) else second.year - 1
                start = DateMention(first.span, first.day, first.month, year)
            found.append(DateRange(Span(first.span.start, second.span.end), start, second))
    taken = {r.end.span for r in found}
    by_start = {d.span.start: d for d in dates}
    for match in _SAME_MONTH_RANGE.finditer(folded):
        end = by_start.get(match.end())
        if end is not None and end.span not in taken:
            start = DateMention(Span(*match.span("from")), int(match["from"]), end.month, end.year)
            found.append(DateRange(Span(match.start(), end.span.end), start, end))
    found.extend(_pointed_ranges(folded, found))
    return tuple(sorted(found, key=lambda r: r.span))


def _pointed_ranges(folded: str, found: list[DateRange]) -> Iterator[DateRange]:
    """Yield ranges whose days are written 15-11 or 15.11, which alone might be anything."""
    for match in matches(_POINTED_RANGE, folded, ["từ", "thời gian", "("]):
        span = Span(match.start("day"), match.end())
        if any(r.span.overlaps(span) for r in found):
            continue
        year = int(match["year"]) if match["year"] else None
        first = Span(match.start("day"), match.end("month"))
        second = Span(match.start("day2"), match.end())
        start = DateMention(first, int(match["day"]), int(match["month"]), year)
        end = DateMention(second, int(match["day2"]), int(match["month2"]), year)
        yield DateRange(span, start, end)


def _in_order(first: DateMention, second: DateMention) -> bool:
    return (first.month, first.day) <= (second.month, second.day)
