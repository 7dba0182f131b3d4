"""Values of rule files, turned into the types that the code declares."""

from collections.abc import Collection, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from checker.kernel.phrases import FOREIGN, SIGNS, PhraseError, variants
from checker.library.mistakes import Notes, Place, dotted
from checker.library.registers import Registers

_WORDS: Mapping[Any, str] = {
    str: "phải là chữ trong dấu ngoặc kép",
    int: "phải là số nguyên",
    float: "phải là số",
    bool: "phải là true hoặc false",
    date: "phải là ngày dạng 2026-11-15",
}

T = TypeVar("T")

_DOUBTFUL = SIGNS | FOREIGN | frozenset(".…")
"""Only a phrase with one of these can be malformed."""


_LISTED = {"section": ("section.", "không có mục"), "unit": ("task-unit.", "không có đơn vị")}
"""What the lexicon has lists for: how their names begin, and what is said of one that is missing."""

_PLAIN = frozenset({"plain words", "plain phrase"})


class Converter:
    """Reads the tables of one file into declared types, noting every mistake.

    A type is a plain one (str, int, float, bool, date, an Enum, a Literal),
    ``DocumentId``, ``BodyName`` or ``EventId`` (must stand in the register),
    ``SectionRole``, ``Phrase``, ``PlainWords``, ``PlainPhrase``,
    Optional of one, ``tuple[X, ...]`` or ``tuple[X, Y]``, ``Mapping[str, X]``, or a dataclass of such. A field
    name with a trailing underscore stands for the key without it. Every phrase
    that was read is put into *phrases*.
    """

    def __init__(
        self,
        notes: Notes,
        registers: Registers | None = None,
        lists: Collection[str] = (),
        phrases: set[str] | None = None,
    ) -> None:
        self._notes = notes
        self._phrases = set() if phrases is None else phrases
        self._registers = registers
        self._listed = {
            what: [name.removeprefix(prefix) for name in lists if name.startswith(prefix)]
            for what, (prefix, _) in _LISTED.items()
        }

    def table(
        self, table: Any, shape: type, at: Place, *, partial: bool = False
    ) -> dict[str, Any] | None:
        """Return the fields of *shape* that *table* gives, None where any is mistaken.

        With *partial* no field is compulsory.
        """
        if not isinstance(table, dict):
            self._notes.wrong(at, "phải là một bảng các khóa")
            return None
        before = len(self._notes)
        declared = _declared(shape)
        values = {}
        for key, value in table.items():
            if key in declared:
                item = declared[key]
                values[item.name] = self.value(value, item.hint, (*at, key))
            else:
                self._notes.unknown((*at, key), "khóa lạ", key, declared)
        if not partial:
            for key, item in declared.items():
                if item.compulsory and key not in table:
                    self._notes.add((*at, key), f"thiếu khóa '{key}'")
        return values if len(self._notes) == before else None

    def build(self, table: Any, shape: type[T], at: Place) -> T | None:
        """Return *table* as an instance of the dataclass *shape*, None where mistaken.

        A ValueError of the dataclass itself is noted with its own words.
        """
        values = self.table(table, shape, at)
        return None if values is None else self.construct(shape, values, at)

    def construct(self, shape: type[T], values: Mapping[str, Any], at: Place) -> T | None:
        """Return ``shape(**values)``, None where the dataclass itself refuses them."""
        try:
            return shape(**values)
        except ValueError as error:
            self._notes.wrong(at, str(error))
            return None

    def value(self, value: Any, hint: Any, at: Place) -> Any:
        """Return *value* as *hint*; where it cannot be, note it and return None."""
        if hint is Any or (hint is str and isinstance(value, str)):
            return value
        origin = get_origin(hint)
        if origin in {Union, UnionType}:
            return self._one_of_types(value, [a for a in get_args(hint) if a is not NoneType], at)
        if origin is tuple:
            return self._tuple(value, get_args(hint), at)
        if origin not in {None, Literal, Annotated}:
            return self._mapping(value, get_args(hint)[1], at)
        if is_dataclass(hint) or hasattr(hint, "_fields"):
            return self.build(value, hint, at)
        return self._plain(value, hint, at)

    def _plain(self, value: Any, hint: Any, at: Place) -> Any:
        if get_origin(hint) is Annotated:
            return self._checked(value, hint.__metadata__[0], at)
        if get_origin(hint) is Literal:
            return self._choice(value, {choice: choice for choice in get_args(hint)}, at)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return self._choice(value, {member.value: member for member in hint}, at)
        if _is(value, hint):
            return float(value) if hint is float else value
        self._notes.wrong(at, _WORDS[hint])
        return None

    def _one_of_types(self, value: Any, hints: list[Any], at: Place) -> Any:
        """Convert by the first type that fits the value's own; else complain by the last."""
        fitting = (hint for hint in hints[:-1] if hint in _WORDS and _is(value, hint))
        return self.value(value, next(fitting, hints[-1]), at)

    def _tuple(self, value: Any, hints: tuple[Any, ...], at: Place) -> Any:
        many = hints[-1] is Ellipsis
        if not isinstance(value, list):
            example = '["…", "…"]' if hints[0] in {str, Any} else "[…, …]"
            self._notes.wrong(at, f"phải là danh sách trong ngoặc vuông, dạng {example}")
            return None
        if not many and len(value) != len(hints):
            self._notes.wrong(at, f"phải là danh sách đúng {len(hints)} giá trị")
            return None
        kinds = [hints[0]] * len(value) if many else hints
        pairs = enumerate(zip(value, kinds, strict=True))
        return tuple(self.value(item, hint, (*at, index)) for index, (item, hint) in pairs)

    def _mapping(self, value: Any, hint: Any, at: Place) -> Any:
        if isinstance(value, dict):
            return {key: self.value(item, hint, (*at, key)) for key, item in value.items()}
        self._notes.wrong(at, "phải là một bảng các khóa")
        return None

    def _choice(self, value: Any, choices: Mapping[Any, Any], at: Place) -> Any:
        if not isinstance(value, str):
            self._notes.wrong(at, _WORDS[str])
        elif value not in choices:
            self._notes.unknown(at, f"'{dotted(at)}' không nhận giá trị", value, choices)
        else:
            return choices[value]
        return None

    def _checked(self, value: Any, what: str, at: Place) -> Any:
        """Return a string that must be more: a known document, body or event, a phrase, plain words."""
        known = self._registers
        if not isinstance(value, str):
            self._notes.wrong(at, _WORDS[str])
        elif what == "document" and known is not None and value not in known.documents:
            self._notes.unknown(at, "sổ văn bản chưa có", value, known.documents)
        elif what == "body" and known is not None and value not in known.body_names:
            self._notes.unknown(at, "sổ cơ quan chưa có", value, known.body_names)
        elif what == "event" and known is not None and value not in known.events:
            self._notes.unknown(at, "chưa có sự kiện", value, known.events)
        elif what in _LISTED and value not in self._listed[what]:
            self._notes.unknown(at, _LISTED[what][1], value, self._listed[what])
        elif what == "phrase":
            self._take_phrase(value, at)
        elif what in _PLAIN and (SIGNS.intersection(value) or not value.strip()):
            self._notes.wrong(
                at, f"là chữ để dán vào văn bản, không nhận dấu ngoặc, | hay ?: “{value}”"
            )
        elif what == "plain phrase":
            self._take_phrase(value, at)
        return value

    def _take_phrase(self, phrase: str, at: Place) -> None:
        if _DOUBTFUL.intersection(phrase) or not phrase.strip():
            try:
                variants(phrase)
            except PhraseError as error:
                self._notes.wrong(at, f"viết chưa đúng: {error}")
                return
        self._phrases.add(phrase)


