"""The lines of a PDF file in reading order, without what belongs to the page only."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from checker.document import Align
from checker.readers import phrases
from checker.readers.bullets import with_dash
from checker.readers.columns import cut_in_two, is_of_frame
from checker.readers.lines import PAGE_NUMBER, Line
from checker.readers.pdf_page import Segment
from checker.readers.spaced import rejoined
from checker.text import clean

_COUNT = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_EDGE_ROWS = 2
_OFTEN = 0.4  # of all pages: left and right pages may differ, and the first has often none
_APART = 1.2  # usual distances of two lines; between a header and a margin of 2 cm Word leaves 1.4
_NEAR = 3.0  # points within which two edges are one
_INDENT = 60.0  # points; the widest indent of a first line
_HALF = 0.5  # of a column's width: a cell's own lines show less of it where they are few words
_ASIDE = 20.0  # points within which two centred lines stand below each other
_Pages = Sequence[Sequence[Segment]]
_Edges = tuple[float, float]
_Row = Sequence[Segment]
_Key = tuple[str, int]


class Strand(NamedTuple):
    """Segments that follow each other down a page; ``column`` where another stands beside."""

    segments: list[Segment]
    column: bool = False


def lines(pages: _Pages, widths: Sequence[float]) -> list[Line]:
    """Return the lines of *pages* in reading order; *widths* are the pages' widths in points."""
    strands = _in_order(_without_furniture(pages))
    margins = _margins([s for strand in strands for s in strand.segments], widths)
    found: list[Line] = []
    above, around, aside = None, (0.0, 0.0), False
    for strand in strands:
        runs = _columns_in(strand)
        for k, segment in enumerate(strand.segments):
            edges = runs.get(k) or margins[widths[segment.page]]
            text = rejoined(with_dash(clean(segment.text).strip()))
            if text and not phrases.is_rule(text):
                begins = k == 0 and (aside or strand.column)
                onward = strand.column or _is_one_column(around, edges)
                space = math.inf if begins else _space(above, segment, onward=onward)
                line = _line(segment, text, edges, len(found))
                found.append(line._replace(space=space))
            above, around, aside = segment, edges, strand.column
    return found


# Running headers, footers and page numbers -----------------------------------------------------


def _without_furniture(pages: _Pages) -> list[list[Segment]]:
    """Return *pages* without page numbers and without what repeats at the edges."""
    rows = [_rows(page) for page in pages]
    seen = Counter(
        key for page in rows for key in {k for row in _edge_rows(page) for k in _keys(row)}
    )
    pitches = [one[0].y - two[0].y for page in rows for one, two in pairwise(page)]
    apart = _APART * median(pitches) if pitches else 0.0
    kept = []
    for page, own in zip(pages, rows, strict=True):
        repeated = {*_repeated(own, seen, apart, len(pages))}
        repeated.update(_repeated(own[::-1], seen, apart, len(pages)))
        kept.append([segment for segment in page if segment not in repeated])
    numbers = _page_numbers([_edge_rows(_rows(page)) for page in kept])
    return [[segment for segment in page if segment not in numbers] for page in kept]


def _repeated(
    inward: Sequence[_Row], seen: Counter[_Key], apart: float, pages: int
) -> list[Segment]:
    """Return the outermost rows that other pages have as well, those of a table or list excepted.

    *inward* are the rows of a page from one of its edges on. What belongs to
    the page stands *apart* from the text, or on all pages but the first.
    """
    for count in range(min(_EDGE_ROWS, len(inward)), 0, -1):
        outer, rest = inward[:count], inward[count:]
        often = min(_times(row, seen) for row in outer)
        is_apart = not rest or abs(outer[-1][0].y - rest[0][0].y) > apart
        if often >= max(3, pages - 1) or (is_apart and often >= max(2, _OFTEN * pages)):
            return [s for row in outer for s in row if not PAGE_NUMBER.fullmatch(s.text)]
    return []


def _times(row: _Row, seen: Counter[_Key]) -> float:
    """Return on how many pages all of *row* stands; the header of a second document is text."""
    words = [segment for segment in row if not _is_number_of(segment)]
    if len(words) > 1 and any(is_of_frame(word.text) for word in words):
        return 0
    return min((max(seen[key] for key in _keys([word])) for word in words), default=math.inf)


def _is_number_of(segment: Segment) -> bool:
    """Whether *segment* is the number of the page it stands on, counted from the first."""
    number = PAGE_NUMBER.fullmatch(segment.text)
    return number is not None and int(number[1]) == segment.page + 1


