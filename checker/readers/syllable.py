"""How a Vietnamese syllable is spelt: letters, not words."""

import re

from checker.kernel.text import strip_marks

_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:(?:a|e|i|ie|o|oa|oe|oo|u|ua|ue|uo|uy|uye|y|ye)(?:ng|[cmnpt])?|(?:o?a|u?e|i|u?y)(?:ch|nh)"
    r"|ai|ao|au|ay|eo|eu|ia|ieu|iu|oai|oao|oay|oeo|oi|uay|ui|uoi|uou|uu|uya|uyu|ya|yeu)",
    re.IGNORECASE,
)
_CONSONANTS = re.compile(r"(?:ngh|ch|gh|kh|ng|nh|ph|th|tr|[bcdghklmnpqrstvx])", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 600  # characters that tell of most texts how they are spelt
_SPELT = 0.72  # of all words: recognised by a program that knows no Vietnamese, under 0.7 are


def is_syllable(word: str) -> bool:
    """Whether *word* can be a Vietnamese syllable, whatever its marks."""
    return _SYLLABLE.fullmatch(strip_marks(word)) is not None


def is_consonant(word: str) -> bool:
    """Whether *word* is only what a syllable begins with."""
    return _CONSONANTS.fullmatch(word) is not None


def is_spelt(text: str) -> bool:
    """Whether most words of *text* can be Vietnamese."""
    return any(
        sum(map(is_syllable, words)) >= _SPELT * len(words)
        for words in map(_LETTERS.findall, (text[:_SAMPLE], text))
    )
