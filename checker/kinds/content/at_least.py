"""A target not lower than the superior body asks for: ít nhất 06 tin bài, từ 80% trở lên."""

import re
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.provisions import Provisions
from checker.kernel.phrases import Phrase
from checker.kernel.sentences import Sentences
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

_NUMBER = re.compile(r"(?<!\w)\d+")


class Params(NamedTuple):
    """``least`` is the lowest figure, of the things ``of``; with ``percent`` a share of them.

    ``about`` are words of which one must stand in the same sentence.
    """

    least: float
    of: tuple[Phrase, ...] = ()
    percent: bool = False
    about: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "{draft} chưa có chỉ tiêu {name} (ít nhất {least}).",
    "lower": "Chỉ tiêu {found} thấp hơn mức ít nhất {least}.",
    "unsure": "Cần xem chỉ tiêu “{found}” có đủ mức ít nhất {least} không.",
    "no-figure": "Có nhắc “{found}” ở {where} nhưng chưa thấy con số; cần ít nhất {least}.",
    "right": "Có chỉ tiêu {found}, không thấp hơn {least}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The figures of the things that are counted."""
    least = f"{params.least:g}".replace(".", ",") + ("%" if params.percent else "")
    reply = Reply(rule, facts, OUTCOMES, {"least": least})
    named = tuple(facts[Provisions].of(facts.find_any(params.of or params.about)))
    figures = [
        float(n.group())
        for span in named
        for n in _NUMBER.finditer(facts.folded, *facts[Sentences].around(span.start))
    ]
    if not figures:
        return reply.lacking(placing.of_targets(facts))
    if max(figures) >= params.least:
        return reply.passed("right", named[:1], found=facts.quote(named[0]))
    return reply.gap("lower", named[:1], found=facts.quote(named[0]))


KIND = Kind("at-least", Params, check, OUTCOMES, frozenset({"least"}))
