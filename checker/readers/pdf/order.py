"""The segments of a PDF file in reading order: columns of header and signature one by one."""

from collections.abc import Sequence
from itertools import accumulate, chain, groupby, pairwise
from statistics import median

from checker.kernel.text import fold
from checker.lexicon.lexicon import Lexicon
from checker.readers.columns import cut_in_two
from checker.readers.frame_lines import is_of_frame, is_title, opens_recipients, rest_of_motto
from checker.readers.line_edges import head, tail
from checker.readers.line_pairs import is_ended
from checker.readers.line_starts import starts_item
from checker.readers.pdf.segment import NEAR, Segment
from checker.readers.pdf.signers import signers_apart
from checker.readers.pdf.strand import Strand

_ASIDE = 20.0
"""Points within which the middles of two centred lines are one: long and short ones differ."""
_COLUMN = 40.0
"""Points; an entry of the recipients is indented by less, the signature stands further right."""
_BESIDE = 1.5
"""Heights above the words Nơi nhận at which the signature may begin, set a little higher."""
_NEXT_ENTRY = 2.5
"""Heights from one entry of the recipients to the next; below more room another part begins."""
_SMALL = 11.0
"""Points; entries set smaller stand as far apart as if they were not."""
_FRAME_LINES = 2
"""Lines of a header that show it: the body, the motto."""
_WRAPPED = 1.8
"""Heights from a line to the rest of it that wrapped."""
_SEAL = 9
"""Heights left free between the signer's post and name for signature and seal."""


def in_order(pages: Sequence[Sequence[Segment]], lexicon: Lexicon) -> list[Strand]:
    """Return *pages* as strands: header, text, recipients and signature each column by column.

    A file may hold several documents, a decision and its plan.
    """
    strands: list[Strand] = []
    headed = False
    signed: Sequence[Strand] = ()  # an ending that the next page may go on with
    for page in pages:
        rest = _sorted(page)
        if signed:
            rest = _overflow(signed, rest, lexicon)
            signed = () if rest else signed
        if not headed or _begins_document(rest, lexicon):
            header, rest = _header(rest, lexicon)
            strands += header
            headed = headed or bool(header)
            rest = _sorted(rest) if header else rest
        while parts := _ending(rest, lexicon):
            *parts, below = parts
            _raise_signature(strands, parts)
            strands += parts
            rest = below.segments
            signed = () if rest else parts
        strands.append(Strand(rest))
    apart = chain.from_iterable(signers_apart(strand, lexicon) for strand in strands)
    return [strand for strand in apart if strand.segments]


