"""The head of a table without borders that a page break parts from its rows."""

import math
from collections.abc import Sequence
from itertools import pairwise

from checker.kernel.text import fold
from checker.lexicon.lexicon import Lexicon
from checker.readers.pdf.aligned import (
    ABOVE,
    BELOW,
    EDGE,
    LEAST_COLUMNS,
    MOST_HEAD,
    Aligned,
    aligned,
    fits,
    is_page_number,
)
from checker.readers.pdf.grid import Grid, Slot
from checker.readers.pdf.lines import Line

_WIDE = 12.0
"""Points between two heads of columns at least: justified words stand nearer."""


def lone_head(lines: Sequence[Line], page: int, lexicon: Lexicon) -> list[Line]:
    """Return the head of a table with which *lines*, those of *page* (from 0), end; [] where none is."""
    own = [line for line in lines if not is_page_number(line, page + 1)]
    heads = lexicon.words("line-start.table")
    firsts = [line[0].text for line in own]
    at = next(
        (
            k
            for k in reversed(range(len(own)))
            if len(firsts[k]) <= len(heads[0]) and fold(firsts[k]) in heads
        ),
        None,
    )
    if at is None:
        return []
    head = own[at:]
    near = all(abs(one[0].y - two[0].y) <= BELOW * one[0].height for one, two in pairwise(head))
    few = sum(map(len, head)) <= MOST_HEAD
    return head if near and few and _columns(head) >= LEAST_COLUMNS else []


def _columns(head: Sequence[Line]) -> int:
    """Return how many columns the words of *head* stand in."""
    count, end = 0, -math.inf
    for left, right in sorted((word.left, word.right) for line in head for word in line):
        count += left - end >= _WIDE
        end = max(end, right)
    return count


def below_head(
    head: Sequence[Line],
    tables: Sequence[Aligned],
    lines: Sequence[Line],
    page: int,
    lexicon: Lexicon,
) -> Aligned | None:
    """Return the table with which *lines* of *page* begin, whose *head* ends the page before.

    It is the first of the page's own *tables* where it repeats the head.
    """
    own = [*lines[1:]] if lines and is_page_number(lines[0], page + 1) else [*lines]
    if not own:
        return None
    if tables and _words(own[: len(head)]) == _words(head):
        return tables[0]
    lift = own[0][0].y + BELOW * own[0][0].height - min(line[0].y for line in head)
    raised = [[word._replace(y=word.y + lift) for word in line] for line in head]
    found = next(iter(aligned([*raised, *own], page, None, lexicon)), None)
    if (
        found is None
        or found.grid.slot((own[0][0].left + own[0][0].right) / 2, own[0][0].y) is None
    ):
        return None
    grid = found.grid
    if grid.ys[1] < own[0][0].y:  # what stands above the first number is no head
        return None
    slots = tuple(tuple(s._replace(row=s.row - 1) for s in row) for row in grid.slots[1:])
    return found._replace(grid=Grid(grid.xs, grid.ys[1:], slots))


def _words(lines: Sequence[Line]) -> list[str]:
    return [word.text for line in lines for word in line]


def grid_of_head(head: Sequence[Line], xs: Sequence[float]) -> Grid | None:
    """Return the *head* as a row of the table whose columns stand between *xs*."""
    if not fits(head, xs):
        return None
    words = [word for line in head for word in line]
    top = max(word.y + ABOVE * word.height for word in words)
    low = min(word.y for word in words) - EDGE
    edges = [*pairwise([*xs[:-1], max(xs[-1], *(word.right + EDGE for word in words))])]
    row = tuple(
        Slot(
            0, k, left, right, max([w.right for w in words if left < w.left < right], default=left)
        )
        for k, (left, right) in enumerate(edges)
    )
    return Grid((*xs[:-1], edges[-1][1]), (top, low), (row,))
