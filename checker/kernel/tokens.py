"""The words and signs of a text, in the quickest way: where they stand is looked up only when it matters."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress, count, pairwise

from checker.kernel.document import Span

LINE_END = "\x0e"
"""The token between two blocks."""
_SIGNS = ',.;:()"-/!?…[]'


def tokens_of(lined: str) -> list[str]:
    """Return the words and signs of folded text with its line ends; a rare sign may cling to a word.

    Equal ones are one object: they are compared without being looked at.
    """
    for sign in _SIGNS:
        lined = lined.replace(sign, f" {sign} ")
    tokens = lined.replace("\n", f" {LINE_END} ").split()
    one: dict[str, str] = {}
    return list(map(one.setdefault, tokens, tokens))


class Tokens:
    """The words and signs of a text with its line ends, ``each`` in order."""

    def __init__(self, lined: str) -> None:
        self._lined = lined
        self.each: Sequence[str] = tokens_of(lined)

    @cached_property
    def words(self) -> frozenset[str]:
        """All of them, once."""
        return frozenset(self.each)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """All that stands side by side somewhere."""
        return frozenset(pairwise(self.each))

    def standing(self, wanted: Collection[str]) -> Iterator[int]:
        """Return the places of those that are *wanted*, in order."""
        return compress(count(), map(wanted.__contains__, self.each if wanted else ()))

    @cached_property
    def places(self) -> "Places":
        """Where each of them stands."""
        return Places(self.each, self._lined)


class Places:
    """Where each of the *tokens* of *lined* stands; only the lines that are asked for are gone through."""

    def __init__(self, tokens: Sequence[str], lined: str) -> None:
        self._tokens = tokens
        self._lined = lined
        self._ends = [place for place, token in enumerate(tokens) if token == LINE_END]
        lengths = map(len, lined.split("\n"))
        self._starts = [0, *accumulate(length + 1 for length in lengths)]
        self._known: dict[int, list[Span]] = {}

    def __getitem__(self, place: int) -> Span:
        """Return where the token *place* stands."""
        line = bisect_left(self._ends, place)
        first = self._ends[line - 1] + 1 if line else 0
        if line not in self._known:
            stop = self._ends[line] if line < len(self._ends) else len(self._tokens)
            self._known[line] = list(self._standing(self._tokens[first:stop], self._starts[line]))
        return self._known[line][place - first]

    def _standing(self, tokens: Sequence[str], at: int) -> Iterator[Span]:
        for token in tokens:
            start = self._lined.index(token, at)
            at = start + len(token)
            yield Span(start, at)
