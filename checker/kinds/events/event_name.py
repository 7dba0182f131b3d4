"""An event is called by the name it has in the plan's year."""

from typing import NamedTuple

from checker.facts import Facts
from checker.facts.telling.told import is_told
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.library.registers import EventId
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict


class Params(NamedTuple):
    """``event`` is the one whose name is looked at."""

    event: EventId


OUTCOMES = {
    "missing": "“{found}” là tên gọi trước năm {renamed}.",
    "right": "Không dùng tên gọi cũ.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A former name is pointed at, with the present one; results of the past may keep it."""
    reply = Reply(rule, facts, OUTCOMES)
    event, year = facts.registers.events[params.event], facts[Plan].year
    former = [span for span in facts.find_any(event.former) if not is_told(facts, span)]
    if not former or year is None or event.renamed is None or year < event.renamed:
        return reply.passed("right")
    return reply.review("missing", former, found=facts.quote(former[0]), renamed=event.renamed)


KIND = Kind("event-name", Params, check, OUTCOMES)
