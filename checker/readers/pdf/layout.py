"""The lines of a PDF file in reading order, without what belongs to the page only."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from checker.kernel.document import Align
from checker.kernel.text import clean
from checker.lexicon.lexicon import Lexicon
from checker.readers.columns import cut_in_two
from checker.readers.file_line import FileLine
from checker.readers.frame_lines import is_drawn, is_title, opens_recipients
from checker.readers.letter_spacing import rejoined
from checker.readers.line_edges import head, tail
from checker.readers.line_pairs import is_ended
from checker.readers.line_starts import starts_item
from checker.readers.line_text import line_text
from checker.readers.page_number import page_number
from checker.readers.pdf.page import Segment
from checker.readers.text.bullets import with_dash

_DIGITS = re.compile(r"\d+")
_EDGE_ROWS = 2
_NEAR = 3.0  # points within which two edges are one
_INDENT = 60.0  # points; the widest indent of a first line
_ASIDE = 20.0  # points within which two centred lines stand below each other
_Pages = Sequence[Sequence[Segment]]


class Strand(NamedTuple):
    """Segments that follow each other down a page; ``column`` where another stands beside."""

    segments: list[Segment]
    column: bool = False


def lines(pages: _Pages, widths: Sequence[float], lexicon: Lexicon) -> list[FileLine]:
    """Return the lines of *pages* in reading order; *widths* are the pages' widths in points."""
    strands = _in_order(_without_furniture(pages, lexicon), lexicon)
    margins = _margins([s for strand in strands for s in strand.segments], widths)
    found: list[FileLine] = []
    for strand in strands:
        runs = _columns_in(strand)
        for k, segment in enumerate(strand.segments):
            text = rejoined(with_dash(clean(segment.text).strip()), lexicon)
            if text and not is_drawn(text):
                edges = runs.get(k) or margins[widths[segment.page]]
                above = strand.segments[k - 1] if k else None
                line = _line(segment, text, edges, len(found), lexicon)
                found.append(line._replace(space=_space(above, segment, column=strand.column)))
    return found


# Running headers, footers and page numbers -----------------------------------------------------


def _without_furniture(pages: _Pages, lexicon: Lexicon) -> list[list[Segment]]:
    """Return *pages* without page numbers and without what repeats at the edges."""
    edges = [{s for row in _edge_rows(page) for s in row} for page in pages]
    seen = Counter(key for edge in edges for key in {_place(segment) for segment in edge})
    often = max(2, 0.4 * len(pages))
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        repeated = {
            s for s in edge if seen[_place(s)] >= often and page_number(s.text, lexicon) is None
        }
        kept.append([segment for segment in page if segment not in repeated])
    numbers = _page_numbers([_edge_rows(page) for page in kept], lexicon)
    return [[segment for segment in page if segment not in numbers] for page in kept]


def _page_numbers(edges: Sequence[Sequence[Sequence[Segment]]], lexicon: Lexicon) -> set[Segment]:
    """Return the segments that count the pages: alone at an edge, in step with the pages."""
    found: dict[int, list[Segment]] = {}
    for page, rows in enumerate(edges, start=1):
        for row in rows:
            number = page_number(row[0].text, lexicon) if len(row) == 1 else None
            if number is not None:
                found.setdefault(number - page, []).append(row[0])
    if not found:
        return set()
    step = max(found, key=lambda shift: (len(found[shift]), shift == 0))
    return set(found[step]) if step == 0 or len(found[step]) > 1 else set()


def _edge_rows(page: Sequence[Segment]) -> list[list[Segment]]:
    """Return the highest and lowest rows of a page, each with its segments."""
    rows: list[list[Segment]] = []
    for segment in sorted(page, key=lambda s: -s.y):
        if rows and abs(rows[-1][0].y - segment.y) < _NEAR:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows if len(rows) <= 2 * _EDGE_ROWS else rows[:_EDGE_ROWS] + rows[-_EDGE_ROWS:]


def _place(segment: Segment) -> tuple[str, int]:
    return _DIGITS.sub("0", segment.text), round(segment.y / _NEAR)


# Reading order ---------------------------------------------------------------------------------


