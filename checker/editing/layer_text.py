"""An office's own rule file as text: changed line by line, and kept to the byte where nothing changes."""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from checker.editing.adding import Unwritable
from checker.editing.change import differ, whole_place, with_value, without
from checker.editing.order import block
from checker.editing.values import plain, plain_table
from checker.library.mistakes import Place
from checker.library.source import LARGEST, parse_source

LayerTextErrorCode = Literal[
    "not-found", "unreadable", "too-large", "not-utf8", "not-toml", "decisions", "unwritable"
]
_BOM = "\ufeff"
_NAME = "tệp"


class LayerTextError(Exception):
    """The text of a layer cannot be read, or not be changed as wished.

    ``message`` is a Vietnamese sentence; ``line`` (from 1) where it is wrong, 0 where no line is.
    """

    def __init__(self, code: LayerTextErrorCode, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.code: LayerTextErrorCode = code
        self.message = message
        self.line = line


@dataclass(frozen=True, slots=True)
class LayerText:
    """A rule file: ``data`` are its very bytes, ``tables`` what the standard reader reads in them.

    Every change returns another text, in which nothing else is different: neither a line nor a value.
    """

    data: bytes
    tables: Mapping[str, Any] = field(compare=False, repr=False)

    @classmethod
    def of(cls, data: bytes) -> "LayerText":
        """Return the text in *data*; raises LayerTextError where it is no UTF-8, no TOML."""
        if len(data) > LARGEST:
            raise LayerTextError("too-large", "Tệp quá lớn, không phải tệp tiêu chí.")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            message = "Tệp không ở mã UTF-8; hãy lưu lại với mã UTF-8."
            raise LayerTextError("not-utf8", message, line) from error
        source = parse_source(text.removeprefix(_BOM), _NAME)
        if source.problem is not None:
            wrong = source.problem
            where = f"Dòng {wrong.line}: " if wrong.line else ""
            raise LayerTextError("not-toml", f"{where}{wrong.message}.", wrong.line)
        return cls(data, MappingProxyType(source.data))

    @classmethod
    def new(cls, pack: Mapping[str, object]) -> "LayerText":
        """Return a new layer that says nothing yet but what *pack* says of it."""
        return cls.of(block("pack", plain_table(pack), "\n", many=False).encode("utf-8"))

    @property
    def text(self) -> str:
        """The text without the mark of its encoding, its line ends and accents as they are."""
        return self.data.decode("utf-8").removeprefix(_BOM)

    def value(self, at: Place, default: Any = None) -> Any:
        """Return what is at *at*, *default* where nothing is."""
        return _at(self.tables, at, default)

    def with_value(self, at: Place, value: object) -> "LayerText":
        """Return the text with *value* at *at*: a key, a whole table, or an element behind the last one.

        A table or a list is compared with what is there: only what differs is touched. Raises
        LayerTextError where that cannot be done without touching anything else.
        """
        wanted = copy.deepcopy(dict(self.tables))
        try:
            _put(wanted, at, plain(value))
        except (LookupError, TypeError):
            raise _unwritable() from None
        at = whole_place(self.text, at)
        old, new = self.value(at), _at(wanted, at)
        if old is not None and not differ(old, new):
            return self
        return self._changed(lambda text: with_value(text, at, old, new), wanted)

    def without(self, at: Place) -> "LayerText":
        """Return the text without a key, an element of a list or a whole table.

        A table goes with all that is in it and the comment lines right above it; a comment at a
        single key stays unless it is on its line. Raises LayerTextError where nothing is there, or
        it cannot be taken out alone.
        """
        wanted = copy.deepcopy(dict(self.tables))
        holder = _at(wanted, at[:-1])
        try:
            del holder[at[-1]]
        except (KeyError, IndexError, TypeError):
            raise _unwritable() from None
        old, of = self.value(at), self.value(at[:-1])
        return self._changed(lambda text: without(text, at, old, of), wanted)

    def with_table(self, name: str, table: Mapping[str, object]) -> "LayerText":
        """Return the text with another ``[[name]]``, behind the last of them, else at the end."""
        there = self.tables.get(name, [])
        if not isinstance(there, list):
            raise _unwritable()
        return self.with_value((name, len(there)), table)

    def _changed(self, change: Callable[[str], str], wanted: Mapping[str, Any]) -> "LayerText":
        """Return what *change* makes of the text; raises LayerTextError where that does not say *wanted*."""
        mark = _BOM if self.data.startswith(_BOM.encode()) else ""
        try:
            new = LayerText.of((mark + change(self.text)).encode("utf-8"))
        except (Unwritable, LayerTextError) as error:
            raise _unwritable() from error
        said = _filled(new.tables)
        if differ(said, _filled(wanted)) and differ(said, _filled(_pruned(wanted, self.tables))):
            raise _unwritable()
        return new


def _unwritable() -> LayerTextError:
    return LayerTextError(
        "unwritable",
        "Không ghi được thay đổi này vào tệp mà giữ nguyên mọi dòng khác, nên tệp chưa đổi gì."
        " Hãy sửa chỗ đó trong tệp bằng một trình soạn văn bản.",
    )


def _at(tables: Any, at: Place, default: Any = None) -> Any:
    for part in at:
        try:
            tables = tables[part]
        except (LookupError, TypeError):
            return default
    return tables


def _put(tables: Any, at: Place, value: Any) -> None:
    """Put *value* at *at* in *tables*, with the tables and lists that are missing on the way."""
    for part, following in zip(at, (*at[1:], None), strict=True):
        if isinstance(tables, dict) and not isinstance(part, str):
            raise TypeError(part)
        empty: Any = value if following is None else [] if isinstance(following, int) else {}
        if isinstance(tables, list) and part == len(tables):
            tables.append(empty)
        elif following is None or (isinstance(tables, dict) and part not in tables):
            tables[part] = empty
        tables = tables[part]


def _pruned(wanted: Any, before: Any) -> Any:
    """Return *wanted* without the lists whose last ``[[table]]`` is gone: no line is left of them."""
    if isinstance(wanted, dict) and isinstance(before, Mapping):
        return {
            key: _pruned(value, before.get(key))
            for key, value in wanted.items()
            if value != [] or not isinstance(next(iter(before.get(key) or ()), None), dict)
        }
    if isinstance(wanted, list) and isinstance(before, list) and len(wanted) == len(before):
        return list(map(_pruned, wanted, before))
    return wanted


def _filled(value: Any) -> Any:
    """Return *value* without tables that have nothing in them: no file need tell of them."""
    if isinstance(value, Mapping):
        inner = {key: _filled(item) for key, item in value.items()}
        return {key: item for key, item in inner.items() if item != {}}
    return [_filled(item) for item in value] if isinstance(value, list) else value
