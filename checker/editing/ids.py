"""Ids of rules that people never see."""

import re
from collections.abc import Collection

from checker.kernel.text import strip_marks

_OWN = "don-vi."
_LONGEST = 48
"""Letters of a title that an id takes; it is cut between words."""


def new_rule_id(title: str, taken: Collection[str]) -> str:
    """Return an id for a rule called *title* that is not among *taken*: ``don-vi.ban-hanh-truoc-31-5``."""
    words = re.findall(r"[a-z0-9]+", strip_marks(title).lower())
    while len(words) > 1 and len("-".join(words)) > _LONGEST:
        words.pop()
    name = _OWN + ("-".join(words)[:_LONGEST] or "tieu-chi")
    number = 2
    fresh = name
    while fresh in taken:
        fresh = f"{name}-{number}"
        number += 1
    return fresh
