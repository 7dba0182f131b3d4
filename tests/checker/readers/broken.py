"""Lines of files without paragraphs, as their readers hand them on."""

from typing import Any

from checker.readers.file_line import FileLine
from checker.readers.line_text import LineText, line_text
from tests.reading import LEXICON


def said(text: str) -> LineText:
    """The text of a line, with what the built-in words tell of it."""
    return line_text(text, LEXICON)


def line(text: str, **where: Any) -> FileLine:
    """A line with its place on the page."""
    return FileLine(said(text), **where)
