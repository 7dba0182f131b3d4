"""Finding words in a chapter: as a phrase, else each by itself, with or without diacritics."""

from checker.kernel.document import Span
from gui.panes.find_bar import find


def hits(words: str, text: str) -> list[Span]:
    """Return the places of *words* in *text*; where not all of them are there, none."""
    if phrase := find(words, text):
        return phrase
    each = [find(word, text) for word in words.split()]
    return sorted({span for spans in each for span in spans}) if all(each) else []
