"""Many spans, to ask of one place which of them are there, without going through them all."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.kernel.document import Span


class SpanSet(NamedTuple):
    """Spans in order, which may overlap.

    ``starts`` are where they start, ``reach`` the farthest that each one and
    those before it get.
    """

    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    reach: tuple[int, ...]

    def covers(self, offset: int) -> bool:
        """Whether a span has the character at *offset*."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and self.reach[index] > offset

    def overlaps(self, span: Span) -> bool:
        """Whether a span shares a character with *span*."""
        return next(self.overlapping(span), None) is not None

    def overlapping(self, span: Span) -> Iterator[Span]:
        """Yield the spans that share a character with *span*, the last one first."""
        index = bisect_left(self.starts, span.end) - 1
        while index >= 0 and self.reach[index] > span.start:
            if self.spans[index].end > span.start:
                yield self.spans[index]
            index -= 1

    def contains(self, span: Span) -> bool:
        """Whether *span*, which is not empty, lies wholly inside one of the spans."""
        index = bisect_right(self.starts, span.start) - 1
        while index >= 0 and self.reach[index] >= span.end:
            if self.spans[index].end >= span.end:
                return True
            index -= 1
        return False


def span_set(spans: Iterable[Span]) -> SpanSet:
    """Return *spans*, ready to be asked."""
    ordered = tuple(sorted(spans))
    reach: list[int] = []
    for span in ordered:
        reach.append(max(span.end, reach[-1]) if reach else span.end)
    return SpanSet(ordered, tuple(span.start for span in ordered), tuple(reach))
