"""The words of a PDF page with their places, gathered into lines."""

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2.raw as pdfium

from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import is_room_to_fill

_WORD = re.compile(r"\S+")
# PDFium writes a hyphen at a line's end as one of these.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
_BOLD = re.compile(rb"bold|black|heavy|-bd|,bd", re.IGNORECASE)
_ITALIC = re.compile(rb"italic|oblique", re.IGNORECASE)
_MARK = re.compile(
    r"[-–—+•*▪●○◦■□►➢✓·o\uf000-\uf0ff]|\(?(?:[IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2}){0,3})[.)/]|[A-Za-zđĐ][.)/]"
)
_NAME_LENGTH = 128  # bytes; names of fonts are shorter
_ON_LINE = 0.5  # of a height: words set so little higher, as footnote marks are, are on the line
_BESIDE = 0.6  # of a height: the columns of a header are not always set on one line
# Gaps between columns, in widths of a letter. Word keeps two cells 10.8 points apart, nearly two
# letters of the usual size; a space takes half a letter, and much more in a justified line.
_ALONE = 3.7  # where nothing else tells: two words alone may be stretched far apart
_WIDE = 1.5  # where the line's own narrowest space is much narrower
_SHARED = 1.2  # where a column of another line begins at the same edge
_MUCH = 2.5  # spaces: two typed by mistake are no gap
NEAR = 3.0
"""Points within which two edges, or the heights of two lines, are one."""
_SAME_EDGE = 1.0  # points; the lines of a cell begin at one edge but for rounding


class Word(NamedTuple):
    """A word with its place in points; ``y`` is the baseline, ``at`` its first character.

    ``height`` is the size of its letters as printed, the same for every font:
    the boxes that fonts give their letters differ by half and more.
    """

    text: str
    left: float
    right: float
    y: float
    height: float
    at: int


class Segment(NamedTuple):
    """Words side by side without a wide gap: a line, or one column's part of it."""

    text: str
    left: float
    right: float
    y: float
    height: float
    first: float
    page: int
    bold: bool
    italic: bool

    @property
    def centre(self) -> float:
        """Return the middle of the segment."""
        return (self.left + self.right) / 2

    def beside(self, other: "Segment") -> bool:
        """Whether the two stand on one line without overlapping."""
        level = abs(self.y - other.y) < _BESIDE * min(self.height, other.height)
        return level and (self.right <= other.left or other.right <= self.left)


def segments(page: pdfium.FPDF_TEXTPAGE, number: int, lexicon: Lexicon) -> list[Segment]:
    """Return the segments of the loaded text *page*, in the order of the file."""
    parts = [part for line in _lines(page) for part in _cut(line, lexicon)]
    edges = _edges(parts)
    if edges:
        parts = [half for part in parts for half in _cut(part, lexicon, edges)]
    return [_segment(page, part, number) for part in parts]


def _lines(page: pdfium.FPDF_TEXTPAGE) -> Iterator[list[Word]]:
    line: list[Word] = []
    for word in _words(page):
        if line and not _same_line(line[-1], word):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _words(page: pdfium.FPDF_TEXTPAGE) -> Iterator[Word]:
    count = pdfium.FPDFText_CountChars(page)
    if count <= 0:
        return
    text = _text(page, count)
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    scale = pdfium.FS_MATRIX()
    for start, end in _spans(page, text):
        pdfium.FPDFText_GetCharOrigin(page, start, x, y)
        pdfium.FPDFText_GetLooseCharBox(page, start, box)
        left = box.left
        if end - start > 1:
            pdfium.FPDFText_GetLooseCharBox(page, end - 1, box)
        pdfium.FPDFText_GetMatrix(page, start, scale)
        size = pdfium.FPDFText_GetFontSize(page, start) * math.hypot(scale.c, scale.d)
        yield Word(text[start:end], left, box.right, y.value, max(size, 1.0), start)