def _keys(row: _Row) -> Iterator[_Key]:
    """Yield what is alike on other pages: text and place, with one number that counts the pages."""
    for segment in row:
        text, place = segment.text, round(segment.y / _NEAR)
        yield text, place
        for number in _COUNT.finditer(text):
            step = int(number[0]) - segment.page
            yield f"{text[: number.start()]}\0{step}\0{text[number.end() :]}", place


def _page_numbers(edges: Sequence[Sequence[Sequence[Segment]]]) -> set[Segment]:
    """Return the segments that count the pages: alone at an edge, in step with the pages."""
    found: dict[int, list[Segment]] = {}
    for page, rows in enumerate(edges, start=1):
        for row in rows:
            number = PAGE_NUMBER.fullmatch(row[0].text) if len(row) == 1 else None
            if number:
                found.setdefault(int(number[1]) - page, []).append(row[0])
    if not found:
        return set()
    step = max(found, key=lambda shift: (len(found[shift]), shift == 0))
    return set(found[step]) if step == 0 or len(found[step]) > 1 else set()


def _rows(page: Sequence[Segment]) -> list[list[Segment]]:
    """Return the rows of a page from top to bottom, each with its segments."""
    rows: list[list[Segment]] = []
    for segment in sorted(page, key=lambda s: -s.y):
        if rows and abs(rows[-1][0].y - segment.y) < _NEAR:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows


def _edge_rows(rows: list[list[Segment]]) -> list[list[Segment]]:
    """Return the highest and lowest of *rows*."""
    return rows if len(rows) <= 2 * _EDGE_ROWS else rows[:_EDGE_ROWS] + rows[-_EDGE_ROWS:]


# Reading order ---------------------------------------------------------------------------------


def _in_order(pages: _Pages) -> list[Strand]:
    strands: list[Strand] = []
    headed = ended = False
    for page in pages:
        ordered = _sorted(page)
        if not headed:
            header, ordered = _header(ordered)
            strands += header
            headed = bool(header)
        if ended:
            ordered = _overflow(strands, ordered)
        parts = [] if ended else _ending(ordered)
        ended = ended or bool(parts)
        strands += parts or [Strand(ordered)]
    return strands


def _overflow(strands: list[Strand], page: list[Segment]) -> list[Segment]:
    """Add to the recipients and signature what a page break cut off; return the rest of *page*."""
    left, right, rest = strands[-3:] if len(strands) > 2 else [Strand([])] * 3
    if not left.column or not right.segments or rest.segments:
        return page
    edge, centre = left.segments[0].left, right.segments[0].centre
    for k, segment in enumerate(page):
        last = phrases.tail(left.segments[-1].text)
        listed = phrases.starts_item(phrases.head(segment.text)) or not phrases.is_ended(last)
        if abs(segment.centre - centre) < _ASIDE:
            right.segments.append(segment)
        elif abs(segment.left - edge) < _NEAR and segment.right < centre and listed:
            left.segments.append(segment)
        else:
            return page[k:]
    return []


def _sorted(page: Sequence[Segment]) -> list[Segment]:
    """Return *page* from top to bottom; where segments stand side by side, as the file has them."""
    downward = sorted(page, key=lambda s: (-s.y, s.left))
    beside = any(one.beside(two) for one, two in pairwise(downward))
    return list(page) if beside else downward


def _header(page: list[Segment]) -> tuple[list[Strand], list[Segment]]:
    """Return the columns above the title, none where there is no title, and the rest."""
    title = next((segment for segment in page if phrases.is_kind(segment.text)), None)
    if title is None:
        return [], page
    above = [half for s in page if s.y > title.y + _NEAR for half in _halves(s, ending=False)]
    return _columns(above), [s for s in page if s.y <= title.y + _NEAR]


def _ending(page: list[Segment]) -> list[Strand]:
    """Return *page* with recipients and signature as strands of their own; none without them."""
    start = next((s for s in page if phrases.head(s.text).startswith("nơi nhận")), None)
    if start is None:
        return []
    halves = {s: _halves(s, ending=True) for s in page if s.y <= start.y + 1.5 * start.height}
    parts = [part for both in halves.values() for part in both]
    left = _recipients(parts)
    right = [s for s in parts if s.left > start.left + 40 and s not in left]
    right = _signature(right, left[-1].y - _NEAR)
    if not any(one.beside(two) for one in left for two in right):
        return []
    taken = {*left, *right}
    moved = [s for s, both in halves.items() if taken.issuperset(both)]
    at = min(page.index(s) for s in moved)
    rest = [s for s in page if s not in moved]
    return [
        Strand(rest[:at]),
        Strand(left, column=True),
        Strand(right, column=True),
        Strand(rest[at:]),
    ]


