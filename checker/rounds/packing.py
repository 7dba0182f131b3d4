"""A file's outcome as text to be kept, and back; what does not come back whole is none."""

import datetime as dt
import json
import zlib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

from checker.errors import ErrorCode, ReadError
from checker.report import Status
from checker.rounds.file_row import FileRow, OpenMatter
from checker.shown import Shown

_ASIDE = {"path", "data", "modified"}
"""Not kept with the row: the file itself tells where it lies and how old it is, the report is kept beside."""
_PLAIN = (str, int, bool, type(None))


def packed(row: FileRow) -> bytes:
    """Return *row* without its path, its time and its data."""
    values = {field.name: getattr(row, field.name) for field in fields(row)}
    kept = {name: _plain(value) for name, value in values.items() if name not in _ASIDE}
    return zlib.compress(_json(kept).encode("utf-8", "surrogatepass"), 3)


def unpacked(data: bytes, path: str) -> FileRow:
    """Return the row that was *packed*, now of the file *path*; raises ValueError where it is none."""
    try:
        values = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
        if not isinstance(values, dict):
            raise ValueError("no row")  # noqa: TRY004 - one kind of error
        return FileRow(path, **{name: _value(name, value) for name, value in values.items()})
    except (KeyError, TypeError, AttributeError, zlib.error, RecursionError) as error:
        raise ValueError("no row") from error


def packed_data(data: Mapping[str, Any]) -> bytes:
    """Return a whole report as plain values, small."""
    return zlib.compress(_json(data).encode("utf-8", "surrogatepass"), 3)


def unpacked_data(data: bytes, path: str) -> dict[str, Any]:
    """Return the report that was packed, now of the file *path*; raises ValueError."""
    try:
        values = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
        document: dict[str, Any] = values["document"]
        document["path"] = path
    except (KeyError, TypeError, zlib.error, RecursionError) as error:
        raise ValueError("no report") from error
    else:
        found: dict[str, Any] = values
        return found


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, ReadError):
        return [value.code, value.message]
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, _PLAIN):
        return value
    raise TypeError(f"cannot keep {type(value).__name__}")


def _value(name: str, value: Any) -> Any:
    """Return the value of the field *name*; raises TypeError or ValueError where it cannot be."""
    if name == "error":
        return None if value is None else _error(*value)
    if name == "date":
        return None if value is None else dt.date.fromisoformat(value)
    if name == "summary":
        return {Status(status): int(count) for status, count in value.items()}
    if name == "tally":
        return {Shown(how): int(count) for how, count in value.items()}
    if name == "shown":
        return {str(rule): Shown(how) for rule, how in value.items()}
    if name == "open":
        return tuple(_matter(*one) for one in value)
    if isinstance(value, list):
        return tuple(map(str, value))
    if not isinstance(value, _PLAIN):
        raise TypeError(name)
    return value


def _error(code: Any, message: str) -> ReadError:
    if code not in get_args(ErrorCode):
        raise ValueError(code)
    return ReadError(code, str(message))


def _matter(rule: str, key: str, how: str, *rest: Any) -> OpenMatter:
    return OpenMatter(rule, key, Shown(how), *rest)
