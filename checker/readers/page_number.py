"""Lines that are only the number of a page."""

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_LONGEST = 20
"""Characters of the longest one, ``- Trang 999 / 999 -``, with a space to spare."""
_PAGE_NUMBER = Grammar(
    r"[-–—\[(]?\s{0,3}(?:{page-word}\s{1,3})?(\d{1,4})(?:\s{0,3}/\s{0,3}\d{1,4})?\s{0,3}[-–—\])]?"
)


def page_number(text: str, lexicon: Lexicon) -> int | None:
    """Return the number that *text* is, ``- 2 -``, ``Trang 2``, ``2/5``; None where it is more."""
    words = text.strip()
    if len(words) > _LONGEST:
        return None
    found = lexicon.pattern(_PAGE_NUMBER).fullmatch(fold(words))
    return int(found[1]) if found else None
