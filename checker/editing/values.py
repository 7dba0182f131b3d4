"""How a value is written into a file of rules, so that people like to read it."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from checker.library.written import written

WIDTH = 120
"""Columns; a list that would be longer is broken over lines."""
_INDENT = "  "


def plain(value: object) -> Any:
    """Return *value* as a rule file would be read: lists, dicts, strings in NFC."""
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def plain_table(table: Mapping[str, object]) -> dict[str, Any]:
    """Return *table* as a rule file would be read."""
    return {key: plain(value) for key, value in table.items()}


def written_after(key: str, value: object, newline: str, indent: str = "") -> str:
    """Return the text of *value* as it stands behind ``key = ``, a long list over several lines."""
    line = written(value)
    whole = len(indent) + len(key) + 3 + len(line)
    if not isinstance(value, list) or len(value) < 2 or whole <= WIDTH:
        return line
    rows = "".join(f"{indent}{_INDENT}{row}{newline}" for row in _rows(value))
    return f"[{newline}{rows}{indent}]"


def _rows(values: Sequence[object]) -> Iterator[str]:
    """Yield *values* with their commas, so many a row as have room."""
    row = ""
    for value in values:
        item = f"{written(value)},"
        if row and len(_INDENT) + len(row) + 1 + len(item) > WIDTH:
            yield row
            row = ""
        row = f"{row} {item}" if row else item
    yield row


def written_like(old: str, value: object, newline: str) -> str:
    """Return the text of *value*, a string in the sort of quotation marks that *old* has where it can be."""
    if not isinstance(value, str):
        return written(value)
    if old.startswith('"""'):
        lines = (written(line)[1:-1] for line in value.split("\n"))
        begin = newline if old[3:5].startswith(("\n", "\r\n")) or value.startswith("\n") else ""
        return f'"""{begin}{newline.join(lines)}"""'
    is_literal = old.startswith("'") and not old.startswith("'''")
    if is_literal and "'" not in value and all(char >= " " and char != "\x7f" for char in value):
        return f"'{value}'"
    return written(value)
