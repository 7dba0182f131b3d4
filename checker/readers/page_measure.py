"""What a file's lines teach about its page: which are full, what room is usual between them.

It is learnt from the pairs of lines that belong together by their words alone.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.readers.file_line import FileLine
from checker.readers.line_pairs import belong_by_words, is_ended, starts_block
from checker.readers.line_starts import continues_in_small

_FEWEST_PAIRS = 4
"""Fewer pairs are lines that somebody divided by hand here and there."""
_WRAPPED_SHARE = 0.15
"""Of all lines: where lines are broken by width, at least so many go on in small letters."""
_ONE_STRANGE_IN = 40
"""One pair of so many may be cut by hand or by a page, one line may stick out."""
_ONE_NARROW_IN = 12
"""One full line of so many may be short: its letters are narrow, or its next word long."""
_SPREAD = 0.2
"""Of the widest line, by which full lines of narrow letters may seem shorter."""
_HALF_LETTER = 0.5
"""Between a line that just fits and one with a letter too many."""
_AT_EDGE = 0.5
"""Points beyond the right edge of a page's text from which a word has surely no room."""
_EDGE = 1.5
"""Letters or points by which ends at one edge may differ: hanging stops, rounding."""
_JUSTIFIED = 0.7
"""Of inner lines: so many end at the edge where paragraphs are justified."""
_ONE_LINE = 1.2
"""Lines: the usual distance where nothing tells it."""
_ROOM = 0.3
"""Lines: more room than usual that sets paragraphs apart; 6 points are 0.35 of a line."""
_FEWEST_STARTS = 3
"""Paragraphs without a mark: fewer show no habit."""
_SET_APART = 0.8
"""Of the paragraphs without a mark: so many are set apart where that is the habit."""


class Measure(NamedTuple):
    """What a file's own lines teach about its page.

    A line's reach is its end plus the room that the first word of the next
    one takes. From ``full`` on it was surely broken for want of room, below
    ``nearly`` surely not; both None where lines are not broken by width.
    ``edge`` is the right edge that inner lines of justified paragraphs end
    at, None where lines are ragged. ``space`` and ``indent`` are usual inside
    a paragraph; ``runs_on`` tells whether a full line that ends a sentence is
    more likely followed by the next sentence than by the next paragraph.
    """

    full: float | None = None
    nearly: float | None = None
    edge: float | None = None
    space: float = 0
    indent: float = 0
    runs_on: bool = False
    slack: float = 1

    def at_edge(self, end: float) -> bool:
        """Whether a line that ends at *end* ends at the edge of justified paragraphs."""
        return self.edge is not None and abs(end - self.edge) < _EDGE


def measure(lines: Sequence[FileLine], slack: float = 1, *, page: bool = False) -> Measure:
    """Return what *lines* teach; *slack* is the smallest indent that means something.

    *page* tells that they are lines of a page, broken by width in any case,
    whose ends are counted from the right edge of the text.
    """
    pairs = [
        (one, two)
        for one, two in pairwise(lines)
        if one.cell is None and two.cell is None and _surely_continues(one, two)
    ]
    few = len(pairs) < max(_FEWEST_PAIRS, _WRAPPED_SHARE * len(lines))
    if few and not page:
        return Measure(slack=slack)
    spaces = sorted(two.space for _, two in pairs if two.space is not None)
    indents = sorted(two.indent for _, two in pairs)
    full, nearly = (_AT_EDGE, _AT_EDGE) if page else _fullness(pairs)
    found = Measure(
        full,
        nearly,
        None if few else _edge([one.end for one, _ in pairs]),
        spaces[len(spaces) // 2] if spaces else _ONE_LINE,
        indents[len(indents) // 2] if indents else 0,
        slack=slack,
    )
    return found._replace(runs_on=_runs_on(lines, found))


def _fullness(pairs: Sequence[tuple[FileLine, FileLine]]) -> tuple[float, float]:
    """Return the reach of surely full lines, and the least reach a full line may have."""
    reaches = sorted(one.end + two.first for one, two in pairs)
    # A few pairs are cut by hand or by a page; the rest are full lines.
    strange = len(pairs) // _ONE_STRANGE_IN
    least = reaches[strange]
    widest = sorted(one.end for one, _ in pairs)[-1 - strange]
    if least >= widest:  # one width for all, counted in the very unit of the reach
        return widest + _HALF_LETTER, widest + _HALF_LETTER
    # Letters of several widths, counted as if they were equal.
    full = reaches[len(reaches) // _ONE_NARROW_IN]
    return full, full - _SPREAD * abs(widest)


def _edge(ends: list[float]) -> float | None:
    """Return the right edge that most *ends* share, None where they are ragged."""
    ends = sorted(ends)
    middle = ends[len(ends) // 2]
    alike = sum(abs(end - middle) < _EDGE for end in ends)
    return middle if alike > _JUSTIFIED * len(ends) and ends[-1] - ends[0] > _EDGE else None


def _surely_continues(before: FileLine, after: FileLine) -> bool:
    if belong_by_words(before.line_text, after.line_text) is not None or before.line_text.capitals:
        return False
    return continues_in_small(after.text) and not is_ended(before.line_text.tail)


def is_set_apart(group: Sequence[FileLine], after: FileLine, measured: Measure) -> bool:
    """Whether more room or indent stands before *after* than inside a paragraph."""
    if after.space is not None and after.space > measured.space + _ROOM:
        return True
    if measured.full is None or after.align == "center":
        return False
    usual = measured.indent if after.cell is None else 0
    hanging = group[-1].indent if len(group) > 1 else usual
    return after.indent > max(hanging, usual) + measured.slack


def _runs_on(lines: Sequence[FileLine], measured: Measure) -> bool:
    """Whether a line that is full and ends a sentence goes on with the next sentence.

    Where paragraphs are set apart on the page, what is not set apart goes on.
    Else sentences that end inside lines are compared with paragraphs that
    start without a mark, provided that full lines are known for certain.
    """
    inside = sum(line.text.count(". ") for line in lines if line.cell is None)
    starts = apart = 0
    for before, after in pairwise(lines):
        if before.cell is not None or after.cell is not None or after.space == math.inf:
            continue
        if not is_ended(before.line_text.tail) or after.text[0].islower():
            continue
        if starts_block(after.line_text, before.line_text) or after.line_text.alone:
            continue
        divided = is_set_apart([before], after, measured)
        apart += divided
        starts += divided or before.end + after.first < (measured.nearly or 0)
    if starts >= _FEWEST_STARTS and apart > _SET_APART * starts:
        return True
    return measured.full == measured.nearly and inside > starts
