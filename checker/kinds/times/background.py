"""Past years that open a sentence on purpose which states what was: Năm 2026, Ban kiểm tra 9 cơ quan."""

from checker.facts import Facts
from checker.facts.telling.sentence import GOAL
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_HEAD = Grammar(r"[-–+*• ]*(?:{during} )?")
_SUBJECT = Grammar(r" ?, ?(?:(?P<area>{background-subject}(?!\w))|(?P<who>[^\W\d_]))[^.;:\n]*?\d")
"""Someone with a name, or the whole area, and what is counted; what opens with a verb is work to be done."""
_AHEAD = Grammar(
    r"(?<!\w)(?:{ahead.word}|{to-do}|{going-on}|{aim-word}|{assigns}|{background-not})(?!\w)"
)


def is_background(facts: Facts, span: Span) -> bool:
    """Whether the bare year at *span*, before the plan's own, opens a sentence on purpose that only tells."""
    if not any(s.span.contains(span) for s in facts[Outline].with_role("purpose")):
        return False
    sentence = facts[Sentences].around(span.start)
    pattern = facts.lexicon.pattern
    if pattern(_HEAD).fullmatch(facts.folded, sentence.start, span.start) is None:
        return False
    told = pattern(_SUBJECT).match(facts.folded, span.end, sentence.end)
    if told is None or not (told["area"] or facts.text[told.start("who")].isupper()):
        return False
    ahead = any(pattern(words).search(facts.folded, *sentence) for words in (_AHEAD, GOAL))
    return not ahead and not any(str(year) in facts.quote(sentence) for year in _own_years(facts))


def _own_years(facts: Facts) -> range:
    plan = facts[Plan]
    first, last = plan.horizon or (plan.year or 0, plan.year or 0)
    return range(first, last + 1)
