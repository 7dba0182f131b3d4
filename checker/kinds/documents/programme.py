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
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.documents.following import (
    by_its_name,
    follower,
    in_force_then,
    own_name,
    renamed,
)
from checker.kinds.documents.misnamed import in_brackets, misnamed, without_number, without_period
from checker.kinds.documents.named_period import OUTCOMES as MISSTATED
from checker.kinds.documents.named_period import period_near, with_misstated
from checker.kinds.documents.near_names import most_similar
from checker.kinds.documents.programme_before import OUTCOMES as BEFORE
from checker.kinds.documents.programme_before import number_of_before, only_past
from checker.kinds.documents.programme_citations import OUTCOMES as CITED
from checker.kinds.documents.programme_citations import judge_citations
from checker.kinds.documents.programme_numbers import (
    is_cited,
    outside_local_titles,
    wrong_numbers,
)
from checker.kinds.documents.registered import grade, is_another
from checker.kinds.reply import Reply
from checker.library.registers import DocumentId, KnownDocument
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict


class Params(NamedTuple):
    """``document`` is its id in the register, ``names`` the phrases by which plans name it.

    ``similar`` is the official name that a garbled one is compared with,
    ``loose`` are wordings that are too far from it.
    ``successor_names`` (with ``successor_from``) are the names of the
    programme that follows from that plan year on: then those are demanded, and ``document`` is the
    past one. The number is demanded as any other once the register has what took its place;
    ``successor_document`` names that where the register itself does not say so.
    ``theme`` are words of a heading below which it is written where it is missing.
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
    **BEFORE,
    **MISSTATED,
    **CITED,
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Number with the right date passes; the name alone is for a person to look at."""
    year = facts[Plan].year
    waits = params.successor_from is not None and year is not None and year >= params.successor_from
    old = facts.registers.documents[params.document]
    known = _following(params, facts) if waits else in_force_then(facts, old)
    if waits and known is not None:
        rule, params = _of_follower(rule, params, facts, known)
    reply = Reply(rule, facts, OUTCOMES, _fields(params, facts, year, known))
    if known is None:
        return _check_successor(params, facts, reply)
    mine = [
        c for c in facts[Citations] if is_cited(facts, c, known) and not is_another(facts, c, known)
    ]
    called = facts.find_any(params.names)
    if mine:
        cited = judge_citations(params.similar, facts, reply, known, mine, list(called))
        return with_misstated(reply, cited, called, known.period, mine=mine, known=known)
    if waits and (past := only_past(reply, old, params.successor_period, called)):
        return past
    names = outside_local_titles(facts, known, called)
    if waits:
        names = [span for span in names if not may_be_history(facts, span, year)]
        if of_before := number_of_before(reply, old, known, names):
            return of_before
    later = None if waits else params.successor_period  # what stands there is that one's number
    own = [span for span in names if not period_near(facts, span, later)]
    wrong = wrong_numbers(facts, known, own)
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
        without = _without_number(reply, names, own, known, later)
        if (
            waits and known.verified
        ):  # where it has another name, the number never stands beside the old one
            without = by_its_name(without, params.names)
        return with_misstated(reply, without, names, known.period, known=known)
    if called:  # only in the title of a province's own plan: it is not the programme, nor like it
        return reply.lacking(placing.beside_programmes(facts, params.theme))
    return _check_similar(params, facts, reply, known)


def _following(params: Params, facts: Facts) -> KnownDocument | None:
    """Return what took the place of the past programme, as far as the plan's day may know of it."""
    documents, days = facts.registers.documents, facts[Plan].days
    if params.successor_document is not None:
        known: KnownDocument | None = documents[params.successor_document]
    else:
        names = (*params.successor_names, *params.names)
        period = params.successor_period
        known = follower(facts.registers, facts.lexicon, params.document, period, names)
    if known is None or (known.date and days and days.last < known.date):
        return None
    return known


def _of_follower(
    rule: Rule, params: Params, facts: Facts, known: KnownDocument
) -> tuple[Rule, Params]:
    """Return the rule as it is for what took the place of its programme: by its own name and years."""
    name, names = own_name(facts, known), (*params.successor_names, *params.names)
    if known.verified:
        title = renamed(rule.title, names, name) or rule.title
        rule = replace(rule, title=title, suggestion=renamed(rule.suggestion, names, name))
    return rule, params._replace(
        names=(*((name,) if name else ()), *names),
        similar=name or params.similar,
        successor_period=known.period or params.successor_period,
    )


def _without_number(
    reply: Reply,
    names: Sequence[Span],
    own: Sequence[Span],
    known: KnownDocument,
    later: tuple[int, int] | None,
) -> Verdict:
    """Return that the number is lacking at *own*; where none of *names* is, the programme *later* is meant."""
    if later and not own:
        return reply.review_as_is("later", names, found=f"{later[0]} - {later[1]}")
    return without_number(reply, "no-number", own, known, in_brackets(known))


def _fields(
    params: Params, facts: Facts, year: int | None, known: KnownDocument | None
) -> dict[str, object]:
    """Return the period and the document that the plan's year asks for, to be pasted.

    What nobody has checked is not put into anybody's plan.
    """
    old = facts.registers.documents[params.document]
    follows = params.successor_from is not None and (year is None or year >= params.successor_from)
    period = params.successor_period if follows else old.period
    cited = in_brackets(known) if known and (known.verified or not follows) else ""
    return {
        "period": f"{period[0]} - {period[1]}" if period else "",
        "cited": "" if follows and year is None else cited,
    }


def _check_successor(params: Params, facts: Facts, reply: Reply) -> Verdict:
    """Return the verdict where the number of the programme that followed is not known."""
    period = params.successor_period
    names = facts.find_any((*params.successor_names, *params.names))
    in_full = [span for span in names if period_near(facts, span, period)]
    if in_full:
        right = reply.passed("right", in_full)
        return with_misstated(reply, right, names, period)
    old = facts.registers.documents[params.document]
    if past := only_past(reply, old, period, names):
        return past
    running = [span for span in names if not may_be_history(facts, span, facts[Plan].year)]
    if running:
        lacking = f" giai đoạn {reply.known['period']}"
        without = without_period(reply, "no-period", running, lacking)
        return with_misstated(reply, without, running, period)
    if names:  # told as past, in its right words
        return reply.lacking(placing.beside_programmes(facts, params.theme))
    return _check_similar(params, facts, reply, None)


def _check_similar(
    params: Params, facts: Facts, reply: Reply, known: KnownDocument | None
) -> Verdict:
    loose = facts.find_any(params.loose)
    span = loose[0] if loose else most_similar(facts, params.similar) if params.similar else None
    if span is not None:
        number = known.id if known else params.document
        return misnamed(reply, number, span, "unclear-name")
    return reply.lacking(placing.beside_programmes(facts, params.theme))


KIND = Kind("programme", Params, check, OUTCOMES, frozenset({"period", "cited"}))
