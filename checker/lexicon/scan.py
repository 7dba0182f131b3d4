"""One pass over a text that finds every word of every list and every phrase (Aho-Corasick)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from ahocorasick_rs import AhoCorasick, Implementation

from checker.kernel.phrases import Wording, literal_head, wording_of, wordings

_PIECE = 1 << 16
"""Characters looked through at once: what is found in a long text takes ten times its memory."""
_SHORTEST = 2
"""Letters of a word that is looked for: a single one (*8h*) begins in every line."""


class Hits:
    """Where the words of the lists and the wordings of phrases begin in one text.

    Only the part of each before its first sign that may be spaced in several
    ways was compared, and of a wording the part behind the last one is somewhere
    in the text: the caller looks closer.
    """

    def __init__(
        self,
        found: Mapping[str, Sequence[int]],
        lists: Mapping[str, Mapping[str, str]],
        phrases: Mapping[str, Sequence[Wording]],
    ) -> None:
        self._found = found
        self._lists = lists
        self._phrases = phrases
        self._merged: dict[tuple[str, ...], list[int]] = {}

    def starts(self, lists: tuple[str, ...]) -> list[int]:
        """Return the offsets at which a word of one of *lists* may begin, ascending."""
        merged = self._merged.get(lists)
        if merged is None:
            heads = {head for name in lists for head in self._lists[name].values()}
            merged = sorted({at for head in heads for at in self._found.get(head, ())})
            self._merged[lists] = merged
        return merged

    def places(self, phrase: str) -> Iterable[tuple[Wording, Sequence[int]]] | None:
        """Return for each wording of *phrase* where it may begin; None for an unknown phrase."""
        known = self._phrases.get(phrase)
        if known is None:
            return None
        found = self._found
        return [(w, found[w.head]) for w in known if w.head in found and w.end in found]

    def words(self, name: str) -> Iterable[tuple[Wording, Sequence[int]]] | None:
        """Return for each word of the list *name* where it may begin; None for an unknown list."""
        known = self._lists.get(name)
        if known is None:
            return None
        found = self._found
        return [(wording_of(word), found[head]) for word, head in known.items() if head in found]


class Scanner:
    """Finds all words and phrases at once; built from the folded words by list."""

    def __init__(self, words: Mapping[str, Sequence[str]], phrases: Iterable[str]) -> None:
        lists = {name: {word: literal_head(word) for word in words[name]} for name in words}
        self._lists = {
            name: heads
            for name, heads in lists.items()
            if all(len(head) >= _SHORTEST for head in heads.values())
        }
        self._phrases = {phrase: wordings(phrase) for phrase in phrases}
        heads = {head for heads in self._lists.values() for head in heads.values()}
        for wording in chain.from_iterable(self._phrases.values()):
            heads |= {wording.head, wording.end}
        self._heads = sorted(heads)
        # Ten times as quick to build as what the library would choose, and as quick to run.
        self._automaton = AhoCorasick(self._heads, implementation=Implementation.ContiguousNFA)
        self._longest = max(map(len, heads), default=0)

    def knows(self, name: str) -> bool:
        """Whether the list *name* is looked for."""
        return name in self._lists

    def scan(self, folded: str) -> Hits:
        """Return where they begin in *folded*, each at the start of a word of the text."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        heads = self._heads
        for first in range(0, len(folded), _PIECE):
            piece = folded[first : first + _PIECE + self._longest]
            for index, at, _ in self._automaton.find_matches_as_indexes(piece, overlapping=True):
                start = first + at
                if at < _PIECE and not (start and folded[start - 1].isalnum()):
                    found[heads[index]].append(start)
        return Hits(dict(found), self._lists, self._phrases)
