"""Spelling: syllables that there are not, keys left in, fixed phrases with one letter or mark off."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.places import Places
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, PlainWords
from checker.kernel.spans import span_set
from checker.kernel.text import LOWER, VOWELS, fold
from checker.kernel.tokens import LINE_END, Tokens
from checker.kinds.base import Kind
from checker.kinds.proofreading.phrase_book import PhraseBook, Slip, book_of
from checker.kinds.proofreading.single_words import SingleWords
from checker.kinds.proofreading.syllables import Syllables
from checker.kinds.proofreading.typed import is_typed
from checker.kinds.reply import Reply, combine
from checker.kinds.wording.wording import RIGHT, in_case
from checker.library.rule import Rule
from checker.report import Status, Verdict

_SHORTEST = 3
"""Syllables of a phrase of which any may be off."""
_FEW = 4
"""Slips that a person may have made in any document."""
_WORDS_A_SLIP = 600
"""Words for each slip from which on they are rather a converter's."""
_SPOILT = re.compile(
    rf"\w*[{LOWER}](?:[{VOWELS.upper()}Đ]\w*|[\u00b7\u2020\u2021\u2122])|\w*[\u0370-\u04ff]\w*"
)
"""Letters as a font without its code makes them (viÍn, trÌch), or of another script."""
_CUT = frozenset("-'/_")
"""Signs beside a part of a name or a code."""


class Params(NamedTuple):
    """``phrases`` are fixed phrases of three syllables or more, any of which may be off.

    Of pairs only one syllable may be: the second in ``by_first``, whose first one goes with no other,
    the first in ``by_last``. A syllable that makes one of the ``words`` with the one beyond is no slip,
    nor one that does so with one of the rows of ``everyday`` words (chuyển | đề tài);
    nor are ``particles``, which stand beside any word. ``wrong`` maps other slips to corrections,
    ``accepted`` are passages that look like slips and are right. ``onsets`` and ``rhymes`` are what
    syllables are made of.
    """

    phrases: tuple[PlainWords, ...]
    by_first: tuple[PlainWords, ...] = ()
    by_last: tuple[PlainWords, ...] = ()
    words: tuple[PlainWords, ...] = ()
    everyday: tuple[PlainWords, ...] = ()
    wrong: tuple[tuple[Phrase, PlainWords], ...] = ()
    particles: tuple[PlainWords, ...] = ()
    accepted: tuple[Phrase, ...] = ()
    onsets: tuple[str, ...] = ()
    rhymes: tuple[str, ...] = ()


OUTCOMES = {
    "missing": "Có thể viết sai “{found}”; đúng là “{expected}”.",
    "keys": "“{found}” còn lẫn phím gõ dấu; đúng là “{expected}”.",
    "right": "Không thấy lỗi chính tả.",
    "converted": "Nhiều chữ bị lệch dấu, có thể do chuyển tệp; không xét chính tả.",
}


class _Fault(NamedTuple):
    span: Span
    right: str
    sure: bool
    outcome: str = "missing"


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Always for a person to look at; in converted text many faults together are the converter's."""
    reply = Reply(rule, facts, OUTCOMES)
    faults = _apart(_faults(params, facts))
    if faults and _is_converted(facts, len(facts[Tokens].each), len(faults)):
        return reply.not_applicable("converted")
    findings = [
        reply.finding(
            fault.span, fault.outcome, fault.right, fault.right if fault.sure else None,
            found=" ".join(facts.quote(fault.span).split()), expected=fault.right,
        )
        for fault in faults
    ]  # fmt: skip
    return combine(Status.REVIEW, findings) if findings else reply.passed("right")


def _may_be_converted(facts: Facts) -> bool:
    """Whether the text may have been made from a picture or from fonts: letters are lost there."""
    return not is_typed(facts) or bool(facts.document.recognised)