def _is(value: Any, hint: Any) -> bool:
    """Whether a TOML value is of the plain type *hint*; true is no number, a moment no day."""
    if hint is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    if hint in {int, float} and isinstance(value, bool):
        return False
    return isinstance(value, (int, float) if hint is float else hint)


class _Declared(NamedTuple):
    """What a dataclass says of one of its fields."""

    name: str
    hint: Any
    compulsory: bool


def field_names(shape: type) -> tuple[str, ...]:
    """Return the names of the fields of *shape*, in order."""
    return tuple(item.name for item in _declared(shape).values())


def type_of(shape: type, key: str) -> Any:
    """Return what a table of *shape* wants as *key*; None where it has no such key."""
    return _declared(shape)[key].hint if key in _declared(shape) else None


def is_compulsory(shape: type, key: str) -> bool:
    """Whether a table of *shape* must have *key*."""
    return key in _declared(shape) and _declared(shape)[key].compulsory


@lru_cache
def _declared(shape: type) -> Mapping[str, _Declared]:
    """Return the keys that a table of *shape* may have."""
    hints = get_type_hints(shape, include_extras=True)
    if is_dataclass(shape):
        compulsory = {
            item.name: item.default is MISSING and item.default_factory is MISSING
            for item in fields(shape)
        }
    else:
        defaults = getattr(shape, "_field_defaults", {})
        compulsory = {name: name not in defaults for name in getattr(shape, "_fields", ())}
    return {
        name.rstrip("_"): _Declared(name, hints[name], needed)
        for name, needed in compulsory.items()
    }
