"""Periods of years: giai đoạn 2021-2030."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.spans import SpanSet, span_set
from checker.lexicon.grammar import Grammar

_PERIOD = Grammar(
    r"(?P<from>(?:19|20)(?<![\d/]\d\d)\d\d) ?(?:-|{until}) ?(?:{year} )?(?P<to>(?:19|20)\d\d)(?![\d/])"
)
"""``2021-2030``, ``từ năm 2021 đến năm 2030``."""


_TERM = Grammar(r"(?<!\w){term}(?: {since})?(?: {year})? $")
_TERM_REACH = 24
"""Characters before a period in which *nhiệm kỳ từ năm* stands."""


class Period(NamedTuple):
    """Years from ``first`` to ``last``: giai đoạn 2021-2030.

    ``of_term`` tells that they are those of an office (nhiệm kỳ 2026 - 2031), of no programme.
    """

    span: Span
    first: int
    last: int
    of_term: bool = False


class Periods(tuple[Period, ...]):  # noqa: SLOT001 - keeps its spans
    """Every period of years in the document, in order."""

    @cached_property
    def spans(self) -> SpanSet:
        """Where they stand."""
        return span_set(period.span for period in self)

    def overlap(self, span: Span) -> bool:
        """Whether *span* stands in a period of years."""
        return self.spans.overlaps(span)

    def inside(self, span: Span) -> Sequence[Period]:
        """Return those that stand wholly in *span*, in order."""
        first = bisect_left(self, span.start, key=lambda period: period.span.start)
        last = bisect_right(self, span.end, first, key=lambda period: period.span.end)
        return self[first:last]


def read_periods(facts: Facts) -> Periods:
    """Return every period in the text, in order."""
    return Periods(_periods(facts))


def _periods(facts: Facts) -> Iterator[Period]:
    term = facts.lexicon.pattern(_TERM)
    for match in facts.lexicon.pattern(_PERIOD).finditer(facts.folded):
        low = max(0, match.start() - _TERM_REACH)
        of_term = term.search(facts.folded, low, match.start()) is not None
        yield Period(Span(*match.span()), int(match["from"]), int(match["to"]), of_term)
