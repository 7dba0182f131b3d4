"""Letters that a page shows but of which its file does not tell which they are."""

import ctypes
import math
import re

import pypdfium2.raw as pdfium

from checker.readers.pdf.words import Characters

_NOTHING = re.compile(r"[- \u00a0\u200b-\u200f\u2060\ufeff\ufffd\ue000-\uf8ff]+")
"""Told of such a letter: a space, a sign without width, the sign for none, a place without a meaning.

Of one without a code PDFium makes a hyphen.
"""
_BLANK = frozenset(" \u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_EVERY = 3
"""One in so many of those that stand alone is asked for: each word has one before it."""
_DRAWN = 1.0  # points: the box of a space is flat
_SLANT = 0.01  # radians


def count_lost(characters: Characters) -> int:
    """Return how many letters are drawn on the page for which its fonts tell nothing.

    A sign that stands alone is a bullet; spaces are not drawn.
    """
    text, page = characters.text, characters.page
    box = [ctypes.c_double() for _ in range(4)]
    total = 0
    for number, stretch in enumerate(_NOTHING.finditer(text)):
        start, end = stretch.span()
        if end - start == 1:
            if number % _EVERY == 0 and _touches(text, start):
                total += _EVERY if _is_drawn(page, start, text[start], box) else 0
            continue
        places = [at for at in range(start, end) if _is_drawn(page, at, text[at], box)]
        if len(places) > 1 or any(_touches(text, at) for at in places):
            total += len(places)
    return total


def _is_drawn(page: pdfium.FPDF_TEXTPAGE, at: int, letter: str, box: list[ctypes.c_double]) -> bool:
    if letter == "-":
        return bool(pdfium.FPDFText_GetUnicode(page, at) == 0)
    if letter not in _BLANK:
        return True
    left, right, bottom, top = box
    pdfium.FPDFText_GetCharBox(page, at, left, right, bottom, top)
    if top.value - bottom.value < _DRAWN or right.value - left.value < _DRAWN:
        return False
    if pdfium.FPDFText_GetCharAngle(page, at) % (math.pi / 2) > _SLANT:
        return False  # slanted, as a watermark is: its boxes tell nothing
    # What a program recognised in a scan is laid over it in letters that have no shape.
    drawn = pdfium.FPDFText_GetTextObject(page, at)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn)
    return bool(mode != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _touches(text: str, at: int) -> bool:
    return text[at - 1 : at].isalnum() or text[at + 1 : at + 2].isalnum()
