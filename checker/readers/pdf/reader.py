"""PDF files with a text layer."""

from collections.abc import Mapping, Sequence
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from checker.errors import ErrorCode, ReadError
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages
from checker.readers.content import Content
from checker.readers.limits import refuse_long
from checker.readers.old_codes import OldCode, warning_of
from checker.readers.pdf.bounds import (
    objects_of,
    refuse_characters,
    refuse_packed,
    refuse_pages,
    refuse_pieces,
)
from checker.readers.pdf.covers import refuse_covers
from checker.readers.pdf.forms import refuse_forms
from checker.readers.pdf.looks import composed
from checker.readers.pdf.old_fonts import Code, names_old_font
from checker.readers.pdf.page import FEW, Loaded, Page, read_page
from checker.readers.pdf.picture import ONE_AT_A_TIME
from checker.readers.pdf.scan.numerals import with_numerals
from checker.readers.pdf.scan.page import scanned_page
from checker.readers.pdf.scan.seen import Seen
from checker.readers.pdf.signing import without_signing
from checker.readers.pdf.stamps import Stamps, show_stamps

_ENOUGH = 400  # characters of one page: so much is text, though other pages are pictures
_UNREAD = 0.1  # of all characters: so many without a meaning leave nothing to judge
_FEW_UNREAD = 0.01  # of all characters: bullets of a font of signs
_FEW_LOST = 0.001  # of all characters: some sign that stood at a word


class ScanError(ReadError):
    """There is no text to read but on pictures of these ``pages``, counted from 0."""

    def __init__(self, pages: Sequence[int]) -> None:
        super().__init__("no-text", messages.SCAN)
        self.pages = tuple(pages)

    def __reduce__(self) -> tuple[type[ReadError], tuple[ErrorCode, str]]:
        """Travel between processes as what people are told."""
        return ReadError, (self.code, self.message)


def read_pdf(
    data: bytes,
    lexicon: Lexicon,
    code: OldCode | None = None,
    seen: Mapping[int, Seen] | None = None,
) -> Content:
    """Return the text and blocks of the PDF file *data*, which may be in an old *code*.

    Of the pages (from 0) that were recognised in their picture it is told what was *seen*.
    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``no-text`` for a scan and for letters without a meaning, ``too-large``.
    """
    with ONE_AT_A_TIME:
        pages = _pages(data, lexicon, code, seen or {})
    characters = [sum(len(segment.text) for segment in page.segments) for page in pages]
    total = sum(characters)
    pictured = [k for k, page in enumerate(pages) if page.pictured]
    if total < FEW * len(pages) and max(characters, default=0) < _ENOUGH:
        raise ScanError(pictured) if pictured else ReadError("no-text", messages.NO_TEXT)
    unread = sum(page.unread for page in pages)
    lost = sum(page.lost for page in pages)
    if unread + lost > _UNREAD * total:
        raise ReadError("no-text", messages.NO_UNICODE)
    recognised = [k for k, page in enumerate(pages) if page.recognised]
    warnings = [warning_of([code])] if code else []
    if recognised:
        warnings.append(messages.recognised_pages(recognised))
    unclear = [k for k in recognised if pages[k].unclear]
    if unclear:
        warnings.append(messages.unclear_pages(unclear))
    if pictured:
        warnings.append(messages.empty_pages(pictured))
    partly = unread > _FEW_UNREAD * total or lost > _FEW_LOST * total
    if partly:
        warnings.append(messages.PARTLY_NO_UNICODE)
    return composed(pages, warnings, lexicon)._replace(
        lacks_end=any(page > 0 for page in pictured),
        recoded=code is not None,
        unread="part" if unclear or partly else "",
        recognised=frozenset(k + 1 for k in recognised),
        unsure=frozenset((k + 1, word) for k in recognised for word in pages[k].unsure),
        pictured=tuple(pictured),
    )


def _pages(
    data: bytes, lexicon: Lexicon, code: OldCode | None, seen: Mapping[int, Seen]
) -> list[Page]:
    objects = objects_of(data)
    refuse_packed(objects)
    refuse_forms(objects)
    del objects
    document = _opened(data)
    pages: list[Page] = []
    last: tuple[Loaded, Stamps] | None = None
    total = 0
    try:
        refuse_pages(document)
        told = None if code is None else Code(code, any(map(_names_old_font, document)))
        for number in range(len(document)):
            if number in seen:
                pages.append(_recognised(seen[number], number, lexicon))
                continue
            page, stamps = show_stamps(document, number)
            refuse_pieces(page)
            text = page.get_textpage()
            refuse_characters(text)
            after_table = bool(pages) and bool(pages[-1].tables)
            above, head = (pages[-1].aligned, pages[-1].head) if pages else (None, ())
            loaded = Loaded(page.raw, text.raw, number, after_table, told, above, head)
            pages.append(_read(loaded, stamps, lexicon))
            if pages[-1].columns and last is not None:  # of the head that the page before ends with
                pages[-2] = _again(document, *last, pages[-1].columns, lexicon)
            last = loaded, stamps
            total += sum(len(segment.text) for segment in pages[-1].segments)
            text.close()
            page.close()
            refuse_long(total)
        if total < _ENOUGH and not any(page.pictured for page in pages):
            refuse_covers(document)
    except pypdfium2.PdfiumError as error:
        raise ReadError("damaged", messages.DAMAGED_PDF) from error
    finally:
        document.close()
    if not pages:
        raise ReadError("damaged", messages.DAMAGED_PDF)
    return _with_numerals(pages, lexicon) if seen else pages


def _read(loaded: Loaded, stamps: Stamps, lexicon: Lexicon) -> Page:
    page = read_page(loaded, stamps, lexicon)
    return page._replace(segments=without_signing(page.segments, lexicon))


def _again(
    document: pypdfium2.PdfDocument,
    loaded: Loaded,
    stamps: Stamps,
    columns: Sequence[float],
    lexicon: Lexicon,
) -> Page:
    """Return a page that was read before, now that the *columns* of its last line are known."""
    with closing(document[loaded.number]) as page, closing(page.get_textpage()) as text:
        again = loaded._replace(page=page.raw, text=text.raw, columns=columns)
        return _read(again, stamps, lexicon)


def _recognised(seen: Seen, number: int, lexicon: Lexicon) -> Page:
    page = scanned_page(seen, number, lexicon)
    return page._replace(segments=without_signing(page.segments, lexicon))


def _with_numerals(pages: list[Page], lexicon: Lexicon) -> list[Page]:
    """Return *pages* with the numerals of headings mended on those that were recognised."""
    mended = iter(with_numerals([page.segments for page in pages if page.recognised], lexicon))
    return [page._replace(segments=next(mended)) if page.recognised else page for page in pages]


def _names_old_font(page: pypdfium2.PdfPage) -> bool:
    with closing(page), closing(page.get_textpage()) as text:
        return names_old_font(text.raw)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        if getattr(error, "err_code", None) in locked:
            raise ReadError("encrypted", messages.ENCRYPTED_PDF) from error
        raise ReadError("damaged", messages.DAMAGED_PDF) from error
