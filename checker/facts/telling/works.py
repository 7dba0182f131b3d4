"""Works of the time of a body that has ended: công trình do UBND huyện làm chủ đầu tư đã được bố trí vốn."""

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 160
"""Characters to both sides of a body in which its work is named, and what was done."""
_WORK_OF = Grammar(
    r"(?<!\w){built-thing}(?:(?!(?<!\w)(?:{task-verb}|{task-verb.organise})(?!\w))[^.;:\n]){0,80}?"
    r" {by-whom}(?: {plural})?(?: {body.committee})? $"
)
_DID_IT = Grammar(
    r"(?:(?!(?<!\w)(?:{task-verb}|{task-verb.organise})(?!\w))[^.;:\n]){0,50}?(?<!\w){built-by}(?!\w)"
    r"[^.;:\n]{0,50}?(?<!\w){already}(?!\w)"
    r"|[^.;:,\n]{0,30}? {already} {built-by}(?!\w)"
)


def is_builder_before(facts: Facts, span: Span) -> bool:
    """Whether the body at *span* is named for what it built or approved, which has been done."""
    sentence = facts[Sentences].near(span, _REACH)
    low, high = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    work, did = map(facts.lexicon.pattern, (_WORK_OF, _DID_IT))
    if work.search(facts.lined, low, span.start) is None:
        return False
    return did.match(facts.lined, span.end, high) is not None
