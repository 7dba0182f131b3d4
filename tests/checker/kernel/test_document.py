"""Spans and documents as values."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.kernel.document import Span
from tests.checker.drafts import draft_of

SPANS = st.tuples(st.integers(0, 12), st.integers(1, 9)).map(lambda s: Span(s[0], s[0] + s[1]))


@settings(deadline=None)
@given(SPANS, SPANS)
def test_spans_are_ranges_of_characters(one: Span, other: Span) -> None:
    first, second = set(range(*one)), set(range(*other))
    assert one.overlaps(other) is bool(first & second)
    assert one.contains(other) is (second <= first)


@pytest.mark.parametrize("outer", [Span(2, 5), Span(2, 2)])
def test_an_empty_span_lies_at_either_end(outer: Span) -> None:
    assert outer.contains(Span(2, 2))
    assert outer.contains(Span(outer.end, outer.end))
    assert not outer.overlaps(Span(2, 2))


def test_a_document_quotes_and_its_blocks_are_its_lines() -> None:
    draft = draft_of(["KẾ HOẠCH", "Công tác năm 2026"])
    assert [draft.quote(block.span) for block in draft.blocks] == draft.text.split("\n")


@settings(deadline=None)
@given(SPANS)
def test_blocks_of_a_span_are_those_that_start_in_it(span: Span) -> None:
    document = draft_of(["a", "bc", "def", "g", "hi"])
    places = document.starting_in(span)
    starts = [block.span.start for block in document.blocks]
    assert [starts[at] for at in places] == [s for s in starts if span.start <= s < span.end]
