"""What a page of a PDF file looks like."""

import math
import threading
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2

_POINTS = 72
DPI = 200
"""Dots an inch at which letters are recognised: more take longer and are read no better."""
_MOST = 40_000_000
"""Dots of one picture: a page as large as a wall is shown coarser."""


_SHOWN = 150 / _POINTS  # dots a point of a page on the screen
ONE_AT_A_TIME = threading.Lock()
"""PDFium is not made for threads; a second file waits."""


class Picture(NamedTuple):
    """A page drawn: its dots row by row, ``grey`` one byte each, else blue, green, red.

    ``scale`` are the dots of a point.
    """

    dots: bytes
    width: int
    height: int
    stride: int
    scale: float
    grey: bool = True


def pictures(data: bytes, pages: Sequence[int]) -> Iterator[Picture | None]:
    """Yield *pages* (from 0) of the file *data* as they are recognised; None for one that fails."""
    document = pypdfium2.PdfDocument(data)
    try:
        for number in pages:
            try:
                yield draw(document, number, DPI / _POINTS, grey=True)
            except pypdfium2.PdfiumError:
                yield None
    finally:
        document.close()


def shown(data: bytes, number: int) -> tuple[Picture, int]:
    """Return the page *number* (from 0) of the file *data* for the screen, and how many there are."""
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            return draw(document, number, _SHOWN, grey=False), len(document)
        finally:
            document.close()


def draw(document: pypdfium2.PdfDocument, number: int, scale: float, *, grey: bool) -> Picture:
    """Draw one page, with *scale* dots a point where that is not too many."""
    page = document[number]
    try:
        width, height = page.get_size()
        scale = min(scale, math.sqrt(_MOST / max(width * height, 1)))
        bitmap = page.render(scale=scale, grayscale=grey)
        try:
            dots = bytes(bitmap.buffer)
            return Picture(dots, bitmap.width, bitmap.height, bitmap.stride, scale, grey)
        finally:
            bitmap.close()
    finally:
        page.close()
