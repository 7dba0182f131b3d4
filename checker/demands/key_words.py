"""The words by which a demand is known again, however a commune words it.

A sentence is cut into words of several syllables: those that the lexicon and the rules know, else
pairs. What any task has (tăng cường, thực hiện) and what every other sentence of the plan has (its
field) says nothing of this one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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

    def of(
        self, sentence: Span, without: Iterable[Span] = (), *, verbs: bool = True
    ) -> tuple[str, ...]:
        """Return the words of a *sentence* that tell it from others, as the plan has them, in order.

        What stands *without* counts is left out: names of units, of an event. With *verbs* what any
        task has helps out where there is little else.
        """
        pieces = [*_between(sentence, sorted(without))]
        found = list(dict.fromkeys(word for piece in pieces for word in self._words(piece)))
        telling = sorted(
            (word for word in found if self._common[word] < _COMMON), key=self._common.__getitem__
        )[:_MOST]
        if not found:
            return ()
        if (
            len(telling) < _FEWEST
        ):  # phân công công chức phụ trách: what any task has tells it as well
            every = list(dict.fromkeys(w for p in pieces for w in self._words(p, generic=verbs)))
            rest = [word for word in every if word not in telling]
            rest.sort(key=lambda word: (fold(word) in self._fields, word not in found))
            telling += rest[: _FEWEST - len(telling)]
            found = every
        return tuple(word for word in found if word in telling)

    @cached_property
    def _common(self) -> Counter[str]:
        """In how many sentences of the plan each word stands."""
        return Counter(word for span in self._sentences for word in set(self._words(span)))

    @cached_property
    def _known(self) -> frozenset[str]:
        words = (self._facts.lexicon.words(name) for name in _KNOWN_WORDS)
        return frozenset(chain(*words, self._fields))

    @cached_property
    def _fields(self) -> frozenset[str]:
        """How plans call their fields: what says nothing of one task."""
        names = (name for kind in self._facts.library.plans.values() for name in kind.names)
        return frozenset(chain.from_iterable(map(variants, names)))

    def _words(self, sentence: Span, *, generic: bool = False) -> Iterator[str]:
        """Yield the words of several syllables, without those of any task but where *generic*."""
        lexicon = self._facts.lexicon
        silent = _NO_WORDS if generic else _SAY_NOTHING
        for word in self.cut(sentence):
            if " " in word and not any(lexicon.has(name, word) for name in silent):
                yield as_written(word)

    def first(self, words: Span) -> str:
        """Return the first of *words* that says anything: what a share is of; empty where none does."""
        return next(self._words(words), "")

    def is_weak(self, word: str) -> bool:
        """Whether any plan has *word*, or it is the field's own: with others only it tells a task."""
        lists = ("demand.weak", "demand.generic")
        return fold(word) in self._fields or any(
            self._facts.lexicon.has(name, fold(word)) for name in lists
        )

    def is_generic(self, word: str) -> bool:
        """Whether *word* says no more than that something is done: tổ chức."""
        return self._facts.lexicon.has("demand.generic", fold(word))

    def phrases(self, words: Iterable[str]) -> list[str]:
        """Return *words* as phrases, of those that mean the same one."""
        by_meaning: dict[object, str] = {}
        for word in words:
            meant = self._facts.lexicon.value("demand.same", fold(word))
            by_meaning.setdefault(meant or word, self.phrase(word))
        return list(by_meaning.values())

    def phrase(self, word: str) -> str:
        """Return *word* as a phrase that fits the other ways to write it as well: (công chức|cán bộ)."""
        lexicon = self._facts.lexicon
        meant = lexicon.value("demand.same", fold(word))
        others = [one for one in lexicon.words("demand.same") if one != fold(word)] if meant else []
        same = [one for one in others if lexicon.value("demand.same", one) == meant]
        return f"({'|'.join(map(as_written, (word, *same)))})" if same else word

    def cut(self, sentence: Span) -> list[str]:
        """Return a *sentence* as words, known ones first of all; signs and figures stand alone."""
        tokens = _TOKEN.findall(self._facts.lined, *sentence)
        worths, lengths = [0.0], [0]
        for end in range(1, len(tokens) + 1):
            choices = []
            for length in range(1, min(_LONGEST_WORD, end) + 1):
                worth = self._worth(_joined(tokens[end - length : end]), length)
                if worth is not None:
                    choices.append((worths[end - length] + worth, -length))
            best, shortest = max(choices)
            worths.append(best)
            lengths.append(-shortest)
        words = []
        end = len(tokens)
        while end:
            words.append(_joined(tokens[end - lengths[end] : end]))
            end -= lengths[end]
        return words[::-1]

    def _worth(self, word: str, length: int) -> float | None:
        if word in self._known:
            return length * (_KNOWN + _LONGER * length)
        if length == 1:
            return _SINGLE
        return length * _PAIR if _PAIRED.fullmatch(word) else None


def _joined(tokens: Sequence[str]) -> str:
    return " ".join(tokens).replace(" ,", ",")


def _between(within: Span, apart: Iterable[Span]) -> Iterator[Span]:
    """Yield what of *within* stands between the spans *apart*, which are in order."""
    start = within.start
    for span in apart:
        if within.overlaps(span):
            yield Span(start, max(start, span.start))
            start = max(start, span.end)
    yield Span(start, max(start, within.end))
