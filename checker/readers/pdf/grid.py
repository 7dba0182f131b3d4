"""Tables as they are drawn: their borders, and the cell that a place on the page lies in."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import neg
from typing import NamedTuple

from checker.readers.pdf.rules import Rule

_SAME = 3.0  # points within which borders are one
_COVERED = 0.6  # of a side: so much of it is drawn where it is a border
_MOST_SLOTS = 10_000  # cells of one table: more are squared paper
_LEAST_SIDES = 2  # columns and rows of a table at least; a frame round a note has one of each


class Slot(NamedTuple):
    """A cell: its row and column, and the edges between which it stands.

    ``end`` is that of the longest line of its column where no border tells how long one may be.
    """

    row: int
    column: int
    left: float
    right: float
    end: float | None = None


class Grid(NamedTuple):
    """A table: its borders down the page from left to right, and across it from top to bottom.

    ``slots`` are its cells row by row; one that is merged stands in all its places.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[tuple[Slot, ...], ...]

    def slot(self, x: float, y: float) -> Slot | None:
        """Return the cell that the place lies in, None outside the table."""
        column = bisect_right(self.xs, x) - 1
        row = bisect_right(self.ys, -y, key=neg) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return self.slots[row][column] if inside else None


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that *rules* make, from top to bottom."""
    found = [grid for group in _groups(rules) if (grid := _grid(group)) is not None]
    return sorted(found, key=lambda grid: (-grid.ys[0], grid.xs[0]))


def _groups(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield the rules that touch each other, directly or by others."""
    across = sorted((rule for rule in rules if rule.across), key=lambda rule: rule.place)
    down = [rule for rule in rules if not rule.across]
    owner = {id(rule): rule for rule in rules}

    def root(rule: Rule) -> Rule:
        while owner[id(rule)] is not rule:
            owner[id(rule)] = owner[id(owner[id(rule)])]
            rule = owner[id(rule)]
        return rule

    for border in down:
        first = bisect_right(across, border.start - _SAME, key=lambda rule: rule.place)
        for rule in across[first:]:
            if rule.place > border.end + _SAME:
                break
            if rule.start - _SAME <= border.place <= rule.end + _SAME:
                owner[id(root(rule))] = root(border)
    groups: dict[int, list[Rule]] = {}
    for rule in rules:
        groups.setdefault(id(root(rule)), []).append(rule)
    yield from groups.values()


def _grid(rules: Sequence[Rule]) -> Grid | None:
    across = [rule for rule in rules if rule.across]
    down = [rule for rule in rules if not rule.across]
    if len(down) < _LEAST_SIDES or not across:
        return None
    # A table may be open at its sides, and some programs leave it so where a page break cuts a row.
    xs = _places([*_ends(across), *(rule.place for rule in down)])
    ys = _places([*_ends(down), *(rule.place for rule in across)])[::-1]
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < _LEAST_SIDES or rows < 1 or columns * rows > _MOST_SLOTS:
        return None
    return Grid(xs, ys, _slots(xs, ys, across, down))


def _ends(rules: Sequence[Rule]) -> tuple[float, float]:
    """Return where the first of *rules* starts and where the last one ends."""
    return min(rule.start for rule in rules), max(rule.end for rule in rules)


def _places(places: Sequence[float]) -> tuple[float, ...]:
    """Return *places* in order, those that are one once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SAME:
            found.append(place)
    return tuple(found)


def _slots(
    xs: tuple[float, ...], ys: tuple[float, ...], across: Sequence[Rule], down: Sequence[Rule]
) -> tuple[tuple[Slot, ...], ...]:
    """Return the cells, joined where no border is drawn between two places."""
    rows, columns = len(ys) - 1, len(xs) - 1
    beside = [[rule for rule in down if abs(rule.place - x) <= _SAME] for x in xs]
    above = [[rule for rule in across if abs(rule.place - y) <= _SAME] for y in ys]
    first = [[(row, column) for column in range(columns)] for row in range(rows)]
    ends: dict[tuple[int, int], int] = {}
    for row in range(rows):
        for column in range(columns):
            if column and not _is_drawn(beside[column], ys[row + 1], ys[row]):
                first[row][column] = first[row][column - 1]
            elif row and not _is_drawn(above[row], xs[column], xs[column + 1]):
                first[row][column] = first[row - 1][column]
            at = first[row][column]
            ends[at] = max(ends.get(at, 0), column)
    return tuple(tuple(Slot(*at, xs[at[1]], xs[ends[at] + 1]) for at in line) for line in first)


def _is_drawn(border: Sequence[Rule], start: float, end: float) -> bool:
    """Whether *border* is drawn over most of the way from *start* to *end*."""
    covered = sum([max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in border])
    return covered >= _COVERED * (end - start)
