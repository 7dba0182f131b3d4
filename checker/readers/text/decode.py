"""Bytes of a text file as characters."""

import codecs
import re
import unicodedata

from checker.errors import ReadError
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages
from checker.readers.limits import MOST_BYTES
from checker.readers.old_codes import is_vietnamese, likely_codes
from checker.readers.text.legacy import is_legacy
from checker.readers.text.sound import mended, was_text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FEW_CONTROLS, _CONTROL_EVERY = 2, 500
"""Stray control characters in any text, and one more for so many characters."""
_CONTROL_SAMPLE, _WORD_SAMPLE = 100_000, 50_000
"""Characters that are looked at: forty pages are like the rest."""
_ZEROS = 5
"""One byte in so many is zero where each second one is, even of text full of marked letters."""
_FEWEST_COMMON = 3
"""Common words, without which text in the old code would not be Vietnamese."""
_NO_TEXT_AT_ALL = messages.other_kind("tệp không phải văn bản")
_COMMON = Grammar(r"(?<!\w){common-word}(?!\w)")


def decode(data: bytes, lexicon: Lexicon) -> str:
    """Return the characters of *data*: UTF-8, UTF-16, or the old Windows code for Vietnamese.

    Text in a code of fonts comes as these fonts have it in Unicode, still to be converted.
    Raises :class:`~checker.errors.ReadError`: ``too-large`` beyond 10 MB,
    ``damaged`` where they were text in one of these, ``unsupported-format``
    where they are no text or in another code.
    """
    if len(data) > MOST_BYTES:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    encoding = encoding or _utf16(data)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        text = mended(data, encoding or "utf-8")
        if not (text or encoding):
            text = of_fonts(data) or _windows(data, lexicon)
        if not text:
            if encoding or was_text(data):
                raise ReadError("damaged", messages.DAMAGED_TEXT) from error
            if _has_controls(data.decode("latin-1")):
                raise ReadError("unsupported-format", _NO_TEXT_AT_ALL) from error
            raise ReadError("unsupported-format", messages.OLD_CODE) from error
    # A stray control character is an accident; many are a file of another kind.
    if _has_controls(text):
        if was_text(data):
            raise ReadError("damaged", messages.DAMAGED_TEXT)
        raise ReadError("unsupported-format", _NO_TEXT_AT_ALL)
    return text


def _has_controls(text: str) -> bool:
    sample = text[:_CONTROL_SAMPLE]
    return len(_CONTROL.findall(sample)) > _FEW_CONTROLS + len(sample) // _CONTROL_EVERY


def _utf16(data: bytes) -> str | None:
    """Return which UTF-16 *data* without a mark looks like: zeros beside the Latin letters."""
    sample = data[:2000]
    few, low, high = len(sample) // _ZEROS, sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2:
        return None
    return "utf-16-le" if high > few > low else "utf-16-be" if low > few > high else None


def of_fonts(data: bytes) -> str:
    """Return *data* as characters of the fonts of before Unicode, ``""`` where that is no text."""
    text = data.decode("cp1252", errors="replace")
    if not is_legacy(text):
        return ""
    return text if any(is_vietnamese(code.convert(text)) for code in likely_codes(text)) else ""


def _windows(data: bytes, lexicon: Lexicon) -> str:
    """Return *data* read in the old Windows code, ``""`` unless that is Vietnamese."""
    text = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    if "\ufffd" in text:
        return ""
    common = lexicon.pattern(_COMMON).findall(fold(text[:_WORD_SAMPLE]))
    return text if len(common) >= _FEWEST_COMMON else ""
