"""A programme that has ended, named in a plan that is to name what followed it."""

from collections.abc import Sequence
from dataclasses import replace

from checker.facts.citations import Citations
from checker.facts.telling.told import may_be_history
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.documents.misnamed import in_brackets, without_number
from checker.kinds.documents.named_period import period_near, with_period
from checker.kinds.documents.passage import is_aside, joined, passage
from checker.kinds.documents.programme_numbers import is_cited, with_number, wrong_numbers
from checker.kinds.documents.registered import grade
from checker.kinds.reply import Reply
from checker.library.registers import KnownDocument
from checker.particulars import Plan
from checker.report import Status, Verdict

OUTCOMES = {
    "past": "{draft} nêu chương trình giai đoạn {found} đã kết thúc; "
    "{draft} {years} cần nêu chương trình giai đoạn {period}.",
    "past-number": "Số, ngày này là của chương trình giai đoạn {found} đã kết thúc;"
    " cần bỏ, hoặc thay bằng số, ngày của chương trình giai đoạn {period}.",
}
"""What is said of it; the kind that asks has these among its own."""


def only_past(
    reply: Reply, old: KnownDocument, later: tuple[int, int] | None, names: Sequence[Span]
) -> Verdict | None:
    """Return that nothing but *old* is named; None where what runs *later*, or neither, is.

    *names* are those that both may have.
    """
    facts = reply.facts
    if any(period_near(facts, span, later) for span in names):
        return None
    year = facts[Plan].year
    past = [
        c
        for c in facts[Citations]
        if is_cited(facts, c, old) and not may_be_history(facts, c.span, year)
    ]
    running = [span for span in names if not may_be_history(facts, span, year)]
    old_names = [span for span in running if period_near(facts, span, old.period)]
    past += [c for c in wrong_numbers(facts, old, old_names) if c not in past]
    passages = [passage(facts, citation, old) for citation in past]
    by_number = [s for s in running if s not in old_names and any(map(s.overlaps, passages))]
    sure = bool(old_names) or not by_number  # a name without years may be that of what followed
    old_names += by_number
    if not (old_names or past) or [s for s in running if s not in old_names]:
        return None
    whole = [with_number(facts, with_period(facts, span, old.period), past) for span in old_names]
    told = _past(reply, joined([*whole, *passages]), _years(old))
    return told if sure else replace(told, status=Status.REVIEW)


def number_of_before(
    reply: Reply, old: KnownDocument, known: KnownDocument, names: Sequence[Span]
) -> Verdict | None:
    """Return that the number of *old* stands at *names* of *known*; None where it stands at none."""
    facts = reply.facts
    passages = [
        passage(facts, c, old)
        for c in wrong_numbers(facts, known, names)
        if is_cited(facts, c, old)
    ]
    around = facts[Sentences].around
    beside = {around(span.start) for span in passages}
    at = [span for span in names if around(span.start) in beside]
    if not at:
        return None
    told = without_number(
        reply, "past-number", at, known, in_brackets(known), before=passages, found=_years(old)
    )
    return replace(told, status=grade(known))


def _past(reply: Reply, spans: Sequence[Span], found: str) -> Verdict:
    """Return that the programme named at *spans* is over; of a number in brackets nothing is left."""
    gap = reply.gap("past", spans, found=found)
    aside = reply.say("past-number", found=found)
    findings = tuple(
        replace(f, message=aside, suggestion=None) if is_aside(reply.facts, f.span) else f
        for f in gap.findings
    )
    return replace(gap, findings=findings)


def _years(old: KnownDocument) -> str:
    return f"{old.period[0]} - {old.period[1]}" if old.period else old.id
