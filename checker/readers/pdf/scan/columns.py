"""Columns side by side that are no table: the header of a document, recipients and signature."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.readers.pdf.scan.engine import Box, SightLine
from checker.readers.pdf.scan.mark import is_behind, is_mark

_WIDE = 1.5  # of a height: a gap between columns
_LEAST = 0.6  # of a height: what is left of the gap where it is narrowest
_ROWS = 2  # rows with such a gap, at least, stand one below another
_ABOVE, _BELOW = 1.1, 0.5  # of a height: room for marks above the letters, for tails below
_FAR = 3.0  # heights from one row to the next: below more room something else begins


class _Band(NamedTuple):
    """Rows one below another with a gap between left and right that goes down through all of them."""

    rows: list[SightLine]
    gap: tuple[float, float]
    gaps: int


def column_boxes(lines: Sequence[SightLine], width: int) -> list[Box]:
    """Return the columns that *lines* of a page as wide as *width* dots stand in, from the left."""
    rows = _rows(lines)
    found: list[Box] = []
    for band in _bands(rows):
        height = band.rows[0][0].height
        top = round(band.rows[0][0].base - _ABOVE * height)
        bottom = round(band.rows[-1][0].base + _BELOW * height)
        middle = round(sum(band.gap) / 2)
        found += [(0, max(top, 0), middle, bottom), (middle, max(top, 0), width, bottom)]
    # What is seen of letters that lie on their side may stand nowhere.
    return [box for box in found if box[0] < box[2] and box[1] < box[3]]


def _rows(lines: Sequence[SightLine]) -> list[SightLine]:
    """Return the words of *lines* by rows, from the top down; the engine may have a row in two."""
    rows: list[SightLine] = []
    for line in sorted(lines, key=lambda line: line[0].base):
        if rows and line[0].base - rows[-1][0].base < line[0].height / 2:
            rows[-1] = sorted([*rows[-1], *line], key=lambda word: word.left)
        else:
            rows.append(line)
    return rows


def _bands(rows: Sequence[SightLine]) -> Iterator[_Band]:
    """Yield the bands of *rows*, each as long as its gap goes on."""
    band: _Band | None = None
    for row in rows:
        grown = _grown(band, row) if band else None
        if grown is None:
            if band and band.gaps >= _ROWS:
                yield band
            gap = _widest(row)
            grown = _Band([row], gap, 1) if gap else None
        band = grown
    if band and band.gaps >= _ROWS:
        yield band


def _grown(band: _Band, row: SightLine) -> _Band | None:
    """Return *band* with *row* below it; None where the row crosses the gap or stands far below."""
    height = row[0].height
    if row[0].base - band.rows[-1][0].base > _FAR * height:
        return None
    left, right = band.gap
    middle = [(one.right, two.left) for one, two in pairwise(row)]
    edges = [(0.0, row[0].left), *middle, (row[-1].right, float("inf"))]
    rest = [(max(left, one), min(right, two)) for one, two in edges]
    gap = max(rest, key=lambda pair: pair[1] - pair[0])
    if gap[1] - gap[0] < _LEAST * height:
        return None
    return _Band([*band.rows, row], gap, band.gaps + (_widest(row) is not None))


def _widest(row: SightLine) -> tuple[float, float] | None:
    """Return the widest gap of *row* where it is one between columns, not behind a mark."""
    gaps = [(one.right, two.left) for one, two in pairwise(row)]
    if gaps and is_mark(row[0].text) and is_behind(gaps[0][1] - gaps[0][0], row[0].height):
        gaps = gaps[1:]
    gap = max(gaps, key=lambda pair: pair[1] - pair[0], default=(0.0, 0.0))
    return gap if gap[1] - gap[0] > _WIDE * row[0].height else None
