"""Words of a counted thing, whatever signs stand between them: tin bài, tin, bài, tin và bài, tin/bài."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.kernel.phrases import Phrase

_SIGNS = (" ", ", ", "/", " - ")
_PLAIN = re.compile(r"[\w ,/-]+")
_LIST = 3
"""So many things are a list of which a plan need not name all."""
_MOST_WORDS = 4
"""Longer phrases are no thing that people list."""


def loosely(phrases: Iterable[Phrase], ands: Sequence[str]) -> tuple[Phrase, ...]:
    """Return the *phrases* with those that say the same with a sign, or one of *ands*, between two words."""
    found = dict.fromkeys(words for phrase in phrases for words in _forms(phrase, tuple(ands)))
    return tuple(found)


def listed(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Return the *phrases* with what stands side by side in lists of three and more: tin, bài, phóng sự.

    That is tin, bài and phóng sự, too; one of them alone where it has two words.
    """
    found = dict.fromkeys(words for phrase in phrases for words in _side_by_side(phrase))
    return tuple(found)


def _side_by_side(phrase: Phrase) -> list[Phrase]:
    parts = [part.strip() for part in phrase.split(",")]
    if not _PLAIN.fullmatch(phrase) or not all(parts) or len(parts) < _LIST:
        return [phrase]
    ends = range(1, len(parts) + 1)
    runs = [parts[first:last] for first in range(len(parts)) for last in ends if first < last]
    return [phrase, *(", ".join(run) for run in runs if len(run) > 1 or " " in run[0])]


@lru_cache(maxsize=256)
def _forms(phrase: Phrase, ands: tuple[str, ...]) -> tuple[Phrase, ...]:
    words = [word for word in re.split(r"[ ,/-]+", phrase) if word and word not in ands]
    if not _PLAIN.fullmatch(phrase) or not 1 < len(words) <= _MOST_WORDS:
        return (phrase,)
    joints = (*_SIGNS, *(f" {word} " for word in ands))
    forms = [phrase, " ".join(words)]
    for at in range(1, len(words)):
        head, tail = " ".join(words[:at]), " ".join(words[at:])
        forms += [f"{head}{joint}{tail}" for joint in joints]
    return tuple(forms)
