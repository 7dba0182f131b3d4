"""A unit has tasks of its own in Tổ chức thực hiện."""

from bisect import bisect_left
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.assignments import Assignments
from checker.facts.provisions import Provisions
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

_SHOWN = 10
"""Places that are pointed at: a unit may stand in every row of a long table."""


class Params(NamedTuple):
    """``names`` are phrases for the unit; ``loose`` words that only may mean it."""

    names: tuple[Phrase, ...]
    loose: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "Tổ chức thực hiện chưa giao nhiệm vụ cho {title}.",
    "mentioned": "{title} chỉ được nhắc tới ở {where}, chưa được giao nhiệm vụ riêng trong Tổ chức thực hiện.",
    "empty": "Có nêu {title} ở {where} nhưng chưa ghi nhiệm vụ.",
    "right": "{title} được giao nhiệm vụ ở {where}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A numbered item, heading or line that opens with the unit and goes on with its tasks."""
    reply = Reply(rule, facts, OUTCOMES)
    provided = facts[Provisions]
    names = tuple(provided.of(facts.find_any(params.names)))
    own: list[Span] = []
    empty: list[Span] = []
    for assignment in facts[Assignments]:
        first = bisect_left(names, (assignment.head.start,))
        if first < len(names) and names[first].start < assignment.head.end:
            (own if assignment.gives else empty).append(names[first])
    if own:
        return reply.passed("right", own[:_SHOWN], where=facts[Whereabouts].of(own[0].start))
    if empty:
        return reply.review("empty", empty, where=facts[Whereabouts].of(empty[0].start))
    mentioned = names or tuple(provided.of(facts.find_any(params.loose)))
    if mentioned:
        return reply.review(
            "mentioned", mentioned[:3], where=facts[Whereabouts].of(mentioned[0].start)
        )
    return reply.gap("missing", [placing.after_last_unit(facts)])


KIND = Kind("unit", Params, check, OUTCOMES)
