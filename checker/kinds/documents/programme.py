"""A national strategy or programme: named, with the right number and date.

Number and name count in any usual spelling. Numbers and dates are compared
as values with the register of known documents, names by their phrases, and
only what those miss by similarity.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.telling.told import may_be_history
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kernel.spans import span_set
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.documents.misnamed import in_brackets, misnamed, without_number, without_period
from checker.kinds.documents.named_period import OUTCOMES as MISSTATED
from checker.kinds.documents.named_period import period_near, with_misstated, with_period
from checker.kinds.documents.near_names import most_similar
from checker.kinds.documents.passage import is_aside, joined, passage
from checker.kinds.documents.programme_citations import OUTCOMES as CITED
from checker.kinds.documents.programme_citations import judge_citations
from checker.kinds.documents.programme_numbers import (
    is_cited,
    is_local,
    with_number,
    wrong_numbers,
)
from checker.kinds.documents.registered import grade, is_another
from checker.kinds.reply import Reply
from checker.library.registers import DocumentId
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Status, Verdict


class Params(NamedTuple):
    """``document`` is its id in the register, ``names`` the phrases by which plans name it.

    ``similar`` is the official name that a garbled one is compared with,
    ``loose`` are wordings that are too far from it.
    ``successor_names`` (with ``successor_from``) are the names of the
    programme that follows from that plan year on: then those are demanded,
    without a number, and ``document`` is the past one; ``successor_document``
    is its id once it is known and in the register. ``theme`` are words of a heading below which it
    is written where it is missing.
    """

    document: DocumentId
    names: tuple[Phrase, ...]
    similar: str = ""
    loose: tuple[Phrase, ...] = ()
    successor_from: int | None = None
    successor_names: tuple[Phrase, ...] = ()
    successor_period: tuple[int, int] | None = None
    successor_document: DocumentId | None = None
    theme: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "{draft} chưa nêu {title}.",
    "no-number": "Có nêu {title} ở {where} nhưng chưa ghi số, ngày văn bản.",
    "no-period": "Có nêu tên chương trình ở {where} nhưng chưa ghi giai đoạn {period}.",
    "wrong-number": "Số văn bản ghi là {found}; số đúng của {title} là {expected}.",
    "unclear-name": "Tên ghi ở {where} là “{found}”, gần giống nhưng không đúng tên chính thức.",
    "later": "{draft} nêu chương trình giai đoạn {found}; "
    "{draft} {years} còn thuộc giai đoạn {period}, cần xem lại.",
    "past": "{draft} nêu chương trình giai đoạn {found} đã kết thúc; "
    "{draft} {years} cần nêu chương trình giai đoạn {period}.",
    "past-number": "Số, ngày này là của chương trình giai đoạn {found} đã kết thúc;"
    " cần bỏ, hoặc thay bằng số, ngày của chương trình giai đoạn {period}.",
    **MISSTATED,
    **CITED,
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Number with the right date passes; the name alone is for a person to look at."""
    year = facts[Plan].year
    reply = Reply(rule, facts, OUTCOMES, _fields(params, facts, year))
    if params.successor_from is not None and year is not None and year >= params.successor_from:
        return _check_successor(params, facts, reply)
    known = facts.registers.documents[params.document]
    mine = [
        c for c in facts[Citations] if is_cited(facts, c, known) and not is_another(facts, c, known)
    ]
    called = facts.find_any(params.names)
    other_titles = span_set(
        c.extent for c in facts[Citations] if is_local(facts, c) and not is_cited(facts, c, known)
    )
    names = [s for s in called if not other_titles.contains(s)]
    if mine:
        cited = judge_citations(params.similar, facts, reply, known, mine, list(called))
        return with_misstated(reply, cited, called, known.period, mine=mine, known=known)
    wrong = wrong_numbers(facts, known, names)
    if wrong:
        expected = known.id
        fix = expected if known.verified else None
        return Verdict(
            grade(known),
            reply.say("wrong-number", found=facts.quote(wrong[0].number_span), expected=expected),
            tuple(
                reply.finding(
                    c.number_span,
                    "wrong-number",
                    expected,
                    fix=fix,
                    found=facts.quote(c.number_span),
                    expected=expected,
                )
                for c in wrong
            ),
        )
    if names:
        without = _without_number(params, facts, reply, names)
        return with_misstated(reply, without, names, known.period, known=known)
    if called:  # only in the title of a province's own plan: it is not the programme, nor like it
        return reply.lacking(placing.beside_programmes(facts, params.theme))
    return _check_similar(params, facts, reply)


