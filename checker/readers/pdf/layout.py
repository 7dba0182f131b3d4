"""The lines of a PDF file in reading order, measured by the columns they stand in."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from checker.kernel.document import Align, Cell
from checker.kernel.text import clean
from checker.lexicon.lexicon import Lexicon
from checker.readers.file_line import Box, FileLine
from checker.readers.frame_lines import is_drawn
from checker.readers.letter_spacing import rejoined
from checker.readers.line_text import LineText, line_text
from checker.readers.pdf.notes import apart_from_notes
from checker.readers.pdf.order import in_order
from checker.readers.pdf.over_pages import with_whole_tables
from checker.readers.pdf.page import Page
from checker.readers.pdf.segment import NEAR, Segment
from checker.readers.pdf.strand import Strand
from checker.readers.text.bullets import with_dash

_INDENT = 60.0  # points; the widest indent of a first line
_RUNNING = 0.55  # of the page's width: only running text is so wide, no column is
_STICKS_OUT = 10  # one line of so many reaches beyond the edge on either side
_NEIGHBOURS = 12  # segments before and behind a column's, among which others beside it stand
_LEAST_PITCH, _MOST_PITCH = 0.5, 4.0  # heights from a line to the next of its column
_CENTRED = 12.0  # points; each margin of a centred line, of which justified text has none
_MARGINS = 16.0  # points by which the margins of a centred line may differ
_USUAL = 5  # lines: so many begin at one edge by an indent, centred ones do not
_RIGHT = 60.0  # points; the left margin of a line set to the right
_MORE = 1.25  # of the least distance of lines in a cell: paragraphs set apart
_HALF = 0.5  # of a column's width: a cell's own lines show less of it where they are few words
_Edges = tuple[float, float]


def file_lines(
    pages: Sequence[Page], cleared: list[list[Segment]], lexicon: Lexicon
) -> list[FileLine]:
    """Return the lines of *pages*, of which *cleared* is the draft's, in reading order."""
    noted = apart_from_notes(cleared, lexicon)
    own = with_whole_tables([page.text for page in noted], [page.tables for page in pages])
    strands = in_order(own, lexicon)
    strands += [Strand(page.notes, column=True) for page in noted if page.notes]
    widths = [page.width for page in pages]
    margins = _margins([s for strand in strands for s in strand.segments], widths)
    starts = Counter(round(s.left) for strand in strands for s in strand.segments)
    pitches = _pitches(strands)
    found: list[FileLine] = []
    above, around, aside = None, (0.0, 0.0), False
    for strand in strands:
        runs = _columns_in(strand)
        for k, segment in enumerate(strand.segments):
            edges = segment.edges or runs.get(k) or margins[widths[segment.page]]
            text = rejoined(with_dash(clean(segment.text).strip()), lexicon)
            if text and not is_drawn(text):
                begins = k == 0 and (aside or strand.column)
                begins = begins or (above is not None and above.cell != segment.cell)
                onward = strand.column or _is_one_column(around, edges)
                space = math.inf if begins else _space(above, segment, onward=onward)
                if segment.cell is not None and above is not None and not begins:
                    space = _space_in_cell(above, segment, pitches.get(segment.cell, math.inf))
                align = _align(segment, *edges)
                if align == "center" and starts[round(segment.left)] >= _USUAL:
                    align = "left"  # a paragraph's first line, ragged
                written = line_text(text, lexicon)
                found.append(_line(segment, written, edges, space, align, at=len(found)))
            above, around, aside = segment, edges, strand.column
    return found


def _line(
    segment: Segment, text: LineText, edges: _Edges, space: float | None, align: Align, *, at: int
) -> FileLine:
    """Return *segment* as a line measured by the *edges* of its column."""
    left, right = edges
    return FileLine(
        text,
        at,
        page=segment.page + 1,
        indent=segment.left - left,
        end=segment.right - right,
        first=segment.first,
        space=space,
        bold=segment.bold,
        italic=segment.italic,
        align=align,
        cell=segment.cell,
        box=Box(segment.left, segment.right, segment.y, segment.height),
        room=segment.room,
        font=segment.font,
        colour=segment.colour,
        name=segment.name,
    )


