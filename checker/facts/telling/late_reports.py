"""Reports on last year that are still to be sent in: báo cáo kết quả năm 2025 trước ngày 10/4/2026."""

from checker.facts.dates import Dates
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_REACH = 80
"""Characters before a year in which its report is named, and behind it in which its day stands."""
_REPORT = Grammar(r"(?<!\w){report-word}(?!\w)(?:(?!(?<!\w){half-year}(?!\w))[^.;:\d])*$")
_BY = Grammar(r"[^.;:\d]*(?:{limit.before}|{limit.latest}|{on-day})(?:[ :]|{day}|{on-day})*$")
_LAST_MONTH = 4
"""By the end of April a report on last year is in; a later day is left over with its year."""


def is_reported_late(facts: Facts, span: Span) -> bool:
    """Whether *span* is the year before the plan's, on which a report is due early in the plan's own."""
    year, sentence = facts[Plan].year, facts[Sentences].near(span, _REACH)
    if year is None or not facts.quote(span).endswith(str(year - 1)):
        return False
    report, by = map(facts.lexicon.pattern, (_REPORT, _BY))
    if report.search(facts.folded, sentence.start, span.start) is None:
        return False
    day = next(iter(facts[Dates].between(span.end, sentence.end)), None)
    if (
        day is None
        or day.value is None
        or by.fullmatch(facts.folded, span.end, day.span.start) is None
    ):
        return False
    return day.value.year == year and day.value.month <= _LAST_MONTH
