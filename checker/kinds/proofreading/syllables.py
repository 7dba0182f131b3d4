"""How a Vietnamese syllable is written with its marks: which there can be, and where the tone stands.

Words are folded (see :mod:`checker.kernel.text`).
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from checker.kernel.text import VOWELS

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHAPES = frozenset("\u0302\u0306\u031b")
_CUT_SHORT = ("ch", "c", "p", "t")
"""What a syllable ends with that has only two tones."""
_SHORT = frozenset("\u0301\u0323")
_THREE = 3
"""Vowels of which the middle one carries the tone; letters of the longest beginning, ngh."""
_HORNED, _HALF_HORNED = "ươ", ("ưo", "uơ")
_FRONT = "eêiy"
_FRONT_BUT_I = "eêy"


def _split(letter: str) -> tuple[str, str]:
    """Return *letter* without its tone, and the tone."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in parts if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES)), tone


_TONED = {ord(letter): _split(letter) for letter in VOWELS if _split(letter)[1]}
_TONELESS = {code: plain for code, (plain, _) in _TONED.items()}


def differ_by_one(one: str, other: str) -> bool:
    """Whether two words differ by one letter or mark: another one, one more or less, one that has moved."""
    first, second = (unicodedata.normalize("NFD", word) for word in (one, other))
    if len(first) == len(second):
        apart = sum(a != b for a, b in zip(first, second, strict=True))
        return apart == 1 or (apart > 1 and sorted(first) == sorted(second))
    long, short = (first, second) if len(first) > len(second) else (second, first)
    return len(long) - len(short) == 1 and any(
        long[:at] + long[at + 1 :] == short for at in range(len(long))
    )


@dataclass(frozen=True)
class Syllables:
    """The beginnings and the rhymes, without tones, of which syllables are made."""

    onsets: frozenset[str]
    rhymes: frozenset[str]

    def can_be(self, word: str) -> bool:
        """Whether *word* is spelt as a syllable can be, its tone where it belongs."""
        return self.mended(word) == word

    def is_set_apart(self, token: str, *, cut: bool) -> bool:
        """Whether *token* is a letter that a converter has set apart, and no word: n ghành, but y tế.

        Where letters may have been *cut* off a vowel may be such a letter, too.
        """
        return len(token) == 1 and token.isalpha() and (cut or not self.can_be(token))

    def mended(self, word: str) -> str | None:
        """Return *word* with its tone where it belongs; None where there is no such syllable."""
        letters = _with_horns(word.translate(_TONELESS))
        tones = [_TONED[ord(letter)][1] for letter in word if ord(letter) in _TONED]
        if len(tones) > 1 or not self._is_made(letters):
            return None
        if letters.endswith(_CUT_SHORT) and not _SHORT.issuperset(tones or " "):
            return None
        return toned(letters, tones[0]) if tones else letters

    def _is_made(self, letters: str) -> bool:
        """Whether *letters*, without a tone, are a beginning with a rhyme."""
        for length in range(min(_THREE, len(letters) - 1) + 1):
            onset, rhyme = letters[:length], letters[length:]
            if rhyme in self.rhymes and (not onset or onset in self.onsets):
                return _begins_well(onset, rhyme)
        return letters.startswith("gi") and "i" + letters[2:] in self.rhymes


def _with_horns(letters: str) -> str:
    """Return *letters* with both horns where one was left out before a consonant: thưong, nguời."""
    at = max(map(letters.find, _HALF_HORNED))
    return f"{letters[:at]}{_HORNED}{letters[at + 2 :]}" if 0 <= at < len(letters) - 2 else letters


def _begins_well(onset: str, rhyme: str) -> bool:
    """Whether the consonant is written as before its vowel: kẻ, not cẻ; nghề, not ngề."""
    if onset in {"k", "gh", "ngh"}:
        return rhyme[0] in _FRONT
    if onset in {"c", "ng"}:
        return rhyme[0] not in _FRONT
    return onset != "g" or rhyme[0] not in _FRONT_BUT_I


@lru_cache(maxsize=4096)
def toned(letters: str, tone: str) -> str:
    """Return *letters* with *tone* on the vowel that carries it, as folded text has it."""
    at = _carrier(letters)
    return unicodedata.normalize("NFC", letters[: at + 1] + tone + letters[at + 1 :])


def _carrier(letters: str) -> int:
    """Return which letter carries the tone."""
    vowels = [at for at, letter in enumerate(letters) if letter in VOWELS]
    if letters.startswith(("qu", "gi")) and len(vowels) > 1:
        vowels = vowels[1:]
    shaped = [at for at in vowels if _SHAPES & set(unicodedata.normalize("NFD", letters[at]))]
    if shaped:
        return shaped[-1]
    if vowels[-1] < len(letters) - 1:
        return vowels[-1]
    if len(vowels) >= _THREE:
        return vowels[1]
    pair = "".join(letters[at] for at in vowels)
    return vowels[-1] if pair in {"oa", "oe", "uy"} else vowels[0]
