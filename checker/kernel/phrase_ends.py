"""Any of several phrases at a known place: where one that begins, or ends, there reaches to."""

import re
from functools import lru_cache
from typing import NamedTuple

from checker.kernel.phrases import variants
from checker.kernel.wordings import reach, written_pattern


def end_of_any(phrases: tuple[str, ...], folded: str, start: int, end: int) -> int | None:
    """Return where the longest of *phrases* that begins at *start* ends, None where none does."""
    match = _any_of(phrases).begins.match(folded, start, end)
    return match.end() if match else None


def start_of_any(phrases: tuple[str, ...], folded: str, start: int, end: int) -> int | None:
    """Return where the longest of *phrases* that ends at *end* begins, None where none does."""
    any_of = _any_of(phrases)
    match = any_of.ends.search(folded, max(start, end - any_of.longest), end)
    return match.start() if match else None


class _AnyOf(NamedTuple):
    """Patterns of any of some phrases, and how many characters one can cover."""

    begins: re.Pattern[str]
    ends: re.Pattern[str]
    longest: int


@lru_cache(maxsize=256)
def _any_of(phrases: tuple[str, ...]) -> _AnyOf:
    wordings = sorted({words for phrase in phrases for words in variants(phrase)}, key=len)
    alternatives = "|".join(map(written_pattern, reversed(wordings))) or "(?!)"  # none at all
    return _AnyOf(
        begins=re.compile(rf"(?:{alternatives})(?!\w)"),
        ends=re.compile(rf"(?<!\w)(?:{alternatives})$"),
        longest=max(map(reach, wordings), default=0),
    )
