"""No misspelt fixed phrase: bình dẳng giới, phân đấu hoàn thành."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.unmarked import Unmarked
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, PlainWords, find, variants
from checker.kernel.spans import span_set
from checker.kernel.text import strip_marks
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.readers.syllable import can_be_said
from checker.report import Finding, Status, Verdict

_WORD = re.compile(r"\w+")
_SURE_FROM = 3
"""Words of a phrase from which another spelling cannot be another expression rightly written."""


class Params(NamedTuple):
    """``phrases`` are the fixed phrases in their right spelling; ``wrong`` maps slips to corrections.

    A passage with the letters of a phrase and other diacritics is a slip;
    ``accepted`` are such passages that are words of their own. ``certain``
    are slips of two words that mean nothing else.
    """

    phrases: tuple[PlainWords, ...]
    wrong: tuple[tuple[Phrase, PlainWords], ...] = ()
    accepted: tuple[Phrase, ...] = ()
    certain: tuple[Phrase, ...] = ()


RIGHT = "right-words"
"""The list of words that look like slips of fixed phrases and are none."""

OUTCOMES = {
    "missing": "Có thể viết sai “{found}”; cụm từ đúng là “{expected}”.",
    "right": "Không thấy lỗi chính tả ở các cụm từ cố định.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Letters right and diacritics wrong, or a slip the rule lists; always for a person to look at."""
    reply = Reply(rule, facts, OUTCOMES)
    accepted = span_set((*facts.find_any(params.accepted), *facts.find_words(RIGHT)))
    certain = span_set(facts.find_any(params.certain))
    slips: dict[Span, str] = {}
    for span, phrase in _slips(params, facts):
        if not accepted.overlaps(span):
            slips.setdefault(span, phrase)
    others = span_set(slips)
    findings: list[Finding] = []
    for span, phrase in sorted(slips.items()):
        found = facts.quote(span)
        if any(other != span and _longer(other, span) for other in others.overlapping(span)):
            continue
        fixed = in_case(phrase, found)
        sure = fixed if _is_sure(found, phrase, certain.overlaps(span)) else None
        findings.append(
            reply.finding(
                span, "missing", fixed, sure, found=" ".join(found.split()), expected=fixed
            )
        )
    return combine(Status.REVIEW, findings) if findings else reply.passed("right")


def _is_sure(found: str, phrase: str, certain: bool) -> bool:
    """Whether *found* can only be *phrase*: it is long, known as a slip, or cannot be said at all."""
    said = all(can_be_said(word) for word in _WORD.findall(found))
    return certain or not said or len(phrase.split()) >= _SURE_FROM


def _slips(params: Params, facts: Facts) -> Iterator[tuple[Span, str]]:
    """Yield every slip with the phrase that was meant."""
    for phrase in params.phrases:
        yield from ((span, phrase) for span in _misspelt(phrase, facts))
    for wrong, phrase in params.wrong:
        yield from ((span, phrase) for span in facts.find(wrong))


def _misspelt(phrase: str, facts: Facts) -> Iterator[Span]:
    """Yield where the letters of *phrase* stand with other diacritics."""
    right = _spellings(phrase)
    for span in find(_unmarked(phrase), facts[Unmarked]):
        if tuple(_WORD.findall(facts.folded, *span)) not in right:
            yield span


_unmarked = lru_cache(maxsize=1024)(strip_marks)


@lru_cache(maxsize=1024)
def _spellings(phrase: str) -> frozenset[tuple[str, ...]]:
    """Return the words of each wording of *phrase*."""
    return frozenset(tuple(_WORD.findall(wording)) for wording in variants(phrase))


def _longer(other: Span, span: Span) -> bool:
    """Whether *other* says more than *span*; of two alike the first one counts."""
    return (other.end - other.start, span.start) > (span.end - span.start, other.start)


def in_case(phrase: str, found: str) -> str:
    """Return *phrase* with the capitals of what is *found*: Mặt trận Tổ quốc."""
    if found.isupper():
        return phrase.upper()
    words, own = phrase.split(" "), found.split()
    if len(words) != len(own):
        return phrase[:1].upper() + phrase[1:] if found[:1].isupper() else phrase
    return " ".join(
        word[:1].upper() + word[1:] if said[:1].isupper() else word
        for word, said in zip(words, own, strict=True)
    )


KIND = Kind("wording", Params, check, OUTCOMES, by_signs=True)
