"""A national strategy or programme: named, with the right number and date.

Number and name count in any usual spelling. Numbers and dates are compared
as values with the register of known documents, names by their phrases, and
only what those miss by similarity.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments, citation_key
from checker.facts.dates import written_day
from checker.facts.history import History
from checker.facts.periods import Periods
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kernel.sentences import Sentences
from checker.kernel.spans import span_set
from checker.kernel.text import fold
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.documents.near_names import most_similar
from checker.kinds.documents.registered import grade, is_another
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.registers import DocumentId, KnownDocument
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_LINK = Grammar(
    r"(?:[\s\"'(),:\d-]|(?:{programme-link}|{programme-link.levels}[^;.(]{0,40})(?!\w))*"
)
_TIE = Grammar(r"\(|(?<!\w){programme-tie}(?!\w)")
_TITLE = r"[\"“]?(?P<title>{programme-word} [^\d;.()\n\"]{8,200})"
_TITLE_AFTER = Grammar(
    rf"[^;.\n]{{0,60}}?(?:{{puts-in-force}}|{{about}}(?: {{puts-in-force}})?) {_TITLE}"
)
_TITLE_BEFORE = Grammar(rf"{_TITLE}[\"”]? ?(?:\(|{{programme-tie}} )[^\d;.()\n]{{0,30}}$")
_LOCAL_SYMBOL = Grammar(r"/ ?{symbol-kind.plan}(?:[ -]*{body.committee})?$")

_NEAR = 160
"""Characters between a name and the number that belongs to it, at most: an issuer and a date."""
_PERIOD_REACH = 40
"""Characters behind a name within which its period begins: “, giai đoạn từ năm 2026 đến …”."""
_TITLE_REACH = 200
"""Characters before a number within which the title that it belongs to begins."""
_TITLE_WORDS = 5
"""Words of a title from which on its likeness says anything."""
_FAR = 72.0
"""Likeness (0 to 100) below which a title is another one."""


class Params(NamedTuple):
    """``document`` is its id in the register, ``names`` the phrases by which plans name it.

    ``similar`` is the official name that a garbled one is compared with,
    ``loose`` are wordings that are too far from it.
    ``successor_names`` (with ``successor_from``) are the names of the
    programme that follows from that plan year on: then those are demanded,
    without a number, and ``document`` is the past one; ``successor_document``
    is its id once it is known and in the register.
    """

    document: DocumentId
    names: tuple[Phrase, ...]
    similar: str = ""
    loose: tuple[Phrase, ...] = ()
    successor_from: int | None = None
    successor_names: tuple[Phrase, ...] = ()
    successor_period: tuple[int, int] | None = None
    successor_document: DocumentId | None = None


OUTCOMES = {
    "missing": "Kế hoạch chưa nêu {title}.",
    "no-number": "Có nêu {title} ở {where} nhưng chưa ghi số, ngày văn bản.",
    "no-period": "Có nêu tên chương trình ở {where} nhưng chưa ghi giai đoạn {period}.",
    "wrong-date": "{document} ghi ngày {found}; ngày đúng là {expected}.",
    "wrong-year": "{document} ghi năm {found}; đúng là ngày {expected}.",
    "wrong-number": "Số văn bản ghi là {found}; số đúng của {title} là {expected}.",
    "garbled": "{document} có tên ghi là “{found}”, khác xa tên chính thức.",
    "unclear-name": "Tên ghi ở {where} là “{found}”, gần giống nhưng không đúng tên chính thức.",
    "past": "Kế hoạch nêu chương trình giai đoạn {found} đã kết thúc; "
    "năm {year} cần nêu chương trình giai đoạn {period}.",
    "right": "Có nêu {title}.",
    "number-only": "Có dẫn {document}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Number with the right date passes; the name alone is for a person to look at."""
    year = facts[Plan].year
    reply = Reply(rule, facts, OUTCOMES, _fields(params, facts, year))
    if params.successor_from is not None and year is not None and year >= params.successor_from:
        return _check_successor(params, facts, reply)
    known = facts.registers.documents[params.document]
    mine = [
        c for c in facts[Citations] if _is_it(facts, c, known) and not is_another(facts, c, known)
    ]
    called = facts.find_any(params.names)
    other_titles = span_set(
        c.extent for c in facts[Citations] if _is_local(facts, c) and not _is_it(facts, c, known)
    )
    names = [s for s in called if not other_titles.contains(s)]
    if mine:
        return _check_citations(params, facts, reply, known, mine, list(called))
    wrong = _wrong_numbers(facts, known, names)
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
        return reply.review("no-number", names, where=facts[Whereabouts].of(names[0].start))
    return _check_similar(params, facts, reply)


