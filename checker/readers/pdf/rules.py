"""The lines that are drawn on a page: borders of tables, mostly."""

import ctypes
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from operator import attrgetter
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
_Path = tuple[pdfium.FPDF_PAGEOBJECT, _Placed | None]
_START = attrgetter("start")


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
    for path, placed in _paths(page, angle):
        for one, two in _sides(path, bounds):
            rule = _rule(one, two) if placed is None else _rule(placed(one), placed(two))
            if rule is not None:
                found.append(rule)
        if len(found) > _MOST:
            return []
    return _whole(found)


def _paths(page: pdfium.FPDF_PAGE, angle: float) -> Iterator[_Path]:
    """Yield the paths of *page*, those in its forms too, each with what places it as text is turned.

    That is None where nothing moves it: a page of tables may have some thousand of them.
    """
    outer = partial(_turned, angle=angle) if angle else None
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, number)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield drawn, outer
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _paths_in(drawn, outer, _DEPTH)


def _paths_in(form: pdfium.FPDF_PAGEOBJECT, outer: _Placed | None, depth: int) -> Iterator[_Path]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(form, matrix)

    def placed(point: _Point) -> _Point:
        x, y = point
        inner = matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f
        return inner if outer is None else outer(inner)

    for number in range(min(pdfium.FPDFFormObj_CountObjects(form), _MOST)):
        drawn = pdfium.FPDFFormObj_GetObject(form, number)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield drawn, placed
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            yield from _paths_in(drawn, placed, depth - 1)


def _turned(point: _Point, angle: float) -> _Point:
    return turn(*point, angle)


def _whole(rules: Sequence[Rule]) -> list[Rule]:
    """Return *rules*, those that go on with each other as one: every cell draws its own."""
    lines: dict[tuple[bool, float], list[Rule]] = defaultdict(list)
    for rule in rules:
        lines[rule.across, round(rule.place, 1)].append(rule)
    return [rule for line in sorted(lines) for rule in _run_together(lines[line])]


def _run_together(line: Sequence[Rule]) -> Iterator[Rule]:
    first, *others = sorted(line, key=_START)
    end = first.end
    for rule in others:
        if rule.start > end + _TOUCH:
            yield first._replace(end=end)
            first, end = rule, rule.end
        end = max(end, rule.end)
    yield first._replace(end=end)


def _rule(one: _Point, two: _Point) -> Rule | None:
    (x, y), (x2, y2) = one, two
    width, height = abs(x - x2), abs(y - y2)
    if height <= _THIN and width > _SHORT:
        return Rule((y + y2) / 2, min(x, x2), max(x, x2), across=True)
    if width <= _THIN and height > _SHORT:
        return Rule((x + x2) / 2, min(y, y2), max(y, y2), across=False)
    return None


def _sides(
    path: pdfium.FPDF_PAGEOBJECT, bounds: Sequence[ctypes.c_float]
) -> Iterable[tuple[_Point, _Point]]:
    """Return what a path draws as pairs of points: itself where it is thin, else its sides.

    *bounds* is room for its own.
    """
    if not pdfium.FPDFPageObj_GetBounds(path, *bounds):
        return ()
    left, bottom, right, top = [bound.value for bound in bounds]
    if right - left <= _THIN or top - bottom <= _THIN:
        return (((left, bottom), (right, top)),)
    count = pdfium.FPDFPath_CountSegments(path)
    if not 0 < count <= _MOST:
        return ()
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not stroke.value and count <= _ONE_OUTLINE:
        return ()  # the ground of a cell
    return _outlines(path, count, filled=not stroke.value)


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
