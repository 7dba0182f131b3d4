"""PDF files with a text layer."""

import threading
from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from checker.errors import ReadError
from checker.readers import reflow
from checker.readers.content import Content, compose
from checker.readers.pdf_layout import lines
from checker.readers.pdf_page import Segment, segments

_FEW = 50  # characters a page: fewer are stamps and page numbers on a scan
_ENOUGH = 400
_INDENT = 12.0  # points; smaller differences are justification
_MAX_CHARACTERS = 20_000_000
# PDFium is not made for threads; a second file waits.
_ONE_AT_A_TIME = threading.Lock()

DAMAGED = (
    "Tệp PDF bị hỏng hoặc chưa tải về hết nên không mở được. "
    "Hãy chép hoặc tải lại tệp gốc, hoặc dùng bản Word của dự thảo."
)
ENCRYPTED = (
    "Tệp PDF được bảo vệ bằng mật khẩu. "
    "Hãy lưu một bản không có mật khẩu, hoặc dùng bản Word của dự thảo rồi kiểm tra lại."
)
SCAN = (
    "Tệp PDF là bản quét, chỉ có hình ảnh mà không có chữ nên không kiểm tra được. "
    "Hãy dùng bản Word của dự thảo, hoặc chuyển bản quét thành chữ (nhận dạng chữ, OCR) trước."
)
TOO_LARGE = (
    "Tệp PDF có quá nhiều chữ so với một dự thảo. "
    "Hãy lưu riêng phần dự thảo cần kiểm tra thành một tệp khác."
)


def read_pdf(data: bytes) -> Content:
    """Return the text and blocks of the PDF file *data*.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``no-text`` for a scan, ``too-large``.
    """
    with _ONE_AT_A_TIME:
        pages, widths, pictured = _pages(data)
    characters = [sum(len(segment.text) for segment in page) for page in pages]
    if sum(characters) < _FEW * len(pages) and max(characters, default=0) < _ENOUGH:
        raise ReadError("no-text", SCAN)
    found = lines(pages, widths)
    empty = [k for k, count in enumerate(characters, start=1) if not count and pictured[k - 1]]
    blocks = reflow.pieces(found, reflow.measure(found, slack=_INDENT), part="page")
    return compose(blocks, _warnings(empty))


def _pages(data: bytes) -> tuple[list[list[Segment]], list[float], list[bool]]:
    """Return each page's segments, its width, and whether anything is drawn on it."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise ReadError("encrypted", ENCRYPTED) from error
        raise ReadError("damaged", DAMAGED) from error
    pages: list[list[Segment]] = []
    widths: list[float] = []
    pictured: list[bool] = []
    total = 0
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            pages.append(segments(text.raw, number))
            widths.append(round(page.get_width()))
            pictured.append(pdfium.FPDFPage_CountObjects(page.raw) > 0)
            total += sum(len(segment.text) for segment in pages[-1])
            text.close()
            page.close()
            if total > _MAX_CHARACTERS:
                raise ReadError("too-large", TOO_LARGE)
    except pypdfium2.PdfiumError as error:
        raise ReadError("damaged", DAMAGED) from error
    finally:
        document.close()
    if not pages:
        raise ReadError("damaged", DAMAGED)
    return pages, widths, pictured


def _warnings(empty: Sequence[int]) -> list[str]:
    if not empty:
        return []
    named = ", ".join(map(str, empty[:20])) + (" …" if len(empty) > 20 else "")
    return [
        f"Trang {named} không có chữ (có thể là ảnh quét); "
        "chương trình không kiểm tra được nội dung trên đó."
    ]