def _fields(params: Params, facts: Facts, year: int | None) -> dict[str, object]:
    """Return the period and the document that the plan's year asks for, to be pasted."""
    known = facts.registers.documents[params.document]
    follows = params.successor_from is not None and (year is None or year >= params.successor_from)
    period = params.successor_period if follows else known.period
    dated = f" ngày {written_day(known.date)}" if known.date else ""
    return {
        "period": f"{period[0]} - {period[1]}" if period else "",
        "cited": "" if follows else f" (Quyết định số {known.id}{dated} của Thủ tướng Chính phủ)",
    }


def _check_citations(
    params: Params,
    facts: Facts,
    reply: Reply,
    known: KnownDocument,
    mine: list[Citation],
    names: list[Span],
) -> Verdict:
    faults: list[tuple[Status, Finding]] = []
    for citation in mine:
        if citation.date is not None and known.date is not None and not _same_day(citation, known):
            expected = written_day(known.date)
            fields = {"document": known.id, "found": citation.date.text, "expected": expected}
            status = grade(known)
            fix = expected if known.verified else None
            faults.append(
                (
                    status,
                    reply.finding(citation.date.span, "wrong-date", expected, fix=fix, **fields),
                )
            )
        elif (
            citation.date is None
            and citation.year
            and known.date
            and citation.year != known.date.year
        ):
            fields = {
                "document": known.id,
                "found": str(citation.year),
                "expected": written_day(known.date),
            }
            faults.append((grade(known), reply.finding(citation.span, "wrong-year", **fields)))
    verdict = worst(faults)
    if verdict is not None:
        return verdict
    if not names:
        garbled = _garbled(params, facts, mine)
        if garbled is not None:
            found = facts.quote(garbled)
            return reply.review("garbled", [garbled], document=known.id, found=found)
        return reply.passed("number-only", [c.span for c in mine], document=known.id)
    return reply.passed("right", [c.span for c in mine])


def _check_successor(params: Params, facts: Facts, reply: Reply) -> Verdict:
    period = params.successor_period
    words = f"{period[0]} - {period[1]}" if period else ""
    if params.successor_document is not None:
        known = facts.registers.documents[params.successor_document]
        cited = [c for c in facts[Citations] if _is_it(facts, c, known)]
        if cited:
            return _check_citations(params, facts, reply, known, cited, [c.span for c in cited])
    names = facts.find_any((*params.successor_names, *params.names))
    with_period = [span for span in names if _period_near(facts, span, period)]
    if with_period:
        return reply.passed("right", with_period)
    old = facts.registers.documents[params.document]
    past = [
        c.span
        for c in facts[Citations]
        if _is_it(facts, c, old) and not facts[History].tells(c.span)
    ]
    running = [span for span in names if not facts[History].tells(span)]
    old_names = [span for span in running if _period_near(facts, span, old.period)]
    if (old_names or past) and not [s for s in running if s not in old_names]:
        found = f"{old.period[0]} - {old.period[1]}" if old.period else old.id
        return reply.gap("past", [*old_names, *past], found=found, period=words)
    if running:
        return reply.review(
            "no-period", running, where=facts[Whereabouts].of(running[0].start), period=words
        )
    if names:  # told as past, in its right words
        return reply.gap("missing", [placing.end_of_tasks(facts)])
    return _check_similar(params, facts, reply)


def _check_similar(params: Params, facts: Facts, reply: Reply) -> Verdict:
    loose = facts.find_any(params.loose)
    span = loose[0] if loose else most_similar(facts, params.similar) if params.similar else None
    if span is not None:
        found = facts.quote(span)
        return reply.review(
            "unclear-name", [span], where=facts[Whereabouts].of(span.start), found=found
        )
    return reply.gap("missing", [placing.end_of_tasks(facts)])


