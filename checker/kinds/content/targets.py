"""Measurable targets: chỉ tiêu with figures."""

import re
from itertools import islice
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.history import History
from checker.facts.whereabouts import Whereabouts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kernel.text import matches
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

_PERCENT = re.compile(r"\d{1,6}(?:[.,]\d{1,3})? ?(?:%|phần trăm)")


class Params(NamedTuple):
    """``units`` are counted things; ``bounds`` words that make a number a target; ``words`` name targets.

    ``wholes`` are things of which a share is counted (12/15 thôn).
    """

    units: tuple[str, ...]
    bounds: tuple[str, ...]
    words: tuple[Phrase, ...]
    wholes: tuple[str, ...]


OUTCOMES = {
    "missing": "Kế hoạch chưa có chỉ tiêu đo được bằng con số.",
    "words-only": "Có nhắc tới chỉ tiêu ở {where} nhưng chưa có con số cụ thể.",
    "right": "Có chỉ tiêu bằng con số: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A percentage, or a counted number with a bound (ít nhất 02 hội nghị), in the body."""
    reply = Reply(rule, facts, OUTCOMES)
    body = facts[Parts].body
    spans = [Span(*m.span()) for m in _PERCENT.finditer(facts.folded, body.start, body.end)]
    openings = [*params.bounds, *"0123456789"]
    counted = matches(_counted(params), facts.folded, openings, body.start, body.end)
    spans += [Span(*m.span()) for m in counted]
    own = (
        s for s in sorted(spans) if not facts[Citations].cover(s) and not facts[History].tells(s)
    )
    shown = list(islice(own, 10))
    if shown:
        return reply.passed("right", shown, found=facts.quote(shown[0]))
    words = facts.find_any(params.words, body)
    if words:
        return reply.review("words-only", words[:1], where=facts[Whereabouts].of(words[0].start))
    return reply.gap("missing", [placing.after_purpose(facts)])


def _counted(params: Params) -> re.Pattern[str]:
    bounds, units = "|".join(params.bounds), "|".join(params.units)
    at_least = rf"(?:{bounds}) (?:là )?\d+ (?!/)[^\W\d]+"
    per_time = rf"\d+ (?:{units})(?!\w)[^.;\n]{{0,30}}(?:/|mỗi |trên )(?:năm|quý|tháng)"
    of_all = rf"\d{{1,4}}/\d{{1,4}} (?:{'|'.join(params.wholes)})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{at_least}|{per_time}|{of_all})")


KIND = Kind("targets", Params, check, OUTCOMES)
