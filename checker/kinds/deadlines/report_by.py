"""A report of a certain sort is due not later than the superior body asks for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.deadlines import Deadlines
from checker.facts.whereabouts import Whereabouts
from checker.kernel.days import written, written_day
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kernel.text import fold
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.deadlines.in_turn import (
    Each,
    in_time,
    limit_of,
    named_monthly,
    named_quarter,
    place_of,
    quarter_of,
    turns,
)
from checker.kinds.deadlines.sorts_of_reports import EARLY_UNTIL, Due, Sort, due_of, undated
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_LINE = "Gửi {report} về {body} trước ngày {limit}."


class Params(NamedTuple):
    """``due`` is the last day, with ``every_year`` its day and month in any year; ``body`` to whom.

    With ``about`` only reports in whose own words one of these stands are meant. With ``each`` it
    comes with every month or quarter: of ``due`` the day counts, of a quarter's its month in the
    quarter as well. ``quote`` is the superior's sentence.
    """

    due: date
    report: Sort = "any"
    body: str = "cấp trên"
    every_year: bool = False
    about: tuple[Phrase, ...] = ()
    each: Each = ""
    quote: str = ""


OUTCOMES = {
    "missing": "{draft} chưa có hạn {report} ghi rõ ngày; {body} yêu cầu trước ngày {limit}.",
    "late": "Hạn {report} {found} muộn hơn hạn của {body} ({limit}).",
    "undated": "{draft} có nêu {report} ở {where} nhưng chưa ghi rõ ngày; {body} yêu cầu trước ngày {limit}.",
    "unsure": "Ngày {found} có thể là hạn {report}, muộn hơn hạn của {body} ({limit}); cần xem lại.",
    "other-time": "Ngày {found} có thể là hạn của kỳ báo cáo khác; cần xem {draft} đã có hạn {report} chưa"
    " ({body} yêu cầu trước ngày {limit}).",
    "other-year": "Hạn của {body} ({limit}) là của năm khác.",
    "right": "Hạn {report}: {found}, không muộn hơn hạn của {body} ({limit}).",
}
WORDS: Mapping[str, str] = {
    "half-year": "báo cáo 6 tháng", "year": "báo cáo năm", "quarter": "báo cáo quý",
    "event": "báo cáo kết quả Tháng hành động", "review": "báo cáo sơ kết, tổng kết", "any": "báo cáo",
}  # fmt: skip
"""What the reports are called within a sentence, by the parameter ``report``."""
_MONTHLY = "báo cáo hằng tháng"
_QUARTERLY = ("báo cáo quý I", "báo cáo quý II", "báo cáo quý III", "báo cáo quý IV")
_FIRST_HALF = 7
"""The month until which a day is too early to be that of the year's report."""


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """No day of such a report is later, and there is one; what the units hand in before is no later either."""
    plan = facts[Plan]
    limit, year = _limit(params, plan)
    yearly = params.every_year and plan.is_for_years
    words = f"{written(limit.day, limit.month)} hằng năm" if yearly else written_day(limit)
    known = {"body": params.body, "limit": words, "report": WORDS[params.report]}
    reply = Reply(replace(rule, suggestion=rule.suggestion or _LINE), facts, OUTCOMES, known)
    if year is None:
        return reply.not_applicable("other-year")
    found = due_of(facts, params.report, year, params.about)
    if params.each:
        known["limit"] = limit_of(params.due, params.each)
        if params.each == "month":
            known["report"] = _MONTHLY
        return _in_turn(reply, facts, params, found)
    of_its_year = params.report == "review" and not params.every_year
    if of_its_year:  # that of 2028 is another than that of 2030
        found = [due for due in found if due.day.year == limit.year]
    own = [due for due in found if _is_of_time(due, limit, params)]
    if params.report == "quarter":
        known["report"] = _QUARTERLY[quarter_of(limit) - 1]
    if found and not own:
        return _of_another_time(reply, facts, params, found)
    found = own
    late, unsure = _late(facts, found, limit, params)
    if late:
        return combine(Status.GAP, [_finding(reply, "late", due, limit) for due in late])
    if unsure:
        return combine(Status.REVIEW, [_finding(reply, "unsure", due, limit) for due in unsure])
    if found:
        spans = [due.deadline.span for due in found]
        return reply.passed("right", spans, found=facts.quote(spans[0]))
    spot, named = placing.of_reporting(facts), undated(facts, params.report, params.about)
    if named is not None and not (of_its_year and _is_of_other(facts, named, limit.year)):
        where = facts[Whereabouts].of(named.start)
        return reply.elsewhere(spot, "undated", [named], where=where)
    return reply.lacking(spot)