def _is_converted(facts: Facts, words: int, faults: int) -> bool:
    """Whether the faults are rather those of what has made the text."""
    many = faults > max(_FEW, words // _WORDS_A_SLIP)
    spoilt = many or len(set(_SPOILT.findall(facts.text))) >= _FEW
    return spoilt and _may_be_converted(facts)


def _apart(faults: Iterator[_Fault]) -> list[_Fault]:
    """Return the faults in order, of those that overlap the longest."""
    kept: list[_Fault] = []
    for fault in sorted(faults):
        if not kept or fault.span.start >= kept[-1].span.end:
            kept.append(fault)
        elif _length(fault) > _length(kept[-1]):
            kept[-1] = fault
    return kept


def _length(fault: _Fault) -> int:
    return fault.span.end - fault.span.start


def _faults(params: Params, facts: Facts) -> Iterator[_Fault]:
    tokens = facts[Tokens]
    each = tokens.each
    book, syllables, single = _known(params)
    cut = _may_be_converted(facts)
    slips = [s for s in book.slips(tokens) if _is_meant(s, each, book, syllables, cut=cut)]
    particles = frozenset(map(fold, params.particles)) if slips else frozenset[str]()
    slips = [slip for slip in slips if slip.is_inside or each[slip.place] not in particles]
    words = [*single.unspelt(tokens, cut=cut), *single.keyed(tokens)]
    wrong = [(span, right) for phrase, right in params.wrong for span in facts.find(phrase)]
    if not (slips or words or wrong):
        return
    accepted = span_set((*facts.find_any(params.accepted), *facts.find_words(RIGHT)))
    named = span_set(p.name_span for p in facts[Places] if p.certainty == "known")
    places = tokens.places
    for span, right in wrong:
        if not accepted.overlaps(span):
            yield _Fault(span, in_case(right, facts.quote(span)), len(right.split()) > _SURE_FROM)
    for slip in slips:
        span = Span(places[slip.start].start, places[slip.end - 1].end)
        whole = _is_whole(places[slip.place], facts) and not _is_name(slip, span, facts)
        if whole and not (accepted.overlaps(span) or named.overlaps(span)):
            sure = slip.is_inside or not syllables.can_be(each[slip.place])
            yield _Fault(span, _mended(slip, span, places[slip.place], facts), sure)
    for word in words:
        span = places[word.place]
        if _is_whole(span, facts) and _is_common(span, facts):
            outcome = "keys" if word.is_keys else "missing"
            yield _Fault(span, in_case(word.right, facts.quote(span)), word.sure, outcome)


_SURE_FROM = 2
"""Syllables of a listed correction above which what is written cannot be meant."""


@lru_cache(maxsize=8)
def _known(params: Params) -> tuple[PhraseBook, Syllables, SingleWords]:
    """Return what the rule knows of phrases and of words, read once for all drafts."""
    book = book_of(params.phrases, params.by_first, params.by_last, params.words, params.everyday)
    syllables = Syllables(frozenset(params.onsets), frozenset(params.rhymes))
    return book, syllables, SingleWords(book, syllables)


def _is_meant(
    slip: Slip, tokens: Sequence[str], book: PhraseBook, syllables: Syllables, *, cut: bool
) -> bool:
    """Whether the phrase is meant: its odd syllable belongs to no word beside it, nor is it cut in two."""
    word, right = tokens[slip.place], slip.phrase.tokens[slip.at]
    left = tokens[slip.place - 1] if slip.place else LINE_END
    after = tokens[slip.place + 1] if slip.place + 1 < len(tokens) else LINE_END
    apart = (syllables.is_set_apart(one, cut=cut) for one in (left, word, after))
    if not word.isalpha() or any(apart):
        return False
    if right in {left + word, word + after}:
        return False
    if cut and word[:-1] == right and not syllables.can_be(word):
        return False  # a note's mark: quy địnhi
    if _is_parted(slip, tokens, book):
        return False
    if slip.is_inside or slip.is_pair or not syllables.can_be(word):
        return True
    outer = left if slip.at == 0 else after
    return not outer.isalpha()


def _is_parted(slip: Slip, tokens: Sequence[str], book: PhraseBook) -> bool:
    """Whether what holds the odd syllable makes a word with what is beyond: phát triển | Khoa học.

    Of a pair the odd syllable may do so itself: chứng thực | điện tử; inside the shortest phrases
    with a syllable of theirs: người | dao động.
    """
    length = len(slip.phrase.tokens)
    if slip.is_inside and length == _SHORTEST:
        left, word, right = tokens[slip.place - 1 : slip.place + 2]
        if book.is_word(left, word) or book.is_word(word, right):
            return True
    before = tokens[slip.start - 1] if slip.start else ""
    after = tokens[slip.end] if slip.end < len(tokens) else ""
    first = slip.at == 1 or slip.is_pair
    last = slip.at == length - 2 or slip.is_pair
    return (first and book.is_word(before, tokens[slip.start])) or (
        last and book.is_word(tokens[slip.end - 1], after)
    )


def _is_whole(span: Span, facts: Facts) -> bool:
    """Whether the word stands by itself: no part of a name or a code, not cut off."""
    text = facts.text
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return _CUT.isdisjoint(around) and not text.startswith(("...", "…"), span.end)


def _is_name(slip: Slip, span: Span, facts: Facts) -> bool:
    """Whether the passage has the capitals of a name, or not those of the name that the phrase is."""
    found, named = facts.quote(span), any(map(str.istitle, slip.phrase.shown.values()))
    if slip.is_pair and found[:1].islower():
        return named or not found.islower()  # lễ hội | Lồng Tồng
    return found.istitle() and not named


def _is_common(span: Span, facts: Facts) -> bool:
    """Whether the word is no name: in small letters, or at the start of a sentence and before a small one."""
    written = facts.quote(span)
    if written.islower():
        return True
    before = facts.text[max(0, span.start - 2) : span.start].strip(" ")[-1:]
    after = facts.text[span.end : span.end + 2].strip()
    return written.istitle() and not before.isalnum() and before != "," and not after.isupper()


def _mended(slip: Slip, span: Span, off: Span, facts: Facts) -> str:
    """Return the passage with the odd syllable put right, in its case."""
    right = in_case(slip.phrase.shown[slip.at], facts.quote(off))
    if facts.quote(span).isupper():
        right = right.upper()
    return facts.text[span.start : off.start] + right + facts.text[off.end : span.end]


KIND = Kind("spelling", Params, check, OUTCOMES, by_signs=True)
