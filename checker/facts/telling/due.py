"""Days and months by which a work that looks back is due: Sơ kết mô hình vào tháng 12, not sơ kết quý I."""

from checker.facts.store import Facts
from checker.facts.telling.former import is_day_of_an_end
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
# Tổng kết công tác trong tháng 12/2025; tổng kết kết quả, vụ việc xảy ra trong tháng 12/2025 là của lúc ấy
_SUMS_UP = Grammar(
    r"(?:[-–+*•] ?)?(?:(?:{task-verb.organise}|{carries-out}|{looking-back.event}|{send}) )*{sums-up}(?:,? {sums-up})*"
    r"(?:(?!(?<!\w)(?:{looking-back}|{told.event}|{told.lacking}|{already}|{since})(?!\w))[^.;\n])*"
    r"(?<!\w)(?:{during}|(?P<by>{limit.before}) {day}) "
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
    """Whether *span* may be the time by which something is mended or summed up, or that of the matter itself."""
    start = facts[Sentences].near(span, _REACH).start
    mends, sums_up = map(facts.lexicon.pattern, (_MENDS, _SUMS_UP))
    if mends.fullmatch(facts.folded, start, span.start) is not None:
        return True
    summed = sums_up.fullmatch(facts.folded, start, span.start)
    return summed is not None and not (summed["by"] and is_day_of_an_end(facts, span.start))
