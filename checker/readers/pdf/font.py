"""How letters look, as far as the name of their font tells."""

import ctypes
import re

import pypdfium2.raw as pdfium

_BOLD = re.compile(rb"bold|black|heavy|-bd|,bd", re.IGNORECASE)
_ITALIC = re.compile(rb"italic|oblique", re.IGNORECASE)
_NAME_LENGTH = 128  # bytes; names of fonts are shorter


def style_of(page: pdfium.FPDF_TEXTPAGE, at: int) -> tuple[bool, bool]:
    """Return whether the character *at* is bold, is italic."""
    buffer = ctypes.create_string_buffer(_NAME_LENGTH)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, at, buffer, _NAME_LENGTH, flags)
    return bool(_BOLD.search(buffer.value)), bool(_ITALIC.search(buffer.value))
