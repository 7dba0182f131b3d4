"""Spaces of justified lines in narrow columns, which may look like room between two columns."""

from collections.abc import Sequence
from itertools import pairwise

from checker.readers.pdf.lines import Line
from checker.readers.pdf.words import Word

_ALIKE = 1.5  # points by which the spaces of a justified line may differ
_BELOW = 1.6  # heights from a line to the next of its cell at most
_SAME_EDGE = 2.0  # points; the lines of a cell begin at one edge


def unstretched(xs: Sequence[float], lines: Sequence[Line]) -> list[float]:
    """Return the edges *xs* of columns without those that are spaces of justified *lines*."""
    kept = [*xs[:1]]
    for x, right in pairwise(xs[1:]):
        if not _is_space(kept[-1], x, right, lines):
            kept.append(x)
    return [*kept, *xs[-1:]]


def _is_space(left: float, x: float, right: float, lines: Sequence[Line]) -> bool:
    """Whether what stands between *x* and *right* only goes on with lines from *left* on."""
    own = [[word for word in line if left < word.left < right] for line in lines]
    beyond = [words for words in own if words and words[-1].left > x]
    return bool(beyond) and all(
        words[0].left < x and _is_stretched(words) and _goes_on(words[0], own) for words in beyond
    )


def _is_stretched(words: Sequence[Word]) -> bool:
    """Whether all spaces between *words* are alike."""
    spaces = [two.left - one.right for one, two in pairwise(words)]
    return max(spaces) - min(spaces) < _ALIKE


def _goes_on(first: Word, own: Sequence[Sequence[Word]]) -> bool:
    """Whether another line stands right below that of the *first* word: the last is not justified."""
    return any(
        0 < first.y - words[0].y < _BELOW * first.height
        and abs(first.left - words[0].left) < _SAME_EDGE
        for words in own
        if words
    )
