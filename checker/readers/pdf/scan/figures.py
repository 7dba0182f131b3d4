"""Figures that are mistaken for a letter with a mark: ``202ó``, ``Số: ó4/KH-UBND``."""

import re

from checker.readers.pdf.scan.seen import SeenWord

_SIX = re.compile(r"(?<=\d)[óÓ](?![^\W\d_])|(?<![^\W_])[óÓ](?=\d)")
"""No word has this letter beside a figure."""
_DOUBTED = 60.0
"""Per cent at most that such a word is sure."""


def with_figures(word: SeenWord) -> SeenWord:
    """Return *word* with its figures as such, which nobody can be sure of."""
    text = _SIX.sub("6", word.text)
    if text == word.text:
        return word
    return word._replace(text=text, confidence=min(word.confidence, _DOUBTED))
