"""An event the plan provides for, by its name."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.events import EventMention, Events
from checker.facts.history import History
from checker.facts.ranges import Ranges
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.phrase_ends import end_of_any
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.events.event_dates import is_wrong
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.registers import EventId, KnownEvent
from checker.library.rule import Rule
from checker.report import Verdict

_JOIN = Grammar(r" ?(?:,|{and}) ?(?:{event-aim} )?")

_OPENING = Grammar(r"{event-word} {event-aim} ")


class Params(NamedTuple):
    """``event`` is what the plan must provide for."""

    event: EventId


OUTCOMES = {
    "missing": "{draft} chưa nêu {title}.",
    "loose": "Có nhắc “{found}” ở {where} nhưng chưa nêu đúng tên {title}.",
    "other": "{draft} chỉ nêu “{found}”, không phải {title}.",
    "others-name": "“{found}” ở {where} ghi ngày của {title}; cần xem tên hay ngày ghi nhầm.",
    "mixed": "Tên “{found}” ở {where} ghép tên của hai sự kiện khác nhau; tên đúng là {title}.",
    "right": "Có nêu {title} ở {where}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The event's own name; another month of a similar name does not count."""
    reply = Reply(rule, facts, OUTCOMES)
    event = facts.registers.events[params.event]
    mentions = facts[Events].of(event)
    mixed = list(_mixed(facts, mentions, event))
    if mixed:
        where = facts[Whereabouts].of(mixed[0].start)
        return reply.review("mixed", mixed, found=facts.quote(mixed[0]), where=where)
    swapped = list(_with_its_days(facts, event))
    if swapped:
        where = facts[Whereabouts].of(swapped[0].start)
        return reply.review("others-name", swapped, found=facts.quote(swapped[0]), where=where)
    if mentions:
        spans = [m.span for m in mentions]
        return reply.passed("right", spans, where=facts[Whereabouts].of(spans[0].start))
    spot = placing.end_of_tasks(facts)
    other = facts.find_any(facts.registers.other_events(event))
    loose = [s for s in facts.find_any(event.loose) if not any(s.overlaps(o) for o in other)]
    if loose:
        return reply.review(
            "loose", loose, found=facts.quote(loose[0]), where=facts[Whereabouts].of(loose[0].start)
        )
    if other:
        return reply.lacking(spot, "other", found=facts.quote(other[0]))
    return reply.lacking(spot)


def _mixed(facts: Facts, mentions: Iterable[EventMention], event: KnownEvent) -> Iterator[Span]:
    """Yield the names that go on with words that are not its own, or hold them: of another event, of none."""
    join, opening = map(facts.lexicon.pattern, (_JOIN, _OPENING))
    for mention in mentions:
        if facts[History].tells(mention.span):
            continue
        inside = facts.find_any(event.mixed, mention.span)
        if inside and opening.fullmatch(facts.lined, mention.span.start, inside[0].start):
            yield mention.span
            continue
        joined = join.match(facts.lined, mention.span.end)
        start = joined.end() if joined else mention.span.end
        end = end_of_any(event.mixed, facts.lined, start, len(facts.lined))
        if joined is not None and end is not None:
            yield Span(mention.span.start, end)


def _with_its_days(facts: Facts, event: KnownEvent) -> Iterator[Span]:
    """Yield the names of other events that have the days of *event* for theirs."""
    if all(is_wrong(time, event) for time in facts[Ranges]):
        return
    taken = {mention.time.span for mention in facts[Events].of(event) if mention.time}
    for other in facts.registers.events.values():
        if (other.first, other.last) == (event.first, event.last):
            continue
        for mention in facts[Events].of(other):
            time = mention.time
            if time is None or time.span in taken or is_wrong(time, event):
                continue
            if not facts[History].tells(mention.span):
                yield mention.span


KIND = Kind("event", Params, check, OUTCOMES)
