"""Periods of years, and those that stand in a part of the text."""

from checker.facts.periods import Periods
from checker.kernel.document import Span
from tests.checker.facts.reading import facts_of

TEXT = "Giai đoạn 2011-2020; giai đoạn 2021 - 2025 và từ năm 2026 đến năm 2030."


def test_periods_wholly_inside_a_span_are_found_in_order() -> None:
    facts = facts_of(TEXT)
    periods = facts[Periods]
    years = [(period.first, period.last) for period in periods]
    assert years == [(2011, 2020), (2021, 2025), (2026, 2030)]
    start = facts.text.index("2021")
    assert list(periods.inside(Span(start, len(facts.text)))) == list(periods[1:])
    assert list(periods.inside(Span(start + 1, len(facts.text)))) == [periods[2]]
    assert list(periods.inside(Span(0, periods[1].span.end - 1))) == [periods[0]]
    assert list(periods.inside(Span(0, 0))) == []
