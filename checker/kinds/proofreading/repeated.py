"""A word or a few words said twice in a row: theo theo quy định, thực hiện thực hiện."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count
from operator import is_
from typing import NamedTuple

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kernel.tokens import LINE_END, Tokens
from checker.kinds.base import Kind
from checker.kinds.proofreading.typed import is_typed
from checker.kinds.reply import Reply, worst
from checker.library.rule import Rule
from checker.readers.syllable import is_syllable
from checker.report import Finding, Status, Verdict

_MOST = 4
"""Words that are said twice at most."""
_TWICE = re.compile(rf"\b(?P<said>\w++(?:[ \n]\w++){{0,{_MOST - 1}}}?)(?P<gap>[ \n])(?P=said)\b")
_BEGINS = re.compile(r"(?:^|\n|[.;:] )(?:[-+*] ?|\w{1,4}[.)/] )?$")
_MARK_LENGTH = 10
_SURE_FROM = 3
"""Words that nobody says twice on purpose; of two, the first may end what the second begins."""


class Params(NamedTuple):
    """``words`` are those that are a slip when they stand twice.

    Not behind one of ``behind``, with which the first of them is another word: (tiếp) theo theo.
    ``right`` are several words that may rightly stand twice.
    """

    words: tuple[str, ...]
    behind: tuple[str, ...] = ()
    right: tuple[str, ...] = ()


OUTCOMES = {
    "missing": "“{found}” viết lặp; bỏ một lần: “{once}”.",
    "perhaps": "“{found}” có thể viết lặp; cần xem lại.",
    "right": "Không thấy từ nào viết lặp liền nhau.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Certain of words that only join others, and of several words in a row."""
    reply = Reply(rule, facts, OUTCOMES)
    return worst(_found(reply, params)) or reply.passed("right")


def _found(reply: Reply, params: Params) -> Iterator[tuple[Status, Finding]]:
    facts = reply.facts
    words, right, behind = map(_folded, (params.words, params.right, params.behind))
    for match in _twice(facts, frozenset(words)):
        said = match["said"]
        parts = said.split()
        if said in right or not _is_one_line(facts, match) or not _is_told(facts, match):
            continue
        once = facts.text[slice(*match.span("said"))]
        found = facts.text[slice(*match.span())]
        if len(parts) == 1:
            wrong = said in words and not facts.folded.endswith(behind, 0, match.end("said"))
        else:
            wrong = (
                len(set(parts)) > 1 and all(map(is_syllable, parts)) and not _is_joined(facts, once)
            )
        if not wrong:
            continue
        sure = len(parts) >= _SURE_FROM or {*words}.issuperset(parts)
        span, fields = Span(*match.span()), {"found": " ".join(found.split()), "once": once}
        if sure:
            yield Status.GAP, reply.finding(span, "missing", once, once, **fields)
        else:
            yield Status.REVIEW, reply.finding(span, "perhaps", once, **fields)


@lru_cache(maxsize=8)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, words))


def _twice(facts: Facts, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield in order where one of *words*, or several words, stand twice."""
    tokens = facts[Tokens]
    end = 0
    for place in sorted({*_repeating(tokens, words)}):
        start = tokens.places[place].start
        match = _TWICE.match(facts.lined, start) if start >= end else None
        if match is not None:
            yield match
            end = match.end()


def _repeating(tokens: Tokens, words: frozenset[str]) -> Iterator[int]:
    """Yield the places from which the same words come again, right behind them or on the next line."""
    each = tokens.each
    doubled = not tokens.pairs.isdisjoint((word, word) for word in words)
    for step in range(1 if doubled else 2, _MOST + 2):
        least = max(1, step - 1)  # words that are the same one step on: one of so many is tried
        same = compress(count(0, least), map(is_, each[::least], each[step::least]))
        for one in [one for one in same if each[one].isalpha()]:
            for start in range(max(0, one - least + 1), one + 1):
                behind = start + step
                said = each[start : behind - (each[behind - 1] is LINE_END)]
                is_meant = said == each[behind : behind + len(said)] and all(map(str.isalpha, said))
                if is_meant and (len(said) > 1 or words.issuperset(said)):
                    yield start


def _is_told(facts: Facts, match: re.Match[str]) -> bool:
    """Whether both are the same words: written alike, but for a capital that begins the sentence.

    "Phòng Kế hoạch - Tổng hợp tổng hợp" is a name and what it does, "nhà ở Nhà ở" the end of a line
    and the start of the next.
    """
    first, second = match.start("said"), match.end("gap")
    length = match.end("said") - first
    if not facts.text[first].isalpha() or facts.document.is_recognised(first):
        return False
    one, other = facts.text[first : first + length], facts.text[second : second + length]
    begins = _BEGINS.search(facts.lined, max(0, first - _MARK_LENGTH), first) is not None
    if "\n" in match.group():
        return other.islower()
    return one == other or (begins and one[1:] == other[1:] and other.islower())


def _is_joined(facts: Facts, words: str) -> bool:
    """Whether *words* are a name that ends one line of the draft and begins the next.

    A converter joins them: "… TỈNH LÀO CAI Lào Cai, ngày", "TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ Kế hoạch".
    """
    return not is_typed(facts) and all(word[0].isupper() for word in words.split())


def _is_one_line(facts: Facts, match: re.Match[str]) -> bool:
    """Whether the words stand in one paragraph, which the file may have broken in two."""
    if "\n" not in match.group():
        return True
    first, last = map(facts.document.block_at, (match.start(), match.end() - 1))
    if first is None or last is None or first.cell or last.cell:
        return False
    return first.source == last.source and first.kind == last.kind == "paragraph"


KIND = Kind("repeated", Params, check, OUTCOMES)
