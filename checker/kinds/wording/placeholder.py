"""No blank is left to fill in beyond the number and the date of signing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.blank_numbers import BlankNumbers
from checker.facts.blanks import Blanks
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, without_overlaps
from checker.kernel.spans import span_set
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, combine
from checker.kinds.wording.forms import is_addressees, sort_blanks
from checker.kinds.wording.left_open import left_open
from checker.kinds.wording.own_papers import is_of_own_paper
from checker.kinds.wording.signers import is_signers_day, is_signers_line
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.matters import When
from checker.particulars import Plan
from checker.report import Status, Verdict

_FIRST_LINE = 80
"""Characters before *năm* in a second line of the note “Kèm theo …”: ngày … tháng … and a place."""
_SECOND_LINE = rf"(?:\n(?:{{number-word}}[^\n]*(?:\n ?/[^\n]*)?|[^\n]{{0,{_FIRST_LINE}}}(?<!\w){{year}}(?!\w)[^\n]*))?"
_ATTACHED = Grammar(
    r"(?:{attached} (?:{document-kind.plan}|{document-kind.decision})"
    r"|{attached} (?P<own>{document-kind}|{document-kind.attaching})"
    r"(?![^\n]*{attached} (?:{document-kind.plan}|{document-kind.decision}))) [^\n]*" + _SECOND_LINE
)
# a line of its own: Số:     /GP-SCT
_OWN_NUMBER = Grammar(r" ?{number-word} ?:? ?[.…_]* ?/[^\n]{2,30}")
# theo đề nghị của … tại Tờ trình số     /TTr-SNV ngày    tháng 01 năm 2026
_SYMBOL = 30
"""Characters of a number with its symbol, before the date behind it."""
_PROPOSER = 60
"""Characters of the name of a body that proposes the draft: của Giám đốc Sở Nông nghiệp và …."""
_SUBMITTED = (
    rf"(?<!\w)(?:{{submitted-with}}|{{proposal}} [^\n;:.]{{2,{_PROPOSER}}} {{proposed-in}})"
)
_SUBMITTED_NUMBER = Grammar(rf"{_SUBMITTED} $")
_SUBMITTED_DAY = Grammar(rf"{_SUBMITTED} (?:{{number-word}})?[^\n;]{{0,{_SYMBOL}}}$")
_DAY = Grammar(r"{day}(?!\w)")
# số      /KH-UBND ngày      tháng 4 năm 2026
_ITS_DAY = Grammar(r"[ ,(]*{day}(?!\w)")
_DAY_WORD = 6
"""Characters of a blank of a day in which the word for it ends."""
_IN_FORCE_FROM = Grammar(r"(?<!\w){takes-effect-from} (?:{day} ?)?$")
_LEAD = 130
"""Characters before a blank in which the document stands that it is the number or the day of."""


class Params(NamedTuple):
    """``not_blank`` are phrases that look like a blank and are not."""

    not_blank: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "Còn chỗ trống chưa điền: “{found}” ở {where}.",
    "several": "Còn những chỗ trống chưa điền ở {where}; xem từng chỗ được đánh dấu.",
    "form": "Phụ lục, biểu mẫu có {count} chỗ để trống (đầu tiên: “{found}”); cần xem có phải để nơi khác điền không.",
    "signing": "“{found}” của văn bản trình kèm: được ghi khi ban hành.",
    "own-signing": "“{found}”: được ghi khi ban hành.",
    "forms": "Không còn chỗ trống chưa điền; chỗ để trống trong biểu mẫu là để nơi khác điền.",
    "right": "Không còn chỗ trống chưa điền.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Blanks anywhere but the draft's own number and date (Điều 15: given when it is signed)."""
    reply = Reply(rule, facts, OUTCOMES)
    header = facts[Parts].header
    allowed = [s.span for s in (facts[Header].date, facts[Header].number) if s is not None]
    allowed += [header, *facts.find_any(params.not_blank)]
    # "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2026 …)" repeats the plan's own number and date.
    allowed += [
        Span(*m.span())
        for m in facts.matches(_ATTACHED, lined=True)
        if not _is_signed(facts)
        and (m["own"] is None or _is_own_kind(facts, m["own"]) or _has_own_symbol(facts, m.group()))
    ]
    apart = span_set(allowed)
    blanks = [
        _trimmed(facts, span)
        for span in (*facts[Blanks], *facts[BlankNumbers])
        if not apart.overlaps(span)
    ]
    blanks = list(without_overlaps(blanks))
    own, perhaps = sort_blanks(facts, blanks)
    own = _by_document(facts, own)
    later = {s: "signing" for s in own if _is_submitted(facts, s)}
    later |= {s: "own-signing" for s in own if s not in later and _is_given_later(facts, s)}
    found = [
        *left_open(facts, reply, [s for s in own if s not in later]),
        *(
            replace(reply.finding(s, outcome, found=facts.quote(s)), when=When.SIGNING)
            for s, outcome in later.items()
        ),
    ]
    if found:
        return combine(Status.GAP if len(later) < len(own) else Status.REVIEW, found)
    if perhaps:  # one matter, however many they are
        first, count = perhaps[0], len(perhaps)
        told = reply.finding(first, "form", found=facts.quote(first), count=count)
        return combine(Status.REVIEW, [told])
    return reply.passed("forms" if blanks else "right")


