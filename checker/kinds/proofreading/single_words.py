"""Words that are no syllables: wrongly marked, or with keys of a typing method left in."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from checker.kernel.text import VOWELS, strip_marks
from checker.kinds.proofreading.keys_left import FIGURED, KEYED, by_telex, by_vni
from checker.kinds.proofreading.phrase_book import PhraseBook
from checker.kinds.proofreading.syllables import Syllables

_VOWELS = frozenset(VOWELS)
_SHORTEST = 3
"""Letters of a wrongly marked word: shorter ones are mostly abbreviations."""

_LONGEST = 12
"""Letters of a syllable with all its keys: nghieengs."""


class Word(NamedTuple):
    """The token ``place`` of the text, what it is meant to be, whether that is sure, whether keys were left in."""

    place: int
    right: str
    sure: bool
    is_keys: bool = False


def unspelt(
    tokens: Sequence[str], book: PhraseBook, syllables: Syllables, *, cut: bool
) -> Iterator[Word]:
    """Yield words that would be syllables with other marks: nguời, trứơng, nghành.

    Unless letters may have been *cut* off by a converter, also those with another letter that
    would make a pair of a phrase: cáq bộ.
    """
    odd = {
        word
        for word in set(tokens) - book.syllables
        if _SHORTEST <= len(word) <= _LONGEST and word.isalpha() and not word.isascii()
        if not _VOWELS.isdisjoint(word) and not syllables.can_be(word)
    }
    for place in _places(tokens, odd):
        if any(syllables.is_set_apart(one, cut=cut) for one in _beside(tokens, place)):
            continue
        word = tokens[place]
        moved = syllables.mended(word)
        fitting = [other for other in book.near(word) if _fits(other, tokens, place, book)]
        alike = _alike(word, book)
        fitting = sorted(w for w in fitting if not cut or w in alike)
        found = [moved] if moved else fitting or alike
        if found:
            same = moved is not None and _has_same_marks(moved, word)
            sure = same or (len(fitting) == 1 and fitting[0] in alike)
            yield Word(place, found[0], sure)


def _has_same_marks(one: str, other: str) -> bool:
    """Whether two words have the same letters and marks, which only stand elsewhere."""
    return sorted(normalize("NFD", one)) == sorted(normalize("NFD", other))


def keyed(tokens: Sequence[str], book: PhraseBook, syllables: Syllables) -> Iterator[Word]:
    """Yield words with keys of a typing method that make a pair with a word beside them."""
    made: dict[str, str] = {}
    for word in set(tokens):
        if len(word) > _LONGEST:
            continue
        if word.isalpha():
            if not word.isascii() or not KEYED.search(word):
                continue
            right = None if syllables.can_be(word) else by_telex(word, syllables)
        else:
            right = by_vni(word, syllables) if FIGURED.fullmatch(word) else None
        if right is not None:
            made[word] = right
    own = set(pairwise(tokens)) if made else set()
    for place in _places(tokens, made):
        right = made[tokens[place]]
        before, after = (made.get(one, one) for one in _beside(tokens, place))
        pairs = {pair for pair in ((before, right), (right, after)) if all(map(str.isalpha, pair))}
        if pairs & own or pairs & book.pairs:
            yield Word(place, right, sure=True, is_keys=True)


def _places(tokens: Sequence[str], wanted: Collection[str]) -> list[int]:
    return [place for place, token in enumerate(tokens) if token in wanted] if wanted else []


def _beside(tokens: Sequence[str], place: int) -> tuple[str, str]:
    after = tokens[place + 1] if place + 1 < len(tokens) else ""
    return tokens[place - 1] if place else "", after


def _alike(word: str, book: PhraseBook) -> list[str]:
    """Return the syllables of phrases with the letters of *word* and other marks, or one letter less at its start."""
    letters = strip_marks(word)
    onset = next((k for k, letter in enumerate(letters) if letter in VOWELS), 0)
    shorter = {word[:k] + word[k + 1 :] for k in range(onset) if onset > 1}
    return sorted(w for w in book.near(word) if strip_marks(w) == letters or w in shorter)


def _fits(word: str, tokens: Sequence[str], place: int, book: PhraseBook) -> bool:
    """Whether *word* would make a pair of a phrase with a word beside it."""
    before, after = _beside(tokens, place)
    return (before, word) in book.pairs or (word, after) in book.pairs
