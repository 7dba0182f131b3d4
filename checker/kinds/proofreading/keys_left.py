"""Keys of a typing method that were left in: giowsi, phuj, d9ẳng, gio71i."""

import re
from collections.abc import Iterator, Mapping

from checker.kernel.text import LOWER, VOWELS, fold
from checker.kinds.proofreading.syllables import Syllables, toned

_DOUBLED: Mapping[str, str] = {"dd": "đ", "aa": "â", "ee": "ê", "oo": "ô"}
_HALF, _WHOLE = "uơ", "ươ"
"""Both vowels have their hooks by one key."""
_HOOKED = str.maketrans("aou", "ăơư")
_TELEX: Mapping[str, str] = {
    "s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323",
}  # fmt: skip
_VNI: Mapping[str, str] = {
    "1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323",
}  # fmt: skip
_VNI_SHAPES: Mapping[str, Mapping[str, str]] = {
    "6": {"a": "â", "e": "ê", "o": "ô"},
    "7": {"o": "ơ", "u": "ư"},
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}
KEYED = re.compile("[sfrxjw]|aa|ee|oo|dd")
"""Letters that may be keys of Telex."""
FIGURED = re.compile(rf"[{LOWER}]+[1-9](?:[{LOWER}]|[1-9](?!\d))[{LOWER}1-9]*")
"""Folded words with figures in them."""


def by_telex(word: str, syllables: Syllables) -> str | None:
    """Return what *word* is when its keys are taken as those of Telex; None where they make nothing."""
    if not (word.isascii() and KEYED.search(word)):
        return None
    return next(_syllables(_shaped(word), _TELEX, syllables, word), None)


def by_vni(word: str, syllables: Syllables) -> str | None:
    """Return what *word* is when the figures in it are keys of VNI; None where they make nothing."""
    letters = ""
    for character in word:
        shapes = _VNI_SHAPES.get(character)
        if shapes is None:
            letters += character
            continue
        at = next((k for k in reversed(range(len(letters))) if letters[k] in shapes), None)
        if at is None:
            return None
        letters = letters[:at] + shapes[letters[at]] + letters[at + 1 :]
        if character == "7" and letters[at - 1 : at + 1] == _HALF:
            letters = letters[: at - 1] + _WHOLE + letters[at + 1 :]
    return next(_syllables(letters, _VNI, syllables, word), None)


def _shaped(word: str) -> str:
    """Return *word* with doubled letters and w as the letters that they make."""
    for keys, letter in _DOUBLED.items():
        word = word.replace(keys, letter)
    if "w" not in word:
        return word
    before, _, after = word.partition("w")
    at = max((before.rfind(vowel) for vowel in "aou"), default=-1)
    if at < 0:
        return word
    hooked = before[:at] + before[at].translate(_HOOKED) + before[at + 1 :]
    if hooked[at - 1 : at + 1] == _HALF:
        hooked = hooked[: at - 1] + _WHOLE + hooked[at + 1 :]
    return hooked + after.replace("w", "")


def _syllables(
    letters: str, tones: Mapping[str, str], syllables: Syllables, word: str
) -> Iterator[str]:
    """Yield the syllables that *letters* are with one key of a tone, or none, taken out."""
    first = next((k for k, letter in enumerate(letters) if letter in VOWELS), len(letters))
    for at in range(first + 1, len(letters)):
        if letters[at] in tones:
            rest = letters[:at] + letters[at + 1 :]
            made = fold(toned(rest, tones[letters[at]])) if _has_vowels(rest) else ""
            if made and syllables.can_be(made):
                yield made
    if letters != word and syllables.can_be(letters):
        yield letters


def _has_vowels(letters: str) -> bool:
    return any(letter in VOWELS for letter in letters)
