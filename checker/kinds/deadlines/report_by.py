"""A report of a certain sort is due not later than the superior body asks for it."""

from datetime import date
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.deadlines import Deadlines
from checker.kernel.days import written_day
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

Sort = Literal["half-year", "year", "quarter", "event", "review", "any"]


class Params(NamedTuple):
    """``due`` is the last day, with ``every_year`` its day and month in any year; ``body`` to whom."""

    due: date
    report: Sort = "any"
    body: str = "cấp trên"
    every_year: bool = False


OUTCOMES = {
    "missing": "{draft} chưa có hạn {report} ghi rõ ngày; {body} yêu cầu trước ngày {limit}.",
    "late": "Hạn {report} {found} muộn hơn hạn của {body} ({limit}).",
    "undated": "{draft} có nêu {report} ở {where} nhưng chưa ghi rõ ngày; {body} yêu cầu trước ngày {limit}.",
    "unsure": "Hạn {found} có thể là của {report}, muộn hơn hạn của {body} ({limit}); cần xem lại.",
    "other-year": "Hạn của {body} ({limit}) là của năm khác.",
    "right": "Hạn {report}: {found}, không muộn hơn hạn của {body} ({limit}).",
}
WORDS: dict[Sort, str] = {
    "half-year": "báo cáo 6 tháng", "year": "báo cáo năm", "quarter": "báo cáo quý",
    "event": "báo cáo kết quả Tháng hành động", "review": "báo cáo sơ kết, tổng kết", "any": "báo cáo",
}  # fmt: skip
"""What the sorts of reports are called within a sentence."""


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """No reporting deadline of that sort is later; at least one is there."""
    known = {"body": params.body, "limit": written_day(params.due), "report": WORDS[params.report]}
    reply = Reply(rule, facts, OUTCOMES, known)
    year = facts[Plan].year or params.due.year
    days = [(d, d.day_in(year)) for d in facts[Deadlines].of_reports]
    late = [d.span for d, day in days if day and day > params.due]
    if late:
        return reply.gap("late", late, found=facts.quote(late[0]))
    if not days:
        return reply.lacking(placing.of_reporting(facts))
    return reply.passed("right", [d.span for d, _ in days], found=facts.quote(days[0][0].span))


KIND = Kind("report-by", Params, check, OUTCOMES, frozenset({"body", "limit", "report"}))
