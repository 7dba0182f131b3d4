"""A recognised page: its words as segments, those of a table in their cells, as in any page."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.line_edges import head
from checker.readers.pdf.font import Letters
from checker.readers.pdf.gaps import parted
from checker.readers.pdf.grid import Grid, grids
from checker.readers.pdf.lines import Line, neighbours, same_line
from checker.readers.pdf.page import Page, plain, segments
from checker.readers.pdf.scan.figures import with_figures
from checker.readers.pdf.scan.mark import is_behind, is_mark
from checker.readers.pdf.scan.seen import Seen, SeenLine, SeenWord
from checker.readers.pdf.scan.sureness import is_lost, unsure_words
from checker.readers.pdf.scan.syllables import two_words
from checker.readers.pdf.segment import NEAR, Segment
from checker.readers.pdf.words import Word
from checker.readers.rooms import closes_room, opens_room

_ADDRESS = Grammar(r"{letter-opening}(?!\w)")
_COLUMNS, _SCATTERED = 3, 3  # columns and rows at least of a table without borders
_LEANING = 20  # rows of NEAR points: a cell goes on above and below the line of its row
_SPACE = 0.25  # of a height
_GAP = 1.2  # of a height: no space is wider in a line that is not stretched
_MUCH = 2.5  # usual spaces
_STAINS = frozenset(":;.,'`\"|_~^“”‘’")
"""Signs that stand alone far from words, or behind a mark: dots of the paper."""
_BLANK = 3  # such signs: a blank to fill in
_SEVERAL = 4  # gaps of a line tell its usual space


class _Scanned(NamedTuple):
    """A page that tells nothing of fonts: the engine does not see them."""

    number: int

    def letters(self, at: int) -> Letters:  # noqa: ARG002 - as other pages have it
        return Letters()

    def written(self, words: Line) -> str:
        return " ".join(word.text for word in words)


def scanned_page(seen: Seen, number: int, lexicon: Lexicon) -> Page:
    """Return the page *number* (from 0) as it was *seen*."""
    lines = (_single(_with_room(line, lexicon)) for line in seen.lines)
    seen = seen._replace(lines=tuple(line for line in lines if line))
    words = [word for line in seen.lines for word in line]
    rows = _rows(seen)
    parts = parted(rows, lexicon)
    beside = len(parts) > len(rows) or next(neighbours(rows), None) is not None
    tables = grids(seen.rules) if beside else []
    page = _Scanned(number)
    found = segments(page, rows, tables, lexicon) if tables else plain(page, parts)
    scattered = _scattered([part for part in parts if not _is_inside(part, tables)])
    return Page(
        _letter_below(found, lexicon),
        seen.width,
        tables,
        pictured=not found,
        recognised=bool(found),
        unclear=bool(scattered) or not seen.clear or any(map(is_lost, words)),
        # Words of several cells stand in one line of a table without borders.
        unsure=unsure_words(words if seen.clear else [w._replace(confidence=0) for w in words])
        | frozenset(word.text for part in scattered for word in part),
    )


def _with_room(line: SeenLine, lexicon: Lexicon) -> SeenLine:
    """Return *line* with what is left open for the number or day open: dots are seen as dashes."""
    inner = [
        word
        for before, word, after in zip(line, line[1:], line[2:], strict=False)
        if any(map(str.isalnum, word.text))
        or not (opens_room(before.text, lexicon) and closes_room(after.text, lexicon))
    ]
    return (line[0], *inner, line[-1]) if len(line) > 1 else line


def _single(line: SeenLine) -> SeenLine:
    """Return *line* with its figures as such, and those words parted that are two."""
    return tuple(part for word in line for part in _parts(with_figures(word)))


def _parts(word: SeenWord) -> tuple[SeenWord, ...]:
    at = two_words(word.text)
    if not at:
        return (word,)
    middle = word.left + (word.right - word.left) * at / len(word.text)
    first = word._replace(text=word.text[:at], right=middle)
    return first, word._replace(text=word.text[at:], left=middle)


def _is_inside(part: Line, tables: Sequence[Grid]) -> bool:
    """Whether *part* begins in a cell of a table."""
    middle = (part[0].left + part[0].right) / 2
    return any(grid.slot(middle, part[0].y) is not None for grid in tables)


def _scattered(parts: list[Line]) -> list[Line]:
    """Return those of *parts* that stand in a table without borders.

    Several of its rows have more columns than a header or a signature has.
    """
    columns = Counter(_row(part) for part in parts)
    rows = [row for row, count in columns.items() if count >= _COLUMNS]
    if len(rows) < _SCATTERED:
        return []
    last, first = min(rows) - _LEANING, max(rows) + _LEANING
    return [part for part in parts if last <= _row(part) <= first]


def _row(part: Line) -> int:
    return round(part[0].y / NEAR)


def _letter_below(found: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return *found* with the address of a letter below its whole header, not its left column."""
    pattern = lexicon.pattern(_ADDRESS)
    opening = [k for k, s in enumerate(found) if pattern.match(head(s.text))]
    if not opening:
        return found
    start = opening[-1]
    higher = [s for s in found[start:] if s.y > found[start].y + NEAR]
    return found[:start] + higher + [s for s in found[start:] if s not in higher]


def _rows(seen: Seen) -> list[Line]:
    """Return the lines of the page as they are read, words of one line together.

    The engine has a line in two where it takes its parts for blocks of their own.
    """
    rows: list[Line] = []
    at = 0
    for line in seen.lines:
        words = _spaced([Word(*word[:5], k) for k, word in enumerate(line, at)])
        at += len(line)
        if rows and same_line(rows[-1][-1], words[0]) and _is_near(rows[-1], words[0]):
            rows[-1] = _spaced(rows[-1] + words)
        else:
            rows.append(words)
    return rows


def _is_near(row: Line, after: Word) -> bool:
    """Whether *after* goes on with *row*: a word behind it, or the words of a mark."""
    room = after.left - row[-1].right
    return room < _GAP * after.height or (len(row) == 1 and _is_marked(row[0], after))


def _is_marked(mark: Word, word: Word) -> bool:
    return is_mark(mark.text) and is_behind(word.left - mark.right, word.height)


def _spaced(row: Line) -> Line:
    """Return *row* with one space between words: where one begins and ends is seen but roughly.

    Gaps between columns stay: they are much wider than the others, and than a letter is high.
    """
    gaps = [two.left - one.right for one, two in pairwise(row)]
    usual = median(gaps) if len(gaps) >= _SEVERAL else 0.0
    spaced = row[:1]
    for word in row[1:]:
        before = spaced[-1]
        marked = len(spaced) == 1 and _is_marked(before, word)
        if marked and _STAINS.issuperset(word.text) and len(word.text) < _BLANK:
            continue
        if marked or word.left - before.right < max(_MUCH * usual, _GAP * word.height):
            spaced[-1] = before._replace(right=word.left - _SPACE * word.height)
        elif word.text in _STAINS:
            continue
        spaced.append(word)
    return spaced
