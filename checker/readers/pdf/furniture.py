"""What belongs to the pages of a PDF file and not to the draft: running headers, page numbers.

A row of the page's own stands outside the frame that the text of all pages
fills, and clear of it. In doubt a row is text.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import is_of_frame
from checker.readers.page_number import page_number
from checker.readers.pdf.page import Page
from checker.readers.pdf.segment import NEAR, Segment

_COUNT = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_EDGE_ROWS = 2
_OFTEN = 0.4  # of all pages: left and right pages may differ, and the first has often none
_APART = 1.2  # usual distances of two lines; Word sets a header a line and a half off at least
_Row = Sequence[Segment]
_Key = tuple[str, int]


class Cleared(NamedTuple):
    """What of each page belongs to the draft, and the ``numbers`` that count the pages."""

    pages: list[list[Segment]]
    numbers: frozenset[Segment]


def without_furniture(pages: Sequence[Page], lexicon: Lexicon) -> Cleared:
    """Return the segments of *pages* without page numbers and without what repeats at the edges."""
    rows = [_rows(page.segments) for page in pages]
    seen = Counter(
        key for page in rows for key in {k for row in _edge_rows(page) for k in _keys(row)}
    )
    pitches = [one[0].y - two[0].y for page in rows for one, two in pairwise(page)]
    apart = _APART * median(pitches) if pitches else 0.0
    found = [
        [_repeated(inward, seen, apart, len(pages), lexicon) for inward in (own, own[::-1])]
        for own in rows
    ]
    widths = [page.width for page in pages]
    outside = _outside_the_text(found, rows, widths, lexicon)
    outside |= _on_pages_of_other_size(rows, outside, apart)
    kept = [[s for s in page.segments if s not in outside] for page in pages]
    numbers = _page_numbers([_edge_rows(_rows(page)) for page in kept], lexicon)
    own = [[segment for segment in page if segment not in numbers] for page in kept]
    return Cleared(own, frozenset(numbers))


def _outside_the_text(
    found: Sequence[Sequence[Sequence[Segment]]],
    rows: Sequence[Sequence[_Row]],
    widths: Sequence[float],
    lexicon: Lexicon,
) -> set[Segment]:
    """Return what of *found* stands above, or below, the text of every page that is as wide."""
    tops: dict[float, float] = {}
    bottoms: dict[float, float] = {}
    for own, page, width in zip(found, rows, widths, strict=True):
        taken = {segment for edge in own for segment in edge}
        for row in page:
            if taken.isdisjoint(row) and not _is_number(row, lexicon):
                tops[width] = max(row[0].y, tops.get(width, -math.inf))
                bottoms[width] = min(row[-1].y, bottoms.get(width, math.inf))
    outside: set[Segment] = set()
    for (above, below), width in zip(found, widths, strict=True):
        top, bottom = tops.get(width, -math.inf), bottoms.get(width, math.inf)
        outside.update(s for s in above if s.y > top + NEAR)
        outside.update(s for s in below if s.y < bottom - NEAR)
    return outside


def _on_pages_of_other_size(
    rows: Sequence[Sequence[_Row]], outside: set[Segment], apart: float
) -> set[Segment]:
    """Return the outermost rows of single pages that are the same as those of all others."""
    texts = {text for segment in outside for text, _ in _keys([segment])}
    found: set[Segment] = set()
    for page in rows if texts else ():
        for inward in (page, page[::-1]):
            own = [row for row in inward if not outside.issuperset(row)]
            if len(own) == len(inward) and len(own) > 1 and abs(own[0][0].y - own[1][0].y) > apart:
                known = all(any(text in texts for text, _ in _keys([s])) for s in own[0])
                found.update(own[0] if known and not _is_table(own[0]) else ())
    return found


def _is_number(row: _Row, lexicon: Lexicon) -> bool:
    return len(row) == 1 and page_number(row[0].text, lexicon) is not None


def _is_table(row: _Row) -> bool:
    return any(segment.cell is not None for segment in row)


def _repeated(
    inward: Sequence[_Row], seen: Counter[_Key], apart: float, pages: int, lexicon: Lexicon
) -> list[Segment]:
    """Return the outermost rows that other pages have as well, those of a table or list excepted.

    *inward* are the rows of a page from one of its edges on. What belongs to
    the page stands *apart* from the text, or on all pages but the first.
    """
    for count in range(min(_EDGE_ROWS, len(inward)), 0, -1):
        outer, rest = inward[:count], inward[count:]
        if any(map(_is_table, outer)):
            continue
        often = min(_times(row, seen, lexicon) for row in outer)
        is_apart = not rest or abs(outer[-1][0].y - rest[0][0].y) > apart
        if often >= max(3, pages - 1) or (is_apart and often >= max(2, _OFTEN * pages)):
            return [s for row in outer for s in row if page_number(s.text, lexicon) is None]
    return []


def _times(row: _Row, seen: Counter[_Key], lexicon: Lexicon) -> float:
    """Return on how many pages all of *row* stands; the header of a second document is text."""
    words = [segment for segment in row if page_number(segment.text, lexicon) != segment.page + 1]
    if len(words) > 1 and any(is_of_frame(word.text, lexicon) for word in words):
        return 0
    return min((max(seen[key] for key in _keys([word])) for word in words), default=math.inf)


def _keys(row: _Row) -> Iterator[_Key]:
    """Yield what is alike on other pages: text and place, with one number that counts the pages."""
    for segment in row:
        text, place = segment.text, round(segment.y / NEAR)
        yield text, place
        for number in _COUNT.finditer(text):
            step = int(number[0]) - segment.page
            yield f"{text[: number.start()]}\0{step}\0{text[number.end() :]}", place


def _page_numbers(edges: Sequence[Sequence[_Row]], lexicon: Lexicon) -> set[Segment]:
    """Return the segments that count the pages: alone at an edge, in step with the pages."""
    found: dict[int, list[Segment]] = {}
    for page, rows in enumerate(edges, start=1):
        for row in rows:
            alone = len(row) == 1 and not _is_table(row)
            number = page_number(row[0].text, lexicon) if alone else None
            if number is not None:
                found.setdefault(number - page, []).append(row[0])
    if not found:
        return set()
    step = max(found, key=lambda shift: (len(found[shift]), shift == 0))
    return set(found[step]) if step == 0 or len(found[step]) > 1 else set()


def _rows(page: Sequence[Segment]) -> list[list[Segment]]:
    """Return the rows of a page from top to bottom, each with its segments."""
    rows: list[list[Segment]] = []
    for segment in sorted(page, key=lambda s: -s.y):
        if rows and abs(rows[-1][0].y - segment.y) < NEAR:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows


def _edge_rows(rows: list[list[Segment]]) -> list[list[Segment]]:
    """Return the highest and lowest of *rows*."""
    return rows if len(rows) <= 2 * _EDGE_ROWS else rows[:_EDGE_ROWS] + rows[-_EDGE_ROWS:]
