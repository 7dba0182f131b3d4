"""Near matches of long names: only for what exact matching missed, only where it may stand."""

import re
from functools import lru_cache

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.text import fold

_CANDIDATE = re.compile(r"(?<!\w)(?:chương trình|chiến lược|đề án|chương trình quốc gia)(?!\w)")
_CUTOFF = 86.0
_YEARS = re.compile(r"\d+")


def most_similar(facts: Facts, name: str) -> Span | None:
    """Return the passage most like *name*, where one is like enough; else None.

    Only passages that begin with a word for a programme are compared, and
    never their numbers: 2021-2025 is not like 2026-2030.
    """
    wanted = _wanted(name)
    best: tuple[float, Span] | None = None
    text = facts.folded
    candidates = list(_CANDIDATE.finditer(text))
    if not candidates:
        return None
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - 40 ms, needed for few drafts

    words = wanted.split()
    for match in candidates:
        window = re.compile(rf"\S+(?: \S+){{0,{len(words) + 2}}}").match(text, match.start())
        if window is None:
            continue
        tokens = window.group().split(" ")
        for size in range(max(3, len(words) - 2), min(len(tokens), len(words) + 2) + 1):
            piece = " ".join(tokens[:size]).rstrip(' ,;.()"')
            if _YEARS.search(piece) or ";" in piece:
                break
            score = ratio(piece, wanted, score_cutoff=_CUTOFF)
            if score and (best is None or score > best[0]):
                best = (score, Span(match.start(), match.start() + len(piece)))
    return best[1] if best else None


@lru_cache(maxsize=64)
def _wanted(name: str) -> str:
    return " ".join(fold(name).split())
