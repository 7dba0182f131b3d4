"""Segments of a PDF file that are read one after the other."""

from typing import NamedTuple

from checker.readers.pdf.segment import Segment


class Strand(NamedTuple):
    """Segments that follow each other down a page; ``column`` where another stands beside."""

    segments: list[Segment]
    column: bool = False
