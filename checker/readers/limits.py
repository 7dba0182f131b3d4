"""How much text a draft may hold, whatever its format: more would fill time and memory."""

from checker.errors import ReadError
from checker.readers import messages

MOST_BYTES = 10 * 2**20
"""Of a text file: five hundred times as long as a long plan; a larger one is a log or a table of data."""
_MOST_CHARACTERS = 10_000_000
_MOST_LINES = 100_000
"""Lines or paragraphs, more than in two thousand pages; each costs time and memory, however short."""
_MOST_TAGS = 1_500_000
"""In one tree of XML or of a page, which takes some hundred bytes for each: no draft has so many."""


def refuse_long(characters: int) -> None:
    """Raise ReadError ``too-large`` where there are more *characters* than in any draft."""
    if characters > _MOST_CHARACTERS:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)


def refuse_many(lines: int) -> None:
    """Raise ReadError ``too-large`` where there are more *lines* or paragraphs than in any draft."""
    if lines > _MOST_LINES:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)


def refuse_crowded(markup: bytes) -> None:
    """Raise ReadError ``too-large`` where *markup* has too many tags to be made a tree."""
    if markup.count(b"<") > _MOST_TAGS:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)
