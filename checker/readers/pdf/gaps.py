"""Lines that stand in several columns, parted at the gaps between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.lexicon.lexicon import Lexicon
from checker.readers.pdf.lines import Line, same_line
from checker.readers.rooms import closes_room, is_room_to_fill, opens_room

_MARK = re.compile(
    r"[-–—+•*▪●○◦■□►➢✓·o\uf000-\uf0ff]|\(?(?:[IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2}){0,3})[.)/]|[A-Za-zđĐ][.)/]"
)
# Gaps between columns, in widths of a letter. Word keeps two cells 10.8 points apart, nearly two
# letters of the usual size; a space takes half a letter, and much more in a justified line.
_ALONE = 3.7  # where nothing else tells: two words alone may be stretched far apart
_WIDE = 1.5  # where the line's own narrowest space is much narrower
_SHARED = 1.2  # where a column of another line begins at the same edge
_MUCH = 2.5  # spaces: two typed by mistake are no gap
_SAME_EDGE = 1.0  # points; the lines of a cell begin at one edge but for rounding


def parted(lines: Sequence[Line], lexicon: Lexicon) -> list[Line]:
    """Return *lines* in the parts that stand in columns of their own."""
    parts = [part for line in lines for part in cut(line, lexicon)]
    edges = column_edges(parts)
    if not edges:
        return parts
    return [half for part in parts for half in cut(part, lexicon, edges)]


def cut(line: Line, lexicon: Lexicon, edges: Sequence[float] = ()) -> Iterator[Line]:
    """Yield a line's columns: it is cut at gaps much wider than its narrowest space.

    Less is enough where the next word begins at one of the *edges* of other
    lines' columns. The space after a list mark is no gap: word processors put
    a tab there.
    """
    gaps = [two.left - one.right for one, two in pairwise(line)]
    if not gaps:
        yield line
        return
    usual = max(min(gaps), 0.0) if len(gaps) > 1 else 0.0
    letter = sum([word.right - word.left for word in line]) / sum([len(w.text) for w in line])
    start = 0
    for k, gap in enumerate(gaps, start=1):
        if gap <= _SHARED * letter:
            continue
        least = _SHARED if _is_at(line[k].left, edges) else _WIDE if usual else _ALONE
        wide = gap > min(max(least * letter, _MUCH * usual), _ALONE * letter)
        marked = k == start + 1 and _MARK.fullmatch(line[start].text)
        if wide and not marked and not _is_room(line, k, lexicon):
            yield line[start:k]
            start = k
    yield line[start:]


def _is_room(line: Line, k: int, lexicon: Lexicon) -> bool:
    """Whether the gap before a word is left round a number or day: ``ngày   23  tháng``."""
    before, word = line[k - 1].text, line[k].text
    if before.isdecimal() and k > 1:
        return opens_room(line[k - 2].text, lexicon) and closes_room(word, lexicon)
    if is_room_to_fill(before, word, lexicon):
        return True
    return opens_room(before, lexicon) and word.isdecimal()


def column_edges(parts: Sequence[Line]) -> list[float]:
    """Return the left edges of the *parts* of lines that stand to the right of another."""
    downward = sorted(parts, key=lambda part: (-part[0].y, part[0].left))
    return [
        max(one[0].left, two[0].left)
        for one, two in pairwise(downward)
        if same_line(one[-1], two[0]) or same_line(two[-1], one[0])
    ]


def _is_at(left: float, edges: Sequence[float]) -> bool:
    return any(abs(left - edge) < _SAME_EDGE for edge in edges)
