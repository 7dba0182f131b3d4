"""How a Vietnamese syllable is built: words seen as one are parted, what is none was not read."""

import re
from unicodedata import normalize

from checker.kernel.text import fold, strip_marks

_ONSETS = ("ngh", "ng", "gh", "gi", "kh", "nh", "ph", "qu", "th", "tr", "ch", *"bcdghklmnprstvx")
_ENDS = ("ng", "nh", "ch", *"cmnpt")
_SYLLABLE = re.compile(rf"(?:{'|'.join(_ONSETS)})?[aeiouy]{{1,3}}({'|'.join(_ENDS)})?")
_STOPS = frozenset({"c", "ch", "p", "t"})
"""Ends behind which no tone but the rising and the heavy one can be heard."""
_OTHER_TONES = frozenset("\u0300\u0309\u0303")
_LEAST = 2  # letters of a part


def is_syllable(word: str) -> bool:
    """Whether *word*, letters only, can be spoken as one syllable."""
    folded = fold(word)
    found = _SYLLABLE.fullmatch(strip_marks(folded))
    if found is None:
        return False
    return found[1] not in _STOPS or _OTHER_TONES.isdisjoint(normalize("NFD", folded))


def two_words(word: str) -> int:
    """Return where *word* is two syllables, seen as one word: ``Kinhtế``; 0 where it is not.

    A word without a mark may be a foreign one (*video*); of two ways to part it neither is certain.
    """
    marked = fold(word) != strip_marks(fold(word))
    if not word.isalpha() or not marked or is_syllable(word):
        return 0
    ways = [
        k
        for k in range(_LEAST, len(word) - _LEAST + 1)
        if is_syllable(word[:k]) and is_syllable(word[k:])
    ]
    return ways[0] if len(ways) == 1 else 0