def _spans(page: pdfium.FPDF_TEXTPAGE, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of *text* begin and end.

    PDFium writes as one word what a hyphen at a line's end divides: its
    second part begins further left.
    """
    x, further, y = ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
    for match in _WORD.finditer(text):
        start, end = match.span()
        for k in range(start + 1, end):
            if text[k - 1] == "-":
                pdfium.FPDFText_GetCharOrigin(page, k - 1, x, y)
                pdfium.FPDFText_GetCharOrigin(page, k, further, y)
                if further.value < x.value:
                    yield start, k
                    start = k
        yield start, end


def _text(page: pdfium.FPDF_TEXTPAGE, count: int) -> str:
    """Return the page's characters, exactly one for each of PDFium's."""
    buffer = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(page, 0, count, buffer)
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if len(text) != count:  # characters beyond the first 65,536 take two places
        codes = (pdfium.FPDFText_GetUnicode(page, index) for index in range(count))
        text = "".join(chr(code) if code else " " for code in codes)
    return text.translate(_HYPHENS).replace("\0", " ")


def _same_line(before: Word, after: Word) -> bool:
    height = min(before.height, after.height)
    return abs(before.y - after.y) < _ON_LINE * height and after.left > before.left


def _cut(line: list[Word], lexicon: Lexicon, edges: Sequence[float] = ()) -> Iterator[list[Word]]:
    """Yield a line's columns: it is cut at gaps much wider than its narrowest space.

    Less is enough where the next word begins at one of the *edges* of other
    lines' columns. The space after a list mark is no gap: word processors put
    a tab there.
    """
    gaps = [two.left - one.right for one, two in pairwise(line)]
    usual = max(min(gaps), 0.0) if len(gaps) > 1 else 0.0
    letter = sum(word.right - word.left for word in line) / sum(len(word.text) for word in line)
    start = 0
    for k, gap in enumerate(gaps, start=1):
        least = _SHARED if _is_at(line[k].left, edges) else _WIDE if usual else _ALONE
        wide = gap > min(max(least * letter, _MUCH * usual), _ALONE * letter)
        marked = k == start + 1 and _MARK.fullmatch(line[start].text)
        if wide and not marked and not is_room_to_fill(line[k - 1].text, line[k].text, lexicon):
            yield line[start:k]
            start = k
    yield line[start:]


def _edges(parts: Sequence[list[Word]]) -> list[float]:
    """Return the left edges of the *parts* of lines that stand to the right of another."""
    downward = sorted(parts, key=lambda part: (-part[0].y, part[0].left))
    return [
        max(one[0].left, two[0].left)
        for one, two in pairwise(downward)
        if _same_line(one[-1], two[0]) or _same_line(two[-1], one[0])
    ]


def _is_at(left: float, edges: Sequence[float]) -> bool:
    return any(abs(left - edge) < _SAME_EDGE for edge in edges)


def _segment(page: pdfium.FPDF_TEXTPAGE, words: list[Word], number: int) -> Segment:
    first, last = words[0], words[-1]
    styles = [_font_style(page, word.at) for word in {first, last}]
    if len(words) > 2 and all(bold for bold, _ in styles):
        styles += [_font_style(page, word.at) for word in words[1:-1]]
    space = words[1].left - first.right if len(words) > 1 else 0.25 * first.height
    return Segment(
        " ".join([word.text for word in words]),
        first.left,
        max(word.right for word in words),
        first.y,
        first.height,
        first.right - first.left + space,
        number,
        all(bold for bold, _ in styles),
        all(italic for _, italic in styles),
    )


def _font_style(page: pdfium.FPDF_TEXTPAGE, at: int) -> tuple[bool, bool]:
    """Return whether the character *at* is bold, is italic, as far as its font's name says."""
    buffer = ctypes.create_string_buffer(_NAME_LENGTH)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, at, buffer, _NAME_LENGTH, flags)
    return bool(_BOLD.search(buffer.value)), bool(_ITALIC.search(buffer.value))
