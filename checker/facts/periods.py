"""Periods of years: giai đoạn 2021-2030."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.spans import SpanSet, span_set

_PERIOD = re.compile(
    r"(?P<from>(?:19|20)(?<![\d/]\d\d)\d\d) ?(?:-|đến) ?(?:năm )?(?P<to>(?:19|20)\d\d)(?![\d/])"
)


class Period(NamedTuple):
    """Years from ``first`` to ``last``: giai đoạn 2021-2030."""

    span: Span
    first: int
    last: int


class Periods(tuple[Period, ...]):  # noqa: SLOT001 - keeps its spans
    """Every period of years in the document, in order."""

    @cached_property
    def spans(self) -> SpanSet:
        """Where they stand."""
        return span_set(period.span for period in self)

    def overlap(self, span: Span) -> bool:
        """Whether *span* stands in a period of years."""
        return self.spans.overlaps(span)


def read_periods(facts: Facts) -> Periods:
    """Return every period in the text, in order."""
    return Periods(periods_in(facts.folded))


def periods_in(folded: str) -> Iterator[Period]:
    """Yield every period of years in *folded* text: ``2021-2030``, ``từ năm 2021 đến năm 2030``."""
    for match in _PERIOD.finditer(folded):
        yield Period(Span(*match.span()), int(match["from"]), int(match["to"]))
