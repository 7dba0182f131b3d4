"""Words of a PDF page in fonts of before Unicode, as the letters these fonts show."""

from itertools import groupby
from typing import NamedTuple

import pypdfium2.raw as pdfium

from checker.readers.old_codes import OldCode, code_of_font, shows_capitals
from checker.readers.pdf.font import name_of
from checker.readers.pdf.lines import Line
from checker.readers.pdf.words import Word

_EVERY = 20
"""One character in so many is asked for its font: no draft has an old one for less."""
_HYPHEN, _LETTER = "-", "\u00ad"
"""PDFium takes the letter, a soft hyphen in TCVN3, for a hyphen where it ends a line."""


class Code(NamedTuple):
    """The old code of a file; ``by_font`` tells whether names of fonts say what is in which."""

    told: OldCode
    by_font: bool


def names_old_font(page: pdfium.FPDF_TEXTPAGE) -> bool:
    """Whether some font of *page* is one of before Unicode."""
    places = range(0, pdfium.FPDFText_CountChars(page), _EVERY)
    return any(code_of_font(name_of(page, at)) for at in places)


def shown(page: pdfium.FPDF_TEXTPAGE, words: Line, code: Code) -> str:
    """Return what the fonts of *words* show, all in the code that is told where no font tells."""
    if not code.by_font:
        return code.told.convert(" ".join(word.text for word in words))
    parts: list[str] = []
    for font, group in groupby(words, key=lambda word: name_of(page, word.at)):
        own, run = code_of_font(font), [*group]
        if own is None:
            parts += (word.text for word in run)
            continue
        text = own.convert(" ".join(_typed(page, word) for word in run))
        parts.append(text.upper() if shows_capitals(font) else text)
    return " ".join(parts)


def _typed(page: pdfium.FPDF_TEXTPAGE, word: Word) -> str:
    """Return the characters of *word*, with the letter again that ends it."""
    before = word.text[-2:-1]
    last = word.at + len(word.text) - 1
    taken = word.text.endswith(_HYPHEN) and pdfium.FPDFText_IsHyphen(page, last) == 1
    # "KH-" is a hyphen after all, on which the line of a symbol was broken.
    return word.text[:-1] + _LETTER if taken and not before.isupper() else word.text
