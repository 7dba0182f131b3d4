"""A TOML file of the library, read without ever stopping the program."""

import tomllib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.library.rule import LibraryProblem

LARGEST = 2_000_000
"""Bytes; a rule file is a few dozen kilobytes."""

# What the standard reader says, in words an official can act on.
_SYNTAX = {
    "Cannot overwrite": "khóa này đã có giá trị ở trên",
    "Cannot declare": "bảng này đã có ở trên",
    "Cannot mutate": "khóa này đã có giá trị ở trên",
    "Duplicate inline": "khóa này đã có giá trị ở trên",
    "Expected '='": "thiếu dấu = sau tên khóa",
    "Expected ']": "thiếu dấu ] đóng tên bảng",
    "Expected newline": "thừa chữ sau giá trị; mỗi khóa viết trên một dòng",
    "Invalid statement": "dòng này không phải là khóa = giá trị",
    "Invalid initial character": "tên khóa không hợp lệ",
    "Invalid value": "giá trị không hợp lệ; chữ phải đặt trong dấu ngoặc kép",
    "Invalid date": "ngày không có thật; ngày viết dạng 2026-11-15",
    "Unclosed array": "thiếu dấu ] đóng danh sách",
    "Unclosed inline": "thiếu dấu } đóng bảng",
    "Unterminated string": "thiếu dấu ngoặc kép đóng",
    "Illegal character": "thiếu dấu ngoặc kép đóng, hoặc có ký tự không hợp lệ",
    "Unescaped": "dấu \\ trong ngoặc kép phải viết thành \\\\",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One file: ``name`` as people see it, its tables, its text (NFC)."""

    name: str
    data: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    problem: LibraryProblem | None = None


def read_source(path: Path, name: str) -> Source:
    """Read the file at *path*; a file that cannot be read is a source with a problem."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return _broken(name, "không tìm thấy tệp")
    except OSError:
        return _broken(name, "không mở được tệp; tệp có thể đang bị khóa")
    if len(raw) > LARGEST:
        return _broken(name, "tệp quá lớn, không phải tệp tiêu chí")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _broken(name, "tệp không ở mã UTF-8; hãy lưu lại với mã UTF-8")
    return parse_source(text, name)


def parse_source(text: str, name: str) -> Source:
    """Read TOML *text*; a mistake in its writing is the source's problem."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    try:
        return Source(name, tomllib.loads(text), text)
    except (ValueError, RecursionError) as error:
        return _broken(name, _in_vietnamese(str(error)), _line_of(str(error), text))


def _broken(name: str, message: str, line: int = 0) -> Source:
    return Source(name, problem=LibraryProblem(name, line, "", "", message))


def _in_vietnamese(message: str) -> str:
    for beginning, words in _SYNTAX.items():
        if message.startswith(beginning):
            return words
    return "cách viết TOML không đúng"


def _line_of(message: str, text: str) -> int:
    """Return the line that the standard reader's *message* names."""
    _, found, rest = message.partition("(at line ")
    digits = rest.partition(",")[0]
    if found and digits.isdigit():
        return int(digits)
    return text.rstrip("\n").count("\n") + 1 if "end of document" in message else 0