def _is_it(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    key = citation_key(known.id)
    if citation.key == key:
        return True
    # "Quyết định số 1790 ngày 23/10/2021": the symbol is not written, kind and date must agree.
    number = key.split("/")[0] + "/"
    return (
        citation.key == number
        and _is_of_its_kind(facts, citation, known)
        and (citation.date is None or known.date is None or _same_day(citation, known))
    )


def _is_of_its_kind(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether a number without symbol is of a decision, or of the programme: "Chương trình 1790"."""
    return citation.kind == fold(known.kind) or facts.lexicon.has("programme-word", citation.kind)


def _same_day(citation: Citation, known: KnownDocument) -> bool:
    day, right = citation.date, known.date
    if day is None or right is None:
        return True
    return (day.day, day.month) == (right.day, right.month) and day.year in {None, right.year}


def _wrong_numbers(facts: Facts, known: KnownDocument, names: Iterable[Span]) -> list[Citation]:
    """Return citations that mean this document and carry another number or symbol.

    The number stands beside the name and is of the same kind, or shares the
    digits or the date; or, away from the name, it is unknown and has this
    document's kind and date. Another known document's number must be tied to
    the name by a word or a bracket, not merely come next in a list.
    """
    digits, _, symbol = citation_key(known.id).partition("/")
    names = list(names)
    found: list[Citation] = []
    for citation in facts[Citations]:
        number, _, own_symbol = citation.key.partition("/")
        same_kind = own_symbol == symbol or (not own_symbol and citation.kind == fold(known.kind))
        dated = citation.date is not None and citation.date.year is not None
        same_date = dated and known.date is not None and _same_day(citation, known)
        registered = citation.key in facts[KnownDocuments]
        beside = any(_beside(facts, name, citation, tied=registered) for name in names)
        related = same_kind or same_date or number == digits
        if (beside and related) or (same_kind and same_date and not registered):
            found.append(citation)
    return found


def _beside(facts: Facts, name: Span, citation: Citation, *, tied: bool) -> bool:
    """Whether name and number belong together: nothing but linking words between them."""
    if name.end <= citation.extent.start <= name.end + _NEAR:
        between = facts.folded[name.end : citation.extent.start]
        link, tie = map(facts.lexicon.pattern, (_LINK, _TIE))
        return link.fullmatch(between) is not None and (not tied or tie.search(between) is not None)
    if not tied and citation.span.end <= name.start <= citation.span.end + _NEAR:
        return ";" not in facts.folded[citation.span.end : name.start]
    return False


def _is_local(facts: Facts, citation: Citation) -> bool:
    """Whether this is a superior's plan: a name in its title names no programme of ours."""
    number = fold(facts.quote(citation.number_span))
    return (
        facts.lexicon.has("local-kind", citation.kind)
        and facts.lexicon.pattern(_LOCAL_SYMBOL).search(number) is not None
    )


def _garbled(params: Params, facts: Facts, mine: Iterable[Citation]) -> Span | None:
    """Return the title beside the number, where there is one far from the official one."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - 40 ms, needed for few drafts

    for citation in mine:
        for span in _titles_beside(facts, citation):
            title = facts.folded[span.start : span.end]
            if len(title.split()) >= _TITLE_WORDS and ratio(title, fold(params.similar)) < _FAR:
                return span
    return None


def _titles_beside(facts: Facts, citation: Citation) -> Iterator[Span]:
    """Yield the programme's name after the number (phê duyệt Chương trình …) or before it."""
    title_after, title_before = map(facts.lexicon.pattern, (_TITLE_AFTER, _TITLE_BEFORE))
    after = title_after.match(facts.lined, citation.span.end, citation.extent.end)
    if after is not None:
        yield _title(after)
    sentence = facts[Sentences].around(citation.span.start)
    low = max(sentence.start, citation.extent.start - _TITLE_REACH)
    before = title_before.search(facts.lined, low, citation.extent.start)
    if before is not None:
        yield _title(before)


def _title(match: re.Match[str]) -> Span:
    start = match.start("title")
    return Span(start, start + len(match["title"].rstrip()))


def _period_near(facts: Facts, name: Span, period: tuple[int, int] | None) -> bool:
    """Whether *period* stands in the name or right behind it."""
    if period is None:
        return False
    first = bisect_left(facts[Periods], name.start, key=lambda p: p.span.start)
    near = takewhile(
        lambda p: p.span.start <= name.end + _PERIOD_REACH, islice(facts[Periods], first, None)
    )
    return any(
        (p.first, p.last) == period
        and not any(mark in facts.text[name.end : p.span.start] for mark in ";.")
        for p in near
    )


KIND = Kind("programme", Params, check, OUTCOMES, frozenset({"period", "cited"}))
