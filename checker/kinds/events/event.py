"""An event the plan provides for, by its name."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.events import EventMention, Events
from checker.facts.telling.history import History
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.phrase_ends import end_of_any
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.registers import EventId, KnownEvent
from checker.library.rule import Rule
from checker.report import Verdict

_JOIN = Grammar(r" ?(?:,|{and}) ?(?:{event-aim} )?")


class Params(NamedTuple):
    """``event`` is what the plan must provide for."""

    event: EventId


OUTCOMES = {
    "missing": "{draft} chưa nêu {title}.",
    "loose": "Có nhắc “{found}” ở {where} nhưng chưa nêu đúng tên {title}.",
    "other": "{draft} chỉ nêu “{found}”, không phải {title}.",
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
    """Yield the names that go on with the words of another event."""
    join = facts.lexicon.pattern(_JOIN)
    for mention in mentions:
        if facts[History].in_section(mention.span):
            continue
        joined = join.match(facts.lined, mention.span.end)
        start = joined.end() if joined else mention.span.end
        end = end_of_any(event.mixed, facts.lined, start, len(facts.lined))
        if joined is not None and end is not None:
            yield Span(mention.span.start, end)


KIND = Kind("event", Params, check, OUTCOMES)
