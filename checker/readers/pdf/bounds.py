"""How much a PDF file and a page of it may hold.

PDFium reads a page at one go, and nothing stops it once it has begun: a small file can ask it
for hours of work. So it is counted before.
"""

import re
import zlib

import pypdfium2
import pypdfium2.raw as pdfium

from checker.errors import ReadError
from checker.readers import messages

_MOST_PAGES = 5_000
"""Of a file; the longest plan with all its annexes has some hundred."""
_MOST_PIECES = 50_000
"""Pieces of text on a page, were each letter written for itself: its smallest print has fewer."""
_MOST_CHARACTERS = 200_000
"""Of a page, however its font spells them."""
_MOST_SHOWN = 2_000
"""Fields, stamps and notes on a page: the longest form has some hundred."""
_MOST_DRAWN = 4 * 2**20
"""Bytes of what they show together, pictures apart."""
_MOST_RATIO = 250
"""How far text packs: a thousand pages of repeated words about 40 to 1."""
_PACKED = 2**15
"""Bytes of a stream that are tried; a shorter one unpacks to what memory has room for."""
_STREAM = re.compile(rb"<<(?:(?!<<)[^\x00]){0,400}?>>\s{0,4}stream\r?\n")
_FLATE, _PICTURE, _END = b"/FlateDecode", b"/Image", b"endstream"


def refuse_packed(data: bytes) -> None:
    """Raise ReadError ``too-large`` where a stream of the file *data* unpacks to gigabytes.

    An empty page that was scanned packs as far: of pictures PDFium unpacks none for their text.
    """
    for found in _STREAM.finditer(data):
        layers = found[0].count(_FLATE)
        if not layers or _PICTURE in found[0]:
            continue
        piece = data[found.end() : found.end() + _PACKED]
        for _ in range(layers):
            piece, is_more = _unpacked(piece)
            if is_more:
                raise ReadError("too-large", messages.TOO_LARGE_INSIDE)


def _unpacked(piece: bytes) -> tuple[bytes, bool]:
    """Return what *piece* unpacks to, and whether that is more than any text."""
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(piece, _PACKED * _MOST_RATIO)
    except zlib.error:
        return b"", False
    return unpacked, bool(unpacker.unconsumed_tail)


def refuse_pages(document: pypdfium2.PdfDocument) -> None:
    """Raise ReadError ``too-large`` where *document* says that it has more pages than any draft."""
    _refuse(len(document), _MOST_PAGES)


def refuse_pieces(page: pypdfium2.PdfPage) -> None:
    """Raise ReadError ``too-large`` where *page* is written in too many pieces."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > _MOST_PIECES:  # lines that are drawn cost little
        drawn = (pdfium.FPDFPage_GetObject(page.raw, k) for k in range(count))
        kinds = map(pdfium.FPDFPageObj_GetType, drawn)
        _refuse(sum(kind == pdfium.FPDF_PAGEOBJ_TEXT for kind in kinds), _MOST_PIECES)


def refuse_characters(text: pypdfium2.PdfTextPage) -> None:
    """Raise ReadError ``too-large`` where a page has more characters than paper has room for."""
    _refuse(text.count_chars(), _MOST_CHARACTERS)


def refuse_shown(count: int, size: int) -> None:
    """Raise ReadError ``too-large`` where so many annotations of this *size*, in bytes, are too much."""
    _refuse(count, _MOST_SHOWN)
    _refuse(size, _MOST_DRAWN)


def _refuse(count: int, most: int) -> None:
    if count > most:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)
