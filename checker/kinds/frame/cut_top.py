"""A header whose first row a printed page or a copy has lost: the slogan opens the file, its other lines are gone."""

from checker.facts import Facts
from checker.kernel.text import fold

_PRINTED = "pdf"
_WITHIN = 600
"""Characters at the top among which the first line of the motto would stand."""


def has_cut_top(facts: Facts) -> bool:
    """Whether a page printed from elsewhere opens with the second line of the motto, without the first one.

    A Word file has the header as its writer left it.
    """
    if facts.document.format != _PRINTED:
        return False
    motto, slogan = (fold(facts.lexicon.written(name)) for name in ("motto", "slogan"))
    blocks = facts.document.blocks
    first = facts.folded[slice(*blocks[0].span)] if blocks else ""
    opens = _letters(first) == _letters(slogan)
    return opens and _letters(motto) not in _letters(facts.folded[:_WITHIN])


def _letters(folded: str) -> str:
    return "".join(filter(str.isalnum, folded))
