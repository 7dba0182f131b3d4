"""Names that files and rules are known by, made of Vietnamese words."""

import re
from collections.abc import Collection

from checker.kernel.text import fold, strip_marks

_SIGNS = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
"""Characters of a name at most: it is read by people, too."""


def slug(words: str) -> str:
    """Return *words* without marks, joined by dashes: bao-cao-6-thang."""
    plain = _SIGNS.sub("-", strip_marks(fold(words))).strip("-")
    if len(plain) <= _LONGEST:
        return plain
    return plain[: _LONGEST + 1].rpartition("-")[0] or plain[:_LONGEST]


def free(name: str, taken: Collection[str]) -> str:
    """Return *name*, counted on where it is among *taken*: bao-cao-nam-2."""
    if name not in taken:
        return name
    return next(f"{name}-{n}" for n in range(2, len(taken) + 3) if f"{name}-{n}" not in taken)
