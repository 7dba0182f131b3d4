"""No date that does not exist (31/11, 30/2), none called today but the head's, no time that ends first."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.facts.ranges import Ranges
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, worst
from checker.kinds.times.this_day import OUTCOMES as THIS_DAY
from checker.kinds.times.this_day import this_day_faults
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_LONGEST_MONTH = 31
"""Days; of a higher number another figure may be the slip."""
_SHORT_MONTH, _THIRTIETH = 2, 30
"""30/2 may be the last day of February, and 03/2 with its figures turned."""
# not báo cáo 6 tháng 15/6/2026: months that are counted; nor kg/người/tháng: a rate
_PAY = Grammar(r"(?<!\w){pay-word} $")
"""Lương tháng 13: pay, no month."""
_BEFORE = 24
_MONTH = Grammar(r"(?<!\d )(?<![^\W\d]/)(?<![^\W\d]/ ){month} (?P<month>\d{1,2})(?!\d|[.,]\d|%)")
# ngày 22 ngày 6 tháng 2015: the words do not fit their figures
_MIXED = Grammar(r"(?<!\w){day} \d{1,2} (?:{day}|{month}) \d{1,2} {month} (?:19|20)\d\d(?!\d)")


OUTCOMES = {
    "missing": "Ngày {found} không có trong lịch.",
    "month": "“{found}” không có trong lịch.",
    "mixed": "“{found}” ghi lẫn các chữ ngày, tháng, năm.",
    **THIS_DAY,
    "turned": "“{found}”: ngày cuối đến trước ngày đầu; cần xem lại hai ngày này.",
    "right": "Mọi ngày, tháng nêu trong văn bản đều có trong lịch.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Every date of the document, cited ones included."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    faults: list[Finding] = [
        reply.finding(d.span, "missing", _last_day(facts, d), found=facts.quote(d.span))
        for d in facts[Dates]
        if not d.exists
    ]
    for match in facts.matches(_MONTH, lined=True):
        span = Span(*match.span())
        if (
            not 1 <= int(match["month"]) <= 12
            and not facts.lexicon.pattern(_PAY).search(
                facts.folded, max(0, span.start - _BEFORE), span.start
            )
            and not any(f.span.overlaps(span) for f in faults)
        ):
            faults.append(reply.finding(span, "month", found=facts.quote(span)))
    for match in facts.matches(_MIXED):
        span = Span(*match.span())
        if not any(f.span.overlaps(span) for f in faults):
            faults.append(reply.finding(span, "mixed", found=facts.quote(span)))
    turned = [reply.finding(span, "turned", found=facts.quote(span)) for span in _turned(facts)]
    graded = [(Status.GAP, one) for one in faults] or [*this_day_faults(facts, reply)]
    graded += [(Status.REVIEW, one) for one in turned]
    return worst(graded) or reply.passed("right")


def _turned(facts: Facts) -> Iterator[Span]:
    """Yield the times, both days with their years, that end before they begin.

    Without years the second may be of the next one: từ ngày 15/12 đến ngày 14/12.
    """
    written = frozenset(facts[Dates])
    for span, start, end in facts[Ranges]:
        both = start in written and start.year is not None and end.year is not None
        first, last = start.value, end.value
        if both and first and last and last < first and "\n" not in facts.quote(span):
            yield span


def _last_day(facts: Facts, day: DateMention) -> str | None:
    """Return what 31/11 surely means; the date of a cited document is as it was, and unknown here."""
    if day.day > _LONGEST_MONTH or (day.month == _SHORT_MONTH and day.day >= _THIRTIETH):
        return None
    if facts[Citations].cover(day.span):
        return None
    return day.as_last_day(facts.quote(day.span))


KIND = Kind("date", NoParams, check, OUTCOMES)
