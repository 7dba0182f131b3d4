"""One pass over a text that finds every word of every list (Aho-Corasick)."""

from collections.abc import Mapping, Sequence

from ahocorasick_rs import AhoCorasick

from checker.kernel.phrases import literal_head


class Hits:
    """Where words of the lists begin in one text."""

    def __init__(
        self, by_word: Sequence[Sequence[int]], words: Mapping[str, Sequence[int]]
    ) -> None:
        self._by_word = by_word
        self._words = words
        self._merged: dict[tuple[str, ...], list[int]] = {}

    def starts(self, lists: tuple[str, ...]) -> list[int]:
        """Return the offsets at which a word of one of *lists* may begin, ascending.

        Only the part of a word before its first sign that may be spaced in
        several ways was compared: the caller looks closer.
        """
        if lists not in self._merged:
            indices = {index for name in lists for index in self._words[name]}
            self._merged[lists] = sorted({at for i in indices for at in self._by_word[i]})
        return self._merged[lists]


class Scanner:
    """Finds the words of all lists at once; built from their folded wordings by list."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        heads: dict[str, int] = {}
        self._words = {
            name: tuple({heads.setdefault(literal_head(word), len(heads)) for word in wordings})
            for name, wordings in words.items()
        }
        self._count = len(heads)
        self._automaton = AhoCorasick(list(heads))

    def scan(self, folded: str) -> Hits:
        """Return where the words begin in *folded*, each at the start of a word of the text."""
        by_word: list[list[int]] = [[] for _ in range(self._count)]
        for index, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if not (start and folded[start - 1].isalnum()):
                by_word[index].append(start)
        return Hits(by_word, self._words)