def _without_number(params: Params, facts: Facts, reply: Reply, names: Sequence[Span]) -> Verdict:
    """Return that the number is lacking at *names*; that of the programme before gives way to it."""
    known = facts.registers.documents[params.document]
    later = params.successor_period
    own = [span for span in names if not period_near(facts, span, later)]
    if later and not own:
        return reply.review_as_is("later", names, found=f"{later[0]} - {later[1]}")
    cited = str(reply.known["cited"])
    return without_number(reply, "no-number", own, known, cited)


def _fields(params: Params, facts: Facts, year: int | None) -> dict[str, object]:
    """Return the period and the document that the plan's year asks for, to be pasted."""
    known = facts.registers.documents[params.document]
    follows = params.successor_from is not None and (year is None or year >= params.successor_from)
    period = params.successor_period if follows else known.period
    return {
        "period": f"{period[0]} - {period[1]}" if period else "",
        "cited": "" if follows else in_brackets(known),
    }


def _check_successor(params: Params, facts: Facts, reply: Reply) -> Verdict:
    period = params.successor_period
    words = f"{period[0]} - {period[1]}" if period else ""
    if params.successor_document is not None:
        known = facts.registers.documents[params.successor_document]
        cited = [c for c in facts[Citations] if is_cited(facts, c, known)]
        if cited:
            return judge_citations(
                params.similar, facts, reply, known, cited, [c.span for c in cited]
            )
    names = facts.find_any((*params.successor_names, *params.names))
    in_full = [span for span in names if period_near(facts, span, period)]
    if in_full:
        right = reply.passed("right", in_full)
        return with_misstated(reply, right, names, period)
    old, year = facts.registers.documents[params.document], facts[Plan].year
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
    if (old_names or past) and not [s for s in running if s not in old_names]:
        found = f"{old.period[0]} - {old.period[1]}" if old.period else old.id
        whole = [
            with_number(facts, with_period(facts, span, old.period), past) for span in old_names
        ]
        past_names = _past(facts, reply, joined([*whole, *passages]), found, words)
        return past_names if sure else replace(past_names, status=Status.REVIEW)
    if running:
        lacking = f" giai đoạn {words}"
        without = without_period(reply, "no-period", running, lacking)
        return with_misstated(reply, without, running, period)
    if names:  # told as past, in its right words
        return reply.lacking(placing.beside_programmes(facts, params.theme))
    return _check_similar(params, facts, reply)


def _past(facts: Facts, reply: Reply, spans: Sequence[Span], found: str, period: str) -> Verdict:
    """Return that the programme named at *spans* is over; of a number in brackets nothing is left."""
    gap = reply.gap("past", spans, found=found, period=period)
    aside = reply.say("past-number", found=found, period=period)
    findings = tuple(
        replace(f, message=aside, suggestion=None) if is_aside(facts, f.span) else f
        for f in gap.findings
    )
    return replace(gap, findings=findings)


def _check_similar(params: Params, facts: Facts, reply: Reply) -> Verdict:
    loose = facts.find_any(params.loose)
    span = loose[0] if loose else most_similar(facts, params.similar) if params.similar else None
    if span is not None:
        return misnamed(reply, params.document, span, "unclear-name")
    return reply.lacking(placing.beside_programmes(facts, params.theme))


KIND = Kind("programme", Params, check, OUTCOMES, frozenset({"period", "cited"}))
