"""Reporting deadlines are days that exist, in the plan's year."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import DateMention, written_day
from checker.facts.deadlines import Deadline, Deadlines
from checker.form.marks import roman_value
from checker.kernel.document import Span
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_REACH = 90
"""Characters before a day in which its report is named with the year or the quarter that it is on."""
_OF_YEAR = Grammar(r"(?<!\w){report-word}[^.;:\d]*{year} (?P<year>20\d\d)(?!\d)[^.;:\d]*$")
_OF_QUARTER = Grammar(
    r"(?<!\w)(?P<quarter>{quarter} (?P<number>[iv]{1,3}|[1-4]))(?!\w)[^.;,:\d]*:?[^.;,:\d]*$"
)
# Thời gian hoàn thành: trước ngày 15/11
_LABELLED = Grammar(
    r"(?:[-+*•] ?)?{due-label}(?: [^\W\d]+){0,3} ?: ?(?:{limit.before}|{limit.latest}|{limit})(?: {day})? ?"
)
_MONTHS, _LAST_QUARTER = 3, 4
"""Months of a quarter; the one whose report is sent in at the beginning of the next year."""


class Params(NamedTuple):
    """``last_month`` is the last month of the next year in which a yearly report may be due."""

    last_month: int = 3


OUTCOMES = {
    "missing": "Ngày {found} không có trong lịch.",
    "other-year": "Thời hạn báo cáo {found} không thuộc {years} của {draft}.",
    "late-year": "Thời hạn báo cáo {found} của năm sau là quá muộn đối với báo cáo của {years}; cần xem lại.",
    "order": "Báo cáo năm ({found}) đến hạn trước báo cáo 6 tháng ({other}); cần xem lại hai ngày này.",
    "early": "Hạn của báo cáo {quarter} ({found}) đến trước khi quý ấy bắt đầu; cần xem lại.",
    "past": "Thời hạn báo cáo {found} đã qua vào ngày ban hành {draft} ({signed}); cần xem lại.",
    "past-task": "Thời hạn {found} đã qua vào ngày ban hành {draft} ({signed}); cần xem lại.",
    "none": "{draft} chưa có thời hạn báo cáo ghi rõ ngày nên không xét tiêu chí này.",
    "right": "Các thời hạn báo cáo đều là ngày có thật, thuộc năm của {draft}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Judge each deadline as a value: day, month, and the year where it is given."""
    reply = Reply(rule, facts, OUTCOMES)
    given = facts[Deadlines].of_reports
    tasks = [*_past(reply, facts, _of_tasks(facts), params, "past-task")]
    if not given:
        return combine(Status.REVIEW, tasks) if tasks else reply.not_applicable("none")
    faults: list[Finding] = []
    for deadline in given:
        found = facts.quote(deadline.span)
        if not deadline.date.exists:
            faults.append(
                reply.finding(
                    deadline.span,
                    "missing",
                    _last_day(deadline.date, facts),
                    found=found,
                )
            )
        elif deadline.next_year and deadline.date.month > params.last_month:
            faults.append(reply.finding(deadline.span, "late-year", found=found))
        elif not _fits_year(facts, deadline, params):
            faults.append(
                reply.finding(
                    deadline.span,
                    "other-year",
                    reply.suggestion() or _this_year(deadline.date, facts),
                    found=found,
                )
            )
    if faults:
        return combine(Status.GAP, faults)
    turned = [*_turned(reply, facts, given), *_early(reply, facts, given)]
    turned += [*_past(reply, facts, given, params, "past"), *tasks]
    if turned:
        return combine(Status.REVIEW, turned)
    return reply.passed("right", [d.span for d in given])


def _turned(reply: Reply, facts: Facts, given: Sequence[Deadline]) -> Iterator[Finding]:
    """Yield the yearly reports that are due before the one on the first six months."""
    year = facts[Plan].year
    if year is None or facts[Plan].is_for_years:
        return
    dated = [(deadline, deadline.day_in(year)) for deadline in given]
    halves = [(d, day) for d, day in dated if d.time == "half-year" and day]
    for deadline, day in dated:
        later = next((half for half, limit in halves if day and day < limit), None)
        if deadline.time == "year" and later is not None and not _is_of_past_year(facts, deadline):
            found, other = facts.quote(deadline.span), facts.quote(later.span)
            yield reply.finding(deadline.span, "order", found=found, other=other)


