"""Bytes of a text file as characters."""

import codecs
import re
import unicodedata

from checker.errors import ReadError
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages
from checker.readers.text.sound import mended, was_text

_MAX_BYTES = 20 * 2**20
"""A thousand times as long as a long plan; a larger file is a log or a table of data."""
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
_COMMON = Grammar(r"(?<!\w){common-word}(?!\w)")


def decode(data: bytes, lexicon: Lexicon) -> str:
    """Return the characters of *data*: UTF-8, UTF-16, or the old Windows code for Vietnamese.

    Raises :class:`~checker.errors.ReadError`: ``too-large`` beyond 20 MB,
    ``damaged`` where they were text in one of these, ``unsupported-format``
    where they are no text or in another code.
    """
    if len(data) > _MAX_BYTES:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None and _looks_like_utf16(data):
        encoding = "utf-16-le"
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        text = mended(data, encoding or "utf-8") or ("" if encoding else _windows(data, lexicon))
        if not text:
            if encoding or was_text(data):
                raise ReadError("damaged", messages.DAMAGED_TEXT) from error
            raise ReadError("unsupported-format", messages.OLD_CODE) from error
    # A stray control character is an accident; many are a file of another kind.
    sample = text[:_CONTROL_SAMPLE]
    if len(_CONTROL.findall(sample)) > _FEW_CONTROLS + len(sample) // _CONTROL_EVERY:
        if was_text(data):
            raise ReadError("damaged", messages.DAMAGED_TEXT)
        raise ReadError("unsupported-format", messages.other_kind("tệp không phải văn bản"))
    return text


def _looks_like_utf16(data: bytes) -> bool:
    sample = data[:2000]
    zeros = len(sample) // _ZEROS
    return len(data) % 2 == 0 and sample[1::2].count(0) > zeros > sample[::2].count(0)


def _windows(data: bytes, lexicon: Lexicon) -> str:
    """Return *data* read in the old Windows code, ``""`` unless that is Vietnamese."""
    text = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    if "\ufffd" in text:
        return ""
    common = lexicon.pattern(_COMMON).findall(fold(text[:_WORD_SAMPLE]))
    return text if len(common) >= _FEWEST_COMMON else ""
