"""How the text of two drafts differs, paragraph by paragraph and in them word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_ALIKE = 0.5
"""Two versions of one paragraph share at least so many of their words."""
_MOST = 6_000
"""Paragraphs of a draft that are compared one by one; what is behind them is told as a whole."""
_NEAR = 40
"""Of a passage that was rewritten so many paragraphs are compared with each other."""
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
    """Yield the paragraphs of two texts in their order, those that are the same in both once."""
    before, after = old.split("\n"), new.split("\n")
    rest, more = before[_MOST:], after[_MOST:]
    before, after = before[:_MOST], after[:_MOST]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
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
    done = 0
    for line in old:
        at = _version(line, new[done : done + _NEAR])
        if at is None:
            yield Row("gone", _whole(line, differs=True))
            continue
        yield from (Row("come", (), _whole(more, differs=True)) for more in new[done : done + at])
        yield Row("changed", *_words(line, new[done + at]))
        done += at + 1
    yield from (Row("come", (), _whole(more, differs=True)) for more in new[done:])


def _version(line: str, others: Sequence[str]) -> int | None:
    """Return which of *others* is *line* written anew, the most alike; None if none is."""
    words = line.split()
    best, found = _ALIKE, None
    for number, other in enumerate(others):
        matcher = SequenceMatcher(None, words, other.split(), autojunk=False)
        if matcher.quick_ratio() > best and (likeness := matcher.ratio()) > best:
            best, found = likeness, number
    return found


def _words(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    gone: list[Piece] = []
    come: list[Piece] = []
    for name, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        differs = name != "equal"
        gone += [Piece("".join(before[i:j]), differs)] if j > i else []
        come += [Piece("".join(after[k:m]), differs)] if m > k else []
    return tuple(gone), tuple(come)


def _whole(line: str, *, differs: bool = False) -> tuple[Piece, ...]:
    return (Piece(line, differs),)
