"""How the text of two drafts differs, paragraph by paragraph and in them word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_ALIKE = 0.5
"""Two versions of one paragraph share at least so many of their words."""
_MOST = 6_000
"""Paragraphs of a draft that are compared one by one; what is behind them is told as a whole."""
_NEAR = 40
"""Of a passage that was rewritten so many paragraphs are compared with each other."""
_LONG = 400
"""Words of a paragraph from which their order is not looked at to know it again."""
_WORDS = re.compile(r"\s+|[^\s\w]|\w+")

What = Literal["same", "changed", "gone", "come"]


class Piece(NamedTuple):
    """Words of a paragraph, and whether the other draft lacks them."""

    words: str
    differs: bool


class Row(NamedTuple):
    """A paragraph in both drafts side by side; without pieces where it is not in one of them."""

    what: What
    old: tuple[Piece, ...] = ()
    new: tuple[Piece, ...] = ()


def text_rows(old: str, new: str) -> Iterator[Row]:
    """Yield the paragraphs of two texts in their order, those that are the same in both once.

    What stands in a long text again and again is no place to begin at (the matcher's autojunk):
    else each is compared with each.
    """
    before, after = old.split("\n"), new.split("\n")
    rest, more = before[_MOST:], after[_MOST:]
    before, after = before[:_MOST], after[:_MOST]
    matcher = SequenceMatcher(None, before, after)
    for name, i, j, k, m in matcher.get_opcodes():
        if name == "equal":
            yield from (Row("same", _whole(line), _whole(line)) for line in before[i:j])
        else:
            yield from _rewritten(before[i:j], after[k:m])
    if rest == more:
        yield from (Row("same", _whole(line), _whole(line)) for line in rest)
    else:
        yield from (Row("gone", _whole(line, differs=True)) for line in rest)
        yield from (Row("come", (), _whole(line, differs=True)) for line in more)


def _rewritten(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    """Yield *old* and *new* so that versions of one paragraph stand side by side."""
    others = [_Line(line) for line in new]
    done = 0
    for line in map(_Line, old):
        at = _version(line, others[done : done + _NEAR])
        if at is None:
            yield Row("gone", _whole(line.text, differs=True))
            continue
        yield from (Row("come", (), _whole(more, differs=True)) for more in new[done : done + at])
        other = new[done + at]
        if line.text == other:
            yield Row("same", _whole(other), _whole(other))
        else:
            yield Row("changed", *_words(line.text, other))
        done += at + 1
    yield from (Row("come", (), _whole(more, differs=True)) for more in new[done:])


class _Line:
    """A paragraph with its words, counted once."""

    def __init__(self, text: str) -> None:
        self.text, self.words = text, text.split()
        self.counted = Counter(self.words)

    def at_most(self, other: "_Line") -> float:
        """Return how alike both can be at most, whatever the order of their words."""
        few, many = sorted((self.counted, other.counted), key=len)
        shared = sum(min(count, many[word]) for word, count in few.items() if word in many)
        return 2 * shared / max(len(self.words) + len(other.words), 1)


def _version(line: _Line, others: Sequence[_Line]) -> int | None:
    """Return which of *others* is *line* written anew, the most alike; None if none is.

    The likeliest are looked at first: hardly ever more than one or two.
    """
    bounds = sorted((-line.at_most(other), number) for number, other in enumerate(others))
    if len(line.words) > _LONG:  # of so many the order tells nothing more
        return bounds[0][1] if bounds and -bounds[0][0] > _ALIKE else None
    matcher = SequenceMatcher(None, (), line.words, autojunk=False)
    best, found = _ALIKE, None
    for bound, number in bounds:
        if -bound <= best:
            break
        matcher.set_seq1(others[number].words)
        if (likeness := matcher.ratio()) > best:
            best, found = likeness, number
    return found


def _words(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    gone: list[Piece] = []
    come: list[Piece] = []
    for name, i, j, k, m in SequenceMatcher(None, before, after).get_opcodes():
        differs = name != "equal"
        gone += [Piece("".join(before[i:j]), differs)] if j > i else []
        come += [Piece("".join(after[k:m]), differs)] if m > k else []
    return tuple(gone), tuple(come)


def _whole(line: str, *, differs: bool = False) -> tuple[Piece, ...]:
    return (Piece(line, differs),)