def _margins(segments: Sequence[Segment], widths: Sequence[float]) -> dict[float, _Edges]:
    """Return the left and right edge of the running text for each width of page."""
    edges = {}
    for width in set(widths):
        own = [s for s in segments if widths[s.page] == width and s.cell is None]
        wide = [s for s in own if s.right - s.left > _RUNNING * width] or own
        if wide:
            lefts = sorted(s.left for s in wide)
            rights = sorted(s.right for s in wide)  # few stick out, ragged lines end before it
            edges[width] = (
                lefts[len(lefts) // _STICKS_OUT],
                rights[len(rights) * (_STICKS_OUT - 1) // _STICKS_OUT],
            )
    return edges


def _columns_in(strand: Strand) -> dict[int, _Edges]:
    """Return the edges of their column for segments that are lines of a narrow one."""
    segments = strand.segments
    found: dict[int, _Edges] = {}
    start = 0
    for index in range(1, len(segments) + 1):
        if index < len(segments) and _below(segments[index - 1], segments[index]):
            continue
        run = [s for s in segments[start:index] if s.cell is None]
        others = [
            *segments[max(0, start - _NEIGHBOURS) : start],
            *segments[index : index + _NEIGHBOURS],
        ]
        beside = any(a.page == b.page and a.beside(b) for a in run for b in others)
        if run and (strand.column or beside):
            edges = min(s.left for s in run), max(s.right for s in run)
            found.update(dict.fromkeys(range(start, index), edges))
        start = index
    return found


def _below(above: Segment, segment: Segment) -> bool:
    """Whether *segment* is the next line of the column that *above* stands in."""
    if above.page != segment.page:
        return False
    pitch = above.y - segment.y
    overlap = min(above.right, segment.right) - max(above.left, segment.left)
    # A short last line may end before the indented first one begins.
    indented = 0 < above.left - segment.left < _INDENT
    near = _LEAST_PITCH * segment.height < pitch < _MOST_PITCH * segment.height
    return near and (overlap > 0 or indented)


def _space(above: Segment | None, segment: Segment, *, onward: bool) -> float | None:
    """Return the room above *segment* in lines: infinite where something else begins.

    None, unknown, at the top of a page if the text may go on there: *onward*.
    """
    if above is None:
        return None
    if above.page != segment.page:
        return None if onward else math.inf
    if not _below(above, segment):
        return math.inf
    return (above.y - segment.y) / max(above.height, segment.height)


def _pitches(strands: Sequence[Strand]) -> dict[Cell, float]:
    """Return the least distance of two lines in each cell of several."""
    found: dict[Cell, float] = {}
    for strand in strands:
        for one, two in pairwise(strand.segments):
            if one.cell is not None and one.cell == two.cell and one.y - two.y > NEAR:
                found[one.cell] = min(one.y - two.y, found.get(one.cell, math.inf))
    return found


def _space_in_cell(above: Segment, segment: Segment, pitch: float) -> float | None:
    """Return the room above a line of a cell: unknown unless it is more than between others."""
    return math.inf if above.y - segment.y > _MORE * pitch else None


def _is_one_column(above: _Edges, below: _Edges) -> bool:
    """Whether the edges are those of one column on two pages, whose lines are not all as long."""
    (left, right), (other_left, other_right) = above, below
    narrow, wide = sorted((right - left, other_right - other_left))
    return abs(left - other_left) < NEAR and narrow > _HALF * wide


def _align(segment: Segment, left: float, right: float) -> Align:
    before, after = segment.left - left, right - segment.right
    if min(before, after) > _CENTRED and abs(before - after) < _MARGINS:
        return "center"
    return "right" if before > _RIGHT and abs(after) < NEAR else "left"
