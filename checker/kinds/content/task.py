"""A task that the superior's plan hands down: its key phrases stand together in one provision."""

from typing import NamedTuple

from checker.facts import Facts
from checker.facts.provisions import Provisions
from checker.facts.whereabouts import Whereabouts
from checker.kernel.phrases import Phrase
from checker.kernel.sentences import Sentences
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict


class Params(NamedTuple):
    """``quote`` is the superior's sentence, ``words`` are its key phrases.

    ``enough`` is the share of them that must stand together.
    """

    quote: str
    words: tuple[Phrase, ...]
    enough: float = 0.6


OUTCOMES = {
    "missing": "{draft} chưa có nhiệm vụ: {name}.",
    "apart": "Các ý của nhiệm vụ {name} nằm rải rác trong {draft}; cần xem đã giao việc đó chưa.",
    "partly": "Ở {where} mới có một phần nhiệm vụ {name}; cần xem đã đủ ý chưa.",
    "right": "Có nhiệm vụ {name} ở {where}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The best provision decides."""
    reply = Reply(rule, facts, OUTCOMES, {"quote": params.quote})
    hits = [
        (span, index)
        for index, phrase in enumerate(params.words)
        for span in facts[Provisions].of(facts.find(phrase))
    ]
    together: dict[int, set[int]] = {}
    for span, index in hits:
        together.setdefault(facts[Sentences].around(span.start).start, set()).add(index)
    need = params.enough * len(params.words) - 1e-9
    best = max(together.items(), key=lambda one: len(one[1]), default=(0, set[int]()))
    spot = placing.end_of_tasks(facts)
    spans = [s for s, _ in hits if facts[Sentences].around(s.start).start == best[0]]
    if best[1] and len(best[1]) >= need:
        return reply.passed("right", spans, where=facts[Whereabouts].of(spans[0].start))
    if best[1] and 2 * len(best[1]) >= need:
        where = facts[Whereabouts].of(spans[0].start)
        return reply.elsewhere(spot, "partly", spans, where=where)
    if len({index for _, index in hits}) >= need:
        return reply.elsewhere(spot, "apart", [s for s, _ in hits])
    return reply.lacking(spot)


KIND = Kind("task", Params, check, OUTCOMES, frozenset({"quote"}))
