"""The time of an event: given, and the right days."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import DateMention, Dates, written
from checker.facts.deadlines import Deadlines
from checker.facts.event_reach import limit_of
from checker.facts.events import EventMention, Events
from checker.facts.provisions import Provisions
from checker.facts.ranges import DateRange, Ranges
from checker.facts.telling.history import History
from checker.facts.whereabouts import Whereabouts
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.registers import EventId, KnownEvent
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict


class Params(NamedTuple):
    """``event`` is the one whose days are looked at."""

    event: EventId


_Wrong = tuple[Span, DateRange | None]
_FIGURES = re.compile(r"\d+")
_PART = Grammar(r"(?<!\w){event-part}(?!\w)")
# "bế mạc tại nhà văn hóa ngày 15/12"
_CLOSES = Grammar(
    r"(?<!\w)(?:(?:{until}|{until.ends})(?: {until.all})?(?: {day})? ?"
    r"|{until.ends} [^.;,\d\n]{1,40} {day} )$"
)
_YEAR_BEHIND = Grammar(r"[\"”]?(?:,? {year} 20\d\d(?!\d)[\"”]?)?")

OUTCOMES = {
    "missing": "Chưa nêu {name}. {near}",
    "not-named": "{draft} chưa nêu tên nên cũng chưa nêu {name}.",
    "half": "Mới nêu một ngày ({found}); cần đủ từ ngày {first} đến ngày {last}.",
    "wrong-end": "Ngày cuối ghi là {found}; đúng là ngày {last}.",
    "wrong": "Thời gian ghi là {found}; đúng là từ ngày {first} đến ngày {last}.",
    "right": "Thời gian đúng: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A range with the right first and last day, at the name or in a line on its time.

    Of an event that fills a calendar month, the month's name is as good.
    """
    event = facts.registers.events[params.event]
    days = {"first": written(*event.first), "last": written(*event.last)}
    reply = Reply(rule, facts, OUTCOMES, days)
    mentions = facts[Events].of(event)
    own = [m for m in mentions if not facts[History].in_section(m.span)]
    short = [m for m in facts[Events].short_of(event) if not facts[History].in_section(m.span)]
    right, wrong = _times([*(own or mentions), *short], event)
    if wrong:
        found = facts.quote(wrong[0][0])
        message = reply.say("wrong", found=found, last=_last_day(facts[Plan], wrong[0][1], event))
        suggestion = reply.suggestion()
        return Verdict(
            Status.GAP,
            message,
            tuple(
                Finding(span, message, (time and corrected(facts, time, event)) or suggestion)
                for span, time in wrong
            ),
        )
    if right:
        return reply.passed("right", right, found=facts.quote(right[0]))
    provided = facts[Provisions]
    free = [r for r in facts[Ranges] if _is_right(r, event) and provided.cover(r.span.start)]
    if mentions and free:
        return reply.passed("right", [r.span for r in free], found=facts.quote(free[0].span))
    if not mentions:
        spot = placing.end_of_tasks(facts).span  # the rule on its name proposes the whole sentence
        return combine(Status.GAP, [reply.finding(spot, "not-named")])
    half = next((m for m in mentions if m.day is not None and _is_part(m.day, event)), None)
    if half is not None and half.day is not None:
        day, end = half.day, _closing_day(facts, half, event)
        if end is not None and _is_right(DateRange(day.span, day, end), event):
            return reply.passed("right", [day.span, end.span], found=facts.quote(day.span))
        if end is not None:
            last = end.like(dt.date(end.year, *event.last[::-1])) if end.year else days["last"]
            found = facts.quote(end.span)
            return combine(Status.GAP, [reply.finding(end.span, "wrong-end", last, found=found)])
        return reply.gap("half", [day.span], found=facts.quote(day.span))
    best = _best(facts, own or mentions)
    near = _near_miss(event, facts, best)
    year = facts.lexicon.pattern(_YEAR_BEHIND).match(facts.folded, best.end)
    missing = reply.gap("missing", [placing.point(year.end() if year else best.end)], near=near)
    return replace(missing, essential=_is_the_theme(facts, mentions))


def _best(facts: Facts, mentions: Sequence[EventMention]) -> Span:
    """Return the name that its days are to be written behind: in a sentence before a heading."""
    provided = facts[Provisions]
    told = (m.span for m in mentions if provided.cover(m.span.start))
    spans = [span for span in told if not _is_headed(facts, span)]
    return spans[0] if spans else mentions[0].span


