"""The lexicon: lists of words, and the patterns that grammar makes of them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from checker.kernel.phrases import Phrase, variants
from checker.kernel.wordings import written_pattern
from checker.lexicon.grammar import Grammar
from checker.lexicon.scan import Scanner

_SELDOM = "demand."
"""Begins the names of lists that no check asks for: they are looked for one by one, where they are."""
Made = TypeVar("Made")
_Wordings = dict[str, str | int | None]
"""Folded wordings of a list, each with its value; None where it has none."""


@dataclass(frozen=True, slots=True)
class WordList:
    """One list: ``words`` are phrases (see :mod:`checker.kernel.phrases`).

    ``values`` gives words a meaning (``một`` is 1, ``kh`` a kế hoạch); they
    are words of the list like the others. ``title`` says in Vietnamese what
    the list is for.
    """

    id: str
    title: str
    words: tuple[Phrase, ...] = ()
    values: Mapping[Phrase, str | int] = field(default_factory=dict)

    def wordings(self) -> _Wordings:
        """Return every folded wording with its value; None where it has none."""
        found: _Wordings = {}
        for phrase in self.words:
            found.update(dict.fromkeys(variants(phrase)))
        for phrase, value in self.values.items():
            found.update(dict.fromkeys(variants(phrase), value))
        return found


class Lexicon:
    """All lists by their ids, and the *phrases* that rules look for.

    What is made of them is made once, when it is first asked for.
    """

    def __init__(
        self,
        lists: Mapping[str, WordList],
        phrases: tuple[Phrase, ...] = (),
        wordings: Mapping[str, _Wordings] | None = None,
    ) -> None:
        self.lists = lists
        self.phrases = phrases
        self._hash = hash(tuple(lists))
        self._wordings = dict(wordings or {})
        self._words: dict[str, tuple[str, ...]] = {}
        self._alternatives: dict[str, str] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._openings: dict[str, tuple[str, ...] | None] = {}
        self._made: dict[tuple[Callable[..., Any], str], Any] = {}

    def __eq__(self, other: object) -> bool:
        """Two lexicons are alike that have the same lists and phrases."""
        if not isinstance(other, Lexicon):
            return NotImplemented
        return self.lists == other.lists and self.phrases == other.phrases

    def __hash__(self) -> int:
        """Return a hash that like lexicons share."""
        return self._hash

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel as the words, folded already: patterns are made anew where they are needed."""
        return type(self), (self.lists, self.phrases, {n: self._folded(n) for n in self.lists})

    def with_phrases(self, phrases: tuple[Phrase, ...]) -> "Lexicon":
        """Return the same lists with these *phrases*; what was made of the lists serves both."""
        if phrases == self.phrases:
            return self
        other = Lexicon(self.lists, phrases)
        other._wordings, other._words = self._wordings, self._words
        other._alternatives, other._patterns = self._alternatives, self._patterns
        other._openings, other._made = self._openings, self._made
        return other

    def words(self, name: str) -> tuple[str, ...]:
        """Return the folded wordings of the list *name*, the longest first; raises KeyError."""
        words = self._words.get(name)
        if words is None:
            words = tuple(sorted(self._folded(name), key=lambda word: (-len(word), word)))
            self._words[name] = words
        return words

    def written(self, name: str) -> str:
        """Return the first word of the list *name* as it is written in the rule file."""
        return next(iter((*self.lists[name].words, *self.lists[name].values)))

    def value(self, name: str, word: str) -> str | int | None:
        """Return what the folded *word* of the list *name* means; None for another word."""
        return self._folded(name).get(word)

    def has(self, name: str, word: str) -> bool:
        """Whether the folded *word* is a wording of the list *name*."""
        return word in self._folded(name)

    def pattern(self, grammar: Grammar) -> re.Pattern[str]:
        """Return *grammar* with its lists filled in; it is for folded text."""
        pattern = self._patterns.get(grammar)
        if pattern is None:
            filled = grammar.filled({name: self._alternative(name) for name in grammar.lists})
            pattern = self._patterns[grammar] = re.compile(filled)
        return pattern

    def openings(self, grammar: Grammar) -> tuple[str, ...] | None:
        """Return the lists with one of whose words every match of *grammar* begins.

        None where there are none, or where one of them is not looked for.
        """
        if grammar not in self._openings:
            names = grammar.openings
            known = names is not None and all(map(self.scanner.knows, names))
            self._openings[grammar] = names if known else None
        return self._openings[grammar]

    def made(self, make: Callable[["Lexicon", str], Made], name: str) -> Made:
        """Return ``make(self, name)``, made once.

        Kept here and not in a cache of the module: there a second lexicon, of the same words,
        would be compared with the first word by word at each question.
        """
        key = make, name
        if key not in self._made:
            self._made[key] = make(self, name)
        found: Made = self._made[key]
        return found

    @cached_property
    def scanner(self) -> Scanner:
        """Finds every word of every list, and every phrase, in one pass over a text."""
        often = (name for name in self.lists if not name.startswith(_SELDOM))
        return Scanner({name: self.words(name) for name in often}, self.phrases)

    def _folded(self, name: str) -> _Wordings:
        if name not in self._wordings:
            self._wordings[name] = self.lists[name].wordings()
        return self._wordings[name]

    def _alternative(self, name: str) -> str:
        if name not in self._alternatives:
            self._alternatives[name] = "|".join(map(written_pattern, self.words(name)))
        return self._alternatives[name]