def _in_order(pages: _Pages, lexicon: Lexicon) -> list[Strand]:
    strands: list[Strand] = []
    headed = ended = False
    for page in pages:
        ordered = _sorted(page)
        if not headed:
            header, ordered = _header(ordered, lexicon)
            strands += header
            headed = bool(header)
        if ended:
            ordered = _overflow(strands, ordered)
        parts = [] if ended else _ending(ordered, lexicon)
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
        last = tail(left.segments[-1].text)
        listed = starts_item(head(segment.text)) or not is_ended(last)
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


def _header(page: list[Segment], lexicon: Lexicon) -> tuple[list[Strand], list[Segment]]:
    """Return the columns above the title, none where there is no title, and the rest."""
    title = next((segment for segment in page if is_title(segment.text, lexicon)), None)
    if title is None:
        return [], page
    above = [
        half for s in page if s.y > title.y + _NEAR for half in _halves(s, lexicon, ending=False)
    ]
    return _columns(above), [s for s in page if s.y <= title.y + _NEAR]


def _ending(page: list[Segment], lexicon: Lexicon) -> list[Strand]:
    """Return *page* with recipients and signature as strands of their own; none without them."""
    start = next((s for s in page if opens_recipients(s.text, lexicon)), None)
    if start is None:
        return []
    below = (s for s in page if s.y <= start.y + 1.5 * start.height)
    halves = {s: _halves(s, lexicon, ending=True) for s in below}
    parts = [part for both in halves.values() for part in both]
    left = _recipients(parts, lexicon)
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
        Strand(rest[at:], column=True),
    ]


def _recipients(parts: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the words Nơi nhận and the list below them, line by line."""
    found: list[Segment] = []
    for segment in sorted(parts, key=lambda s: -s.y):
        if not found:
            found = [segment] if opens_recipients(segment.text, lexicon) else []
            continue
        above = found[-1]
        if abs(segment.left - found[0].left) > 40 or segment.y >= above.y - _NEAR:
            continue
        done = len(found) > 1 and is_ended(tail(above.text))
        listed = starts_item(head(segment.text))
        if above.y - segment.y > 2.5 * above.height or (done and not listed):
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


def _halves(segment: Segment, lexicon: Lexicon, *, ending: bool) -> list[Segment]:
    """Return *segment* in two where two columns are known by their words to stand in it."""
    parts = cut_in_two(segment.text, lexicon, ending=ending)
    if parts is None:
        return [segment]
    left, right = parts
    share = (segment.right - segment.left) / max(len(segment.text), 1)
    return [
        segment._replace(text=left, right=segment.left + share * len(left)),
        segment._replace(text=right, left=segment.right - share * len(right)),
    ]


# From segments to lines ------------------------------------------------------------------------


def _line(
    segment: Segment, text: str, edges: tuple[float, float], at: int, lexicon: Lexicon
) -> FileLine:
    """Return *segment* as a line measured by the *edges* of its column."""
    left, right = edges
    return FileLine(
        line_text(text, lexicon),
        at,
        page=segment.page + 1,
        indent=segment.left - left,
        end=segment.right - right,
        first=segment.first,
        bold=segment.bold,
        italic=segment.italic,
        align=_align(segment, left, right),
    )


def _margins(
    segments: Sequence[Segment], widths: Sequence[float]
) -> dict[float, tuple[float, float]]:
    """Return the left and right edge of the running text for each width of page."""
    edges = {}
    for width in set(widths):
        own = [s for s in segments if widths[s.page] == width]
        wide = [s for s in own if s.right - s.left > 0.55 * width] or own
        if wide:
            rights = sorted(s.right for s in wide)  # few stick out, ragged lines end before it
            edges[width] = median(s.left for s in wide), rights[len(rights) * 9 // 10]
    return edges


def _columns_in(strand: Strand) -> dict[int, tuple[float, float]]:
    """Return the edges of their column for segments that are lines of a narrow one."""
    segments = strand.segments
    found: dict[int, tuple[float, float]] = {}
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


def _space(above: Segment | None, segment: Segment, *, column: bool) -> float | None:
    """Return the room above *segment* in lines: infinite where something else begins.

    None, unknown, at the top of a page: running text may go on there.
    """
    if above is None:
        return math.inf if column else None
    if above.page != segment.page:
        return None
    if not _below(above, segment):
        return math.inf
    return (above.y - segment.y) / max(above.height, segment.height)


def _align(segment: Segment, left: float, right: float) -> Align:
    before, after = segment.left - left, right - segment.right
    if min(before, after) > 12 and abs(before - after) < 16:
        return "center"
    return "right" if before > 60 and abs(after) < _NEAR else "left"
