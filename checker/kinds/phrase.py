"""A wording the plan must have, or must not have: the kind for an office's own rules."""

from typing import NamedTuple

from checker.document import Span
from checker.facts import Facts
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.voice import Voice
from checker.registers import Phrase
from checker.report import Verdict
from checker.rule import Rule


class Params(NamedTuple):
    """One of ``present`` must stand in the body, and none of ``absent``.

    ``loose`` are words that only touch on what is wanted.
    """

    present: tuple[Phrase, ...] = ()
    absent: tuple[Phrase, ...] = ()
    loose: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "Kế hoạch chưa nêu {title}.",
    "loose": "Có nhắc “{found}” ở {where}; cần xem đã đủ ý {title} chưa.",
    "unwanted": "Không nên có “{found}” trong kế hoạch.",
    "right": "Đạt yêu cầu: {title}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Phrases in the whole text between title and signature."""
    voice = Voice(rule, facts, OUTCOMES)
    parts = facts.anatomy
    within = Span(parts.subject.start, parts.closing.end)
    unwanted = facts.find_any(params.absent, within)
    if unwanted:
        return voice.gap("unwanted", unwanted, found=facts.quote(unwanted[0]))
    if not params.present:
        return voice.passed("right")
    found = facts.find_any(params.present, within)
    if found:
        return voice.passed("right", found[:5])
    loose = facts.find_any(params.loose, within)
    if loose:
        return voice.review(
            "loose", loose[:3], found=facts.quote(loose[0]), where=facts.where(loose[0].start)
        )
    return voice.gap("missing", [placing.end_of_tasks(facts)])


KIND = Kind("phrase", Params, check, OUTCOMES)
