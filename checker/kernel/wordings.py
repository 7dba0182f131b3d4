"""One way to write a phrase, and where it stands in a text: signs may be spaced, gaps filled."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.kernel.document import Span

_GAP = 90
"""Characters that a gap can cover."""
_WORDS_GAP = rf"[^.;:\n]{{0,{_GAP}}}?"
_NOT_PLAIN = re.compile(r"[-,]|\.\.\.")


class Wording(NamedTuple):
    """One way to write a phrase, ready to be looked for.

    ``head`` is what it begins with up to the first sign that may be spaced in
    more than one way, ``end`` what it ends with, behind the last one: all of its
    ``words`` where it has none. ``reach`` is how many characters it can cover:
    where the end is not that near, the rest need not be looked at. ``gap`` tells
    that it has a gap, which never reaches over a line end.
    """

    words: str
    head: str
    end: str
    reach: int
    gap: bool


def wording_of(words: str) -> Wording:
    """Return the folded, plain *words* ready to be looked for."""
    if _NOT_PLAIN.search(words) is None:
        return Wording(words, words, words, len(words), gap=False)
    end = _NOT_PLAIN.split(words.rstrip(" .,-"))[-1].strip()
    return Wording(words, literal_head(words), end, reach(words), gap="..." in words)


def literal_head(words: str) -> str:
    """Return what the wording *words* begins with, up to a sign that may be spaced otherwise."""
    sign = _NOT_PLAIN.search(words)
    return words if sign is None else words[: sign.start()].rstrip()


def written_pattern(words: str) -> str:
    """Return the pattern of the wording *words*: its letters, however dashes, commas are spaced."""
    escaped = re.escape(words).replace(r"\ ", " ").replace(r"\-", "-")
    escaped = re.sub(r" ?([-,]) ?", r" ?\1 ?", escaped)
    escaped = escaped.replace(" ? ?", " ?")  # between two signs: one way to read a space
    return escaped.replace(r" \.\.\. ", rf" (?:{_WORDS_GAP} )?")


@lru_cache(maxsize=2048)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(written_pattern(words))


def standing(wording: Wording, heads: Iterable[int], folded: str, end: int) -> Iterator[Span]:
    """Yield *wording* where all of it stands, as whole words, of the places where its head does."""
    for at in heads:
        stop = at + len(wording.head)
        if wording.head != wording.words:
            if folded.find(wording.end, at, at + wording.reach) < 0:
                continue
            match = _pattern(wording.words).match(folded, at, end)
            if match is None:
                continue
            stop = match.end()
        if not folded[stop : stop + 1].isalnum():
            yield Span(at, stop)


def reach(words: str) -> int:
    """Return how many characters *words* can cover: signs may be spaced, gaps filled."""
    return len(words) + 2 * len(_NOT_PLAIN.findall(words)) + _GAP * words.count("...")
