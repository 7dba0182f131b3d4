"""Segments of a PDF page as a word processor draws them."""

from collections.abc import Sequence

from checker.readers.file_line import FileLine
from checker.readers.pdf.furniture import without_furniture
from checker.readers.pdf.layout import file_lines
from checker.readers.pdf.page import Page
from checker.readers.pdf.segment import Segment
from tests.reading import LEXICON


def segment(
    text: str, left: float, y: float, *, page: int = 0, width: float | None = None
) -> Segment:
    """Words side by side whose letters, and the space after them, are six points wide."""
    reach = 6.0 * len(text) if width is None else width
    first = 6.0 * (len(text.split(maxsplit=1)[0]) + 1)
    return Segment(text, left, left + reach, y, 14.0, first, page, bold=False, italic=False)


def lines_of(pages: Sequence[Sequence[Segment]], width: float = 595.0) -> list[FileLine]:
    """Return the lines that the segments of *pages* make."""
    return lines_on([Page([*page], width) for page in pages])


def lines_on(pages: Sequence[Page]) -> list[FileLine]:
    """Return the lines of *pages*."""
    return file_lines(pages, without_furniture(pages, LEXICON).pages, LEXICON)
