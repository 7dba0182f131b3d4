"""The words by which a demand is known again, however a commune words it.

A sentence is cut into words of several syllables: those that the lexicon and the rules know, else
pairs. What any task has (tăng cường, thực hiện) and what every other sentence of the plan has (its
field) says nothing of this one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.phrases import variants
from checker.kernel.text import as_written, fold

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]|\d+")
_LONGEST_WORD = 7
"""Syllables and commas of a known word at most."""
_MOST, _FEWEST = 6, 3
"""Key words of a demand: with more of them no rewording would have enough."""
_COMMON = 4
"""Sentences of the plan with a word from which on it is of the plan's field, not of one task."""
_KNOWN, _PAIR, _SINGLE = 1.1, 0.6, 0.1
"""What a syllable is worth in a word that is known, in a pair, alone."""
_LONGER = 0.01
"""What each further syllable of a known word adds: one long word rather than two short ones."""
_PAIRED = re.compile(r"[^\W\d_]+ [^\W\d_]+")
_NO_WORDS = ("demand.stop", "demand.commune", "demand.at-least")
_SAY_NOTHING = (*_NO_WORDS, "demand.generic")
_KNOWN_WORDS = (*_SAY_NOTHING, "demand.word", "task-verb")


class KeyWords:
    """Finds the key words of sentences of one plan."""

    def __init__(self, facts: Facts, sentences: Iterable[Span]) -> None:
        self._facts = facts
        self._sentences = tuple(sentences)

    def of(self, sentence: Span, without: Iterable[Span] = ()) -> tuple[str, ...]:
        """Return the words of a *sentence* that tell it from others, as the plan has them, in order.

        What stands *without* counts is left out: names of units, of an event.
        """
        apart = sorted(without)
        pieces = [*_between(sentence, apart)]
        found = list(dict.fromkeys(word for piece in pieces for word in self._words(piece)))
        if len(found) == 1 and not apart:  # bố trí công chức: what any task has tells it as well
            found = list(dict.fromkeys(self._words(sentence, generic=True)))
        telling = [word for word in found if self._common[word] < _COMMON]
        if len(telling) < _FEWEST:
            rest = sorted((w for w in found if w not in telling), key=self._common.__getitem__)
            telling = [w for w in found if w in {*telling, *rest[: _FEWEST - len(telling)]}]
        rarest = sorted(telling, key=self._common.__getitem__)[:_MOST]
        return tuple(word for word in found if word in rarest)

    @cached_property
    def _common(self) -> Counter[str]:
        """In how many sentences of the plan each word stands."""
        return Counter(word for span in self._sentences for word in set(self._words(span)))

    @cached_property
    def _known(self) -> frozenset[str]:
        words = (self._facts.lexicon.words(name) for name in _KNOWN_WORDS)
        names = (name for kind in self._facts.library.plans.values() for name in kind.names)
        return frozenset(chain(*words, *map(variants, names)))

    def _words(self, sentence: Span, *, generic: bool = False) -> Iterator[str]:
        """Yield the words of several syllables, without those of any task but where *generic*."""
        lexicon = self._facts.lexicon
        silent = _NO_WORDS if generic else _SAY_NOTHING
        for word in self.cut(sentence):
            if " " in word and not any(lexicon.has(name, word) for name in silent):
                yield as_written(word)

    def is_verb(self, word: str) -> bool:
        """Whether *word* only says what is done, not to what."""
        return self._facts.lexicon.has("task-verb", fold(word))

    def cut(self, sentence: Span) -> list[str]:
        """Return a *sentence* as words, known ones first of all; signs and figures stand alone."""
        tokens = _TOKEN.findall(self._facts.lined, *sentence)
        best: list[tuple[float, list[str]]] = [(0.0, [])]
        for end in range(1, len(tokens) + 1):
            choices = []
            for length in range(1, min(_LONGEST_WORD, end) + 1):
                word = " ".join(tokens[end - length : end]).replace(" ,", ",")
                worth = self._worth(word, length)
                if worth is not None:
                    value, words = best[end - length]
                    choices.append((value + worth, [*words, word]))
            best.append(max(choices, key=lambda choice: choice[0]))
        return best[-1][1]

    def _worth(self, word: str, length: int) -> float | None:
        if word in self._known:
            return length * (_KNOWN + _LONGER * length)
        if length == 1:
            return _SINGLE
        return length * _PAIR if _PAIRED.fullmatch(word) else None


def _between(within: Span, apart: Iterable[Span]) -> Iterator[Span]:
    """Yield what of *within* stands between the spans *apart*, which are in order."""
    start = within.start
    for span in apart:
        if within.overlaps(span):
            yield Span(start, max(start, span.start))
            start = max(start, span.end)
    yield Span(start, max(start, within.end))
