"""The words of a PDF page with their places, as its text layer has them."""

import ctypes
import math
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from checker.readers.raised import raised

_WORD = re.compile(r"\S+")
_MARK_WITHIN = re.compile(r"(?<=[^\W\d_])\d{1,3}(?=[^\w\s]{1,3}(?!\S))")
# PDFium writes a hyphen at a line's end as one of these.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
_HALVES = (0xD800, 0xE000)
"""Codes of half characters, which a broken file may give alone."""
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_LEVEL = 1.0  # points by which the boxes of a word's first and last letter may differ
_ANOTHER_LINE = 0.5  # of a height
_RAISED = 0.15  # of a height: a note's mark stands higher by a third
_TOUCH = 0.1  # of a height: a space is wider
_SMALLER = 0.85  # of the letters before it: a note's mark is set in two thirds


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


class Glyph(NamedTuple):
    """Where a character stands: its origin, its box and the direction it is written in."""

    x: float
    y: float
    box: tuple[float, float, float, float]  # left, bottom, right, top
    direction: tuple[float, float]
    size: float


class Characters:
    """The characters of a loaded text page; asks PDFium about one after the other."""

    def __init__(self, page: pdfium.FPDF_TEXTPAGE) -> None:
        count = pdfium.FPDFText_CountChars(page)
        self.text = _text(page, count) if count > 0 else ""
        self.page = page
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._scale = pdfium.FS_MATRIX()

    def glyph(self, at: int) -> Glyph:
        """Return all about the character *at*."""
        x, y, box, scale = self._x, self._y, self._box, self._scale
        pdfium.FPDFText_GetCharOrigin(self.page, at, x, y)
        pdfium.FPDFText_GetLooseCharBox(self.page, at, box)
        pdfium.FPDFText_GetMatrix(self.page, at, scale)
        size = pdfium.FPDFText_GetFontSize(self.page, at) * math.hypot(scale.c, scale.d)
        edges = (box.left, box.bottom, box.right, box.top)
        return Glyph(x.value, y.value, edges, (scale.a, scale.b), max(size, 1.0))

    def upright(self) -> list[Word] | None:
        """Return the words, None where some are not written from left to right.

        This is nearly every page, and most of what reading one costs.
        """
        page, text = self.page, self.text
        x, y, box, scale = self._x, self._y, self._box, self._scale
        found: list[Word] = []
        marks = [mark.start() for mark in _MARK_WITHIN.finditer(text) if self._is_mark(mark)]
        level, base, size = None, 0.0, 0.0
        for match in _WORD.finditer(text):
            start, end = match.span()
            pdfium.FPDFText_GetLooseCharBox(page, start, box)
            left, bottom = box.left, box.bottom
            if level != (bottom, box.top):  # else it stands as the word before, in as large letters
                level = (bottom, box.top)
                pdfium.FPDFText_GetMatrix(page, start, scale)
                if scale.b or scale.a <= 0:
                    return None
                pdfium.FPDFText_GetCharOrigin(page, start, x, y)
                size = pdfium.FPDFText_GetFontSize(page, start) * math.hypot(scale.c, scale.d)
                base, size = y.value, max(size, 1.0)
            if marks and any(start < mark < end for mark in marks):
                found += self.divided(start, end)
                continue
            if end - start > 1:
                pdfium.FPDFText_GetLooseCharBox(page, end - 1, box)
                if abs(box.bottom - bottom) > _LEVEL or box.left < left:
                    pdfium.FPDFText_GetCharOrigin(page, end - 1, x, y)
                    if abs(y.value - base) > _LEVEL or box.left < left:
                        found += self.divided(start, end)
                        continue
            word = Word(match[0], left, box.right, base, size, start)
            if found and text[start - 1] == "\n" and _goes_on(found[-1], word):
                last = found.pop()
                word = last._replace(text=last.text + word.text, right=word.right)
            found.append(word)
        return found

    def _is_mark(self, figures: re.Match[str]) -> bool:
        return _is_raised(self.glyph(figures.start()), self.glyph(figures.start() - 1))

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield where words begin and end, as far as spaces tell."""
        for match in _WORD.finditer(self.text):
            yield match.span()

    def divided(self, start: int, end: int) -> Iterator[Word]:
        """Yield the words of an upright stretch without a space, parted where lines are.

        PDFium writes as one word what a hyphen at a line's end divides, and
        what stands in two columns without a space.
        """
        glyphs = [self.glyph(at) for at in range(start, end)]
        cuts = [*_cuts(glyphs, self.text[start:end])]
        for one, two in zip([0, *cuts], [*cuts, len(glyphs)], strict=True):
            part = glyphs[one:two]
            first = part[0]
            right = max(glyph.box[2] for glyph in part)
            text = _with_marks(self.text[start + one : start + two], part)
            yield Word(text, first.box[0], right, first.y, first.size, start + one)


def _goes_on(before: Word, word: Word) -> bool:
    """Whether *word* is the rest of the one *before*: PDFium takes a page of few lines for columns.

    It then ends a line behind every letter that its file puts by itself.
    """
    near = _TOUCH * before.height
    return abs(word.y - before.y) < near and abs(word.left - before.right) < near


def _cuts(glyphs: list[Glyph], text: str) -> Iterator[int]:
    """Yield where another line begins, or another word behind or before a note's mark."""
    base, marked = glyphs[0], False
    for k, glyph in enumerate(glyphs[1:], start=1):
        back = glyph.x < glyphs[k - 1].x - _ANOTHER_LINE * glyph.size
        if _is_raised(glyph, base) and glyph.y - base.y < base.size and not back:
            marked = True
            continue
        away = abs(glyph.y - base.y) > _ANOTHER_LINE * base.size or _is_raised(base, glyph)
        if back or away or (marked and text[k].isalnum()):
            yield k
        base, marked = glyph, False


def _is_raised(glyph: Glyph, base: Glyph) -> bool:
    return glyph.size < _SMALLER * base.size and glyph.y - base.y > _RAISED * base.size


def _with_marks(text: str, glyphs: list[Glyph]) -> str:
    """Return *text* with its raised figures as such."""
    base = glyphs[0]
    return "".join(
        raised(letter) if _is_raised(glyph, base) else letter
        for letter, glyph in zip(text, glyphs, strict=True)
    )


def is_raised(word: Word, base: Word) -> bool:
    """Whether *word* is set smaller and higher than *base*, as a note's mark is."""
    return word.height < _SMALLER * base.height and word.y - base.y > _RAISED * base.height


def _letter(code: int) -> str:
    """Return the character with this *code*; half of one and what is beyond all is none."""
    return chr(code) if code < _HALVES[0] or _HALVES[1] <= code <= sys.maxunicode else _UNKNOWN


def _text(page: pdfium.FPDF_TEXTPAGE, count: int) -> str:
    """Return the page's characters, exactly one for each of PDFium's."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(page, 0, count, buffer)
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    # Characters beyond the first 65,536 take two places, some without a code none.
    if len(text) != count or written != count + 1:
        text = "".join(_letter(pdfium.FPDFText_GetUnicode(page, at)) for at in range(count))
    return text.translate(_HYPHENS).replace("\0", " ")