def _begins_document(page: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether a header, motto or body side by side with others, stands at the top of *page*."""
    title = next((k for k, s in enumerate(page) if is_title(s.text, lexicon)), 0)
    return sum(is_of_frame(segment.text, lexicon) for segment in page[:title]) >= _FRAME_LINES


def _overflow(signed: Sequence[Strand], page: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """Add to the recipients and signature what a page break cut off; return the rest of *page*."""
    _, left, right = (strand.segments for strand in signed)
    for k, segment in enumerate(page):
        if _goes_on_signing(segment, left, right, lexicon):
            right.append(segment)
        elif _goes_on_listing(segment, left, right):
            left.append(segment)
        else:
            return page[k:]
    return []


def _goes_on_signing(
    segment: Segment, left: Sequence[Segment], right: Sequence[Segment], lexicon: Lexicon
) -> bool:
    """Whether *segment*, on the next page, belongs to the signature, which has no name yet."""
    if not right:
        return segment.left > left[0].left + _COLUMN and is_of_frame(segment.text, lexicon)
    named = not right[-1].text.isupper()
    return not named and abs(segment.centre - right[0].centre) < _ASIDE


def _goes_on_listing(segment: Segment, left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether *segment*, on the next page, belongs to the list of recipients."""
    if abs(segment.left - left[0].left) >= NEAR or (right and segment.right > right[0].centre):
        return False
    return starts_item(head(segment.text)) or not is_ended(tail(left[-1].text))


def _raise_signature(strands: list[Strand], ending: Sequence[Strand]) -> None:
    """Put what a page break left of the signature on the page before to the rest of it."""
    before, _, right = ending
    above = next((strand for strand in reversed(strands) if strand.segments), None)
    if before.segments or above is None or above.column or not right.segments:
        return
    centre = right.segments[0].centre
    while above.segments and abs(above.segments[-1].centre - centre) < _ASIDE:
        right.segments.insert(0, above.segments.pop())


def _sorted(page: Sequence[Segment]) -> list[Segment]:
    """Return *page* from top to bottom; where segments stand side by side, as the file has them.

    A table stands where its first line does, its cells as they are.
    """
    units = [list(unit) for _, unit in groupby(page, key=_unit)]
    downward = sorted(units, key=lambda unit: (-unit[0].y, unit[0].left))
    free = [unit[0] for unit in downward if unit[0].cell is None]
    if any(one.beside(two) for one, two in pairwise(free)):
        return _top_first(page)
    return [segment for unit in downward for segment in unit]


def _top_first(page: Sequence[Segment]) -> list[Segment]:
    """Return *page* with what the file draws last first, where it stands above all else: a page's header."""
    highest = [*accumulate((segment.y for segment in page), max)]
    lowest = [*accumulate((segment.y for segment in reversed(page)), min)][::-1]
    cut = next((k for k in range(1, len(page)) if lowest[k] > highest[k - 1]), 0)
    return [*page[cut:], *page[:cut]]


def _unit(segment: Segment) -> object:
    return segment if segment.cell is None else segment.cell.table


def _header(page: list[Segment], lexicon: Lexicon) -> tuple[list[Strand], list[Segment]]:
    """Return the columns above the title, none where there is no title, and the rest."""
    title = next((segment for segment in page if is_title(segment.text, lexicon)), None)
    if title is None:
        return [], page
    above = [s for s in page if s.cell is None and s.page == title.page and s.y > title.y + NEAR]
    halves = [half for segment in above for half in _halves(segment, lexicon, ending=False)]
    taken = {*above}
    return _columns(_whole_mottos(halves, lexicon)), [s for s in page if s not in taken]


def _whole_mottos(above: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return *above* with a motto whole whose end wrapped to the margin: below the left column.

    So does what stands behind a tab: its next line begins at the margin of the page.
    """
    found = list(above)
    for first in above:
        rest = rest_of_motto(fold(first.text), lexicon)
        low = first.y - _WRAPPED * first.height
        ends = [
            s
            for s in found
            if rest and low < s.y < first.y and s.right < first.left and fold(s.text) == rest
        ]
        if ends and first in found:
            whole = first._replace(text=f"{first.text} {ends[0].text}")
            found = [whole if s is first else s for s in found if s is not ends[0]]
    return found


def _ending(page: list[Segment], lexicon: Lexicon) -> list[Strand]:
    """Return *page* with recipients and signature as strands of their own; none without them."""
    free = [s for s in page if s.cell is None]
    start = next((s for s in free if opens_recipients(s.text, lexicon)), None)
    if start is None:
        return []
    below = (s for s in free if s.y <= start.y + _BESIDE * start.height)
    halves = {s: _halves(s, lexicon, ending=True) for s in below}
    parts = [part for both in halves.values() for part in both]
    left = _recipients(parts, lexicon)
    right = [s for s in parts if s.left > start.left + _COLUMN and s not in left]
    bottom = left[-1].y - NEAR
    # At the end of a page the list may go on with the next one, beside the signature.
    cut = all(s.left > start.left + _COLUMN for s in free if s.y < bottom)
    right = _signature(right, bottom, lexicon)
    if not cut and not any(two.y >= bottom for two in right):
        return []
    taken = {*left, *right}
    moved = [s for s, both in halves.items() if taken.issuperset(both)]
    if start not in moved:
        return []
    at = min(page.index(s) for s in moved)
    rest = [s for s in page if s not in moved]
    return [
        Strand(rest[:at]),
        Strand(left, column=True),
        Strand(right, column=True),
        Strand(rest[at:]),
    ]


def _recipients(parts: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the words Nơi nhận and the list below them, line by line."""
    found: list[Segment] = []
    for segment in sorted(parts, key=lambda s: -s.y):
        if not found:
            found = [segment] if opens_recipients(segment.text, lexicon) else []
            continue
        above = found[-1]
        if abs(segment.left - found[0].left) > _COLUMN or segment.y >= above.y - NEAR:
            continue
        done = len(found) > 1 and is_ended(tail(above.text))
        listed = starts_item(head(segment.text))
        room = _NEXT_ENTRY * max(above.height, _SMALL)
        if above.y - segment.y > room or (done and not listed):
            break
        found.append(segment)
    return found


def _signature(parts: list[Segment], bottom: float, lexicon: Lexicon) -> list[Segment]:
    """Return the lines of the signature: beside the recipients, and the name below."""
    found: list[Segment] = []
    for segment in sorted(parts, key=lambda s: (-s.y, s.left)):
        if segment.y < bottom and not found and not is_of_frame(segment.text, lexicon):
            break
        if segment.y < bottom and found:
            near = found[-1].y - segment.y < _SEAL * segment.height
            # Of two signers each has a name below.
            if not near or all(abs(one.centre - segment.centre) >= _ASIDE for one in found):
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
