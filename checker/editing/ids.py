"""Ids of rules and layers: the window never shows them, commands name rules by them."""

import re
import unicodedata
from collections.abc import Collection

from checker.kernel.text import strip_marks

_OWN = "don-vi"
_WORD = re.compile(r"[a-z0-9-]+")
_LONGEST = 48
"""Letters of a title that an id takes; it is cut between words."""


def slug(title: str) -> str:
    """Return *title* in lower case letters without marks, with dashes: ``ban-hanh-truoc-31-5``."""
    words = re.findall(r"[a-z0-9]+", strip_marks(unicodedata.normalize("NFC", title)).lower())
    while len(words) > 1 and len("-".join(words)) > _LONGEST:
        words.pop()
    return "-".join(words)[:_LONGEST] or "tieu-chi"


def new_rule_id(title: str, taken: Collection[str], pack: str = "") -> str:
    """Return an id for a rule called *title* that is not among *taken*: ``don-vi.ban-hanh-truoc-31-5``.

    It begins with the id of its *pack* where that can be a part of one: other offices have rules of
    the same titles.
    """
    name = fresh = f"{pack if _WORD.fullmatch(pack) else _OWN}.{slug(title)}"
    number = 2
    while fresh in taken:
        fresh = f"{name}-{number}"
        number += 1
    return fresh
