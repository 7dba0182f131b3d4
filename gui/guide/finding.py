"""Finding words in the guide: as a phrase, else each by itself, with or without diacritics."""

from collections.abc import Mapping

from checker.kernel.document import Span
from checker.kernel.text import strip_marks
from gui.panes.find_bar import find

_BETWEEN = 8
"""Characters between two words that still stand together: “tiêu chí (của) đơn vị”."""


def hits(words: str, texts: Mapping[str, str]) -> dict[str, list[Span]]:
    """Return the places of *words* in each of *texts*: as they are typed, or with little between, or else apart.

    Apart they are looked for only where they stand together in none of the texts.
    """
    if not words.strip():
        return {name: [] for name in texts}
    phrases = {
        name: find(words, text) or _near(words.split(), text) for name, text in texts.items()
    }
    if any(phrases.values()):
        return phrases
    return {name: _apart(words.split(), text) for name, text in texts.items()}


def _near(words: list[str], text: str) -> list[Span]:
    """Return where *words* follow each other with little between."""
    first, *others = _each(words, text)
    for spans in others:
        joined = ((begun, span) for begun in first for span in spans)
        first = [
            Span(begun.start, span.end)
            for begun, span in joined
            if 0 < span.start - begun.end <= _BETWEEN
        ]
    return first if others else []


def _each(words: list[str], text: str) -> list[list[Span]]:
    """Return the places of each of *words* as a whole one; where none has diacritics, with any."""
    bare = all(word == strip_marks(word) for word in words)
    looked = strip_marks(text) if bare else text
    return [[span for span in find(word, looked) if _is_whole(span, text)] for word in words]


def _apart(words: list[str], text: str) -> list[Span]:
    """Return the places of all *words*; where not all of them are in *text*, none."""
    each = _each(words, text)
    return sorted({span for spans in each for span in spans}) if all(each) else []


def _is_whole(span: Span, text: str) -> bool:
    """Whether no letter stands right before or behind *span*: half a word means nothing alone."""
    around = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
    return not any(char.isalnum() for char in around)
