"""The year given for an event is the plan's year."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.events import EventMention, Events
from checker.facts.ranges import DateRange
from checker.facts.telling.told import is_told
from checker.kernel.document import Span
from checker.kinds.base import Kind
from checker.kinds.events.event_dates import corrected, is_wrong
from checker.kinds.reply import Reply
from checker.library.registers import EventId, KnownEvent
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict


class Params(NamedTuple):
    """``event`` is the one whose year is looked at."""

    event: EventId


OUTCOMES = {
    "missing": "{title} ghi là {found}, trong khi {draft} là của {years}.",
    "not-named": "{draft} chưa nêu tên nên không xét {name}.",
    "no-year": "Không ghi năm riêng; hiểu là năm của {draft}.",
    "past": "Có nhắc năm {found}; cần xem đây là kết quả năm trước hay năm ghi nhầm.",
    "right": "{title} đúng là {years}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Every year at the name and in its dates; results of an earlier year are for a person."""
    reply = Reply(rule, facts, OUTCOMES)
    event = facts.registers.events[params.event]
    mentions = (*facts[Events].of(event), *facts[Events].short_of(event))
    if not mentions:
        return reply.not_applicable("not-named")
    plan = facts[Plan]
    given = [pair for mention in mentions for pair in _years(mention, facts)]
    misdated = [m.time for m in mentions if m.time is not None and is_wrong(m.time, event)]
    if not given or plan.year is None:
        return reply.passed("no-year", [mentions[0].span])
    wrong = [(found, span) for found, span in given if not plan.covers(found)]
    if not wrong:
        return reply.passed("right", [span for _, span in given])
    past = [pair for pair in wrong if is_told(facts, pair[1])]
    if len(past) == len(wrong) and len(wrong) < len(given):
        return reply.passed("right", [span for found, span in given if plan.covers(found)])
    if len(past) == len(wrong):
        return reply.review("past", [span for _, span in past], found=past[0][0])
    findings = tuple(
        _in_range(_finding(reply, span, found), misdated, facts, event)
        for found, span in wrong
        if (found, span) not in past
    )
    return Verdict(Status.GAP, findings[0].message, findings)


def _years(mention: EventMention, facts: Facts) -> Iterator[tuple[int, Span]]:
    """Yield each year that is written for the event, with its place."""
    if mention.year is not None and mention.year_span is not None:
        yield mention.year, mention.year_span
    given = mention.month.year if mention.month else None
    if given is not None and given[1] != mention.year_span:
        yield given
    if mention.time is not None:
        for day in (mention.time.start, mention.time.end):
            if day.year is not None and _writes_year(facts, day.span):
                yield day.year, day.span


def _finding(reply: Reply, span: Span, found: int) -> Finding:
    """Return the finding on a wrong year; in a plan for several years none is surely right."""
    plan, message = reply.facts[Plan], reply.say("missing", found=found)
    if plan.is_for_years or plan.year is None:
        return Finding(span, message)
    right = _fixed(reply.facts, span, found, plan.year)
    return Finding(span, message, right, right)


def _in_range(
    finding: Finding, misdated: list[DateRange], facts: Facts, event: KnownEvent
) -> Finding:
    """Return the *finding*; where the days beside the year are wrong, both are mended at once.

    The year alone would make a wrong date look like one that was looked at.
    """
    for time in misdated:
        if time.span.contains(finding.span):
            return replace(
                finding, span=time.span, suggestion=corrected(facts, time, event), fix=None
            )
    return finding


def _writes_year(facts: Facts, span: Span) -> bool:
    """Whether the year stands in the text: a range gives its first date the year of its last."""
    return len(re.findall(r"\d+", facts.quote(span))) > 2


def _fixed(facts: Facts, span: Span, found: int, year: int) -> str:
    return re.sub(rf"(?:{found}|{found % 100:02d})$", str(year), facts.quote(span))


KIND = Kind("event-year", Params, check, OUTCOMES)
