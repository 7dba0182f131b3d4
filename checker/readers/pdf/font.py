"""How letters look, as far as the name of their font tells."""

import ctypes
import re
from functools import lru_cache

import pypdfium2.raw as pdfium

_BOLD = re.compile(rb"bold|black|heavy|-bd|,bd", re.IGNORECASE)
_PART = re.compile(r"^[A-Z]{6}\+")
_ITALIC = re.compile(rb"italic|oblique", re.IGNORECASE)
_NAME_LENGTH = 128  # bytes; names of fonts are shorter
_Room = ctypes.c_char * _NAME_LENGTH


def style_of(page: pdfium.FPDF_TEXTPAGE, at: int) -> tuple[bool, bool]:
    """Return whether the character *at* is bold, is italic."""
    return _style_named(_name(page, at))


@lru_cache(maxsize=256)
def _style_named(name: bytes) -> tuple[bool, bool]:
    return bool(_BOLD.search(name)), bool(_ITALIC.search(name))


def name_of(page: pdfium.FPDF_TEXTPAGE, at: int) -> str:
    """Return the name of the font of the character *at*, without the mark of a part of it."""
    return _PART.sub("", _name(page, at).decode("utf-8", "replace"))


def _name(page: pdfium.FPDF_TEXTPAGE, at: int) -> bytes:
    buffer = _Room()
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, at, buffer, _NAME_LENGTH, flags)
    return buffer.value
