"""Capitals by Phụ lục II of the decree: Nhân dân, Nhà nước, names of bodies, a cited Điều."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.party import is_of_the_party
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, PlainPhrase, PlainWords, find, without_overlaps
from checker.kernel.spans import span_set
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.proofreading.letter_case import capitals, with_capitals
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_PLACES = 20
"""Places shown of one way of writing: each can be put right."""
_BEFORE = 60
"""Characters before small words among which the name of a body may begin that they are part of."""


class Params(NamedTuple):
    """``names`` are written with the capitals that they must have, and with no other.

    Of ``nouns`` the last word with a capital must have it, where the others have theirs; other words
    are free. ``small`` are words before, and the words that have none behind them, unless one of
    ``bodies`` stands before them on the line.
    ``article`` is the word for an article, with a capital where one of ``acts`` follows its number.
    ``accepted`` are passages that look alike and are right.
    """

    names: tuple[PlainPhrase, ...]
    nouns: tuple[PlainPhrase, ...] = ()
    small: tuple[tuple[PlainWords, PlainPhrase], ...] = ()
    bodies: tuple[Phrase, ...] = ()
    article: str = ""
    acts: tuple[PlainWords, ...] = ()
    accepted: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "“{found}” viết hoa chưa đúng; Nghị định 30/2020/NĐ-CP viết “{expected}”{more}.",
    "right": "Không thấy lỗi viết hoa.",
    "party": "Văn bản của Đảng, của Đoàn có quy định viết hoa riêng.",
    "recoded": "Phông chữ cũ không cho biết chữ nào viết hoa.",
}


class _Fault(NamedTuple):
    span: Span
    right: str


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """One remark for each way of writing that is wrong, at its first places."""
    reply = Reply(rule, facts, OUTCOMES)
    if is_of_the_party(facts):
        return reply.not_applicable("party")
    if facts.document.recoded:  # TCVN3 has no capitals with marks: fonts of capitals show them
        return reply.not_applicable("recoded")
    faults = [*_names(params, facts), *_articles(params, facts)]
    accepted = span_set(facts.find_any(params.accepted) if faults else ())
    ways: dict[tuple[str, str], list[Span]] = {}
    for span, right in _outermost(faults):
        if not accepted.overlaps(span):
            ways.setdefault((facts.quote(span), right), []).append(span)
    findings = [
        finding
        for (found, right), spans in ways.items()
        for finding in _told(reply, found, right, spans)
    ]
    return combine(Status.REVIEW, findings) if findings else reply.passed("right")


def _told(reply: Reply, found: str, right: str, spans: Sequence[Span]) -> Iterator[Finding]:
    more = f", {len(spans)} chỗ" if len(spans) > 1 else ""
    for span in spans[:_PLACES]:
        yield reply.finding(
            span, "missing", right, right, found=" ".join(found.split()), expected=right, more=more
        )


def _outermost(faults: Sequence[_Fault]) -> list[_Fault]:
    kept = set(without_overlaps(fault.span for fault in faults))
    return sorted({fault.span: fault for fault in faults if fault.span in kept}.values())


def _names(params: Params, facts: Facts) -> Iterator[_Fault]:
    for name in params.names:
        wanted: tuple[bool | None, ...] = capitals(name)
        yield from _unlike(facts, facts.find(name), wanted)
    for noun in params.nouns:
        yield from _unlike(facts, facts.find(noun), *_last_only(capitals(noun)))
    for before, words in params.small:
        found = _behind(before, words, facts)
        wanted = (*[None] * len(capitals(before)), *[False] * len(capitals(words)))
        for fault in _unlike(facts, found, wanted):
            if not _is_of_a_body(params, facts, fault.span):
                yield fault


def _behind(before: str, words: str, facts: Facts) -> list[Span]:
    """Return where *before* and *words* stand: words are looked for in all drafts, the two of them are not."""
    text, whole = facts.folded, f"{before} {words}"
    return [
        span
        for start, end in facts.find(words)
        for span in find(whole, text, max(0, start - _BEFORE), end)
        if span.end == end
    ]


def _last_only(wanted: tuple[bool, ...]) -> tuple[tuple[bool | None, ...], frozenset[int]]:
    """Return the last capital of *wanted* as the only one demanded, and where those before it stand."""
    places = [place for place, capital in enumerate(wanted) if capital]
    demanded = tuple(True if place == places[-1] else None for place in range(len(wanted)))
    return demanded, frozenset(places[:-1])


def _unlike(
    facts: Facts,
    spans: Sequence[Span],
    wanted: tuple[bool | None, ...],
    given: frozenset[int] = frozenset(),
) -> Iterator[_Fault]:
    """Yield the passages that have other capitals than *wanted*, those *given* apart.

    In a passage of capitals throughout none shows.
    """
    rights: dict[str, str] = {}
    for span in spans:
        found = facts.quote(span)
        if found not in rights:
            rights[found] = _right(found, wanted, given)
        if rights[found] != found:
            yield _Fault(span, rights[found])


def _right(found: str, wanted: tuple[bool | None, ...], given: frozenset[int]) -> str:
    """Return *found* as it is to be written: as it is where it says nothing, or goes over a line end."""
    has = capitals(found)
    if found.isupper() or len(has) != len(wanted) or "\n" in found:
        return found
    return with_capitals(found, wanted) if all(has[place] for place in given) else found


def _is_of_a_body(params: Params, facts: Facts, span: Span) -> bool:
    start = max(facts.lined.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    return bool(facts.find_any(params.bodies, Span(start, span.start)))


def _articles(params: Params, facts: Facts) -> Iterator[_Fault]:
    """Yield articles of acts cited in small letters: khoản 1 điều 7 Nghị định."""
    if params.article:
        small = params.article.lower()
        for match in _cited(small, params.acts).finditer(facts.lined):
            span = Span(*match.span())
            found = facts.quote(span)
            if (
                found.startswith(small)
                and not facts.text[max(0, span.start - 1) : span.start].isalnum()
            ):
                yield _Fault(span, params.article + found[len(small) :])


@lru_cache(maxsize=4)
def _cited(article: str, acts: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(re.escape(fold(act)) for act in acts)
    return re.compile(rf"{re.escape(article)} \d{{1,3}}[a-z]?(?=,? (?:{named})(?!\w))")


KIND = Kind("capitals", Params, check, OUTCOMES, by_signs=True)
