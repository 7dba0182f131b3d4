"""Tables without borders, as far as they are certain: columns that no word crosses.

Such a table is told from running text, from pages in two columns and from a
signature beside Nơi nhận by a head that begins with TT or STT and by rows
below it that are numbered from 1 on. What else stands in columns is left as
it is.
"""

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.kernel.text import fold
from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import is_of_frame
from checker.readers.pdf.grid import Grid, Slot
from checker.readers.pdf.lines import Line
from checker.readers.pdf.stretched import unstretched
from checker.readers.pdf.words import Word

_NUMBER = re.compile(r"(\d{1,3})\.?")
_GROUP = re.compile(r"(?:[IVX]{1,5}|[A-H])\.?")
_LEAST_ROWS, LEAST_COLUMNS = 2, 3
MOST_HEAD = 60  # words of a table's head
_REST = 3  # words at the foot of a page, its number: the table may go on with the next one
_LETTERS = "ABCDEFGH"  # columns of words, where those of figures are numbered
_GAP = 6.0  # points between two columns at least; the paddings of two cells are ten
_PADDING = 5.0  # points: where a border would stand before a column
BELOW = 2.5  # heights from one line of a cell to the next at most
ABOVE = 0.65  # of a height: the border over a line of letters
EDGE = 3.0  # points by which lines of a column may begin before the others
_ASIDE = 20.0  # points by which a number's middle may be off that of TT


class Aligned(NamedTuple):
    """A table without borders; ``number`` is that of its last row.

    ``middle`` is that of the numbers, ``limit`` where the columns beside them begin, ``starts``
    where the lines of each do, ``open`` tells whether the next page may go on with it.
    """

    grid: Grid
    number: int
    middle: float
    limit: float
    starts: tuple[float, ...]
    open: bool


class _Rows(NamedTuple):
    """Rows as they were found, the last of them as far as its lines fit; ``rest`` counts words below."""

    rows: list[list[Line]]
    number: int
    rest: int


def aligned(
    lines: Sequence[Line], page: int, above: Aligned | None, lexicon: Lexicon
) -> list[Aligned]:
    """Return the tables without borders that *lines* make, in the order of the file.

    *page* is its number, from 0; *above* such a table at the end of the one before.
    """
    found = []
    if above is not None and above.open:
        text = [line for line in lines[:1] if is_page_number(line, page + 1)]
        onward = _onward(lines[len(text) :], above, lexicon)
        found += [] if onward is None else [onward]
    heads = lexicon.words("line-start.table")
    for at, line in enumerate(lines):
        for k, word in enumerate(line):
            if len(word.text) <= len(heads[0]) and fold(word.text) in heads:
                table = _headed([line[k:], *lines[at + 1 :]], above, lexicon)
                found += [] if table is None else [table]
    return found


def _headed(lines: Sequence[Line], above: Aligned | None, lexicon: Lexicon) -> Aligned | None:
    """Return the table whose head *lines* begin with."""
    title = lines[0][0]
    middle = (title.left + title.right) / 2
    firsts = {1} if above is None else {1, above.number + 1}
    words = 0
    index: list[list[Line]] = []
    for at, line in enumerate(lines):
        if at and not index and _is_index(line):
            index.append([line])
            continue
        told = _number(line[0], middle) in firsts or _is_group(line, middle)
        if at and told and line[0].y < title.y:
            break
        words += len(line)
        if words > MOST_HEAD:
            return None
    else:
        return None
    head, first = [line for line in lines[:at] if [line] not in index], lines[at]
    beside = [word for line in lines[at : at + 2] for word in line if not _is_told(word, middle)]
    limit = min((word.left for word in beside), default=0.0)
    number = _number(first[0], middle) or 1
    found = _rows(lines[at:], number - 1, middle, limit, lexicon)
    rows = [row for row in found.rows[1:] if not _is_group(row[0], middle)]
    certain = [*head, *(line for row in [*index, *rows[:-1]] for line in row)]
    xs = _columns(certain, head)
    if len(rows) < _LEAST_ROWS or len(xs) <= LEAST_COLUMNS:
        return None
    return _grid([[*head], *index, *found.rows[1:]], xs, found, middle, limit)


def _onward(lines: Sequence[Line], above: Aligned, lexicon: Lexicon) -> Aligned | None:
    """Return what *lines*, the first of a page, go on with of the table *above*."""
    found = _rows(lines, above.number, above.middle, above.limit, lexicon)
    rows = found.rows if found.rows[0] else found.rows[1:]
    if not rows or (len(found.rows) == 1 and not _is_rest(rows[0], above)):
        return None
    return _grid(rows, above.grid.xs, found, above.middle, above.limit)


def _is_rest(row: Sequence[Line], above: Aligned) -> bool:
    """Whether *row*, below which no other begins, is surely the rest of the last one *above*.

    Its lines begin where those of the columns do, and not each with a capital.
    """
    return any(not line[0].text[0].isupper() for line in row) and all(
        any(abs(line[0].left - start) < EDGE for start in above.starts) for line in row
    )


