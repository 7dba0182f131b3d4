"""The pages of a PDF as sections: their paper, and the number that each shows. Margins are not told."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from statistics import median

from checker.kernel.document import Align
from checker.kernel.layout import PageNumber, Section
from checker.readers.pdf.page import Page
from checker.readers.pdf.segment import Segment

_MM = 25.4 / 72
_BESIDE = 0.1
"""Of the text's width: so far from its middle a number may stand that is in the middle."""


def sections(
    pages: Sequence[Page], numbers: Collection[Segment], begins: Mapping[int, int]
) -> tuple[Section, ...]:
    """Return pages of one size as a section each; ``begins`` is the offset by page, from 1.

    Pages without text belong to those before.
    """
    sizes = [(page.width, page.height) for page in pages]
    found: list[Section] = []
    for size, group in groupby(range(len(pages)), key=lambda k: sizes[k]):
        own = [*group]
        start = next((begins[k + 1] for k in own if k + 1 in begins), None)
        if start is None or not all(size):
            continue
        shown = [number for number in numbers if number.page in own]
        width, height = (round(side * _MM, 1) for side in size)
        number = _number([(one, pages[one.page].segments) for one in shown]) if shown else None
        found.append(Section(start, width, height, 0, 0, 0, 0, number=number))
    return tuple(found)


def _number(shown: Sequence[tuple[Segment, Sequence[Segment]]]) -> PageNumber:
    """Return how the page's number is set, as most pages show it; each is told with its page."""
    above = median(one.y - median(other.y for other in page) for one, page in shown)
    away = median(_away(one, page) for one, page in shown)
    align: Align = "center" if abs(away) < _BESIDE else "left" if away < 0 else "right"
    size = round(median(one.height for one, _ in shown), 1)
    first = any(one.page == 0 for one, _ in shown)
    return PageNumber("header" if above > 0 else "footer", align, size, first)


def _away(number: Segment, page: Sequence[Segment]) -> float:
    """Return how far *number* is right of the middle of what stands on its *page*, in widths of that."""
    left, right = min(other.left for other in page), max(other.right for other in page)
    return (number.centre - (left + right) / 2) / max(right - left, 1.0)
