"""Letters that a converter set apart (``NHÂN D Â N``), put together where that is safe.

Safe means: what stands apart cannot be a word by itself, and what comes of it
is a possible Vietnamese syllable.
"""

import re
from functools import lru_cache

from checker.kernel.text import VOWELS, fold, strip_marks
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.syllable import can_be_said, is_consonant

_ALONE = re.compile(rf"(?:^| )(?:[^\W\d_{VOWELS}]{{1,3}}|[^\W\d_])(?: |$)", re.IGNORECASE)
_LONGEST = 7
"""Letters of the longest syllable, NGHIÊNG: each may stand apart."""
_NO_WORDS = frozenset("ãẽĩõũỹăắằẳẵặâấầẩẫậễểệỗỡữ")
"""Vowels that are no word by themselves."""
_BEGINNINGS = frozenset({"qu"})
"""What a syllable begins with besides consonants, and no word is."""
_ENDS = '.,;:)]"”'
_TORN_PIECES, _TORN_SHARE = 3, 4
"""So many pieces that are no words, and one of so many words, show that a whole line was torn."""
_FIGURES = re.compile(r"\d \d")
_DATE = Grammar(
    r"(?<!\w){day} (?P<day>\d(?: ?\d)?) {month} (?P<month>\d(?: ?\d)?) {year} (?P<year>\d(?: ?\d){3})(?!\d)"
)


def rejoined(text: str, lexicon: Lexicon) -> str:
    """Return *text* (clean) with the syllables that were torn into letters whole again.

    In a line of capitals one lone consonant is enough to show that it was
    torn; elsewhere, where list marks and abbreviations stand alone too, a
    syllable must hold two such pieces, save in a line that is torn all over.
    """
    if _FIGURES.search(text):
        text = _with_whole_dates(text, lexicon)
    if not _ALONE.search(text):
        return text
    letters = fold(text).replace(" ", "")
    for motto in (*lexicon.words("motto"), *lexicon.words("slogan")):
        if motto.replace(" ", "") == letters:
            own = iter(text.replace(" ", ""))
            return "".join(c if c == " " else next(own) for c in motto)
    words = text.split(" ")
    least = 1 if text.isupper() else 2
    lone = sum(_is_fragment(word) for word in words)
    mixed = lone >= _TORN_PIECES and lone * _TORN_SHARE >= len(words)
    whole: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(_LONGEST, len(words) - at), 1, -1)
        size = next(
            (
                n
                for n in sizes
                if _is_known(words[at : at + n], lexicon)
                or _is_torn(words[at : at + n + 1], n, least, mixed=mixed)
            ),
            1,
        )
        whole.append("".join(words[at : at + size]))
        at += size
    return " ".join(whole)


def _with_whole_dates(text: str, lexicon: Lexicon) -> str:
    """Return *text* with the figures of its dates together: ngày 26 tháng 0 6 năm 2018."""
    pieces: list[str] = []
    end = 0
    for match in lexicon.pattern(_DATE).finditer(fold(text)):
        for part in ("day", "month", "year"):
            start, stop = match.span(part)
            pieces += text[end:start], text[start:stop].replace(" ", "")
            end = stop
    return "".join([*pieces, text[end:]])


def _is_known(pieces: list[str], lexicon: Lexicon) -> bool:
    """Whether *pieces*, letters among them, are a surname or a word of the frame: Ngu y ễn, L ư u, U B ND."""
    word = "".join(pieces).rstrip(_ENDS)
    if not word.isalpha() or min(map(len, pieces)) > 1:
        return False
    key = fold(word)
    if word.isupper():
        return lexicon.has("body.committee", key) or lexicon.has("body.council", key)
    named = lexicon.has("surname", key) or lexicon.has("archive", key)
    return named and word[0].isupper() and word[1:].islower()


@lru_cache(maxsize=4096)  # a text says the same words again and again
def _is_fragment(piece: str) -> bool:
    """Whether *piece* is no word by itself."""
    plain = strip_marks(piece).lower()
    return is_consonant(plain) or plain in _BEGINNINGS or piece.lower() in _NO_WORDS


def _is_torn(words: list[str], size: int, least: int, *, mixed: bool) -> bool:
    """Whether the first *size* of *words* are one syllable, *least* of them at least no word.

    *mixed* lets one do where the syllable has small letters: capitals may be initials.
    """
    pieces = [*words[: size - 1], words[size - 1].rstrip(_ENDS)]
    if sum(map(len, pieces)) > _LONGEST:
        return False
    following = strip_marks("".join(words[size:])) if pieces[-1] == words[size - 1] else ""
    if is_consonant(strip_marks(pieces[-1])) and following[:1].lower() in set("aeiouy"):
        return False  # it begins the next syllable
    syllable = "".join(pieces)
    enough = 1 if mixed and not syllable.isupper() else least
    if sum(map(_is_fragment, pieces)) < enough or not all(piece.isalpha() for piece in pieces):
        return False
    if not can_be_said(syllable):
        return False
    # All in capitals, or all small but the first: not two words side by side.
    return syllable.isupper() or syllable[len(pieces[0]) :].islower()
