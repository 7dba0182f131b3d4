"""What a file is, by its first bytes; the ending of a name may say anything."""

import re

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.instead import told_instead
from checker.readers.wide import narrowed

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_FLAT_ODT = re.compile(rb'office:mimetype="application/vnd\.oasis\.opendocument\.text')
_MAIL = "__properties_version"
"""What Outlook keeps a mail in, begins its name with."""
_ROOT = "Root Entry".encode("utf-16-le")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s{0,200}){0,9}"
    rb"<(?:!doctype\s{1,9}html|html|head|body)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s{0,200}){0,9}<[a-z][a-z0-9]{0,9}[\s/>]",
    re.IGNORECASE,
)
_PAGES = (".html", ".htm", ".doc")
"""Names that a piece of a page without its first tag may have."""
_SINGLE_FILE = re.compile(
    rb"\s{0,20}(?:[\w-]{1,40}:[^\r\n]{0,1000}\r?\n(?:[ \t][^\r\n]{0,1000}\r?\n){0,20}){0,30}"
    rb"content-type:\s{0,9}(?:multipart/(?:related|alternative|mixed)|text/html)\b",
    re.IGNORECASE,
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}<\?xml\b")
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}\{\\rtf")
"""A mail program or editor may have put a mark of order or empty lines before it."""
_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x00\x0cjP",
)
_PHOTO = re.compile(
    rb"RIFF.{4}WEBP|.{4}ftyp(?:hei[cfmsx]|hev[cx]|mif1|msf1|avi[fs])|\s{0,20}<svg[\s>]", re.DOTALL
)
"""Pictures of the web, photographs of a telephone, drawings."""
_OTHERS = (
    (b"%!PS", "tệp PostScript"),
    (b"MZ", "tệp chạy được của Windows"),
    (b"\x7fELF", "tệp chạy được của Linux"),
)
_PACKED = (
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf\x27\x1c", "tệp nén 7-Zip"),
    (b"\x1f\x8b", "tệp nén GZIP"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MARKDOWN = (".md", ".markdown")
_DOCUMENTS = (".docx", ".docm", ".doc", ".dot", ".odt", ".ott", ".rtf", ".mht", ".mhtml")
_HEAD = 4096
_TAIL = 70_000
"""Bytes at the end of a zip that hold the mark of its end, whatever remark stands behind it."""


def is_odt(data: bytes, _: str) -> bool:
    """Whether *data* is an OpenDocument text, in a zip or in one XML file."""
    head = data[:_HEAD]
    if head.startswith(_ZIP):
        return _ODT in head or _holds_odt(data)
    head = narrowed(head)
    return _XML.match(head) is not None and _FLAT_ODT.search(head) is not None


def _holds_odt(data: bytes) -> bool:
    """Whether a zip is an OpenDocument text, though it does not begin with what it is."""
    if b"content.xml" not in data:
        return False
    from checker.readers.archive import Archive  # noqa: PLC0415 - for few files

    try:
        return Archive(data).read("mimetype").startswith(_ODT.removeprefix(b"mimetype"))
    except (KeyError, ReadError):
        return False


def is_zip(data: bytes, _: str) -> bool:
    """Whether *data* is a zip, as Word files are; their reader looks closer."""
    return data.startswith(_ZIP)


def is_pdf(data: bytes, _: str) -> bool:
    """Whether *data* is a PDF file, or what is left of one that lost its first bytes."""
    if b"%PDF-" in data[:1024]:
        return True
    return b"startxref" in data[-_HEAD:] or (b"endobj" in data and b"endstream" in data)


def is_old_word(data: bytes, _: str) -> bool:
    """Whether *data* is a binary Word file; one with a password for a newer one is not."""
    return (
        data.startswith(_OLE)
        and _holds(data, "WordDocument")
        and not _holds(data, "EncryptedPackage")
    )


def _holds(data: bytes, name: str) -> bool:
    """Whether an OLE file has a stream of this name."""
    return name.encode("utf-16-le") in data


def is_rtf(data: bytes, _: str) -> bool:
    """Whether *data* is RTF, which Word also saves with the ending .doc."""
    return _RTF.match(data) is not None


def is_html(data: bytes, suffix: str) -> bool:
    """Whether *data* is a web page, or a piece of one that calls itself one."""
    head = narrowed(data[:_HEAD])
    piece = suffix in _PAGES and _PIECE.match(head) is not None
    return piece or _HTML.match(head) is not None


def is_web_page(data: bytes, suffix: str) -> bool:
    """Whether *data* is a web page, or a page with all it needs in one file."""
    return is_html(data, suffix) or is_single_file(data)


def is_single_file(data: bytes) -> bool:
    """Whether *data* is a page with all it needs in one file."""
    return _SINGLE_FILE.match(data[:_HEAD]) is not None


def is_markdown(_: bytes, suffix: str) -> bool:
    """Whether a text file calls itself Markdown; *suffix* is lower case."""
    return suffix in _MARKDOWN


def is_text(_: bytes, __: str) -> bool:
    """Whether a file may be text: any that is nothing else. Its reader looks closer."""
    return True


def refuse_others(data: bytes, name: str) -> None:
    """Raise :class:`~checker.errors.ReadError` where *data*, the file *name*, is known to be no draft.

    ``unsupported-format`` for old Word files, pictures, web pages and the
    like, ``encrypted`` for a Word file with a password.
    """
    head = data[:_HEAD]
    if head.startswith(_OLE) and not is_old_word(data, ""):
        raise _compound(data)
    if told := told_instead(data, name):
        raise ReadError("unsupported-format", told)
    picture = head.startswith(_PICTURES) or _PHOTO.match(head) is not None
    # BM begins many words; a bitmap's header holds its own length.
    if picture or (head.startswith(b"BM") and int.from_bytes(head[2:6], "little") == len(data)):
        raise ReadError("unsupported-format", messages.PICTURE)
    packed = next((what for mark, what in _PACKED if head.startswith(mark)), "")
    if packed:
        raise ReadError("unsupported-format", messages.packed(packed))
    other = next((what for mark, what in _OTHERS if head.startswith(mark)), "")
    if not other and not is_html(data, "") and not is_odt(data, "") and _XML.match(narrowed(head)):
        other = "tệp XML"
    if other:
        raise ReadError("unsupported-format", messages.other_kind(other))


def is_damaged(data: bytes, suffix: str) -> str:
    """Return what is told of *data*, which is no text, where it was a document: ``""`` if it was none.

    Its beginning may be lost, and with it what tells the format; its name or its end still do.
    """
    tail = data[-_TAIL:]
    if suffix == ".pdf" or (b"startxref" in tail and b"endobj" in data):
        return messages.DAMAGED_PDF
    if suffix in _DOCUMENTS or b"PK\x05\x06" in tail:
        return messages.DAMAGED_WORD
    return ""


def _compound(data: bytes) -> ReadError:
    """Return what is wrong with an OLE file, by the names in its directory."""
    if _holds(data, "EncryptedPackage"):
        return ReadError("encrypted", messages.ENCRYPTED_WORD)
    if _holds(data, "Workbook"):
        return ReadError("unsupported-format", messages.other_kind("bảng tính Excel đời cũ"))
    if _holds(data, "PowerPoint Document"):
        return ReadError("unsupported-format", messages.other_kind("bài trình chiếu đời cũ"))
    if _holds(data, _MAIL):
        return ReadError("unsupported-format", messages.MAIL)
    lost = _holds(data, "0Table") or _holds(data, "1Table")  # streams beside Word's text
    if lost or not data[_directory(data) :][: len(_ROOT)].startswith(_ROOT):
        return ReadError("damaged", messages.DAMAGED_OLD)
    return ReadError("unsupported-format", messages.other_kind("tệp đời cũ không rõ loại"))


def _directory(data: bytes) -> int:
    """Return where the directory of an OLE file begins."""
    size = 1 << min(int.from_bytes(data[30:32], "little"), 16)
    return (int.from_bytes(data[48:52], "little") + 1) * size
