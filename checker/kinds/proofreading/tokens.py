"""The words and signs of a text, in the quickest way: where they stand is looked up only when it matters."""

from collections.abc import Sequence

from checker.kernel.document import Span

LINE_END = "\x0e"
"""The token between two blocks."""
_SIGNS = ',.;:()"-/'


def tokens_of(lined: str) -> list[str]:
    """Return the words and signs of folded text with its line ends; a rare sign may cling to a word."""
    for sign in _SIGNS:
        lined = lined.replace(sign, f" {sign} ")
    return lined.replace("\n", f" {LINE_END} ").split()


def places_of(tokens: Sequence[str], lined: str) -> list[Span]:
    """Return where each of the *tokens* of *lined* stands."""
    spans: list[Span] = []
    end = 0
    for token in tokens:
        start = lined.index("\n" if token == LINE_END else token, end)
        end = start + len(token)
        spans.append(Span(start, end))
    return spans
