"""The day that minutes call today, held against the day at their head: Hôm nay, ngày 13 tháng 4 …."""

from collections.abc import Iterator
from itertools import islice

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.form.header import HeaderDate
from checker.form.own_day import OwnDay
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan
from checker.report import Finding, Status

_TODAY = Grammar(r"(?<!\w){today}(?!\w)")
# Hôm nay, vào hồi 8 giờ 00 phút (thứ Hai) ngày 13/4/2026
_UP_TO_DAY = Grammar(r"(?:[ ,:()\d]|{today.hour}(?!\w)|{hour}|{minute}(?!\w)|{day} )*")
_REACH = 60
"""Characters from the word to its day: the hour and the day of the week may stand between."""

OUTCOMES = {
    "this-day": "Ghi hôm nay là ngày {found}, đầu văn bản ghi {expected}; cần xem lại ngày nào đúng.",
}
"""What is said of it; the kind that asks has this among its own."""


def this_day_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the first day called today that is not the document's own; a plan's speech is of another day."""
    own = facts[OwnDay]
    if own.line is None or not own.is_certain or facts[Plan].profile is not None:
        return
    other = (day for day in _days(facts) if _differs(day, own.line))
    for day in islice(other, 1):
        expected = " ".join(facts.quote(own.line.date_span).split())
        fields = {"found": facts.quote(day.span), "expected": expected}
        yield Status.REVIEW, reply.finding(day.span, "this-day", **fields)


def _days(facts: Facts) -> Iterator[DateMention]:
    """Yield the days called today in the document itself, not in what it cites or has attached."""
    between = facts.lexicon.pattern(_UP_TO_DAY)
    end = min((annex.span.start for annex in facts[Annexes]), default=len(facts.text))
    for word in facts.matches(_TODAY):
        day = facts[Dates].first_from(word.end())
        if day is None or day.span.start > min(end, word.end() + _REACH):
            continue
        if facts[Citations].cover(day.span):
            continue
        if between.fullmatch(facts.folded, word.end(), day.span.start):
            yield day


def _differs(day: DateMention, own: HeaderDate) -> bool:
    """Whether *day* is another than *own*, as far as both are written."""
    pairs = ((day.day, own.day), (day.month, own.month), (day.year, own.year))
    return any(one is not None and two is not None and one != two for one, two in pairs)
