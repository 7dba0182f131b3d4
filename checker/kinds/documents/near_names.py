"""Near matches of long names: only for what exact matching missed, only where it may stand."""

import re
from functools import lru_cache

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_CANDIDATE = Grammar(r"(?<!\w){programme-word}(?!\w)")
_ALIKE = 86.0
"""Likeness (0 to 100) from which on a passage is the name with a slip."""
_WORDS_MORE = 2
"""Words that a passage may have more or less than the name."""
_LONGER = 2
"""Times the name's length: a passage so long is not like it, whatever its words."""
_FEWEST_WORDS = 3
_DIGITS = re.compile(r"\d+")


def most_similar(facts: Facts, name: str) -> Span | None:
    """Return the passage most like *name*, where one is like enough; else None.

    Only passages that begin with a word for a programme are compared, and
    never their numbers: 2021-2025 is not like 2026-2030.
    """
    wanted = _wanted(name)
    best: tuple[float, Span] | None = None
    text = facts.folded
    candidates = list(facts.matches(_CANDIDATE))
    if not candidates:
        return None
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - 40 ms, needed for few drafts

    words = wanted.split()
    for match in candidates:
        most = len(words) + _WORDS_MORE
        passage = text[match.start() : match.start() + _LONGER * len(wanted)]
        tokens = passage.split(" ", most)[:most]
        for size in range(max(_FEWEST_WORDS, len(words) - _WORDS_MORE), len(tokens) + 1):
            piece = " ".join(tokens[:size]).rstrip(' ,;.()"')
            if _DIGITS.search(piece) or ";" in piece:
                break
            score = ratio(piece, wanted, score_cutoff=_ALIKE)
            if score and (best is None or score > best[0]):
                best = (score, Span(match.start(), match.start() + len(piece)))
    return best[1] if best else None


@lru_cache(maxsize=64)
def _wanted(name: str) -> str:
    return " ".join(fold(name).split())
