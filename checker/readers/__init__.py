"""Readers: a file becomes one :class:`~checker.kernel.document.Document`.

A reader is one module, the function here that imports it, and one line in
:data:`READERS`; it is chosen by what the file holds, never by the ending of its name.
"""

import hashlib
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.errors import ReadError
from checker.kernel.document import Document
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages
from checker.readers.content import Content
from checker.readers.instead import told_of_page
from checker.readers.old_codes import OldCode, is_vietnamese, likely_codes
from checker.readers.sniff import (
    is_damaged,
    is_markdown,
    is_odt,
    is_old_word,
    is_pdf,
    is_rtf,
    is_single_file,
    is_text,
    is_web_page,
    is_zip,
    refuse_others,
)
from checker.readers.text.legacy import is_legacy
from checker.system.impossible import IMPOSSIBLE, is_impossible

if TYPE_CHECKING:
    from checker.readers.pdf.scan.recogniser import Recognising

__all__ = [
    "READERS",
    "SUPPORTED_SUFFIXES",
    "Reader",
    "fingerprint",
    "is_unchanged",
    "read",
    "reading",
]

_MAX_FILE = 100 * 2**20


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: the endings people know it by, how it is recognised and read, what it keeps.

    ``recognises`` is asked with the file's bytes and, for text only, the
    ending of its name; ``read`` may be told the old code in which all of the
    text is typed; ``keeps_header`` is that of
    :class:`~checker.kernel.document.Document`.
    """

    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    read: Callable[[bytes, Lexicon, OldCode | None], Content]
    keeps_header: bool


# Each reader's module is imported when its first file is read: a text file
# needs neither lxml nor PDFium.
def _docx(data: bytes, lexicon: Lexicon, code: OldCode | None) -> Content:
    from checker.readers.docx.reader import read_docx  # noqa: PLC0415

    return read_docx(data, lexicon, code)


def _pdf(data: bytes, lexicon: Lexicon, code: OldCode | None) -> Content:
    from checker.readers.pdf.reader import read_pdf  # noqa: PLC0415

    return read_pdf(data, lexicon, code)


def _doc(data: bytes, lexicon: Lexicon, code: OldCode | None) -> Content:
    from checker.readers.doc.reader import translate_doc  # noqa: PLC0415
    from checker.readers.docx.reader import content_of  # noqa: PLC0415

    return content_of(translate_doc(data), lexicon, code)


def _odt(data: bytes, lexicon: Lexicon, code: OldCode | None) -> Content:
    from checker.readers.docx.reader import content_of  # noqa: PLC0415
    from checker.readers.odt.reader import translate_odt  # noqa: PLC0415

    return content_of(translate_odt(data), lexicon, code)


def _rtf(data: bytes, lexicon: Lexicon, code: OldCode | None) -> Content:
    from checker.readers.docx.reader import content_of  # noqa: PLC0415
    from checker.readers.rtf.reader import translate_rtf  # noqa: PLC0415

    return content_of(translate_rtf(data), lexicon, code)


def _html(data: bytes, lexicon: Lexicon, code: OldCode | None) -> Content:
    from checker.readers.docx.reader import content_of  # noqa: PLC0415
    from checker.readers.html.reader import translate_html, translate_mhtml  # noqa: PLC0415

    translate = translate_mhtml if is_single_file(data) else translate_html
    content = content_of(translate(data), lexicon, code)
    if told := told_of_page(data, len(content.text)):
        raise ReadError("unsupported-format", told)
    return content


def _text(data: bytes, lexicon: Lexicon, code: OldCode | None) -> Content:
    from checker.readers.text.plain import read_text  # noqa: PLC0415

    return read_text(data, lexicon, code)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "odt": Reader((".odt", ".ott", ".fodt"), is_odt, _odt, keeps_header=True),
        "docx": Reader((".docx", ".docm"), is_zip, _docx, keeps_header=True),
        "pdf": Reader((".pdf",), is_pdf, _pdf, keeps_header=True),
        "doc": Reader((".doc", ".dot"), is_old_word, _doc, keeps_header=True),
        "rtf": Reader((".rtf",), is_rtf, _rtf, keeps_header=True),
        "html": Reader((".html", ".htm", ".mht", ".mhtml"), is_web_page, _html, keeps_header=True),
        "md": Reader((".md", ".markdown"), is_markdown, _text, keeps_header=False),
        "txt": Reader((".txt",), is_text, _text, keeps_header=False),
    }
)
"""All formats by name, in the order they are asked; plain text takes what is left.

