"""Letters that a converter set apart (``NHÂN D Â N``), put together where that is safe.

Safe means: what stands apart cannot be a word by itself, and what comes of it
is a possible Vietnamese syllable.
"""

import re

from checker.kernel.text import VOWELS, fold, strip_marks
from checker.lexicon.lexicon import Lexicon
from checker.readers.syllable import is_consonant, is_syllable

_ALONE = re.compile(rf"(?:^| )[^\W\d_{VOWELS}]{{1,3}}(?: |$)", re.IGNORECASE)
_LONGEST = 7
"""Letters of the longest syllable, NGHIÊNG: each may stand apart."""


def rejoined(text: str, lexicon: Lexicon) -> str:
    """Return *text* (clean) with the syllables that were torn into letters whole again.

    In a line of capitals one lone consonant is enough to show that it was
    torn; elsewhere, where list marks and abbreviations stand alone too, a
    syllable must hold two such pieces.
    """
    if not _ALONE.search(text):
        return text
    letters = fold(text).replace(" ", "")
    for motto in (*lexicon.words("motto"), *lexicon.words("slogan")):
        if motto.replace(" ", "") == letters:
            own = iter(text.replace(" ", ""))
            return "".join(c if c == " " else next(own) for c in motto)
    least = 1 if text.isupper() else 2
    words = text.split(" ")
    whole: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(_LONGEST, len(words) - at), 1, -1)
        size = next((n for n in sizes if _is_torn(words[at : at + n + 1], n, least)), 1)
        whole.append("".join(words[at : at + size]))
        at += size
    return " ".join(whole)


def _is_torn(words: list[str], size: int, least: int) -> bool:
    """Whether the first *size* of *words* are one syllable, *least* of them at least no word."""
    pieces = words[:size]
    plain = [strip_marks(piece) for piece in pieces]
    following = strip_marks("".join(words[size:]))
    if is_consonant(plain[-1]) and following[:1].lower() in set("aeiouy"):
        return False  # it begins the next syllable
    lone = sum(map(is_consonant, plain))
    if lone < least or not all(piece.isalpha() for piece in pieces):
        return False
    if not is_syllable("".join(plain)):
        return False
    # All in capitals, or all small but the first: not two words side by side.
    rest = "".join(pieces[1:])
    return "".join(pieces).isupper() or rest.islower()
