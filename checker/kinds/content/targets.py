"""Measurable targets: chỉ tiêu with figures."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.history import History
from checker.facts.whereabouts import Whereabouts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, without_overlaps
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Verdict

_SHOWN = 10
"""Targets that are pointed at: enough to see that there are some."""
_PERCENT = Grammar(r"\d{1,6}(?:[.,]\d{1,3})? ?(?:%|{percent})")
_COUNTED = Grammar(r" (?:{is} )?\d+ (?!/)[^\W\d]+")
_NUMBER = re.compile(r"(?<!\w)\d{1,9} $")
_SHARE = re.compile(r"(?<!\w)\d{1,4}/\d{1,4} $")
_LONGEST_NUMBER = 10
"""Characters of a number or a share before a counted thing."""
_EACH_TIME = Grammar(r"[^.;\n]{0,30}(?:/|{each} )(?:{year}|{quarter}|{month})")


class Params(NamedTuple):
    """``units`` are counted things; ``bounds`` words that make a number a target; ``words`` name targets.

    ``wholes`` are things of which a share is counted (12/15 thôn).
    """

    units: tuple[Phrase, ...]
    bounds: tuple[Phrase, ...]
    words: tuple[Phrase, ...]
    wholes: tuple[Phrase, ...]


OUTCOMES = {
    "missing": "Kế hoạch chưa có chỉ tiêu đo được bằng con số.",
    "words-only": "Có nhắc tới chỉ tiêu ở {where} nhưng chưa có con số cụ thể.",
    "right": "Có chỉ tiêu bằng con số: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A percentage, or a counted number with a bound (ít nhất 02 hội nghị), in the body."""
    reply = Reply(rule, facts, OUTCOMES)
    body = facts[Parts].body
    spans = without_overlaps([*_percentages(facts, body), *_counted(params, facts, body)])
    own = (s for s in spans if not facts[Citations].cover(s) and not facts[History].tells(s))
    shown = list(islice(own, _SHOWN))
    if shown:
        return reply.passed("right", shown, found=facts.quote(shown[0]))
    words = facts.find_any(params.words, body)
    if words:
        return reply.review("words-only", words[:1], where=facts[Whereabouts].of(words[0].start))
    return reply.gap("missing", [placing.after_purpose(facts)])


def _percentages(facts: Facts, body: Span) -> Iterator[Span]:
    for match in facts.matches(_PERCENT, body):
        yield Span(*match.span())


def _counted(params: Params, facts: Facts, body: Span) -> Iterator[Span]:
    """Yield ít nhất 02 hội nghị, 02 cuộc mỗi quý, 12/15 thôn."""
    after, each_time = map(facts.lexicon.pattern, (_COUNTED, _EACH_TIME))
    for bound in facts.find_any(params.bounds, body):
        match = after.match(facts.folded, bound.end, body.end)
        if match is not None:
            yield Span(bound.start, match.end())
    for unit in facts.find_any(params.units, body):
        number, match = _before(_NUMBER, facts, unit), each_time.match(facts.folded, unit.end)
        if number is not None and match is not None:
            yield Span(number, match.end())
    for whole in facts.find_any(params.wholes, body):
        share = _before(_SHARE, facts, whole)
        if share is not None:
            yield Span(share, whole.end)


def _before(pattern: re.Pattern[str], facts: Facts, thing: Span) -> int | None:
    """Return where the number right before *thing* begins, None where there is none."""
    low = max(0, thing.start - _LONGEST_NUMBER)
    match = pattern.search(facts.folded, low, thing.start)
    return match.start() if match else None


KIND = Kind("targets", Params, check, OUTCOMES)