``md`` and ``txt`` are the same text with other endings.
"""

SUPPORTED_SUFFIXES: tuple[str, ...] = tuple(
    suffix for reader in READERS.values() for suffix in reader.suffixes
)
"""Endings offered in dialogs and looked for in folders, lower case with the dot."""


def read(path: Path, lexicon: Lexicon) -> Document:
    """Return the draft in the file *path*; raises :class:`~checker.errors.ReadError`.

    The words of *lexicon* tell header, signature and broken lines of a file
    that has no paragraphs of its own.
    """
    way = reading(path, lexicon)
    while True:
        try:
            next(way)
        except StopIteration as end:
            document: Document = end.value
            return document


def reading(path: Path, lexicon: Lexicon) -> "Generator[Recognising, None, Document]":
    """Read *path* as :func:`read` does; yield how far it is where pages are recognised.

    That takes seconds: whoever asks for no more has given it up.
    """
    data = raw(path)
    refuse_others(data, path.name)
    suffix = path.suffix.lower()
    name, reader = next(pair for pair in READERS.items() if pair[1].recognises(data, suffix))
    try:
        content = yield from _contents(reader, data, lexicon)
    except ReadError as error:
        told = is_damaged(data, suffix) if reader.read is _text else ""
        if told and error.code == "unsupported-format":
            raise ReadError("damaged", told) from error
        raise
    return Document(
        path=path,
        format=name,
        text=content.text,
        blocks=content.blocks,
        sha256=hashlib.sha256(data).hexdigest(),
        warnings=content.warnings,
        keeps_header=reader.keeps_header and content.unread != "header",
        unread=content.unread,
        lacks_end=content.lacks_end,
        recoded=content.recoded,
        recognised=content.recognised,
        unsure=content.unsure,
        layout=content.layout,
        tracked=content.tracked,
    )


def _contents(
    reader: Reader, data: bytes, lexicon: Lexicon
) -> "Generator[Recognising, None, Content]":
    """Return what the file holds, the pages recognised of which it holds a picture only."""
    if reader.read is not _pdf:
        return _content(reader, data, lexicon)
    from checker.readers.pdf.reader import ScanError, read_pdf  # noqa: PLC0415 - no other file
    from checker.readers.pdf.scan import recogniser  # noqa: PLC0415

    found: Content | ReadError
    try:
        found = _content(reader, data, lexicon)
        pages = found.pictured
    except ScanError as error:
        found, pages = error, error.pages
    if pages and recogniser.is_installed():
        seen = yield from recogniser.recognise(data, pages)
        try:
            found = _content(replace(reader, read=partial(read_pdf, seen=seen)), data, lexicon)
        except ScanError:
            found = ReadError("no-text", messages.SCAN_UNCLEAR)
    if isinstance(found, ReadError):
        raise found
    return found


def _content(reader: Reader, data: bytes, lexicon: Lexicon) -> Content:
    content = reader.read(data, lexicon, None)
    if not is_legacy(content.text):
        return content
    for code in likely_codes(content.text):
        content = reader.read(data, lexicon, code)
        if is_vietnamese(content.text):
            return content
    raise ReadError("unsupported-format", messages.OLD_FONT)


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of the bytes in *path* as hexadecimal digits; raises ReadError as :func:`read`."""
    return hashlib.sha256(raw(path)).hexdigest()


def is_unchanged(document: Document) -> bool:
    """Whether its file holds the very bytes that were read; raises ReadError as :func:`read`."""
    return fingerprint(document.path) == document.sha256


def raw(path: Path) -> bytes:
    """Return the bytes of the draft in *path*; raises ReadError as :func:`read`."""
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            raise ReadError("unsupported-format", messages.FOLDER)
        if not S_ISREG(mode):  # a pipe or device may never end
            raise ReadError("unreadable", messages.UNREADABLE)
        with path.open("rb") as file:
            # One byte more than allowed tells a file that is too large, also while it grows.
            data = file.read(_MAX_FILE + 1)
    except (OSError, ValueError, MemoryError) as error:
        raise _refused(error, path) from error
    if len(data) > _MAX_FILE:
        raise ReadError("too-large", messages.TOO_LARGE_FILE)
    if not data:
        raise ReadError("damaged", messages.EMPTY)
    return data


def _refused(error: OSError | ValueError | MemoryError, path: Path) -> ReadError:
    """Return what is to be told where the system does not give the file at *path*."""
    if not isinstance(error, MemoryError) and is_impossible(error, path):
        return ReadError("unreadable", IMPOSSIBLE)
    if isinstance(error, FileNotFoundError):
        return ReadError("not-found", messages.NOT_FOUND)
    if isinstance(error, PermissionError):
        return ReadError("unreadable", messages.NO_ACCESS)
    return ReadError("unreadable", messages.UNREADABLE)
