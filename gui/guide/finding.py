"""Finding words in the guide: as a phrase, else each by itself, with or without diacritics."""

from collections.abc import Mapping

from checker.kernel.document import Span
from gui.panes.find_bar import find


def hits(words: str, texts: Mapping[str, str]) -> dict[str, list[Span]]:
    """Return the places of *words* in each of *texts*: as they are typed, or else apart.

    Apart they are looked for only where the phrase stands in none of the texts.
    """
    if not words.strip():
        return {name: [] for name in texts}
    phrases = {name: find(words, text) for name, text in texts.items()}
    if any(phrases.values()):
        return phrases
    return {name: _apart(words.split(), text) for name, text in texts.items()}


def _apart(words: list[str], text: str) -> list[Span]:
    """Return the places of all *words*; where not all of them are in *text*, none."""
    each = [[span for span in find(word, text) if _is_whole(span, text)] for word in words]
    return sorted({span for spans in each for span in spans}) if all(each) else []


def _is_whole(span: Span, text: str) -> bool:
    """Whether no letter stands right before or behind *span*: half a word means nothing alone."""
    around = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
    return not any(char.isalnum() for char in around)
