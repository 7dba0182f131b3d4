"""The abbreviation of a body in a document's symbol: KH-SNV is of Sở Nội vụ."""

import re
from collections.abc import Iterable

from checker.kernel.text import fold, strip_marks
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[aeiouy]")
_SILENT = Grammar(r"(?<!\w){symbol-silent}(?!\w)")
_UNIT = Grammar(r"(?<!\w)(?:{unit.province}|{unit.commune}|{unit.district}|{unit.city})(?!\w).*")


def spells(symbol: str, name: str) -> bool:
    """Whether *symbol* is made of the beginnings of words of *name*, in their order.

    Some words may be left out, and one word may give several letters: ``TrMN``; figures in the
    symbol are of what the body was set up for (BCĐ1237).
    """
    letters = "".join(_LETTERS.findall(_bare(symbol)))
    ends = {0}
    for word in _words(name):
        ends |= {at + length for at in ends for length in _lengths(letters[at:], word)}
    return bool(letters) and len(letters) in ends


def abbreviation(name: str, lexicon: Lexicon) -> str:
    """Return how *name* is usually abbreviated: its words' first letters, without its unit."""
    folded = lexicon.pattern(_UNIT).sub("", fold(name))
    words = _WORD.findall(lexicon.pattern(_SILENT).sub("", folded))
    return "".join(word if _is_abbreviation(_bare(word)) else word[0] for word in words).upper()


def _lengths(letters: str, word: str) -> Iterable[int]:
    """Yield how many letters the beginning of *word* may give to those of the symbol."""
    length = 0
    while length < min(len(letters), len(word)) and letters[length] == word[length]:
        length += 1
        yield length


def _words(name: str) -> Iterable[str]:
    """Yield the words of *name*, of an abbreviation each letter: HỘI LHPN gives H, L, H, P, N."""
    for word in _WORD.findall(_bare(name)):
        yield from word if _is_abbreviation(word) else (word,)


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and not word.isdigit() and _VOWEL.search(word) is None


def _bare(written: str) -> str:
    return strip_marks(fold(written))
