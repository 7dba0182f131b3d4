"""The characters of a web page, and of the one that a single-file web page holds."""

import codecs
import re

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.limits import refuse_crowded
from checker.readers.text.decode import of_fonts
from checker.readers.text.sound import is_broken, mended
from checker.readers.wide import narrowed

_CHARSET = re.compile(
    rb"<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_HEAD = 20_000
_MAX_BYTES = 40 * 2**20
"""A page is text, with some pictures in a single file: more is a table of data."""
_BY_WORD = re.compile(rb"urn:schemas-microsoft-com:office:(?:office|word)|mso-|MsoNormal")
_END = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)


def page_text(data: bytes, charset: str = "") -> str:
    """Return the characters of the web page *data*; *charset* is what came with it, if known.

    Raises ReadError ``damaged`` where the end of a page by Word is missing or many of its bytes
    are broken, ``too-large``.
    """
    if len(data) > _MAX_BYTES:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)
    refuse_crowded(data)
    data = narrowed(data)
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :].decode("utf-8", errors="replace")
    if _BY_WORD.search(data[:_HEAD]) and not _END.search(data):
        raise ReadError("damaged", messages.DAMAGED_OLD)
    told = _CHARSET.search(data[:_HEAD])
    # What is sound UTF-8 is nothing else, whatever a program or server says of it.
    for name in filter(None, ("utf-8", charset, told[1].decode("ascii") if told else "")):
        try:
            return data.decode(name)
        except (LookupError, ValueError):  # unknown, or not in this code after all
            continue
    text = mended(data, "utf-8")
    if not text and is_broken(data, "utf-8"):
        raise ReadError("damaged", messages.DAMAGED_OLD)
    return text or of_fonts(data) or data.decode("cp1258", errors="replace")


def single_file_text(data: bytes) -> str:
    """Return the characters of the page in the single-file web page *data*.

    Raises ReadError ``damaged`` where there is none or its end is missing.
    """
    if len(data) > _MAX_BYTES:  # its parts take seven times as much
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)
    from email import message_from_bytes  # noqa: PLC0415 - few files need it
    from email.errors import InvalidBase64CharactersDefect as Broken  # noqa: PLC0415
    from email.errors import InvalidBase64LengthDefect as Cut  # noqa: PLC0415

    try:
        message = message_from_bytes(data)
    except RecursionError as error:  # parts within parts
        raise ReadError("damaged", messages.TOO_DEEP) from error
    boundary = message.get_boundary()
    if boundary and f"--{boundary}--".encode() not in data:
        raise ReadError("damaged", messages.DAMAGED_OLD)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            inside = part.get_payload(decode=True)
            if any(isinstance(defect, (Broken, Cut)) for defect in part.defects):
                raise ReadError("damaged", messages.DAMAGED_OLD)
            if isinstance(inside, bytes):
                return page_text(inside, part.get_content_charset() or "")
    raise ReadError("damaged", messages.DAMAGED_OLD)
