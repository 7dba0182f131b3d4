"""How a Vietnamese syllable is spelt: letters, not words."""

import re
import unicodedata

from checker.kernel.text import strip_marks

_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:(?:a|e|i|ie|o|oa|oe|oo|u|ua|ue|uo|uy|uye|y|ye)(?:ng|[cmnpt])?|(?:o?a|u?e|i|u?y)(?:ch|nh)"
    r"|ai|ao|au|ay|eo|eu|ia|ieu|iu|oai|oao|oay|oeo|oi|uay|ui|uoi|uou|uu|uya|uyu|ya|yeu)",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"(?:ch|[cpt])$", re.IGNORECASE)
_SHORT_TONES = frozenset("\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW}")
_LONG_TONES = frozenset("\N{COMBINING GRAVE ACCENT}\N{COMBINING TILDE}\N{COMBINING HOOK ABOVE}")
_CONSONANTS = re.compile(r"(?:ngh|ch|gh|kh|ng|nh|ph|th|tr|[bcdghklmnpqrstvx])", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 600  # characters that tell of most texts how they are spelt
_SPELT = 0.72  # of all words: recognised by a program that knows no Vietnamese, under 0.7 are


def is_syllable(word: str) -> bool:
    """Whether *word* can be a Vietnamese syllable, whatever its marks."""
    return _SYLLABLE.fullmatch(strip_marks(word)) is not None


def can_be_said(word: str) -> bool:
    """Whether *word* is a syllable with a tone that it can have: ``ch``, ``p`` and the like cut it short."""
    tones = set(unicodedata.normalize("NFD", word)) & _LONG_TONES
    short = _STOPPED.search(strip_marks(word)) is not None
    toned = set(unicodedata.normalize("NFD", word)) & _SHORT_TONES
    return is_syllable(word) and not (short and (tones or not toned))


def is_consonant(word: str) -> bool:
    """Whether *word* is only what a syllable begins with."""
    return _CONSONANTS.fullmatch(word) is not None


def is_spelt(text: str) -> bool:
    """Whether most words of *text* can be Vietnamese."""
    return any(
        sum(map(bool, map(_SYLLABLE.fullmatch, words))) >= _SPELT * len(words)
        for words in map(_LETTERS.findall, map(strip_marks, (text[:_SAMPLE], text)))
    )
