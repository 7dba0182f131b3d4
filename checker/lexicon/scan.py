"""One pass over a text that finds every word of every list and every phrase (Aho-Corasick)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from ahocorasick_rs import AhoCorasick, Implementation

from checker.kernel.phrases import wordings
from checker.kernel.wordings import Wording, wording_of

_PIECE = 1 << 16
"""Characters looked through at once: what is found in a long text takes ten times its memory."""
Places = Sequence[tuple[Wording, Sequence[int]]]
"""Words, each with the offsets at which it may begin."""
_SHORTEST = 2
"""Letters of a word that is looked for: a single one (*8h*) begins in every line."""


class Hits:
    """Where the words of the lists and the wordings of phrases may stand in one text.

    Only their ends were compared, up to the first sign that may be spaced in
    several ways and behind the last one: the caller looks closer.
    """

    def __init__(
        self,
        found: Mapping[str, Sequence[int]],
        lists: Mapping[str, Sequence[Wording]],
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
            heads = {word.head for name in lists for word in self._lists[name]}
            merged = sorted({at for head in heads for at in self._found.get(head, ())})
            self._merged[lists] = merged
        return merged

    def words(self, name: str) -> Places | None:
        """Return for each word of the list *name* where it may begin; None for an unknown list."""
        return self._places(self._lists.get(name))

    def places(self, phrase: str) -> Places | None:
        """Return for each wording of *phrase* where it may begin; None for an unknown phrase."""
        return self._places(self._phrases.get(phrase))

    def _places(self, known: Sequence[Wording] | None) -> Places | None:
        found = self._found
        if known is None:
            return None
        return [(w, found[w.head]) for w in known if w.head in found and w.end in found]


class Scanner:
    """Finds all words and phrases at once; built from the folded words by list."""

    def __init__(self, words: Mapping[str, Sequence[str]], phrases: Iterable[str]) -> None:
        lists = {name: tuple(map(wording_of, folded)) for name, folded in words.items()}
        self._lists = {
            name: known
            for name, known in lists.items()
            if all(len(word.head) >= _SHORTEST for word in known)
        }
        self._phrases = {phrase: wordings(phrase) for phrase in phrases}
        known = chain(*self._lists.values(), *self._phrases.values())
        self._ends = sorted({end for wording in known for end in (wording.head, wording.end)})
        # Ten times as quick to build as what the library would choose, and as quick to run.
        self._automaton = AhoCorasick(self._ends, implementation=Implementation.ContiguousNFA)
        self._longest = max(map(len, self._ends), default=0)

    def knows(self, name: str) -> bool:
        """Whether the list *name* is looked for."""
        return name in self._lists

    def scan(self, folded: str) -> Hits:
        """Return where they begin in *folded*, each at the start of a word of the text."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        ends = self._ends
        for first in range(0, len(folded), _PIECE):
            piece = folded[first : first + _PIECE + self._longest]
            for index, at, _ in self._automaton.find_matches_as_indexes(piece, overlapping=True):
                start = first + at
                if at < _PIECE and not (start and folded[start - 1].isalnum()):
                    found[ends[index]].append(start)
        return Hits(dict(found), self._lists, self._phrases)
