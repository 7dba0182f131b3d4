"""Lines that are only the number of a page."""

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_LONGEST = 20
"""Characters that are looked at: ``- Trang 1000 / 1000 -`` has 21 and no draft 1,000 pages."""
_PAGE_NUMBER = Grammar(
    r"[-–—\[(]?\s{0,3}(?:{page-word}\s{1,3})?(\d{1,4})(?:\s{0,3}/\s{0,3}\d{1,4})?\s{0,3}[-–—\])]?"
)


def page_number(text: str, lexicon: Lexicon) -> int | None:
    """Return the number that *text* is, ``- 2 -``, ``Trang 2``, ``2/5``; None where it is more."""
    found = lexicon.pattern(_PAGE_NUMBER).fullmatch(fold(text.strip()[:_LONGEST]))
    return int(found[1]) if found else None
