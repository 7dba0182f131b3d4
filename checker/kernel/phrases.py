"""Phrases of rule files: a small, safe way to write one wording in its variants.

A phrase is plain words. ``(a|b)`` chooses, ``(a)?`` may be absent, groups do
not nest, and ``...`` stands for a few words within a sentence. Case, tone
placement, dash kinds, line ends and the spaces around dashes and commas do
not matter. There is no repetition and few gaps, so no phrase can hang the program.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import Annotated

from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kernel.wordings import Wording, standing, wording_of

Phrase = Annotated[str, "phrase"]
"""A phrase: rule files with a malformed one are refused when they are read."""
PlainWords = Annotated[str, "plain words"]
"""Plain words, written as they are to be pasted: rule files that choose in them are refused."""
PlainPhrase = Annotated[str, "plain phrase"]
"""Plain words that are looked for in drafts, too, with all phrases at once."""

_MAX_VARIANTS = 256
_MAX_GAPS = 2
"""Gaps in one phrase: with each the time to look for it grows twentyfold on a text of one word."""
SIGNS = frozenset("()|?\\")
"""Signs of the way phrases are written, and the one that patterns are known by: never in a text."""
FOREIGN = frozenset("*+^$[]{}<>=\\")
"""Signs of other ways to write patterns: no word has them, and in a phrase they mean nothing."""
_GROUP = re.compile(r"\(([^()]*)\)(\?)?")


class PhraseError(ValueError):
    """A phrase is not well formed; the message is Vietnamese, for rule authors."""


@lru_cache(maxsize=8192)
def variants(phrase: str) -> tuple[str, ...]:
    """Return every folded wording that *phrase* stands for, each a plain string.

    Raises PhraseError where brackets do not match, a choice is empty, there
    is a sign that no word has, nothing need be left of the phrase, or it has
    too many gaps or stands for too many wordings.
    """
    foreign = next((sign for sign in phrase if sign in FOREIGN), None)
    if foreign:
        raise PhraseError(
            f"cụm từ “{phrase}” có dấu {foreign}; chỉ dùng (a|b), (a)? và … (vài chữ bất kỳ)"
        )
    folded = fold(phrase.replace("…", "..."))
    parts: list[list[str]] = []
    end = 0
    for group in _GROUP.finditer(folded):
        parts.append([folded[end : group.start()]])
        choices = group[1].split("|")
        if not all(choice.strip() for choice in choices):
            raise PhraseError(f"cụm từ “{phrase}” có lựa chọn trống")
        parts.append([*choices, ""] if group[2] else choices)
        end = group.end()
    parts.append([folded[end:]])
    if any(mark in piece for pieces in parts for piece in pieces for mark in SIGNS):
        raise PhraseError(f"cụm từ “{phrase}” có dấu ngoặc, dấu | hoặc ? đặt sai chỗ")
    count = 1
    for choices in parts:
        count *= len(choices)
    if count > _MAX_VARIANTS:
        raise PhraseError(f"cụm từ “{phrase}” có quá nhiều cách viết ({count})")
    found = tuple(dict.fromkeys(" ".join("".join(choice).split()) for choice in product(*parts)))
    if found == ("",):
        raise PhraseError("cụm từ trống")
    if "" in found:
        raise PhraseError(f"cụm từ “{phrase}” có thể không còn chữ nào")
    if any(w.count("...") > _MAX_GAPS for w in found):
        raise PhraseError(f"cụm từ “{phrase}” có quá {_MAX_GAPS} chỗ bỏ trống (...)")
    return found


def has_gap(phrase: str) -> bool:
    """Whether *phrase* fits other words than its own: any wording of it has a gap."""
    return any(wording.gap for wording in wordings(phrase))


@lru_cache(maxsize=8192)
def wordings(phrase: str) -> tuple[Wording, ...]:
    """Return the ways to write *phrase*, ready to be looked for; raises PhraseError."""
    return tuple(map(wording_of, variants(phrase)))


def _find(wording: Wording, folded: str, start: int, end: int) -> Iterator[Span]:
    return standing(wording, _heads(wording.head, folded, start, end), folded, end)


def _heads(head: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Yield where *head* stands, at the beginning of a word."""
    at = folded.find(head, start, end)
    while at >= 0:
        if not (at and folded[at - 1].isalnum()):
            yield at
        at = folded.find(head, at + 1, end)


def has_words(text: str, words: str) -> bool:
    """Whether plain *words* stand in *text* just so, as whole words."""
    return next(_find(wording_of(words), text, 0, len(text)), None) is not None


def find(
    phrase: str,
    folded: str,
    start: int = 0,
    end: int | None = None,
    *,
    lined: str | None = None,
) -> tuple[Span, ...]:
    """Return where *phrase* stands in *folded* text, the longest wording at each place.

    Positions are those of the text, whole words only, in ascending order.
    *lined* is the folded text with its line ends, which gaps do not cross.
    """
    stop = len(folded) if end is None else end
    spans = [
        span
        for wording in wordings(phrase)
        for span in _find(wording, lined if lined and wording.gap else folded, start, stop)
    ]
    return without_overlaps(spans)


def without_overlaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* in order, of overlapping ones the first and longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
