"""Fixed phrases, and where a text has one of them with one letter or mark off."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker.kernel.text import fold
from checker.kernel.tokens import LINE_END, Tokens, tokens_of
from checker.kinds.proofreading.known import Known
from checker.kinds.proofreading.syllables import differ_by_one

_PAIR = 2
_LETTERS = "a"
"""What signs and figures stand before."""


class Phrased(NamedTuple):
    """One way to write a phrase: its words and signs as compared, and its words as written."""

    tokens: tuple[str, ...]
    shown: Mapping[int, str]


class Slip(NamedTuple):
    """A phrase with the word ``at`` off; it begins with the token ``start`` of the text."""

    phrase: Phrased
    start: int
    at: int

    @property
    def place(self) -> int:
        """Which token of the text is off."""
        return self.start + self.at

    @property
    def end(self) -> int:
        """The token behind its last one."""
        return self.start + len(self.phrase.tokens)

    @property
    def is_pair(self) -> bool:
        """Whether the phrase is one word of two syllables."""
        return len(self.phrase.tokens) == _PAIR

    @property
    def is_inside(self) -> bool:
        """Whether words of the phrase stand on both sides of the one that is off."""
        return 0 < self.at < len(self.phrase.tokens) - 1


class _Slots:
    """Beside one word of phrases the words that may be off, by their first and by their last letters."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[str]] = {}
        self._by_last: dict[str, list[str]] = {}
        self.phrases: dict[str, list[tuple[Phrased, int]]] = {}
        """The phrases with each of the words, and its place there."""

    def add(self, phrase: Phrased, at: int) -> None:
        """Note that the word *at* of *phrase* may be off."""
        right = phrase.tokens[at]
        if right not in self.phrases:
            self._by_first.setdefault(right[0], []).append(right)
            self._by_last.setdefault(right[-1], []).append(right)
        self.phrases.setdefault(right, []).append((phrase, at))

    def near(self, word: str) -> list[str]:
        """Return the words that *word* is but for one letter or mark: one end of it is as it must be."""
        first, last = self._by_first.get(word[0], ()), self._by_last.get(word[-1], ())
        if not first and not last:
            return []
        return _near(word, {*first, *last})


