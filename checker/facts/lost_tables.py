"""Tables whose cells a file form has made lines of their own, put together again.

Such a table is known by its first column: its head (TT), and the numbers that
go on from row to row.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.form.marks import roman_value
from checker.form.table_rows import Row, Table, TableCell, is_counted
from checker.kernel.document import Block, Span
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_NUMBER_HEAD = Grammar(r"{row-number-head}\.?")
_ENDS = Grammar(r"(?:{appendix}|{recipients-heading}|{closing-sentence})(?!\w)")
_MOST_COLUMNS = 12
_LONGEST_HEAD = 90
"""Characters of the name of a column."""
_NEXT_ROW = 14
"""Blocks of a row at most, each paragraph of a cell being one."""
_SKIPPED = 3
"""Numbers that may be missing between two rows which are still rows of one table."""


class _Found(NamedTuple):
    table: Table
    stop: int


def lost_tables(blocks: Sequence[Block], folded: str, lexicon: Lexicon) -> Iterator[Table]:
    """Yield the tables among *blocks* that have no cells."""
    lines = [folded[b.span.start : b.span.end].strip() if b.cell is None else "" for b in blocks]
    at = 0
    head = lexicon.pattern(_NUMBER_HEAD)
    while at < len(blocks):
        found = _Reading(blocks, lines, lexicon).table(at) if head.fullmatch(lines[at]) else None
        if found is not None:
            yield found.table
        at = found.stop if found is not None else at + 1


class _Reading(NamedTuple):
    blocks: Sequence[Block]
    lines: Sequence[str]
    lexicon: Lexicon

    def table(self, start: int) -> _Found | None:
        """Return the table whose head begins with block *start*."""
        first = start + 1
        while self._names_column(first, start):
            first += 1
        width = first - start
        if width < 2 or first >= len(self.lines) or _value(self.lines[first]) != 1:
            return None
        if self.lines[first : first + width] == [str(k + 1) for k in range(width)]:
            first += width  # the columns are numbered
        rows, stop = self._rows(first, self.lines[start : start + width])
        if not rows:
            return None
        heads = {k: (self.blocks[start + k].span,) for k in range(width)}
        made = tuple(self._row(row, width) for row in rows)
        return _Found(
            Table(Span(self.blocks[start].span.start, made[-1].span.end), heads, made), stop
        )

    def _names_column(self, index: int, start: int) -> bool:
        inside = index < len(self.lines) and index - start < _MOST_COLUMNS
        return (
            inside
            and 0 < len(self.lines[index]) <= _LONGEST_HEAD
            and not is_counted(self.lines[index])
        )

    def _rows(self, at: int, heads: Sequence[str]) -> tuple[list[list[int]], int]:
        """Return the blocks of each row, and the block after the last."""
        rows: list[list[int]] = []
        width = len(heads)
        ends = self.lexicon.pattern(_ENDS)
        while at < len(self.lines):
            line = self.lines[at]
            if not line or ends.match(line):
                break
            if list(self.lines[at : at + width]) == list(heads):  # repeated on the next page
                at += width
            elif self._begins_row(at, rows, width):
                rows.append([at])
                at += 1
            elif rows and (len(rows[-1]) < width or self._goes_on(at, rows, width)):
                rows[-1].append(at)
                at += 1
            else:
                break
        return rows, at

    def _goes_on(self, at: int, rows: list[list[int]], width: int) -> bool:
        """Whether another row follows, so that what stands between is of a cell of several lines."""
        ends = self.lexicon.pattern(_ENDS)
        for index in range(at, min(at + _NEXT_ROW, len(self.lines))):
            if not self.lines[index] or ends.match(self.lines[index]):
                return False
            if self._begins_row(index, rows, width):
                return True
        return False

    def _begins_row(self, at: int, rows: list[list[int]], width: int) -> bool:
        """Whether block *at* is the number of the row that follows the last of *rows*."""
        line = self.lines[at]
        value = _value(line)
        if value is None:
            return False
        if not rows:
            return value == 1
        full = len(rows[-1]) >= width
        last = self.lines[rows[-1][0]]
        other = not _counted_alike(last, line)
        before = next((n for n in reversed(rows) if _counted_alike(self.lines[n[0]], line)), None)
        expected = (_value(self.lines[before[0]]) or 0) + 1 if before else 1
        followed = at + 1 < len(self.lines) and _value(self.lines[at + 1]) is None
        if not followed:
            return False
        if value == 1 and other and len(rows[-1]) == 2:  # below the name of a group
            return True
        if value == expected:
            return other or len(rows[-1]) >= width - 1
        return full and before is not None and expected - 1 <= value <= expected + _SKIPPED

    def _row(self, row: Sequence[int], width: int) -> Row:
        known = len(row) == width
        cells = tuple(
            TableCell(self.blocks[index].span, place if known or place == 0 else None)
            for place, index in enumerate(row)
        )
        number = self.lines[row[0]].strip(" .)")
        return Row(Span(cells[0].span.start, cells[-1].span.end), cells, number)


def _counted_alike(one: str, two: str) -> bool:
    """Whether two rows are counted in one way: 1, 2; 01, 02, … 10; I, II."""
    bare = [line.strip(" .)") for line in (one, two)]
    if not all(number.isdigit() for number in bare):
        return not any(number.isdigit() for number in bare)
    padded = {number.startswith("0") for number in bare if len(number) < 2 or number < "10"}
    return len(padded) < 2


def _value(line: str) -> int | None:
    """Return the value of a row's number, None where *line* is none."""
    bare = line.strip(" .)")
    if bare.isdigit():
        return int(bare) if len(bare) <= 3 else None
    return (roman_value(bare) or None) if bare else None