def _rows(
    lines: Sequence[Line], number: int, middle: float, limit: float, lexicon: Lexicon
) -> _Rows:
    """Return the rows after that with the *number*, of which the rest is the first."""
    rows: list[list[Line]] = [[]]
    low = math.inf
    count = 0
    for line in lines:
        first = line[0]
        own = _number(first, middle)
        anew = own == 1 and bool(rows[-1]) and _is_group(rows[-1][0], middle)
        follows = anew or _goes_on(own, number, len(rows)) or _is_group(line, middle)
        begins = follows and first.y < _top(rows[-1])
        inner = line[1:] if begins else line
        if low - first.y > BELOW * first.height and low < math.inf:
            break
        if any(word.left < limit - EDGE for word in inner):
            break
        if begins:
            rows.append([])
            number = number if own is None else own
        rows[-1].append(line)
        low = min(low, first.y)
        count += 1
    if len(rows) > 1 and _is_group(rows[-1][0], middle):
        count -= len(rows.pop())  # what it is the head of stands on the next page, if anywhere
    # A signature may follow: what looks like one in the last row begins none of its cells.
    framed = (k for k, line in enumerate(rows[-1]) if k and _is_framed(line, lexicon))
    end = next(framed, len(rows[-1]))
    rest = sum(map(len, rows[-1][end:])) + sum(map(len, lines[count:]))
    del rows[-1][end:]
    return _Rows(rows, number, rest)


def _goes_on(own: int | None, number: int, rows: int) -> bool:
    """Whether a row with its *own* number follows that with *number*: one may be left out, or stand twice.

    The first rows tell what the numbers are; in them none is wrong.
    """
    if own is None or rows <= _LEAST_ROWS:
        return own == number + 1
    return number <= own <= number + 2


def _top(row: Sequence[Line]) -> float:
    return max((line[0].y for line in row), default=math.inf)


def _is_framed(line: Line, lexicon: Lexicon) -> bool:
    return len(line) > 1 and is_of_frame(" ".join([word.text for word in line]), lexicon)


def _columns(lines: Sequence[Line], head: Sequence[Line]) -> list[float]:
    """Return the edges of the columns: they stand in gaps that no word of *lines* crosses."""
    spans = sorted((word.left, word.right) for line in lines for word in line)
    xs, end = [spans[0][0] - EDGE], spans[0][1]
    for left, right in spans[1:]:
        if left - end >= _GAP:
            xs.append(left - min(_PADDING, (left - end) / 2))
        end = max(end, right)
    xs = unstretched([*xs, end + EDGE], lines)
    named = all(
        any(left < (word.left + word.right) / 2 < right for line in head for word in line)
        for left, right in pairwise(xs)
    )
    return xs if named else []


def _grid(
    rows: Sequence[list[Line]], xs: Sequence[float], found: _Rows, middle: float, limit: float
) -> Aligned | None:
    """Return the table of *rows*, the last as far as it fits; None where others do not."""
    last, rest = [*rows[-1]], found.rest
    while not fits(last, xs):
        rest += len(last.pop())
    whole = [*rows[:-1], last]
    if not all(whole):
        return None
    crossing = [not fits(row, xs) for row in whole]
    if any(
        crosses and not _is_group(row[0], middle)
        for crosses, row in zip(crossing, whole, strict=True)
    ):
        return None
    words = [[word for line in row for word in line] for row in whole]
    tops = [max(word.y + ABOVE * word.height for word in row) for row in words]
    lows = [min(word.y for word in row) for row in words]
    if any(low < top for low, top in zip(lows, tops[1:], strict=False)):
        return None
    right = max(word.right + EDGE for row in words for word in row)
    xs = [*xs[:-1], max(xs[-1], right)]
    inner = [w for row, crosses in zip(words, crossing, strict=True) if not crosses for w in row]
    own = [[w for w in inner if x < w.left < end] for x, end in pairwise(xs)]
    ends = [
        max([word.right for word in column], default=x) for x, column in zip(xs, own, strict=False)
    ]
    slots = tuple(
        tuple(Slot(row, k, *edges, ends[k]) for k, edges in enumerate(pairwise(xs)))
        if not crosses
        else (Slot(row, 0, *xs[:2]), *[Slot(row, 1, xs[1], xs[-1])] * (len(xs) - 2))
        for row, crosses in enumerate(crossing)
    )
    grid = Grid(tuple(xs), (*tops, lows[-1] - EDGE), slots)
    starts = tuple(min(word.left for word in column) for column in own if column)
    return Aligned(grid, found.number, middle, limit, starts, rest <= _REST)


def fits(row: Sequence[Line], xs: Sequence[float]) -> bool:
    """Whether each word of *row* stands in one column."""
    return not any(
        word.left < xs[0] or any(word.left < x < word.right for x in xs[1:-1])
        for line in row
        for word in line
    )


def _number(word: Word, middle: float) -> int | None:
    """Return the number that *word*, in the column of numbers, is."""
    found = _NUMBER.fullmatch(word.text)
    if found is None or abs((word.left + word.right) / 2 - middle) > _ASIDE:
        return None
    return int(found[1])


def _is_group(line: Line, middle: float) -> bool:
    """Whether *line* begins with the numeral of a group of rows, in the column of numbers."""
    first = line[0]
    beside = abs((first.left + first.right) / 2 - middle) > _ASIDE
    return len(line) > 1 and not beside and _GROUP.fullmatch(first.text) is not None


def _is_told(word: Word, middle: float) -> bool:
    return _number(word, middle) is not None or _is_group([word, word], middle)


def _is_index(line: Line) -> bool:
    """Whether *line* numbers the columns: ``(1) (2) (3)``, ``A B 1 2``."""
    told = [word.text.strip("()") for word in line]
    letters = sum(len(text) == 1 and text.isalpha() for text in told)
    figures = range(1, len(told) - letters + 1)
    return len(told) >= LEAST_COLUMNS and told == [*_LETTERS[:letters], *map(str, figures)]


def is_page_number(line: Line, number: int) -> bool:
    """Whether *line* is the *number* of a page and nothing else."""
    return len(line) == 1 and line[0].text.strip("-–") == str(number)
