"""Bytes of a text file as characters."""

import codecs
import re
import unicodedata

from checker.errors import ReadError

_MAX_BYTES = 20 * 2**20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_COMMON = re.compile(r"\b(?:và|của|các|được|trong|thực hiện|năm|ngày)\b")

TOO_LARGE = (
    "Tệp chữ lớn hơn 20 MB, nhiều hơn bất kỳ dự thảo nào. "
    "Hãy chọn đúng tệp dự thảo, hoặc lưu riêng phần cần kiểm tra."
)
NOT_TEXT = (
    "Tệp không phải văn bản mà chương trình đọc được. "
    "Hãy mở dự thảo bằng Word và lưu thành tệp .docx rồi kiểm tra lại."
)
OLD_CODE = (
    "Tệp chữ dùng bảng mã cũ, không phải Unicode. "
    "Hãy mở tệp, lưu lại với bảng mã UTF-8 rồi kiểm tra lại."
)


def decode(data: bytes) -> str:
    """Return the characters of *data*: UTF-8, UTF-16, or the old Windows code for Vietnamese.

    Raises :class:`~checker.errors.ReadError`: ``too-large`` beyond 20 MB,
    ``unsupported-format`` where the bytes are no text or in another code.
    """
    if len(data) > _MAX_BYTES:
        raise ReadError("too-large", TOO_LARGE)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None and _looks_like_utf16(data):
        encoding = "utf-16-le"
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        text = _windows(data)
        if encoding is not None or not text:
            raise ReadError("unsupported-format", OLD_CODE) from error
    # A stray control character is an accident; many are a file of another kind.
    if len(_CONTROL.findall(text[:100_000])) > 2 + len(text[:100_000]) // 500:
        raise ReadError("unsupported-format", NOT_TEXT)
    return text


def _looks_like_utf16(data: bytes) -> bool:
    sample = data[:2000]
    return len(data) % 2 == 0 and sample[1::2].count(0) > len(sample) // 5 > sample[::2].count(0)


def _windows(data: bytes) -> str:
    """Return *data* read in the old Windows code, ``""`` unless that is Vietnamese."""
    text = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    return text if "\ufffd" not in text and len(_COMMON.findall(text[:50_000])) > 2 else ""
