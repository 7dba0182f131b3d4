"""Days and months by which a work that looks back is due: Sơ kết mô hình vào tháng 12, not sơ kết quý I."""

from checker.facts.store import Facts
from checker.facts.telling.sentence import sets_ahead, tells_an_event
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 200
"""Characters before a time in which its work is named."""
_DUE = Grammar(
    r"(?<![^\s,])(?:(?P<sure>{due})(?: {during}| {on-day}| {limit.before})?|{on-day})"
    r"(?: {week-part})?(?: {day})? $"
)
_LOOKS_BACK_HERE = Grammar(r"(?<!\w){looking-back} $")
# Khắc phục hư hỏng nhà văn hóa tháng 9/2025; hậu quả, tồn tại, điều đã nêu là của lúc ấy
_MENDS = Grammar(
    r"(?:[-–+*•] ?)?(?:{mends})(?!\w)"
    r"(?:(?!(?<!\w)(?:{looking-back}|{told.event}|{mends-of-then}|{already}|{under-act})(?!\w))[^.;\n]){2,}"
)


def is_due(facts: Facts, span: Span, *, dated: bool) -> bool:
    """Whether the work is to be done at the time *span*, though a word before it looks back.

    Of a year only a word that the work is finished says so: rút kinh nghiệm *trong* năm 2025.
    """
    sentence = facts[Sentences].near(span, _REACH)
    due, here = map(facts.lexicon.pattern, (_DUE, _LOOKS_BACK_HERE))
    found = due.search(facts.folded, sentence.start, span.start)
    if found is None or not (found["sure"] or dated):
        return False
    if here.search(facts.folded, sentence.start, found.start()) is not None:
        return False  # xảy ra vào tháng 9/2025
    return sets_ahead(facts, sentence) and not tells_an_event(facts, sentence)


def may_be_due(facts: Facts, span: Span) -> bool:
    """Whether *span* may be the time by which something is mended, or that of the fault."""
    start = facts[Sentences].near(span, _REACH).start
    return facts.lexicon.pattern(_MENDS).fullmatch(facts.folded, start, span.start) is not None
