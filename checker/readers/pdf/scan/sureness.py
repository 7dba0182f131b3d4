"""Which words of a recognised page may be others, and whether some were not read at all."""

import re
from collections.abc import Iterable

from checker.readers.pdf.scan.seen import SeenWord
from checker.readers.pdf.scan.syllables import is_syllable

_SURE = 70.0  # per cent, of letters: what is surer is another word by a mark only, if at all
_SURE_OF_FIGURES = 90.0  # per cent: no other figure beside it tells that one is wrong
_READ = 40.0  # per cent: what is less sure was guessed
_OPEN_NUMBER = re.compile(r"[\W_]*/")
"""A number that is still blank: its symbol alone."""


def unsure_words(words: Iterable[SeenWord]) -> frozenset[str]:
    """Return those of *words* that may be others; signs by themselves say nothing."""
    return frozenset(
        word.text
        for word in words
        if word.confidence < _needed(word.text) and any(map(str.isalnum, word.text))
    )


def is_lost(word: SeenWord) -> bool:
    """Whether something stands there that was not read: no word that there can be."""
    letters = "".join(filter(str.isalpha, word.text))
    return (
        word.confidence < _READ
        and len(letters) > 1
        and not _OPEN_NUMBER.match(word.text)
        and not is_syllable(letters)
    )


def _needed(text: str) -> float:
    return _SURE_OF_FIGURES if any(map(str.isdecimal, text)) else _SURE
