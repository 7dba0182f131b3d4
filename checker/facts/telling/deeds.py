"""What a body did before it ended: told in the past, or handed over to others."""

import datetime as dt

from checker.facts.given_tasks import is_given
from checker.facts.periods import Periods
from checker.facts.store import Facts
from checker.facts.telling.named_times import times_in
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 120
"""Characters before a body in which its sentence says how it takes part."""
# Anything but a verb of work: the rest of the body's name, others beside it, a time.
_NAME = r"(?:(?!(?<!\w)(?:{task-verb}|{assignment-opening})(?!\w))[^.;,\n])"
_SUBJECT = Grammar(rf"(?:^|[,;:(\"“]|(?<!\w)(?:{{by-whom}}|{{which}})) ?{_NAME}{{0,60}}$")
_DID = Grammar(rf"{_NAME}{{0,60}}?(?<!\w)(?:(?P<already>{{already}})|{{told.once}})(?!\w)")
_BY_OR_FROM = Grammar(rf"(?<!\w)(?:{{by-whom}}|{{since}}|{{possessive}}) {_NAME}{{0,60}}$")
# "do UBND các xã cũ, Phòng Lao động huyện bàn giao"
_BY_SEVERAL = Grammar(rf"(?<!\w){{by-whom}} (?:{_NAME}|, ?(?!{{task-verb}}(?!\w))){{0,90}}$")
_HANDED_OVER = Grammar(rf"{_NAME}{{0,40}},? ?{_NAME}{{0,12}}?(?<!\w){{handed-over}}(?!\w)")
# not "… kiểm tra sau sáp nhập": when it is to work
_CEASED = Grammar(rf"(?:(?!(?<!\w){{after-merger}}(?!\w)){_NAME}){{0,40}}?(?<!\w){{ceased}}(?!\w)")
# "được huyện Mường Đà thành lập từ năm 2019": a year in which it was still there
_BY = Grammar(rf"(?<!\w)(?:{{by-whom}}|{{which}}|{{passive}}|{{signs-with}}) {_NAME}{{0,60}}$")
# "do Bộ … biên soạn, cấp phát năm 2023": a second verb before the year
_REST = Grammar(r"[^.;,\n]{0,80}(?:, (?!{looking-back}(?!\w))(?:[^\W\d]+ ){1,4}20\d\d(?!\d))?")
# "văn bản do UBND tỉnh Đồng Nai ban hành còn hiệu lực"
_IN_FORCE = Grammar(r"[^.;,\n]{0,80}(?<!\w){still-in-force}(?!\w)")
# "quy chuẩn kỹ thuật quốc gia do Bộ … ban hành": what was laid down for good keeps who laid it down
_STANDING = Grammar(rf"(?<!\w){{standing-act}}(?!\w)(?: {_NAME}{{0,40}})? {{by-whom}} $")
_LAID_DOWN = Grammar(r" {issued-standing}(?!\w)(?! {issued-anew}(?!\w))")
# "kết quả năm 2025 của tỉnh Đồng Nai", "ngân sách tỉnh Đồng Nai năm 2025": of the years it was there
_OF_ITS_TIME = Grammar(rf"(?<!\w){{of-a-year}}(?P<before>{_NAME}{{0,60}})$")
_TOOK_PART = Grammar(
    r"(?<!\w){already} "
    r"(?:(?!(?<!\w)(?:{assignment-opening}|{turning-ahead} {task-verb}|{to-do}|{going-on})(?!\w))[^.;,\n]){0,80}$"
)

_TERM = Grammar(r",? ?(?:(?:(?!{task-verb}(?!\w))[^\W\d]+ ){1,2}\w+, ?)?{term} ")
_TERM_REACH = 50
"""Characters behind a body's name within which its term ends: lần thứ XXI, nhiệm kỳ 2020 - 2025."""
_SUBJECT_REACH = 200
"""Characters before a body in which former units stand that did something with it."""
# "các đơn vị cũ thực hiện theo kế hoạch của UBND huyện": what is no more there has no task
_FORMER_DID = Grammar(
    r"(?:^|[.,;:(] ?)(?:{plural} |\w+ )?{former-doer} {formerly.word} (?!{to-do}|{assigns}|{ahead.word})"
    r"(?!{and} )(?:(?!(?<!\w)(?:{to-do}|{assigns}|{ahead.word}|{by-whom})(?!\w))[^.;:\n])+(?<![,;] )$"
)


def is_past_deed(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether what the body at *span*, which was there *until* then, does is told as done."""
    start = max(facts[Sentences].around(span.start).start, span.start - _REACH)
    before = Span(start, span.start)
    if _ends(facts, _TOOK_PART, before):
        return True
    head = facts[Sentences].near(span, _SUBJECT_REACH).start
    former = _ends(facts, _FORMER_DID, Span(max(head, span.start - _SUBJECT_REACH), span.start))
    if former and all(last < until for last in _last_days(facts, span)):
        return True
    did = facts.lexicon.pattern(_DID).match(facts.lined, span.end)
    if did is not None and _ends(facts, _SUBJECT, before):
        return not (did["already"] and is_given(facts, did.end()))
    by = _ends(facts, _BY_OR_FROM, before) or _ends(facts, _BY_SEVERAL, before)
    if by and (_follows(facts, _HANDED_OVER, span) or _follows(facts, _IN_FORCE, span)):
        return True
    if _ends(facts, _STANDING, before) and _follows(facts, _LAID_DOWN, span):
        return True
    if _ends(facts, _BY, before) and _was_there(facts, span, until):
        return True
    what = facts.lexicon.pattern(_OF_ITS_TIME).search(facts.lined, before.start, before.end)
    if what is not None and _was_there(facts, span, until, Span(*what.span("before"))):
        return True
    return _follows(facts, _CEASED, span)


def is_of_its_term(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether a term of office that began while it was there stands right behind *span*: … nhiệm kỳ 2020 - 2025."""
    terms = (p for p in facts[Periods].inside(Span(span.end, span.end + _TERM_REACH)) if p.of_term)
    return any(
        period.first < until.year <= period.last
        and facts.lexicon.pattern(_TERM).fullmatch(facts.lined, span.end, period.span.start)
        for period in terms
    )


def _was_there(facts: Facts, span: Span, until: dt.date, before: Span | None = None) -> bool:
    """Whether the rest of the clause, or what stands *before*, names times, all before the end."""
    last_days = _last_days(facts, span) + (_last_days_in(facts, before) if before else [])
    return bool(last_days) and max(last_days) < until


def _last_days(facts: Facts, span: Span) -> list[dt.date]:
    """Return the last day of each time that the rest of the clause names."""
    rest = facts.lexicon.pattern(_REST).match(facts.lined, span.end)
    return _last_days_in(facts, Span(*rest.span())) if rest else []


def _last_days_in(facts: Facts, within: Span) -> list[dt.date]:
    return [last for _, last in times_in(facts, within, cited=True)]


def _ends(facts: Facts, grammar: Grammar, before: Span) -> bool:
    text = facts.lined[before.start : before.end]
    return facts.lexicon.pattern(grammar).search(text) is not None


def _follows(facts: Facts, grammar: Grammar, span: Span) -> bool:
    return facts.lexicon.pattern(grammar).match(facts.lined, span.end) is not None
