"""How letters look, as far as the name of their font tells."""

import ctypes
import re
from functools import lru_cache
from typing import NamedTuple

import pypdfium2.raw as pdfium

_BOLD = re.compile(rb"bold|black|heavy|-bd|,bd", re.IGNORECASE)
_FACE = re.compile(r"[-,+]")
_MAKER = re.compile(r"(?:PS)?(?:MT)?$")
_NAMELESS = re.compile(r"\d|^.{0,2}$|^CID")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PART = re.compile(r"^[A-Z]{6}\+")
_ITALIC = re.compile(rb"italic|oblique", re.IGNORECASE)
_NAME_LENGTH = 128  # bytes; names of fonts are shorter
_Room = ctypes.c_char * _NAME_LENGTH


class Letters(NamedTuple):
    """How letters look: their ``font`` by the name that people know, ``""`` where it tells nothing.

    ``colour`` is RRGGBB.
    """

    bold: bool = False
    italic: bool = False
    font: str = ""
    colour: str = ""


def letters_of(page: pdfium.FPDF_TEXTPAGE, at: int) -> Letters:
    """Return how the character *at* looks."""
    return letters_named(_name(page, at))._replace(colour=_colour(page, at))


@lru_cache(maxsize=256)
def letters_named(name: bytes) -> Letters:
    """Return how letters look whose font has this *name*."""
    font = _family(_PART.sub("", name.decode("utf-8", "replace")))
    return Letters(bool(_BOLD.search(name)), bool(_ITALIC.search(name)), font)


def _colour(page: pdfium.FPDF_TEXTPAGE, at: int) -> str:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFText_GetFillColor(page, at, *parts):
        return ""
    return bytes(min(part.value, 255) for part in parts[:3]).hex().upper()


def _family(name: str) -> str:
    """Return "Times New Roman" for "TimesNewRomanPS-BoldMT": words apart, without weight and slant."""
    family = _FACE.split(name, maxsplit=1)[0]
    family = _MAKER.sub("", family)
    return "" if _NAMELESS.search(family) else _WORDS.sub(" ", family)


def name_of(page: pdfium.FPDF_TEXTPAGE, at: int) -> str:
    """Return the name of the font of the character *at*, without the mark of a part of it."""
    return _PART.sub("", _name(page, at).decode("utf-8", "replace"))


def _name(page: pdfium.FPDF_TEXTPAGE, at: int) -> bytes:
    buffer = _Room()
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, at, buffer, _NAME_LENGTH, flags)
    return buffer.value
