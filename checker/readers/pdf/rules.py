"""The lines that are drawn on a page: borders of tables, mostly."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2.raw as pdfium

from checker.readers.pdf.turned import turn

_THIN = 3.0  # points: what is drawn no thicker is a line
_SHORT = 4.0  # points: shorter ones are dots, dashes and corners
_MOST = 4_000  # lines of one page: more are a picture
_TOUCH = 1.0  # points between lines that go on with each other
_ONE_OUTLINE = 5  # segments: no two outlines that hold anything have so few
_DEPTH = 4  # forms in forms
_Point = tuple[float, float]
_Placed = Callable[[_Point], _Point]


class Rule(NamedTuple):
    """A line across or down a page at ``place``, from ``start`` to ``end``, in points."""

    place: float
    start: float
    end: float
    across: bool


def drawn_rules(page: pdfium.FPDF_PAGE, angle: float) -> list[Rule]:
    """Return the rules of *page*, turned as its text is by *angle*."""
    found: list[Rule] = []
    bounds = [ctypes.c_float() for _ in range(4)]
    for path, placed in _paths(page):
        for one, two in _sides(path, bounds):
            rule = _rule(turn(*placed(one), angle), turn(*placed(two), angle))
            if rule is not None:
                found.append(rule)
        if len(found) > _MOST:
            return []
    return _whole(found)


def _paths(page: pdfium.FPDF_PAGE) -> Iterator[tuple[pdfium.FPDF_PAGEOBJECT, _Placed]]:
    """Yield the paths of *page*, those in its forms too, each with what places it on the page."""
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, number)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield drawn, _as_it_is
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _paths_in(drawn, _as_it_is, _DEPTH)


def _paths_in(
    form: pdfium.FPDF_PAGEOBJECT, outer: _Placed, depth: int
) -> Iterator[tuple[pdfium.FPDF_PAGEOBJECT, _Placed]]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(form, matrix)

    def placed(point: _Point) -> _Point:
        x, y = point
        return outer(
            (matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)
        )

    for number in range(min(pdfium.FPDFFormObj_CountObjects(form), _MOST)):
        drawn = pdfium.FPDFFormObj_GetObject(form, number)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield drawn, placed
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            yield from _paths_in(drawn, placed, depth - 1)


def _as_it_is(point: _Point) -> _Point:
    return point


def _whole(rules: Sequence[Rule]) -> list[Rule]:
    """Return *rules*, those that go on with each other as one: every cell draws its own."""
    found: list[Rule] = []
    line: tuple[bool, float] | None = None
    for rule in sorted(rules, key=lambda r: (r.across, round(r.place, 1), r.start)):
        before, line = line, (rule.across, round(rule.place, 1))
        if before == line and rule.start <= found[-1].end + _TOUCH:
            if rule.end > found[-1].end:
                found[-1] = found[-1]._replace(end=rule.end)
        else:
            found.append(rule)
    return found


def _rule(one: _Point, two: _Point) -> Rule | None:
    (left, right), (low, high) = sorted((one[0], two[0])), sorted((one[1], two[1]))
    if high - low <= _THIN and right - left > _SHORT:
        return Rule((low + high) / 2, left, right, across=True)
    if right - left <= _THIN and high - low > _SHORT:
        return Rule((left + right) / 2, low, high, across=False)
    return None


def _sides(
    path: pdfium.FPDF_PAGEOBJECT, bounds: Sequence[ctypes.c_float]
) -> Iterator[tuple[_Point, _Point]]:
    """Yield what a path draws as pairs of points: itself where it is thin, else its sides.

    *bounds* is room for its own.
    """
    if not pdfium.FPDFPageObj_GetBounds(path, *bounds):
        return
    left, bottom, right, top = [bound.value for bound in bounds]
    if right - left <= _THIN or top - bottom <= _THIN:
        yield (left, bottom), (right, top)
        return
    count = pdfium.FPDFPath_CountSegments(path)
    if not 0 < count <= _MOST:
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not stroke.value and count <= _ONE_OUTLINE:
        return  # the ground of a cell
    yield from _outlines(path, count, filled=not stroke.value)


def _outlines(
    path: pdfium.FPDF_PAGEOBJECT, count: int, *, filled: bool
) -> Iterator[tuple[_Point, _Point]]:
    """Yield the sides of a path's outlines; those of a *filled* one only where it is thin."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    outline: list[_Point] = []
    for number in range(count + 1):
        segment = pdfium.FPDFPath_GetPathSegment(path, number) if number < count else None
        kind = pdfium.FPDFPathSegment_GetType(segment) if segment else pdfium.FPDF_SEGMENT_MOVETO
        if kind == pdfium.FPDF_SEGMENT_MOVETO and len(outline) > 1:
            if filled:
                xs, ys = zip(*outline, strict=True)
                if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
                    yield (min(xs), min(ys)), (max(xs), max(ys))
            else:
                yield from pairwise(outline)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            outline = []
        if segment is None or kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            outline = []
            continue
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        outline.append(
            (
                matrix.a * x.value + matrix.c * y.value + matrix.e,
                matrix.b * x.value + matrix.d * y.value + matrix.f,
            )
        )
        if pdfium.FPDFPathSegment_GetClose(segment) and outline:
            outline.append(outline[0])