def _recipients(parts: list[Segment]) -> list[Segment]:
    """Return the words Nơi nhận and the list below them, line by line."""
    found: list[Segment] = []
    for segment in sorted(parts, key=lambda s: -s.y):
        first = phrases.head(segment.text)
        if not found:
            found = [segment] if first.startswith("nơi nhận") else []
            continue
        above = found[-1]
        if abs(segment.left - found[0].left) > 40 or segment.y >= above.y - _NEAR:
            continue
        done = len(found) > 1 and phrases.is_ended(phrases.tail(above.text))
        if above.y - segment.y > 2.5 * above.height or (done and not phrases.starts_item(first)):
            break
        found.append(segment)
    return found


def _signature(parts: list[Segment], bottom: float) -> list[Segment]:
    """Return the lines of the signature: beside the recipients, and the name below."""
    found: list[Segment] = []
    for segment in sorted(parts, key=lambda s: (-s.y, s.left)):
        if segment.y < bottom:
            near = found and found[-1].y - segment.y < 9 * segment.height
            alike = found and abs(found[-1].centre - segment.centre) < _ASIDE
            if not near or not alike:
                break
        found.append(segment)
    return found


def _columns(above: list[Segment]) -> list[Strand]:
    downward = sorted(above, key=lambda s: (-s.y, s.left))
    pairs = [(a, b) for a in above for b in above if a.left < b.left and a.beside(b)]
    if not pairs:
        return [Strand(downward, column=True)]
    split = (median(a.right for a, _ in pairs) + median(b.left for _, b in pairs)) / 2
    left = [s for s in downward if s.centre < split]
    right = [s for s in downward if s.centre >= split]
    return [Strand(left, column=True), Strand(right, column=True)]


def _halves(segment: Segment, *, ending: bool) -> list[Segment]:
    """Return *segment* in two where two columns are known by their words to stand in it."""
    parts = cut_in_two(segment.text, ending=ending)
    if parts is None:
        return [segment]
    left, right = parts
    share = (segment.right - segment.left) / max(len(segment.text), 1)
    return [
        segment._replace(text=left, right=segment.left + share * len(left)),
        segment._replace(text=right, left=segment.right - share * len(right)),
    ]


# From segments to lines ------------------------------------------------------------------------


def _line(segment: Segment, text: str, edges: _Edges, at: int) -> Line:
    """Return *segment* as a line measured by the *edges* of its column."""
    left, right = edges
    return Line(
        phrases.look(text),
        at,
        page=segment.page + 1,
        indent=segment.left - left,
        end=segment.right - right,
        first=segment.first,
        bold=segment.bold,
        italic=segment.italic,
        align=_align(segment, left, right),
    )


def _margins(segments: Sequence[Segment], widths: Sequence[float]) -> dict[float, _Edges]:
    """Return the left and right edge of the running text for each width of page."""
    edges = {}
    for width in set(widths):
        own = [s for s in segments if widths[s.page] == width]
        wide = [s for s in own if s.right - s.left > 0.55 * width] or own
        if wide:
            rights = sorted(s.right for s in wide)  # few stick out, ragged lines end before it
            edges[width] = median(s.left for s in wide), rights[len(rights) * 9 // 10]
    return edges


def _columns_in(strand: Strand) -> dict[int, _Edges]:
    """Return the edges of their column for segments that are lines of a narrow one."""
    segments = strand.segments
    found: dict[int, _Edges] = {}
    start = 0
    for index in range(1, len(segments) + 1):
        if index < len(segments) and _below(segments[index - 1], segments[index]):
            continue
        run = segments[start:index]
        others = [*segments[max(0, start - 12) : start], *segments[index : index + 12]]
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
    return 0.5 * segment.height < pitch < 4 * segment.height and (overlap > 0 or indented)


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


def _is_one_column(above: _Edges, below: _Edges) -> bool:
    """Whether the edges are those of one column on two pages, whose lines are not all as long."""
    (left, right), (other_left, other_right) = above, below
    narrow, wide = sorted((right - left, other_right - other_left))
    return abs(left - other_left) < _NEAR and narrow > _HALF * wide


def _align(segment: Segment, left: float, right: float) -> Align:
    before, after = segment.left - left, right - segment.right
    if min(before, after) > 12 and abs(before - after) < 16:
        return "center"
    return "right" if before > 60 and abs(after) < _NEAR else "left"
