"""What a body did before it ended: told in the past, or handed over to others."""

import datetime as dt
import re

from checker.facts import Facts
from checker.facts.given_tasks import is_given
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 120
"""Characters before a body in which its sentence says how it takes part."""
# Anything but a verb of work: the rest of the body's name, others beside it, a time.
_NAME = r"(?:(?!(?<!\w)(?:{task-verb}|{assignment-opening})(?!\w))[^.;,\n])"
_SUBJECT = Grammar(rf"(?:^|[,;:(\"“]|(?<!\w)(?:{{by-whom}}|{{which}})) ?{_NAME}{{0,60}}$")
_DID = Grammar(rf"{_NAME}{{0,60}}?(?<!\w)(?:(?P<already>{{already}})|{{once}})(?!\w)")
_BY_OR_FROM = Grammar(rf"(?<!\w)(?:{{by-whom}}|{{since}}|{{possessive}}) {_NAME}{{0,60}}$")
_HANDED_OVER = Grammar(rf"{_NAME}{{0,40}},? ?{_NAME}{{0,12}}?(?<!\w){{handed-over}}(?!\w)")
_CEASED = Grammar(rf"{_NAME}{{0,40}}?(?<!\w){{ceased}}(?!\w)")
# "được huyện Mường Đà thành lập từ năm 2019": a year in which it was still there
_BY = Grammar(rf"(?<!\w)(?:{{by-whom}}|{{which}}|{{passive}}) {_NAME}{{0,60}}$")
_REST = re.compile(r"[^.;,\n]{0,80}")
_YEAR = re.compile(r"(?<![\d/.])(?:\d{1,2}/)?(20\d\d)(?!\d)")
_TOOK_PART = Grammar(
    r"(?<!\w){already} "
    r"(?:(?!(?<!\w)(?:{assignment-opening}|{turning-ahead} {task-verb}|{to-do})(?!\w))[^.;,\n]){0,80}$"
)


def is_past_deed(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether what the body at *span*, which was there *until* then, does is told as done."""
    start = max(facts[Sentences].around(span.start).start, span.start - _REACH)
    before = Span(start, span.start)
    if _ends(facts, _TOOK_PART, before):
        return True
    did = facts.lexicon.pattern(_DID).match(facts.lined, span.end)
    if did is not None and _ends(facts, _SUBJECT, before):
        return not (did["already"] and is_given(facts, did.end()))
    if _ends(facts, _BY_OR_FROM, before) and _follows(facts, _HANDED_OVER, span):
        return True
    if _ends(facts, _BY, before) and _was_there(facts, span, until):
        return True
    return _follows(facts, _CEASED, span)


def _was_there(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether the rest of the clause names years, all before the one in which the body ended."""
    rest = _REST.match(facts.lined, span.end)
    years = [int(year) for year in _YEAR.findall(rest.group() if rest else "")]
    return bool(years) and max(years) < until.year


def _ends(facts: Facts, grammar: Grammar, before: Span) -> bool:
    text = facts.lined[before.start : before.end]
    return facts.lexicon.pattern(grammar).search(text) is not None


def _follows(facts: Facts, grammar: Grammar, span: Span) -> bool:
    return facts.lexicon.pattern(grammar).match(facts.lined, span.end) is not None
