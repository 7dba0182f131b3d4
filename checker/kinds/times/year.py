"""No year of another year's plan is left in the plan's own tasks."""

from typing import NamedTuple

from checker.facts import Facts
from checker.facts.row_times import time_cell_at
from checker.facts.telling.times import is_doubtful
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, find
from checker.kernel.sentences import Sentences
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, worst
from checker.kinds.times.background import is_background
from checker.kinds.times.doubted_title import doubted_title, times_of_others
from checker.kinds.times.fixed_otherwise import is_borne_out
from checker.kinds.times.own_times import OtherTime
from checker.kinds.times.table_years import heads_times, labels_row
from checker.kinds.times.unbound import (
    follows_own,
    in_frame,
    is_in_row_of_years,
    names_its_year,
    signed_in,
)
from checker.lexicon.grammar import Grammar
from checker.library.registers import EventId
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_WORK_REACH = 220
"""Characters before a year in which the word for the plan's own work stands: a long object between."""
_STALE = 3
"""Years back that a plan may be copied from; an older one is told, not left over."""
# "Bia tưởng niệm xây dựng năm 1998", "xe mua năm 2018": how old it is
_MADE = Grammar(r"(?<=\w ){built-then}(?: {since}| {during})? $")
_MADE_WITHIN = 30
"""Characters before a year in which the word stands that says it was made then."""
_AHEAD = Grammar(r"(?<!\w){next-year}(?!\w)")
_AHEAD_BEHIND = Grammar(r"[^.;\n]{0,60}?(?<!\w){next-year.behind}(?!\w)")
_ONWARD = Grammar(r" {and-beyond}(?!\w)")


class Params(NamedTuple):
    """``work`` are phrases that, before a year in the same sentence, speak of the plan's own work.

    ``events`` are those whose year another rule judges.
    """

    work: tuple[Phrase, ...]
    events: tuple[EventId, ...] = ()


OUTCOMES = {
    "missing": "Ghi “{found}” trong {draft} của {years}.",
    "unsure": "Có “{found}” ở {where}; cần xem có phải năm ghi nhầm không.",
    "title": "Tên {draft} ghi “{found}” nhưng phần lớn nội dung là của năm {others}; cần xem năm nào đúng.",
    "unknown": "Chưa xác định được năm của {draft} nên chưa xét được.",
    "right": "Không thấy năm nào khác năm của {draft} trong các nhiệm vụ.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Years beside the plan's own work; those of citations, periods and results are fine."""
    reply = Reply(rule, facts, OUTCOMES)
    plan = facts[Plan]
    if plan.year is None:
        return reply.review("unknown")
    faults: list[tuple[Status, Finding]] = []
    events = [facts.registers.events[event] for event in params.events]
    times = times_of_others(facts, events)
    doubted = doubted_title(facts, times)
    if doubted is not None:
        found, others = facts.quote(doubted.span), doubted.others
        told = reply.finding(doubted.span, "title", found=found, others=others)
        faults.append((Status.REVIEW, told))
    for time in times:
        if doubted is not None and time.year == doubted.others:
            continue
        status = _status(params, facts, time)
        if status is None:
            continue
        found = facts.quote(time.span)
        sure = status is Status.GAP and not plan.is_for_years  # else no single year is right
        # of two years that go together, which pair was meant is not said
        right = found.replace(str(time.year), str(plan.year)) if sure and not time.paired else None
        outcome = "missing" if status is Status.GAP else "unsure"
        fields = {"found": found, "where": facts[Whereabouts].of(time.span.start)}
        # In the body the year may be another document's: people see what to write, nothing is put in.
        fix = right if in_frame(facts, time) else None
        faults.append((status, reply.finding(time.span, outcome, right, fix, **fields)))
    return worst(faults) or reply.passed("right")


def _status(params: Params, facts: Facts, time: OtherTime) -> Status | None:
    """Return how sure it is that *time*, of another year, was left over or mistyped."""
    plan = facts[Plan]
    first, last = plan.horizon or (plan.year or time.year, plan.year or time.year)
    if is_borne_out(facts, time, last):
        return None
    if in_frame(facts, time):
        return Status.GAP
    sentence = facts[Sentences].around(time.span.start)
    before = Span(max(sentence.start, time.span.start - _WORK_REACH), time.span.start)
    onward = facts.lexicon.pattern(_ONWARD).match(facts.folded, time.span.end)
    if onward and time.year >= signed_in(facts, first):
        return None  # năm 2026 và các năm tiếp theo: work without an end
    if time.year > last:
        if not names_its_year(facts) and is_in_row_of_years(facts, time.span, last):
            return None
        if not names_its_year(facts) and time_cell_at(facts, time.span.start) is not None:
            return None  # the time table of a plan that is for no one year
        ahead = facts.lexicon.pattern(_AHEAD).search(facts.folded, *before)
        ahead = ahead or facts.lexicon.pattern(_AHEAD_BEHIND).match(facts.folded, time.span.end)
        beside = follows_own(facts, time, last)
        doubtful = time.bare and time.year == last + 1 and not (ahead or beside)
        return Status.REVIEW if doubtful else None
    if time.bare and time.year < first and is_background(facts, time.span):
        return None
    is_old = first - time.year > _STALE
    if is_old and _is_made_then(facts, time.span):
        return None
    doubtful = time.doubtful or is_doubtful(facts, time.span)
    if not time.bare:
        return Status.REVIEW if is_old or doubtful else Status.GAP
    dated = time_cell_at(facts, time.span.start) is not None or heads_times(facts, time.span)
    if dated or any(find(phrase, facts.folded, *before) for phrase in params.work):
        doubtful = doubtful or labels_row(facts, time.span)
        return Status.REVIEW if doubtful else Status.GAP
    return None if is_old else Status.REVIEW


def _is_made_then(facts: Facts, span: Span) -> bool:
    low = max(facts[Sentences].around(span.start).start, span.start - _MADE_WITHIN)
    return facts.lexicon.pattern(_MADE).search(facts.folded, low, span.start) is not None


KIND = Kind("year", Params, check, OUTCOMES)
