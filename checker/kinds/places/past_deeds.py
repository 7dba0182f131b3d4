"""What a body did before it ended: told in the past, or handed over to others."""

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 120
"""Characters before a body in which its sentence says how it takes part."""
# Anything but a verb of work: the rest of the body's name, others beside it, a time.
_NAME = r"(?:(?!(?<!\w)(?:{task-verb}|{assignment-opening})(?!\w))[^.;,\n])"
_SUBJECT = Grammar(rf"(?:^|[,;:(\"“]|(?<!\w)(?:{{by-whom}}|{{which}})) ?{_NAME}{{0,60}}$")
_DID = Grammar(rf"{_NAME}{{0,60}}?(?<!\w)(?:{{already}}|{{once}})(?!\w)")
_BY_OR_FROM = Grammar(rf"(?<!\w)(?:{{by-whom}}|{{since}}) {_NAME}{{0,60}}$")
_HANDED_OVER = Grammar(rf"{_NAME}{{0,40}}?(?<!\w){{handed-over}}(?!\w)")
_TOOK_PART = Grammar(
    r"(?<!\w){already} "
    r"(?:(?!(?<!\w)(?:{assignment-opening}|{turning-ahead} {task-verb}|{to-do})(?!\w))[^.;,\n]){0,80}$"
)


def is_past_deed(facts: Facts, span: Span) -> bool:
    """Whether what the body at *span* does is told as done: it has done it, or it was handed over."""
    start = max(facts[Sentences].around(span.start).start, span.start - _REACH)
    before = Span(start, span.start)
    if _ends(facts, _TOOK_PART, before):
        return True
    if _ends(facts, _SUBJECT, before) and _follows(facts, _DID, span):
        return True
    return _ends(facts, _BY_OR_FROM, before) and _follows(facts, _HANDED_OVER, span)


def _ends(facts: Facts, grammar: Grammar, before: Span) -> bool:
    text = facts.lined[before.start : before.end]
    return facts.lexicon.pattern(grammar).search(text) is not None


def _follows(facts: Facts, grammar: Grammar, span: Span) -> bool:
    return facts.lexicon.pattern(grammar).match(facts.lined, span.end) is not None