def _is_headed(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in a heading, which is read on below it."""
    section = facts[Outline].section_at(span.start)
    if section is None or not section.lead.contains(span):
        return False
    return section.is_heading and section.span.end > section.lead.end


def _is_the_theme(facts: Facts, mentions: Sequence[EventMention]) -> bool:
    """Whether the subject line names the event itself, not a ceremony or a contest of it."""
    subject = facts[Parts].subject
    part = facts.lexicon.pattern(_PART)
    return any(
        subject.contains(mention.span)
        and part.search(facts.folded, subject.start, mention.span.start) is None
        for mention in mentions
    )


def _times(mentions: Sequence[EventMention], event: KnownEvent) -> tuple[list[Span], list[_Wrong]]:
    """Return where the right times of the event stand with its name, and the wrong ones."""
    right: list[Span] = []
    wrong: list[_Wrong] = []
    for mention in mentions:
        if mention.time is not None:
            if _is_right(mention.time, event):
                right.append(mention.time.span)
            else:
                wrong.append((mention.time.span, mention.time))
        elif mention.month is not None:
            if mention.month.month == event.month:
                right.append(mention.month.span)
            else:
                wrong.append((mention.month.span, None))
    return right, wrong


def _closing_day(facts: Facts, mention: EventMention, event: KnownEvent) -> DateMention | None:
    """Return the day on which the event ends, told apart from its first: … bế mạc ngày 15/12."""
    day = mention.day
    if day is None or (day.day, day.month) != event.first:
        return None
    within, closes = limit_of(facts, mention.span), facts.lexicon.pattern(_CLOSES)
    for end in facts[Dates].between(day.span.end, within):
        if closes.search(facts.folded, day.span.end, end.span.start) is not None:
            return end
    return None


def corrected(facts: Facts, time: DateRange, event: KnownEvent) -> str | None:
    """Return a wrong time in the draft's own form with the right days and the plan's year.

    Only figures change.
    """
    parts: list[str] = []
    done = time.span.start
    for date, right in ((time.start, event.first), (time.end, event.last)):
        found = list(_FIGURES.finditer(facts.text, *date.span))
        if date.span.start < done or [int(f[0]) for f in found[:2]] != [date.day, date.month]:
            return None  # two days of one month, or a month by its name
        values = [*written(*right).split("/"), *_right_years(facts[Plan], date, found[2:])]
        for figure, value in zip(found, values, strict=True):
            parts += [facts.text[done : figure.start()], value]
            done = figure.end()
    return "".join([*parts, facts.text[done : time.span.end]])


def _last_day(plan: Plan, time: DateRange | None, event: KnownEvent) -> str:
    """Return the event's last day, with the plan's year where the draft writes another one, too."""
    year = time.end.year if time else None
    other = year is not None and plan.year is not None and not plan.covers(year)
    return written(*event.last, plan.year if other and not plan.is_for_years else None)


def _right_years(plan: Plan, date: DateMention, found: Sequence[re.Match[str]]) -> list[str]:
    """Return for the year that is *found* behind a day what is to stand there."""
    is_right = date.year is None or plan.year is None or plan.covers(date.year)
    return [year[0] if is_right or plan.is_for_years else str(plan.year) for year in found]


def is_wrong(time: DateRange, event: KnownEvent) -> bool:
    """Whether *time* has other days than the *event*."""
    return not _is_right(time, event)


def _is_right(time: DateRange, event: KnownEvent) -> bool:
    first, last = time.start, time.end
    return (first.day, first.month) == event.first and (last.day, last.month) == event.last


def _is_part(day: DateMention, event: KnownEvent) -> bool:
    return (day.day, day.month) in {event.first, event.last}


def _near_miss(event: KnownEvent, facts: Facts, name: Span) -> str:
    """Say where a date of the event stands for something else, else where the name stands alone."""
    for deadline in facts[Deadlines]:
        if _is_part(deadline.date, event):
            role = "hạn báo cáo" if deadline.role == "report" else "thời hạn của nhiệm vụ khác"
            return f"Ngày {facts.quote(deadline.span)} ở {facts[Whereabouts].of(deadline.span.start)} là {role}."
    where = facts[Whereabouts].of(name.start)
    return f"{where[:1].upper()}{where[1:]} mới nêu tên, chưa nêu thời gian."


KIND = Kind("event-dates", Params, check, OUTCOMES, frozenset({"first", "last"}))
