"""The times that a passage names, each with its last day: năm 2024, tháng 5/2025, ngày 30/6/2025."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Protocol, TypeVar

from checker.facts.citations import Citations
from checker.facts.dates import Dates
from checker.facts.months import Months
from checker.facts.periods import Periods
from checker.facts.store import Facts
from checker.facts.years import Years
from checker.kernel.document import Span

_MONTHS = 12


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_T = TypeVar("_T", bound=_Placed)


def times_in(facts: Facts, within: Span, *, cited: bool = False) -> list[tuple[Span, dt.date]]:
    """Return the times in *within*, with their last days; those of documents only where *cited*."""
    found = [(d.span, d.value) for d in _of(facts[Dates], within) if d.value]
    found += [(y.span, _last_day(y.year, _MONTHS)) for y in _of(facts[Years], within)]
    found += [(m.span, _last_day(m.year[0], m.month)) for m in _of(facts[Months], within) if m.year]
    found += [(p.span, _last_day(p.last, _MONTHS)) for p in _of(facts[Periods], within)]
    return [(at, last) for at, last in found if cited or not facts[Citations].cover(at)]


def _of(mentions: Sequence[_T], within: Span) -> Iterator[_T]:
    """Yield those of *mentions*, which are in order, that stand in *within*."""
    first = bisect_left(mentions, within.start, key=lambda mention: mention.span.start)
    behind = (mentions[index] for index in range(first, len(mentions)))
    return (
        mention
        for mention in takewhile(lambda one: one.span.start < within.end, behind)
        if within.contains(mention.span)
    )


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year + month // _MONTHS, month % _MONTHS + 1, 1) - dt.timedelta(days=1)
