"""Ids of layers, rules and demands, of Vietnamese words: the window shows none, commands name rules by them."""

import re
from collections.abc import Collection

from checker.kernel.text import fold, strip_marks

_OWN = "don-vi"
UNTITLED = "tieu-chi"
"""What is called without a letter."""
_WORD = re.compile(r"[a-z0-9-]+")
_SIGNS = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
"""Characters that words take in an id; they are cut between two of them."""


def slug(words: str, otherwise: str = "") -> str:
    """Return *words* in small letters without marks, with dashes: ``ban-hanh-truoc-31-5``.

    *otherwise* is what it is where no word is left.
    """
    plain = _SIGNS.sub("-", strip_marks(fold(words))).strip("-")
    if len(plain) <= _LONGEST:
        return plain or otherwise
    return plain[: _LONGEST + 1].rpartition("-")[0] or plain[:_LONGEST]


def free(name: str, taken: Collection[str]) -> str:
    """Return *name*, counted on where it is among *taken*: ``bao-cao-nam-2``."""
    if name not in taken:
        return name
    return next(f"{name}-{n}" for n in range(2, len(taken) + 3) if f"{name}-{n}" not in taken)


def new_rule_id(title: str, taken: Collection[str], pack: str = "") -> str:
    """Return an id for a rule called *title* that is not among *taken*: ``don-vi.ban-hanh-truoc-31-5``.

    It begins with the id of its *pack* where that can be a part of one: other offices have rules of
    the same titles.
    """
    begun = pack if _WORD.fullmatch(pack) else _OWN
    return free(f"{begun}.{slug(title, UNTITLED)}", taken)
