"""A recognised page: its words as segments, those of a table in their cells, as in any page."""

from collections import Counter
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.line_edges import head
from checker.readers.pdf.gaps import parted
from checker.readers.pdf.grid import grids
from checker.readers.pdf.lines import Line, neighbours, same_line
from checker.readers.pdf.page import Page, plain, segments
from checker.readers.pdf.scan.seen import Seen
from checker.readers.pdf.segment import NEAR, Segment
from checker.readers.pdf.words import Word

_ADDRESS = Grammar(r"{letter-opening}(?!\w)")
_COLUMNS, _SCATTERED = 3, 3  # columns and rows at least of a table without borders
_SPACE = 0.25  # of a height
_GAP = 1.2  # of a height: no space is wider in a line that is not stretched
_MUCH = 2.5  # usual spaces
_STAINS = frozenset(":;.,'`\"|_~^“”‘’")
"""Signs that stand alone far from words: dots of the paper."""
_SEVERAL = 4  # gaps of a line tell its usual space


class _Scanned(NamedTuple):
    """A page that tells nothing of fonts: the engine does not see them."""

    number: int

    def style(self, at: int) -> tuple[bool, bool]:  # noqa: ARG002 - as other pages have it
        return False, False

    def written(self, words: Line) -> str:
        return " ".join(word.text for word in words)


def scanned_page(seen: Seen, number: int, lexicon: Lexicon) -> Page:
    """Return the page *number* (from 0) as it was *seen*."""
    rows = _rows(seen)
    parts = parted(rows, lexicon)
    beside = len(parts) > len(rows) or next(neighbours(rows), None) is not None
    tables = grids(seen.rules) if beside else []
    page = _Scanned(number)
    found = segments(page, rows, tables, lexicon) if tables else plain(page, parts)
    scattered = not tables and _is_scattered(parts)
    return Page(
        _letter_below(found, lexicon),
        seen.width,
        tables,
        pictured=not found,
        recognised=bool(found),
        unclear=scattered or not seen.clear,
    )


def _is_scattered(parts: list[Line]) -> bool:
    """Whether several rows have more columns than a header or a signature: a table without borders."""
    columns = Counter(round(part[0].y / NEAR) for part in parts)
    return sum(count >= _COLUMNS for count in columns.values()) >= _SCATTERED


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
        words = _spaced([Word(*word, k) for k, word in enumerate(line, at)])
        at += len(line)
        above = rows[-1][-1] if rows else None
        if above is not None and same_line(above, words[0]) and _is_near(above, words[0]):
            rows[-1] += words
        else:
            rows.append(words)
    return rows


def _is_near(word: Word, after: Word) -> bool:
    return after.left - word.right < _GAP * word.height


def _spaced(row: Line) -> Line:
    """Return *row* with one space between words: where one begins and ends is seen but roughly.

    Gaps between columns stay: they are much wider than the others, and than a letter is high.
    """
    gaps = [two.left - one.right for one, two in pairwise(row)]
    usual = median(gaps) if len(gaps) >= _SEVERAL else 0.0
    spaced = row[:1]
    for word in row[1:]:
        before = spaced[-1]
        if word.left - before.right < max(_MUCH * usual, _GAP * word.height):
            spaced[-1] = before._replace(right=word.left - _SPACE * word.height)
        elif word.text in _STAINS:
            continue
        spaced.append(word)
    return spaced
