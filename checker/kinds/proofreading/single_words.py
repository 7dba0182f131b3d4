"""Words that are no syllables: wrongly marked, or with keys of a typing method left in."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from checker.kernel.text import VOWELS, strip_marks
from checker.kernel.tokens import Tokens
from checker.kinds.proofreading.keys_left import FIGURED, KEYED, by_telex, by_vni
from checker.kinds.proofreading.known import Known
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


class SingleWords:
    """The words of a text that are slips by themselves, by the phrases of *book* and by *syllables*."""

    def __init__(self, book: PhraseBook, syllables: Syllables) -> None:
        self._book = book
        self._syllables = syllables
        self._odd = Known(self._is_odd, book.syllables)
        self._keyed = Known(self._without_keys)

    def unspelt(self, tokens: Tokens, *, cut: bool) -> Iterator[Word]:
        """Yield words that would be syllables with other marks: nguời, trứơng, nghành.

        Unless letters may have been *cut* off by a converter, also those with another letter that
        would make a pair of a phrase: cáq bộ.
        """
        book, syllables, each = self._book, self._syllables, tokens.each
        for place in tokens.standing(self._odd.of(tokens.words)):
            if any(syllables.is_set_apart(one, cut=cut) for one in _beside(each, place)):
                continue
            word = each[place]
            moved = syllables.mended(word)
            fitting = [other for other in book.near(word) if _fits(other, each, place, book)]
            alike = _alike(word, book)
            fitting = sorted(w for w in fitting if not cut or w in alike)
            found = [moved] if moved else fitting or alike
            if found:
                same = moved is not None and _has_same_marks(moved, word)
                sure = same or (len(fitting) == 1 and fitting[0] in alike)
                yield Word(place, found[0], sure)

    def keyed(self, tokens: Tokens) -> Iterator[Word]:
        """Yield words with keys of a typing method that make a pair with a word beside them."""
        made = self._keyed.of(tokens.words)
        for place in tokens.standing(made):
            right = made[tokens.each[place]]
            before, after = (made.get(one, one) for one in _beside(tokens.each, place))
            pairs = {
                pair for pair in ((before, right), (right, after)) if all(map(str.isalpha, pair))
            }
            if pairs & tokens.pairs or pairs & self._book.pairs:
                yield Word(place, right, sure=True, is_keys=True)

    def _is_odd(self, word: str) -> bool:
        """Whether *word* has the letters of a syllable and is none."""
        return (
            _SHORTEST <= len(word) <= _LONGEST and word.isalpha() and not word.isascii()
            and not _VOWELS.isdisjoint(word) and not self._syllables.can_be(word)
        )  # fmt: skip

    def _without_keys(self, word: str) -> str:
        """Return what *word* is meant to be where its keys are taken as such, empty where there are none."""
        if len(word) > _LONGEST:
            return ""
        if not word.isalpha():
            return (FIGURED.fullmatch(word) and by_vni(word, self._syllables)) or ""
        if not word.isascii() or not KEYED.search(word) or self._syllables.can_be(word):
            return ""
        return by_telex(word, self._syllables) or ""


def _has_same_marks(one: str, other: str) -> bool:
    """Whether two words have the same letters and marks, which only stand elsewhere."""
    return sorted(normalize("NFD", one)) == sorted(normalize("NFD", other))


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
