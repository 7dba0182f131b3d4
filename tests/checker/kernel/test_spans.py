"""Many spans asked at once answer like each of them asked alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.kernel.document import Span
from checker.kernel.spans import span_set

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda s: Span(s[0], s[0] + s[1]))


@settings(deadline=None)
@given(st.lists(SPANS, max_size=8), SPANS)
def test_a_cover_answers_as_its_spans_do(spans: list[Span], asked: Span) -> None:
    covered = span_set(spans)
    overlapping = sorted(span for span in spans if span.overlaps(asked))
    assert [*covered.overlapping(asked)] == overlapping[::-1]
    assert covered.overlaps(asked) == bool(overlapping)
    assert covered.contains(asked) == any(span.contains(asked) for span in spans)
    offset = asked.start
    assert covered.covers(offset) == any(span.start <= offset < span.end for span in spans)


def test_nothing_covers_nothing() -> None:
    assert not span_set([]).covers(0)
    assert not span_set([]).overlaps(Span(0, 5))
    assert not span_set([]).contains(Span(0, 5))