class PhraseBook:
    """Phrases by the pairs of words in them."""

    def __init__(
        self, whole: Sequence[Phrased], first: Sequence[Phrased], last: Sequence[Phrased],
        words: Sequence[Phrased], everyday: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self._after: defaultdict[str, _Slots] = defaultdict(_Slots)
        self._before: defaultdict[str, _Slots] = defaultdict(_Slots)
        often = Counter([token for phrase in whole for token in phrase.tokens])
        for phrase in whole:
            for at in phrase.shown:
                self._add(phrase, at, often)
        for phrase in first:
            self._after[phrase.tokens[0]].add(phrase, 1)
        for phrase in last:
            self._before[phrase.tokens[1]].add(phrase, 0)
        self._rows = everyday
        self._words = frozenset(phrase.tokens for phrase in (*first, *last, *words))
        every = (*whole, *first, *last, *words)
        self.pairs = frozenset(pair for phrase in every for pair in pairwise(phrase.tokens))
        """All that stands side by side in a phrase."""
        self.syllables = frozenset(token for pair in self.pairs for token in pair)
        self._meant = Known(self._meant_by, self.pairs)

    def _add(self, phrase: Phrased, at: int, often: Mapping[str, int]) -> None:
        """Note where the word *at* of *phrase* may be off: by the rarer one of the words beside it."""
        tokens, shown = phrase.tokens, phrase.shown
        left, right = at - 1 in shown, at + 1 in shown
        if left and (not right or often[tokens[at - 1]] <= often[tokens[at + 1]]):
            self._after[tokens[at - 1]].add(phrase, at)
        elif right:
            self._before[tokens[at + 1]].add(phrase, at)

    @cached_property
    def _everyday(self) -> frozenset[str]:
        """The everyday words: read once there is a slip to doubt, which many a draft has not."""
        return frozenset(fold(", ".join(self._rows)).split(", "))

    def is_word(self, one: str, other: str) -> bool:
        """Whether the two syllables are a word."""
        return (one, other) in self._words or f"{one} {other}" in self._everyday

    def near(self, word: str) -> list[str]:
        """Return the syllables of phrases that are *word* but for one letter or mark."""
        return sorted(_near(word, self.syllables))

    def slips(self, tokens: Tokens) -> Iterator[Slip]:
        """Yield every place of *tokens* that is a phrase but for one word."""
        each, beside = tokens.each, tokens.pairs
        hits: dict[tuple[str, ...], list[tuple[Phrased, int, int]]] = {
            pair: kept
            for pair, meant in self._meant.of(beside).items()
            if (kept := [slot for slot in meant if _may_stand(*slot, pair, beside)])
            if not self.is_word(*pair)
        }
        for place in tokens.standing({one for one, _ in hits}):
            for phrase, at, off in hits.get(tuple(each[place : place + _PAIR]), ()):
                start = place + off - at
                end = start + len(phrase.tokens)
                if start >= 0 and _agrees(phrase.tokens, each[start:end], at):
                    yield Slip(phrase, start, at)

    def _meant_by(self, pair: tuple[str, str]) -> tuple[tuple[Phrased, int, int], ...]:
        """Return the phrases that *pair* may be meant for, the place of the word that is off there and here."""
        one, other = pair
        meant: list[tuple[Phrased, int, int]] = []
        if one in self._after and other >= _LETTERS:
            slots = self._after[one]
            for right in slots.near(other):
                meant += [(phrase, at, 1) for phrase, at in slots.phrases[right]]
        if other in self._before and one >= _LETTERS:
            slots = self._before[other]
            for right in slots.near(one):
                meant += [(phrase, at, 0) for phrase, at in slots.phrases[right]]
        return tuple(meant)


def _may_stand(
    phrase: Phrased, at: int, off: int, pair: tuple[str, str], beside: Collection[tuple[str, str]]
) -> bool:
    """Whether all pairs of *phrase*, with what is off in *pair*, stand somewhere in the text."""
    tokens = (*phrase.tokens[:at], pair[off], *phrase.tokens[at + 1 :])
    return all(two in beside for two in pairwise(tokens))


def _near(word: str, rights: Collection[str]) -> list[str]:
    """Return those of *rights* that are *word* but for one letter or mark."""
    length, first, last = len(word), word[0], word[-1]
    return [
        right
        for right in rights
        if (right[0] == first or right[-1] == last)
        and -_PAIR < len(right) - length < _PAIR
        and _is_near(right, word)
    ]


@lru_cache(maxsize=8192)
def _is_near(right: str, word: str) -> bool:
    """Whether *word* is *right* but for one letter or mark; i and y are one letter (kĩ, kỹ)."""
    at = _Y.find(right[-1])
    return differ_by_one(right, word) and not (at >= 0 and word == right[:-1] + _I[at])


_Y, _I = "yýỳỷỹỵ", "iíìỉĩị"


def _agrees(phrase: Sequence[str], tokens: Sequence[str], off: int) -> bool:
    return tuple(tokens[:off]) == phrase[:off] and (
        tuple(tokens[off + 1 : len(phrase)]) == phrase[off + 1 :]
    )


def book_of(
    whole: tuple[str, ...], first: tuple[str, ...], last: tuple[str, ...], words: tuple[str, ...],
    everyday: tuple[str, ...] = (),
) -> PhraseBook:  # fmt: skip
    """Return the book of phrases *whole*, any word of which may be off, and of pairs.

    Of a pair the second may be in those that go by the *first*, the first in those by the *last*;
    *words* are pairs that are right, and so are those in the rows of *everyday* ones.
    """
    return PhraseBook(_ways(whole), _ways(first), _ways(last), _ways(words), everyday)


def _ways(written: Sequence[str]) -> list[Phrased]:
    """Return each phrase with its commas and dashes, and without; they are taken apart all at once."""
    text = "\r".join(written)  # which folding leaves as it is
    ways: list[Phrased] = []
    shown: list[str] = []
    tokens: list[str] = []
    both = (tokens_of(way.replace("\r", "\n") + "\n") for way in (text, fold(text)))
    for word, token in zip(*both, strict=True):
        if token != LINE_END:
            shown.append(word)
            tokens.append(token)
            continue
        words = {k: shown[k] for k, one in enumerate(tokens) if one >= _LETTERS}
        ways.append(Phrased(tuple(tokens), words))
        if len(words) < len(tokens):
            kept = [tokens[k] for k in words]
            ways.append(Phrased(tuple(kept), dict(enumerate(words.values()))))
        shown, tokens = [], []
    return ways
