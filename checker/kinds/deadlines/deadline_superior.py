"""No deadline is later than the superior body's own."""

from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import written_day
from checker.facts.deadlines import Deadlines
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Status, Verdict


class Params(NamedTuple):
    """``due`` is the superior body's own deadline, given by an office's rule pack; ``body`` its name."""

    due: date | None = None
    body: str = "cấp trên"


OUTCOMES = {
    "missing": "Thời hạn {found} muộn hơn hạn của {body} ({limit}).",
    "unknown": "Chưa khai báo hạn báo cáo của cấp trên nên không xét tiêu chí này.",
    "none": "Kế hoạch chưa có thời hạn báo cáo ghi rõ ngày nên không xét tiêu chí này.",
    "other-year": "Hạn báo cáo của cấp trên đã khai báo là của năm khác nên không xét tiêu chí này.",
    "right": "Các thời hạn báo cáo không muộn hơn hạn của {body} ({limit}).",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Compare each reporting deadline, taken in the plan's year, with the one given."""
    known = {"body": params.body, "limit": written_day(params.due)}
    reply = Reply(rule, facts, OUTCOMES, known)
    if params.due is None:
        return reply.not_applicable("unknown")
    year = facts[Plan].year
    if year is not None and params.due.year not in {year, year + 1}:
        return reply.not_applicable("other-year")
    days = [(d, d.date.in_year(year or params.due.year)) for d in facts[Deadlines].of_reports]
    dated = [(d, day) for d, day in days if day is not None]
    if not dated:
        return reply.not_applicable("none")
    late = [d for d, day in dated if day > params.due]
    if late:
        return combine(
            Status.GAP,
            [
                reply.finding(d.span, "missing", reply.suggestion(), found=facts.quote(d.span))
                for d in late
            ],
        )
    return reply.passed("right", [d.span for d, _ in dated])


KIND = Kind("deadline-superior", Params, check, OUTCOMES, frozenset({"body", "limit"}))
