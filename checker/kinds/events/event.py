"""An event the plan provides for, by its name."""

from typing import NamedTuple

from checker.facts import Facts
from checker.facts.events import Events
from checker.facts.whereabouts import Whereabouts
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.library.registers import EventId
from checker.library.rule import Rule
from checker.report import Verdict


class Params(NamedTuple):
    """``event`` is what the plan must provide for."""

    event: EventId


OUTCOMES = {
    "missing": "Kế hoạch chưa nêu {title}.",
    "loose": "Có nhắc “{found}” ở {where} nhưng chưa nêu đúng tên {title}.",
    "other": "Kế hoạch chỉ nêu “{found}”, không phải {title}.",
    "right": "Có nêu {title} ở {where}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The event's own name; another month of a similar name does not count."""
    reply = Reply(rule, facts, OUTCOMES)
    event = facts.registers.events[params.event]
    mentions = facts[Events].of(event)
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


KIND = Kind("event", Params, check, OUTCOMES)
