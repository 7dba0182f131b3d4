"""Reporting deadlines are days that exist, in the plan's year."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import DateMention, written_day
from checker.facts.deadlines import Deadline, Deadlines
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict


class Params(NamedTuple):
    """``last_month`` is the last month of the next year in which a yearly report may be due."""

    last_month: int = 3


OUTCOMES = {
    "missing": "Ngày {found} không có trong lịch.",
    "other-year": "Thời hạn báo cáo {found} không thuộc {years} của {draft}.",
    "order": "Báo cáo năm ({found}) đến hạn trước báo cáo 6 tháng ({other}); cần xem lại hai ngày này.",
    "past": "Thời hạn báo cáo {found} đã qua vào ngày ban hành {draft} ({signed}); cần xem lại.",
    "none": "{draft} chưa có thời hạn báo cáo ghi rõ ngày nên không xét tiêu chí này.",
    "right": "Các thời hạn báo cáo đều là ngày có thật, thuộc năm của {draft}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Judge each deadline as a value: day, month, and the year where it is given."""
    reply = Reply(rule, facts, OUTCOMES)
    given = facts[Deadlines].of_reports
    if not given:
        return reply.not_applicable("none")
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
        elif not _fits_year(deadline, params, facts[Plan]):
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
    turned = [*_turned(reply, facts, given), *_past(reply, facts, given, params)]
    if turned:
        return combine(Status.REVIEW, turned)
    return reply.passed("right", [d.span for d in given])


def _turned(reply: Reply, facts: Facts, given: Sequence[Deadline]) -> Iterator[Finding]:
    """Yield the yearly reports that are due before the one on the first six months."""
    year = facts[Plan].year
    if year is None or facts[Plan].is_for_years:
        return
    dated = [(deadline, deadline.date.in_year(year)) for deadline in given]
    halves = [(d, day) for d, day in dated if d.time == "half-year" and day]
    for deadline, day in dated:
        later = next((half for half, limit in halves if day and day < limit), None)
        if deadline.time == "year" and later is not None:
            found, other = facts.quote(deadline.span), facts.quote(later.span)
            yield reply.finding(deadline.span, "order", found=found, other=other)


def _past(
    reply: Reply, facts: Facts, given: Sequence[Deadline], params: Params
) -> Iterator[Finding]:
    """Yield the days that were over when the plan was signed; early ones without a year are the next year's."""
    plan = facts[Plan]
    if plan.date is None or not plan.covers(plan.date.year):
        return  # a slip in the day of signing is told there
    is_of_year = plan.date.year == plan.year and not plan.is_for_years
    for deadline in given:
        day = deadline.date.in_year(plan.date.year) if is_of_year else deadline.date.value
        early = deadline.date.year is None and deadline.date.month <= params.last_month
        if day is not None and day < plan.date and not early and not deadline.recurring:
            fields = {"found": facts.quote(deadline.span), "signed": written_day(plan.date)}
            yield reply.finding(deadline.span, "past", **fields)


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


def _fits_year(deadline: Deadline, params: Params, plan: Plan) -> bool:
    """Whether the deadline is in a year the plan is for, or of its last yearly report."""
    day = deadline.date
    last = plan.horizon[1] if plan.horizon else plan.year
    if last is None or day.year is None or plan.covers(day.year):
        return True
    return day.year == last + 1 and day.month <= params.last_month and not deadline.half_year


KIND = Kind("deadline-valid", Params, check, OUTCOMES)
