"""No misspelt fixed phrase: bình dẳng giới, phân đấu hoàn thành."""

from functools import lru_cache
from typing import NamedTuple

from checker.document import Span
from checker.facts import Facts
from checker.facts.phrases import find
from checker.kinds.base import Kind
from checker.kinds.voice import Voice, combine
from checker.registers import Phrase
from checker.report import Finding, Status, Verdict
from checker.rule import Rule
from checker.text import fold, strip_marks


class Params(NamedTuple):
    """``phrases`` are the fixed phrases in their right spelling; ``wrong`` maps slips to corrections.

    A passage with the letters of a phrase and other diacritics is a slip;
    ``accepted`` are such passages that are words of their own.
    """

    phrases: tuple[str, ...]
    wrong: tuple[tuple[Phrase, str], ...] = ()
    accepted: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "Có thể viết sai “{found}”; cụm từ đúng là “{expected}”.",
    "right": "Không thấy lỗi chính tả ở các cụm từ cố định.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Letters right and diacritics wrong, or a slip the rule lists; always for a person to look at."""
    voice = Voice(rule, facts, OUTCOMES)
    accepted = facts.find_any(params.accepted)
    slips: dict[Span, str] = {}
    for phrase in params.phrases:
        right, bare = _spellings(phrase)
        if facts.bare.count(bare) == facts.folded.count(right):
            continue  # every passage with these letters has the right marks
        for span in find(bare, facts.bare):
            if facts.folded[span.start : span.end] != right and not any(
                a.overlaps(span) for a in accepted
            ):
                slips.setdefault(span, phrase)
    for wrong, phrase in params.wrong:
        for span in facts.find(wrong):
            if not any(a.overlaps(span) for a in accepted):
                slips.setdefault(span, phrase)
    findings: list[Finding] = []
    for span, phrase in sorted(slips.items()):
        found = facts.quote(span)
        if any(other != span and other.contains(span) for other in slips):
            continue
        fixed = _in_case(phrase, found)
        findings.append(
            voice.finding(
                span, "missing", fixed, fixed, found=" ".join(found.split()), expected=phrase
            )
        )
    return combine(Status.REVIEW, findings) if findings else voice.passed("right")


@lru_cache(maxsize=1024)
def _spellings(phrase: str) -> tuple[str, str]:
    """Return *phrase* folded, and without its diacritics."""
    right = fold(phrase)
    return right, strip_marks(right)


def _in_case(phrase: str, found: str) -> str:
    if found.isupper():
        return phrase.upper()
    return phrase[:1].upper() + phrase[1:] if found[:1].isupper() else phrase


KIND = Kind("wording", Params, check, OUTCOMES)
