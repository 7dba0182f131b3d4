"""Segments of a PDF page as a word processor draws them."""

from checker.readers.pdf.page import Segment


def segment(
    text: str, left: float, y: float, *, page: int = 0, width: float | None = None
) -> Segment:
    """Words side by side whose letters, and the space after them, are six points wide."""
    reach = 6.0 * len(text) if width is None else width
    first = 6.0 * (len(text.split(maxsplit=1)[0]) + 1)
    return Segment(text, left, left + reach, y, 14.0, first, page, bold=False, italic=False)
