"""Finding words in a chapter: as a phrase, else each by itself, with or without diacritics."""

from checker.kernel.document import Span
from gui.panes.find_bar import find


def hits(words: str, text: str) -> list[Span]:
    """Return the places of *words* in *text*; where not all of them are there, none."""
    if phrase := find(words, text):
        return phrase
    each = [[span for span in find(word, text) if _is_whole(span, text)] for word in words.split()]
    return sorted({span for spans in each for span in spans}) if all(each) else []


def _is_whole(span: Span, text: str) -> bool:
    """Whether no letter stands right before or behind *span*: half a word means nothing alone."""
    around = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
    return not any(char.isalnum() for char in around)
