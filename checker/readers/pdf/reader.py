"""PDF files with a text layer."""

import threading

import pypdfium2
import pypdfium2.raw as pdfium

from checker.errors import ReadError
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages, reflow
from checker.readers.content import Content, compose
from checker.readers.page_measure import measure
from checker.readers.pdf.layout import file_lines
from checker.readers.pdf.page import Segment, segments

_FEW = 50  # characters a page: fewer are stamps and page numbers on a scan
_ENOUGH = 400  # characters of one page: so much is text, though other pages are pictures
_INDENT = 12.0  # points; smaller differences are justification
_MAX_CHARACTERS = 20_000_000  # as many as a text file may have
# PDFium is not made for threads; a second file waits.
_ONE_AT_A_TIME = threading.Lock()


def read_pdf(data: bytes, lexicon: Lexicon) -> Content:
    """Return the text and blocks of the PDF file *data*.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``no-text`` for a scan, ``too-large``.
    """
    with _ONE_AT_A_TIME:
        pages, widths, pictured = _pages(data, lexicon)
    characters = [sum(len(segment.text) for segment in page) for page in pages]
    if sum(characters) < _FEW * len(pages) and max(characters, default=0) < _ENOUGH:
        raise ReadError("no-text", messages.SCAN)
    found = file_lines(pages, widths, lexicon)
    empty = [k for k, count in enumerate(characters, start=1) if not count and pictured[k - 1]]
    blocks = reflow.pieces(found, measure(found, slack=_INDENT, page=True), part="page")
    return compose(blocks, [messages.empty_pages(empty)] if empty else [])


def _pages(data: bytes, lexicon: Lexicon) -> tuple[list[list[Segment]], list[float], list[bool]]:
    """Return each page's segments, its width, and whether anything is drawn on it."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise ReadError("encrypted", messages.ENCRYPTED_PDF) from error
        raise ReadError("damaged", messages.DAMAGED_PDF) from error
    pages: list[list[Segment]] = []
    widths: list[float] = []
    pictured: list[bool] = []
    total = 0
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            pages.append(segments(text.raw, number, lexicon))
            widths.append(round(page.get_width()))
            pictured.append(pdfium.FPDFPage_CountObjects(page.raw) > 0)
            total += sum(len(segment.text) for segment in pages[-1])
            text.close()
            page.close()
            if total > _MAX_CHARACTERS:
                raise ReadError("too-large", messages.TOO_MUCH_TEXT)
    except pypdfium2.PdfiumError as error:
        raise ReadError("damaged", messages.DAMAGED_PDF) from error
    finally:
        document.close()
    if not pages:
        raise ReadError("damaged", messages.DAMAGED_PDF)
    return pages, widths, pictured
