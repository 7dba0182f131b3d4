"""One PDF page: its words as segments, those of a drawn table in their cells."""

import ctypes
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol
from unicodedata import is_normalized, normalize

import pypdfium2.raw as pdfium

from checker.kernel.document import Cell
from checker.lexicon.lexicon import Lexicon
from checker.readers.pdf.aligned import Aligned, aligned
from checker.readers.pdf.doubled import once
from checker.readers.pdf.font import Letters, letters_of
from checker.readers.pdf.fragments import joined
from checker.readers.pdf.gaps import parted
from checker.readers.pdf.grid import Grid, Slot, grids
from checker.readers.pdf.lines import Line, lines, neighbours
from checker.readers.pdf.lone_heads import below_head, grid_of_head, lone_head
from checker.readers.pdf.lost import count_lost
from checker.readers.pdf.old_fonts import Code, shown
from checker.readers.pdf.rules import Rule, drawn_rules
from checker.readers.pdf.segment import Segment
from checker.readers.pdf.stamps import Stamps
from checker.readers.pdf.turned import Frame, frames, turn
from checker.readers.pdf.words import Characters, Word
from checker.readers.syllable import is_spelt

_ABOVE = 0.3  # of a height: the middle of small letters above the line they stand on
_LONGEST_MARK = 4
"""Characters of a number before a name: 10., a), -."""
_PADDING = 2.0  # points at least between a cell's border and its words
_ROUNDING = 1.0  # points by which words may end before the room that their cell has
_MOST = 0.5  # of a page: pictures that cover so much are the page
FEW = 50
"""Characters of a page: fewer are stamps and page numbers on a scan."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b]")


class Loaded(NamedTuple):
    """A page and its text, as PDFium has loaded them; ``number`` counts from 0.

    ``after_table`` tells whether the page before holds a table, which may go on here, ``above``
    is one without borders, ``head`` that of one, with which the page before ends, ``columns``
    those of the page behind, where this one ends with their head; ``code`` is that of a file
    typed in fonts of before Unicode.
    """

    page: pdfium.FPDF_PAGE
    text: pdfium.FPDF_TEXTPAGE
    number: int
    after_table: bool = False
    code: Code | None = None
    above: Aligned | None = None
    head: Sequence[Line] = ()
    columns: Sequence[float] = ()

    def letters(self, at: int) -> Letters:
        """Return how the character *at* looks."""
        return letters_of(self.text, at)

    def written(self, words: Line) -> str:
        """Return the text of *words* in Unicode."""
        if self.code is not None:
            return shown(self.text, words, self.code)
        return " ".join([word.text for word in words])


class Styled(Protocol):
    """A page with its number, from 0, and how its letters look."""

    @property
    def number(self) -> int: ...  # noqa: D102

    def letters(self, at: int) -> Letters: ...  # noqa: D102

    def written(self, words: Line) -> str: ...  # noqa: D102


class Page(NamedTuple):
    """What a page holds: segments in the order of the file, those of a table by its cells.

    ``width`` and ``height`` are in points, as the text stands upright, 0 where nothing tells
    them; ``pictured`` tells whether there is hardly any text but something else, ``recognised``
    whether it was read from a picture, ``unclear`` whether hardly all of that was read,
    ``unsure`` its words that may be others. ``unread`` counts the characters of which the file
    does not tell what they are, ``lost`` the letters for which it tells nothing at all.
    ``aligned`` is a table without borders that may go on, ``head`` that of one with which the
    page ends, ``columns`` those whose head ended the page before. ``rules`` are the lines drawn
    across the page outside its tables, where it has columns side by side.
    """

    segments: list[Segment]
    width: float
    tables: Sequence[Grid] = ()
    pictured: bool = False
    unread: int = 0
    lost: int = 0
    recognised: bool = False
    unclear: bool = False
    unsure: frozenset[str] = frozenset()
    aligned: Aligned | None = None
    head: Sequence[Line] = ()
    columns: Sequence[float] = ()
    rules: Sequence[Rule] = ()
    height: float = 0.0


def read_page(loaded: Loaded, stamps: Stamps, lexicon: Lexicon) -> Page:
    """Return what *loaded* holds."""
    characters = Characters(loaded.text)
    main, *turned = _composed(frames(characters))
    whole = joined(once([*lines(main.words)], loaded.text), lexicon)
    whole = stamps.left_out(whole, main.angle)
    parts = parted(whole, lexicon)
    tables: list[Grid] = []
    drawn: list[Rule] = []
    beside = len(parts) > len(whole) or next(neighbours(whole), None) is not None
    if beside or loaded.after_table:  # where nothing stands side by side there is no table
        drawn = drawn_rules(loaded.page, main.angle)
        tables = grids(drawn)
    free = [line for line in whole if _place(line[0], tables) is None] if tables else whole
    bare = aligned(free, loaded.number, loaded.above, lexicon) if beside or loaded.above else []
    below = below_head(loaded.head, bare, free, loaded.number, lexicon) if loaded.head else None
    if below is not None and below not in bare:
        bare = [below, *bare]
    if bare:
        tables = sorted([*tables, *(table.grid for table in bare)], key=lambda grid: -grid.ys[0])
    rest = [line for line in free if _place(line[0], tables) is None] if beside else []
    head = lone_head(rest, loaded.number, lexicon)
    if head and loaded.columns and (grid := grid_of_head(head, loaded.columns)) is not None:
        tables = [*tables, grid]
    found = segments(loaded, whole, tables, lexicon) if tables else plain(loaded, parts)
    for frame in turned:
        aside = parted(once([*lines(frame.words)], loaded.text), lexicon)
        angle = frame.angle - main.angle
        found += [_turned(_segment(loaded, part), angle, tables) for part in aside]
    if turned and tables:
        found = _by_cells(found)
    text = " ".join([segment.text for segment in found])
    pictured = _is_pictured(loaded.page, text)
    width, height = _size(loaded.page, main.angle)
    return Page(
        [] if pictured and len(text) >= FEW else found,
        width,
        tables,
        pictured=pictured,
        unread=_unread(loaded, parts, characters.text),
        lost=0 if pictured else count_lost(characters),
        aligned=bare[-1] if bare and bare[-1].open else None,
        head=head,
        columns=() if below is None else below.grid.xs,
        rules=[rule for rule in drawn if rule.across and not _is_border(rule, tables)],
        height=height,
    )


def _is_border(rule: Rule, tables: Sequence[Grid]) -> bool:
    """Whether *rule* is drawn within one of *tables*, or on its edge."""
    return any(
        grid.ys[-1] - _PADDING < rule.place < grid.ys[0] + _PADDING
        and grid.xs[0] - _PADDING < rule.start < grid.xs[-1]
        for grid in tables
    )


def _composed(found: Sequence[Frame]) -> list[Frame]:
    """Return *found* with the marks of letters that the file holds apart put to their letters."""
    return [
        frame
        if is_normalized("NFC", "".join([word.text for word in frame.words]))
        else frame._replace(words=[w._replace(text=normalize("NFC", w.text)) for w in frame.words])
        for frame in found
    ]


def _is_pictured(page: pdfium.FPDF_PAGE, text: str) -> bool:
    """Whether *page* shows anything but *text*: a picture over most of it.

    Its text is little, or nonsense: what a program that knows no Vietnamese read in a scan.
    """
    if len(text) >= FEW and is_spelt(text):
        return False
    count = pdfium.FPDFPage_CountObjects(page)
    if not text:
        return bool(count)
    whole = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    return bool(sum(_area(page, number) for number in range(count)) > _MOST * whole)


def _area(page: pdfium.FPDF_PAGE, number: int) -> float:
    """Return how much of *page* the picture with this number covers; 0 for what is none."""
    drawn = pdfium.FPDFPage_GetObject(page, number)
    if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_IMAGE:
        return 0.0
    bounds = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(drawn, *bounds)
    left, bottom, right, top = (bound.value for bound in bounds)
    return (right - left) * (top - bottom)


def _size(page: pdfium.FPDF_PAGE, angle: float) -> tuple[float, float]:
    """Return the width and height of *page* once what is written at *angle* stands upright."""
    sideways = (round(angle / (math.pi / 2)) + pdfium.FPDFPage_GetRotation(page)) % 2
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    size = (height, width) if sideways else (width, height)
    return float(round(size[0])), float(round(size[1]))


def plain(page: Styled, parts: Sequence[Line]) -> list[Segment]:
    """Return the segments of a page without tables."""
    return [_segment(page, part) for part in parts]


def segments(
    page: Styled, whole: Sequence[Line], tables: Sequence[Grid], lexicon: Lexicon
) -> list[Segment]:
    """Return the segments of a page with *tables*, each where the file has its first word."""
    outside: list[Line] = []
    inside: dict[int, dict[Slot, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in whole:
        for place, words in groupby(line, key=lambda word: _place(word, tables)):
            part = list(words)
            if place is None:
                outside.append(part)
            else:
                number, slot = place
                inside[number][slot].append(part)
    placed = [(part[0].at, [_segment(page, part)]) for part in parted(outside, lexicon)]
    for number, cells in inside.items():
        start = min(part[0].at for lines_ in cells.values() for part in lines_)
        own = [s for slot in sorted(cells) for s in _cell(page, number, slot, cells[slot])]
        placed.append((start, own))
    return [segment for _, own in sorted(placed, key=lambda two: two[0]) for segment in own]


def _by_cells(found: Sequence[Segment]) -> list[Segment]:
    """Return the segments with those of a table together, cell by cell."""
    inside: dict[int, list[Segment]] = defaultdict(list)
    for segment in found:
        if segment.cell is not None:
            inside[segment.cell.table].append(segment)
    result: list[Segment] = []
    for segment in found:
        if segment.cell is None:
            result.append(segment)
        else:
            result += sorted(inside.pop(segment.cell.table, []), key=lambda s: s.cell or ())
    return result


def _place(word: Word, tables: Sequence[Grid]) -> tuple[int, Slot] | None:
    """Return the table and the cell that *word* stands in."""
    x, y = (word.left + word.right) / 2, word.y + _ABOVE * word.height
    for number, grid in enumerate(tables):
        slot = grid.slot(x, y)
        if slot is not None:
            return number, slot
    return None


def _cell(page: Styled, table: int, slot: Slot, own: list[Line]) -> Iterator[Segment]:
    """Yield the lines of a cell from top to bottom, measured by its borders."""
    downward = sorted(own, key=lambda part: (-round(part[0].y), part[0].left))
    left = min(part[0].left for part in own)
    right = max(word.right for part in own for word in part)
    room = slot.right - max(_PADDING, left - slot.left) - _ROUNDING
    inner = max(right, room if slot.end is None else slot.end)
    cell = Cell(table, slot.row, slot.column)
    for part in downward:
        yield _segment(page, part, cell, (left, inner))._replace(room=slot.right - slot.left)


def _segment(
    page: Styled,
    words: Line,
    cell: Cell | None = None,
    edges: tuple[float, float] | None = None,
) -> Segment:
    first, last = words[0], words[-1]
    looks = [page.letters(at) for at in dict.fromkeys((first.at, last.at))]
    if len(words) > 2 and all(look.bold for look in looks):
        # Dashes between words are often set by themselves.
        looks += [page.letters(word.at) for word in words[1:-1] if word.text[0].isalnum()]
    inner = page.letters(last.at)  # the first word may be a bullet
    space = words[1].left - first.right if len(words) > 1 else 0.25 * first.height
    return Segment(
        page.written(words),
        first.left,
        max([word.right for word in words]),
        first.y,
        first.height,
        first.right - first.left + space,
        page.number,
        all(look.bold for look in looks),
        all(look.italic for look in looks),
        cell,
        edges,
        font=inner.font,
        colour=inner.colour,
        name=_name(page, words) if cell is None and not inner.bold else (0, 0),
    )


def _name(page: Styled, words: Line) -> tuple[int, int]:
    """Return the characters in bold that *words* open with, behind a number or a dash."""
    bold = [page.letters(word.at).bold for word in words[:2]]
    first = 1 if bold == [False, True] and len(words[0].text) <= _LONGEST_MARK else 0
    if not bold[first]:
        return (0, 0)
    last = first + 1
    while last < len(words) and page.letters(words[last].at).bold:
        last += 1
    start = len(page.written(words[:first])) + 1 if first else 0
    return start, len(page.written(words[:last]))


def _turned(segment: Segment, angle: float, tables: Sequence[Grid]) -> Segment:
    """Return *segment*, written at an *angle*, where it stands among the upright ones."""
    low = turn(segment.left, segment.y, -angle)
    high = turn(segment.right, segment.y + segment.height, -angle)
    left, right = sorted((low[0], high[0]))
    y = (low[1] + high[1]) / 2
    turned = segment._replace(left=left, right=right, y=y)
    for number, grid in enumerate(tables):
        slot = grid.slot((left + right) / 2, y)
        if slot is not None:
            cell = Cell(number, slot.row, slot.column)
            return turned._replace(cell=cell, edges=(slot.left, slot.right))
    return turned


def _unread(loaded: Loaded, parts: Sequence[Line], text: str) -> int:
    """Return the characters of the lines of which the font does not tell what they are.

    *text* is all that the page has.
    """
    signs = _CONTROL.search(text) is not None  # hardly any page has such: words are not asked
    return sum(
        sum(len(word.text) for word in words)
        for words in parts
        if _is_unread(loaded, words) or (signs and any(_CONTROL.search(w.text) for w in words))
    )


def _is_unread(loaded: Loaded, words: Line) -> bool:
    last = words[-1].at + len(words[-1].text) - 1
    return bool(pdfium.FPDFText_HasUnicodeMapError(loaded.text, last) == 1)