def _is_of_time(due: Due, limit: date, params: Params) -> bool:
    """Whether a day may be that of the report on the same time: of that quarter, not of June for the year's."""
    if params.report == "quarter":
        return quarter_of(due.day) == quarter_of(limit)
    early = due.day.month <= _FIRST_HALF < limit.month and due.day.year == limit.year
    return params.report != "year" or not early or bool(due.deadline.time or params.about)


def _of_another_time(reply: Reply, facts: Facts, params: Params, found: Sequence[Due]) -> Verdict:
    """Return the verdict where all days of such reports are of another quarter, or too early for the year's."""
    spot, span = placing.of_reporting(facts), found[0].deadline.span
    if params.report == "quarter":
        named = named_quarter(facts, quarter_of(params.due))
        if named is not None:
            where = facts[Whereabouts].of(named.start)
            return reply.elsewhere(spot, "undated", [named], where=where)
        if not turns(facts, "quarter", ()):
            return reply.lacking(spot)
    return reply.elsewhere(spot, "other-time", [span], found=facts.quote(span))


def _is_of_other(facts: Facts, named: Span, year: int) -> bool:
    """Whether a review is *named* with a day of another year than *year*."""
    days = (day for day in facts[Deadlines] if day.date.year not in {None, year})
    return any(day.clause.overlaps(named) for day in days)


def _in_turn(reply: Reply, facts: Facts, params: Params, dues: Sequence[Due]) -> Verdict:
    """Return the verdict on a report that comes with each month or quarter."""
    within = facts.find_any(params.about) if params.about else None
    found = turns(facts, params.each, dues, within)
    limit = place_of(params.due, params.each)
    late = [turn for turn in found if turn.place > limit]
    if late:
        told = [
            reply.finding(
                turn.span,
                "late",
                in_time(facts, turn, params.due, params.each),
                found=facts.quote(turn.span),
            )
            for turn in late
        ]
        return combine(Status.GAP, told)
    if found:
        spans = [turn.span for turn in found]
        return reply.passed("right", spans, found=facts.quote(spans[0]))
    spot = placing.of_reporting(facts)
    monthly = params.each == "month" and not params.about
    named = named_monthly(facts) if monthly else undated(facts, params.report, params.about)
    if named is not None:
        where = facts[Whereabouts].of(named.start)
        return reply.elsewhere(spot, "undated", [named], where=where)
    return reply.lacking(spot)


def _limit(params: Params, plan: Plan) -> tuple[date, int | None]:
    """Return the last day, and the year in which days without one are taken; None where it is for others."""
    due = params.due
    early = due.month <= EARLY_UNTIL and params.report in {"year", "review", "any"}
    first = plan.horizon[0] if plan.horizon else plan.year
    if params.every_year:
        year = due.year - early if first is None else first
        day = 28 if (due.month, due.day) == (2, 29) else due.day
        return due.replace(year=year + early, day=day), year
    if first is None:
        return due, due.year - early
    return due, next((y for y in {due.year - early, due.year} if plan.covers(y)), None)


def _late(
    facts: Facts, found: Sequence[Due], limit: date, params: Params
) -> tuple[list[Due], list[Due]]:
    """Return which days are too late, and which may be.

    Where the plan says by when it reports to its superior, the days of its units are another rule's;
    where a day in time goes to the very body, others may be of another line: Hội … tỉnh.
    """
    up = [due for due in found if due.goes_up]
    judged = [due for due in found if due.goes_up is not False] if up else list(found)
    one = params.report == "year" and not params.about
    said = {due.goes_up for due in judged if one and due.is_sure and due.deadline.time}
    judged = [  # what says no time may be on something else where the year's report has its day
        due._replace(is_sure=due.is_sure and (bool(due.deadline.time) or due.goes_up not in said))
        for due in judged
    ]
    late = [due for due in judged if due.day > limit]
    sure = [due for due in late if due.is_sure and (due.goes_up or not up)]
    to_body = {due for due in judged if fold(params.body) in facts.folded[slice(*due.own)]}
    if any(due.is_sure and due.day <= limit for due in to_body):
        others = [due for due in sure if due not in to_body]
        sure = [due for due in sure if due in to_body]
        return sure, [] if sure else others
    if sure or any(due.is_sure and due.day <= limit for due in judged):
        return sure, []
    return [], late


def _finding(reply: Reply, outcome: str, due: Due, limit: date) -> Finding:
    deadline = due.deadline
    bare = deadline.date.year is None and not deadline.date.in_words
    words = written(limit.day, limit.month) if bare else deadline.date.like(limit)
    found = reply.facts.quote(deadline.span)
    return reply.finding(deadline.span, outcome, words, found=found)


KIND = Kind("report-by", Params, check, OUTCOMES, frozenset({"body", "limit", "report"}))
