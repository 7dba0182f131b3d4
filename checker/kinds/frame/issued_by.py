"""The plan is issued by the day that the superior body sets."""

from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.form.own_day import OwnDay
from checker.form.parts import Parts
from checker.kernel.days import written_day
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

_LATE_IN_YEAR = 10
"""From this month on a day may be of the year before the plan's."""


class Params(NamedTuple):
    """``due`` is the last day of issuing; with ``every_year`` its day and month in any year.

    ``quote`` is the superior's sentence.
    """

    due: date
    every_year: bool = False
    quote: str = ""


OUTCOMES = {
    "missing": "{draft} ký ngày {found}, sau hạn ban hành ({limit}).",
    "late": "{draft} ký trong {found}, sau hạn ban hành ({limit}).",
    "blank": "Phải ban hành trước ngày {limit}.",
    "other-year": "Hạn ban hành ({limit}) là của năm khác.",
    "several-years": "Hạn ban hành hằng năm ({limit}) là của kế hoạch năm, không phải của {draft} cho nhiều năm.",
    "right": "Ban hành trong hạn ({limit}).",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The day of signing; a blank one is told until the plan is signed."""
    plan = facts[Plan]
    due = _due(params, plan)
    several = params.every_year and plan.is_for_years
    reply = Reply(rule, facts, OUTCOMES, {"limit": written_day(due)})
    first = plan.horizon[0] if plan.horizon else plan.year
    early = due.month >= _LATE_IN_YEAR  # a plan for 2027 may be due in December 2026, not in May
    if first is not None and not first - early <= due.year <= (plan.horizon or (0, first))[1]:
        return reply.not_applicable("other-year")
    if several:
        return reply.not_applicable("several-years")
    line = facts[OwnDay].line
    spans = [line.date_span if line else point(facts[Parts].header.end)]
    days = plan.days if plan.month or plan.date else None
    if plan.date is not None and plan.date <= due:
        return reply.passed("right", spans)
    if plan.date is not None:
        return reply.gap("missing", spans, found=written_day(plan.date))
    if days is not None and days.first > due:
        return reply.gap("late", spans, found=f"tháng {days.first.month}/{days.first.year}")
    return reply.at_signing("blank", spans)


def _due(params: Params, plan: Plan) -> date:
    """Return the last day, where it comes every year that of the plan's."""
    year = plan.horizon[0] if plan.horizon else plan.year
    if not params.every_year or year is None:
        return params.due
    before = params.due.month >= _LATE_IN_YEAR and plan.profile != "thematic"
    day = 28 if (params.due.month, params.due.day) == (2, 29) else params.due.day
    return params.due.replace(year=year - before, day=day)


KIND = Kind("issued-by", Params, check, OUTCOMES, frozenset({"limit"}))
