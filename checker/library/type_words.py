"""The types of values in rule files, in words for those who write them."""

from collections.abc import Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

_PLAIN: Mapping[Any, str] = {
    str: "chữ",
    int: "số nguyên",
    float: "số",
    bool: "true hoặc false",
    date: "ngày, dạng 2026-11-15",
}
_CHECKED = {
    "phrase": "cụm từ",
    "plain words": "chữ để dán, không có (a|b)",
    "plain phrase": "chữ để dán, không có (a|b)",
    "body": "tên cơ quan trong sổ",
    "document": "số, ký hiệu văn bản trong sổ",
    "event": "mã sự kiện",
    "section": "mã mục",
    "unit": "mã đơn vị",
}


class Parameter(NamedTuple):
    """A key that a rule may write: its type in words, and its default as a file would have it."""

    name: str
    type: str
    default: str
    """The empty string where the key is compulsory."""


def parameters(shape: type) -> tuple[Parameter, ...]:
    """Return the parameters of a kind whose ``params`` are *shape*, a NamedTuple."""
    hints = get_type_hints(shape, include_extras=True)
    defaults: Mapping[str, Any] = getattr(shape, "_field_defaults", {})
    return tuple(
        Parameter(
            name.rstrip("_"),
            type_words(hints[name]),
            _written(defaults[name]) if name in defaults else "",
        )
        for name in getattr(shape, "_fields", ())
    )


def type_words(hint: Any) -> str:
    """Return what a value of the type *hint* is called."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return " hoặc ".join(type_words(one) for one in inner if one is not NoneType)
    if origin is Annotated:
        return _CHECKED[hint.__metadata__[0]]
    if origin is Literal:
        return f"một trong: {', '.join(map(str, inner))}"
    if origin is tuple:
        if inner[-1] is Ellipsis:
            return f"danh sách {type_words(inner[0])}"
        return f"[{', '.join(map(type_words, inner))}]"
    if hasattr(hint, "_fields"):
        keys = get_type_hints(hint, include_extras=True)
        named = (f"{name.rstrip('_')} = {type_words(key)}" for name, key in keys.items())
        return f"bảng {{ {'; '.join(named)} }}"
    if origin is not None:
        return f"bảng: tên = {type_words(inner[1])}"
    return _PLAIN[hint]


def _written(value: Any) -> str:
    if value is None:
        return "không có"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_written, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)
