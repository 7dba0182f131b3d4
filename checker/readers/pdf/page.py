"""The words of a PDF page with their places, gathered into lines."""

import ctypes
import re
from collections.abc import Iterator
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
_NAME_LENGTH = 128
_GAP = 1.5  # in font heights: wider than a space between two words alone on a line


class Word(NamedTuple):
    """A word with its box in points; ``y`` is the baseline, ``at`` its first character."""

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
        level = abs(self.y - other.y) < 0.6 * min(self.height, other.height)
        return level and (self.right <= other.left or other.right <= self.left)


def segments(page: pdfium.FPDF_TEXTPAGE, number: int, lexicon: Lexicon) -> list[Segment]:
    """Return the segments of the loaded text *page*, in the order of the file."""
    found: list[Segment] = []
    line: list[Word] = []
    for word in _words(page):
        if line and not _same_line(line[-1], word):
            found += _cut(page, line, number, lexicon)
            line = []
        line.append(word)
    return [*found, *_cut(page, line, number, lexicon)] if line else found


def _words(page: pdfium.FPDF_TEXTPAGE) -> Iterator[Word]:
    count = pdfium.FPDFText_CountChars(page)
    if count <= 0:
        return
    text = _text(page, count)
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for match in _WORD.finditer(text):
        start, end = match.span()
        pdfium.FPDFText_GetCharOrigin(page, start, x, y)
        pdfium.FPDFText_GetLooseCharBox(page, start, box)
        left, height = box.left, box.top - box.bottom
        if end - start > 1:
            pdfium.FPDFText_GetLooseCharBox(page, end - 1, box)
        yield Word(match[0], left, box.right, y.value, max(height, 1.0), start)


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
    return abs(before.y - after.y) < 0.5 * height and after.left > before.left


def _cut(
    page: pdfium.FPDF_TEXTPAGE, line: list[Word], number: int, lexicon: Lexicon
) -> Iterator[Segment]:
    """Yield a line's segments: it is cut at gaps much wider than its narrowest space.

    The space after a list mark is no such gap: word processors put a tab there.
    """
    gaps = [two.left - one.right for one, two in pairwise(line)]
    usual = max(min(gaps), 0.0) if len(gaps) > 1 else 0.0
    start = 0
    for k, gap in enumerate(gaps, start=1):
        height = line[k].height
        wide = gap > (0.7 if usual else _GAP) * height and gap > 2.5 * usual
        marked = k == start + 1 and _MARK.fullmatch(line[start].text)
        if wide and not marked and not is_room_to_fill(line[k - 1].text, line[k].text, lexicon):
            yield _segment(page, line[start:k], number)
            start = k
    yield _segment(page, line[start:], number)


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