def _is_of_past_year(facts: Facts, deadline: Deadline) -> bool:
    """Whether the report is one on a year before the plan's, still to be sent in."""
    year, low = facts[Plan].year, max(deadline.clause.start, deadline.span.start - _REACH)
    named = facts.lexicon.pattern(_OF_YEAR).search(facts.folded, low, deadline.span.start)
    return named is not None and year is not None and int(named["year"]) < year


def _early(reply: Reply, facts: Facts, given: Sequence[Deadline]) -> Iterator[Finding]:
    """Yield the reports on a quarter that are due before it begins."""
    year = facts[Plan].year
    for deadline in given:
        quarter = _quarter(facts, deadline)
        day = deadline.day_in(year) if year is not None else None
        if quarter is None or day is None or day.year != year:
            continue
        number, named = quarter
        if day.month < _MONTHS * (number - 1) + 1:
            fields = {"quarter": facts.quote(named), "found": facts.quote(deadline.span)}
            yield reply.finding(deadline.span, "early", **fields)


def _quarter(facts: Facts, deadline: Deadline) -> tuple[int, Span] | None:
    """Return the quarter that the report is on, with the words that name it."""
    low = max(0, deadline.span.start - _REACH)
    named = facts.lexicon.pattern(_OF_QUARTER).search(facts.folded, low, deadline.span.start)
    if named is None:
        return None
    written = named["number"]
    number = int(written) if written.isdigit() else roman_value(written)
    return number, Span(*named.span("quarter"))


def _of_tasks(facts: Facts) -> list[Deadline]:
    """Return the days on lines that say when a task is to be done: Thời gian hoàn thành: trước ngày …."""
    label, text = facts.lexicon.pattern(_LABELLED), facts.lined
    covers = facts[Plan].covers
    days = (d for d in facts[Deadlines] if d.role == "other")
    others = [d for d in days if d.date.year is None or covers(d.date.year)]
    return [d for d in others if label.fullmatch(text, _line(text, d.span.start), d.span.start)]


def _line(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _past(
    reply: Reply, facts: Facts, given: Sequence[Deadline], params: Params, outcome: str
) -> Iterator[Finding]:
    """Yield the days that were over when the plan was signed; early ones without a year are the next year's."""
    plan = facts[Plan]
    if plan.date is None or not plan.covers(plan.date.year):
        return  # a slip in the day of signing is told there
    is_of_year = plan.date.year == plan.year and not plan.is_for_years
    for deadline in given:
        day = deadline.day_in(plan.date.year) if is_of_year else deadline.date.value
        early = deadline.date.year is None and deadline.date.month <= params.last_month
        if day is not None and day < plan.date and not early and not deadline.recurring:
            fields = {"found": facts.quote(deadline.span), "signed": written_day(plan.date)}
            yield reply.finding(deadline.span, outcome, **fields)


def _last_day(day: DateMention, facts: Facts) -> str | None:
    """Return the date with the last day of its month (31/11: 30/11), and in the plan's year."""
    plan = facts[Plan]
    right = day.as_last_day(facts.quote(day.span))
    if right is None or day.year is None or plan.is_for_years or plan.year is None:
        return right
    return _in_year(right, day.year, plan.year)


def _this_year(day: DateMention, facts: Facts) -> str | None:
    """Return a date of an earlier year as that of the plan's: what was left from the plan before."""
    plan = facts[Plan]
    if plan.is_for_years or plan.year is None or day.year is None or day.year > plan.year:
        return None
    return _in_year(facts.quote(day.span), day.year, plan.year)


def _in_year(words: str, year: int, right: int) -> str:
    return re.sub(rf"(?:{year}|{year % 100:02d})$", str(right), words)


def _fits_year(facts: Facts, deadline: Deadline, params: Params) -> bool:
    """Whether the deadline is in a year the plan is for, or of its last yearly report or quarter."""
    plan, day = facts[Plan], deadline.date
    last = plan.horizon[1] if plan.horizon else plan.year
    if last is None or day.year is None or plan.covers(day.year):
        return True
    quarter = _quarter(facts, deadline)
    at_the_end = quarter[0] == _LAST_QUARTER if quarter else not deadline.half_year
    return day.year == last + 1 and day.month <= params.last_month and at_the_end


KIND = Kind("deadline-valid", Params, check, OUTCOMES)
