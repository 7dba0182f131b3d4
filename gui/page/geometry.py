"""How large the page is: everything grows with the zoom, and the paper fits its pane."""

from dataclasses import dataclass
from typing import NamedTuple

from checker.kernel.layout import Layout
from gui.look.tokens import GRID

_INCH = 96 / 25.4
"""Pixels of a millimetre at natural size."""
_TEXT = 18.67
"""14 points in pixels."""
_NARROW = 40
_LINE = 45
"""Characters that a line has at least, where they can still be read."""
_LETTER = 0.45
"""Width of a letter by the height of the font, as wide as it is on average."""
_LEAST = 0.7
"""The least part of its zoom at which a page is shown: letters of 13 pixels."""
ZOOMS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""The steps of the zoom."""


class Sheet(NamedTuple):
    """Paper ``width`` mm wide with its margins in mm: A4 as Nghị định 30 asks, where a file says nothing."""

    width: float = 210.0
    left: float = 30.0
    right: float = 20.0
    top: float = 20.0

    @property
    def text(self) -> float:
        """Millimetres between the margins."""
        return self.width - self.left - self.right


A4 = Sheet()
_LEAST_TEXT = 100.0
"""Millimetres of text below which a page is no draft's: it is shown as A4."""


def sheet_of(layout: Layout | None, end: int) -> Sheet:
    """Return the paper on which most of a draft of *end* characters stands, A4 where nobody knows."""
    sections = layout.sections if layout is not None and layout.measured else ()
    starts = [*(section.start for section in sections[1:]), end]
    lengths = [stop - section.start for section, stop in zip(sections, starts, strict=False)]
    if not lengths:
        return A4
    section = sections[lengths.index(max(lengths))]
    sheet = Sheet(section.width, section.left, section.right, section.top)
    return sheet if sheet.text >= _LEAST_TEXT else A4


@dataclass(frozen=True, slots=True)
class Geometry:
    """Pixels of a ``sheet`` in a pane ``width`` wide, at ``zoom`` (1.0 is natural size)."""

    width: int
    zoom: float
    sheet: Sheet = A4

    @property
    def paper(self) -> float:
        """Width of the paper."""
        return max(min(self._natural, self.width - 4 * GRID), 240.0)

    @property
    def paper_left(self) -> float:
        """Where the paper begins."""
        return max((self.width - self.paper) / 2, 0.0)

    @property
    def paper_top(self) -> float:
        """Where the paper begins from above."""
        return 2.0 * GRID

    @property
    def left(self) -> float:
        """Where the text begins."""
        return self.paper_left + self._margin(self.sheet.left)

    @property
    def top(self) -> float:
        """Where the first line begins."""
        return self.paper_top + max(_INCH * self.sheet.top * self._fit, _NARROW)

    @property
    def text(self) -> float:
        """Width of the text."""
        return self.paper - self._margin(self.sheet.left) - self._margin(self.sheet.right)

    @property
    def font(self) -> int:
        """Height of the page's font in pixels."""
        return max(round(_TEXT * self.zoom), 6)

    @property
    def characters(self) -> float:
        """How many a line has, about."""
        return self.text / (self.font * _LETTER)

    @property
    def millimetre(self) -> float:
        """Pixels of a millimetre across the text."""
        return self.text / self.sheet.text

    @property
    def foot(self) -> float:
        """Room below the last line of a page, less than on paper: it is scrolled through."""
        return 0.4 * (self.top - self.paper_top)

    @property
    def head(self) -> float:
        """Room above the first line of a page that follows another; its number stands there."""
        return 0.75 * (self.top - self.paper_top)

    @property
    def between(self) -> float:
        """Room between the last line of a page and the first of the next."""
        return self.foot + GRID + self.head

    def _margin(self, millimetres: float) -> float:
        return max(_INCH * millimetres * self._fit, _NARROW * min(self.zoom, 1.0))

    @property
    def _natural(self) -> float:
        return _INCH * self.sheet.width * self.zoom

    @property
    def _fit(self) -> float:
        # A paper narrower than it should be gives up its margins before its text.
        return self.zoom * max(1.0 - 2.2 * (1.0 - self.paper / self._natural), 0.3)


def fitting(width: int, sheet: Sheet = A4) -> float:
    """Return how much smaller than its zoom a *sheet* is shown in a pane ``width`` wide.

    A line keeps some 45 characters, as long as the letters can be read.
    """
    scale = 1.0
    while scale > _LEAST and Geometry(width, scale, sheet).characters < _LINE:
        scale -= 0.05
    return max(scale, _LEAST)


def next_zoom(zoom: float, direction: int) -> float:
    """Return the step after *zoom*, up or down; the last one stays."""
    if direction > 0:
        return next((step for step in ZOOMS if step > zoom + 0.001), ZOOMS[-1])
    return next((step for step in reversed(ZOOMS) if step < zoom - 0.001), ZOOMS[0])