def _by_document(facts: Facts, blanks: Sequence[Span]) -> tuple[Span, ...]:
    """Return *blanks*, the number and the day of one document as one: số      /KH-UBND ngày      /4/2026."""
    whole: list[Span] = []
    numbers, a_day = set(facts[BlankNumbers]), facts.lexicon.pattern(_ITS_DAY)
    last: Span | None = None
    for blank in blanks:
        high = blank.start + _DAY_WORD
        day = a_day.match(facts.folded, whole[-1].end, high) if last in numbers else None
        if day is not None and day.end() > blank.start:
            whole[-1] = Span(whole[-1].start, blank.end)
        else:
            whole.append(blank)
        last = blank
    return tuple(whole)


def _is_signed(facts: Facts) -> bool:
    """Whether the document has its number and its day: then the notes of its annexes have them, too."""
    number, day = facts[Header]
    return number is not None and bool(number.number) and day is not None and None not in day[3:6]


def _is_own_kind(facts: Facts, word: str) -> bool:
    """Whether a kind of document, named in an annex's note, is that of the document itself."""
    kind = facts.lexicon.value("document-kind", word)
    return facts[Parts].kind == ("khac" if kind is None else kind)


def _has_own_symbol(facts: Facts, note: str) -> bool:
    """Whether an annex's note leaves the draft's own number open, whatever it calls the draft.

    (Kèm theo thông báo thẩm định số     /SCT-CN …) in a letter Số:     /SCT-CN.
    """
    number = facts[Header].number
    if number is None or not number.symbol:
        return False
    return f"/{fold(number.symbol)} " in re.sub(" *([-/]) *", r"\1", f"{note} ")


def _is_given_later(facts: Facts, span: Span) -> bool:
    """Whether *span* is written by hand when the document is signed or sent."""
    if is_signers_line(facts, span) or is_addressees(facts, span) or is_of_own_paper(facts, span):
        return True
    return _is_own_line(facts, span) or _is_in_force_from(facts, span)


def _is_in_force_from(facts: Facts, span: Span) -> bool:
    """Whether *span* is the day from which a draft that has no day yet is to be followed."""
    lead = facts.folded[max(0, span.start - _LEAD) : span.start]
    before = facts.lexicon.pattern(_IN_FORCE_FROM).search(lead)
    return before is not None and facts[Plan].date is None


def _is_own_line(facts: Facts, span: Span) -> bool:
    """Whether *span* is the number or the day of the document itself, on a line of its own.

    In a plan, whose own stand in the header, it is the day of whoever signs there.
    """
    own = facts[Parts].kind != "ke-hoach"
    if is_signers_day(facts, span, anywhere=own):
        return True
    if not own:
        return False
    start = facts.lined.rfind("\n", 0, span.start) + 1
    end = facts.lined.find("\n", span.end)
    line = facts.lined[start : end if end >= 0 else len(facts.lined)]
    return bool(facts.lexicon.pattern(_OWN_NUMBER).fullmatch(line)) and facts.text[start].isupper()


def _is_submitted(facts: Facts, span: Span) -> bool:
    """Whether *span* is the number or the day of what is submitted with the draft (Tờ trình)."""
    dated = facts.lexicon.pattern(_DAY).match(facts.folded, span.start)
    before = facts.lexicon.pattern(_SUBMITTED_DAY if dated else _SUBMITTED_NUMBER)
    lead = facts.folded[max(0, span.start - _LEAD) : span.start]
    return before.search(lead) is not None


def _trimmed(facts: Facts, span: Span) -> Span:
    text = facts.quote(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


KIND = Kind("placeholder", Params, check, OUTCOMES, by_signs=True)
