"""Numbers of documents as they are written: ``1790/QĐ-TTg``, ``số 1790`` behind a kind's name.

Nghị định 30/2020/NĐ-CP, Phụ lục III: number, year of a law or decree, signs of kind and issuer.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from checker.kernel.text import fold, strip_marks
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

# Symbols are told by their capitals: these patterns are for the text as it is written.
SYMBOL = (
    r"[A-ZĐ]{1,8}[a-z]?\d{0,2}"
    r"(?:(?: ?[\-‐-―−/&] ?| (?=(?i:{symbol-body})\b))[A-ZĐ0-9]{2,}[A-Za-zĐđ0-9]*)*"
)
"""Grammar of the signs behind the slash: QĐ-TTg, KH-UBND."""
_NUMBER = Grammar(
    r"(?P<number>[0-9](?<![\w/.,]\d)(?<!\d[\-–]\d)\d{0,4})"
    r" ?(?:/|[\-‐-―−] ?(?=[A-ZĐ]{2,4}[a-z]?/|(?i:{symbol-kind})[\-‐-―−][A-ZĐ]{2})|(?= (?i:{symbol-kind.bare})-))"
    # 18/2020QĐ-UBND, 18/20202QĐ-UBND: the slash behind the year left out, or a figure beside its key
    r" ?(?:(?P<year>(?:19|20)\d\d)(?: ?/ ?|[\d\-‐-―−]?(?=(?i:{symbol-kind})[\-‐-―−])))?"
    rf"(?P<symbol>{SYMBOL}|{{symbol-kind}}[\-‐-―−]{{symbol-body}})(?![^\W\d])"
)
KIND = "(?:{cited-kind}|{document-kind})"
"""Grammar of a kind's name: Nghị quyết, Kế hoạch, luật."""
# "Quyết định số 1790 ngày 23/10/2021": a number without its symbol.
_BARE = Grammar(
    r"[0-9](?<=[ :]\d)\d{0,4}"
    r"(?= {day}| ?,? ?(?:{issued-by}|\(|{about}|{puts-in-force})|[.;,)](?!\d)|$)"
)
_BARE_KIND = Grammar(rf"(?<!\w){KIND}(?: {{number-word}})? ?:? ?$")
_BARE_REACH = 32
"""Characters before a number without symbol within which its kind begins."""


class Number(NamedTuple):
    """A number at ``[start, end)``; ``written`` ends in ``/`` where it has no symbol."""

    start: int
    end: int
    written: str


@lru_cache(maxsize=4096)
def citation_key(number: str) -> str:
    """Return *number* (``1790/QĐ-TTg``) as it is compared.

    Case, diacritics, spaces, dashes and a leading zero do not matter.
    """
    compact = re.sub(r"[^\w/]", "", strip_marks(fold(number)))
    head, _, tail = compact.partition("/")
    digits = re.match(r"\d+", head)
    if digits and digits.end() < len(head):  # 11-NQ/TW, 11-NQ TW: the dash first
        tail, head = head[digits.end() :] + tail, digits.group()
    return f"{head.lstrip('0')}/{tail.replace('/', '')}"


def numbers_in(text: str, folded: str, lexicon: Lexicon) -> list[Number]:
    """Return the numbers with a symbol, and those that a kind of document stands before."""
    numbers = [
        Number(m.start("number"), m.end(), _written(m))
        for m in lexicon.pattern(_NUMBER).finditer(text)
    ]
    taken = {number.start for number in numbers}
    kind = lexicon.pattern(_BARE_KIND)
    numbers.extend(
        Number(*m.span(), f"{m.group()}/")
        for m in lexicon.pattern(_BARE).finditer(folded)
        if m.start() not in taken
        and kind.search(folded, max(0, m.start() - _BARE_REACH), m.start())
    )
    return sorted(numbers)


def _written(number: re.Match[str]) -> str:
    """Return *number* as it is meant, with a slash behind its year."""
    year = number["year"]
    return f"{number['number']}/{year}/{number['symbol']}" if year else number.group()


def key_of(written: str) -> str:
    """Return the key of a number as :class:`Number` has it; it ends in ``/`` where no symbol is written."""
    if "/" in written[:-1] or "-" in written:
        return citation_key(written)
    return f"{written[:-1].lstrip('0')}/"
