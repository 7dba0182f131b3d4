"""No deadline is later than the superior body's own."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import written_day
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.report_times import ReportTime
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict


class Params(NamedTuple):
    """The superior body's own deadlines, given by an office's rule pack, and its name.

    ``due`` is for the yearly report, and for one that does not say what time it is on; the others
    are for reports on six months, a quarter, an event such as the action month.
    """

    due: date | None = None
    body: str = "cấp trên"
    due_half_year: date | None = None
    due_quarter: date | None = None
    due_event: date | None = None


OUTCOMES = {
    "missing": "Thời hạn {found} muộn hơn hạn của {body} ({limit}).",
    "unknown": "Chưa khai báo hạn báo cáo của cấp trên nên không xét tiêu chí này.",
    "none": "{draft} chưa có thời hạn báo cáo ghi rõ ngày thuộc loại đã khai báo hạn nên không xét tiêu chí này.",
    "other-year": "Hạn báo cáo của cấp trên đã khai báo là của năm khác nên không xét tiêu chí này.",
    "right": "Các thời hạn báo cáo không muộn hơn hạn của {body} ({limit}).",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Compare each reporting deadline, taken in the plan's year, with the one for its report."""
    limits: dict[ReportTime, date | None] = {
        "": params.due, "year": params.due, "half-year": params.due_half_year,
        "quarter": params.due_quarter, "event": params.due_event,
    }  # fmt: skip
    declared = [limit for limit in limits.values() if limit is not None]
    known = {"body": params.body, "limit": written_day(next(iter(declared), None))}
    reply = Reply(rule, facts, OUTCOMES, known)
    if not declared:
        return reply.not_applicable("unknown")
    year = facts[Plan].year
    if year is not None and all(limit.year not in {year, year + 1} for limit in declared):
        return reply.not_applicable("other-year")
    dated = [
        (deadline, day, limit)
        for deadline in facts[Deadlines].of_reports
        if (limit := limits[deadline.time])
        and (day := deadline.day_in(year) if year else deadline.date.in_year(limit.year))
    ]
    if not dated:
        return reply.not_applicable("none")
    late = [(deadline, written_day(limit)) for deadline, day, limit in dated if day > limit]
    if late:
        return combine(Status.GAP, [_late(reply, *pair) for pair in late])
    return reply.passed("right", [d.span for d, *_ in dated], limit=written_day(dated[0][2]))


def _late(reply: Reply, deadline: Deadline, limit: str) -> Finding:
    own = replace(reply, known={**reply.known, "limit": limit})
    found = reply.facts.quote(deadline.span)
    return own.finding(deadline.span, "missing", own.suggestion(), found=found)


KIND = Kind("deadline-superior", Params, check, OUTCOMES, frozenset({"body", "limit"}))
