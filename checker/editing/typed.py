"""A value that somebody typed as words, turned into what the key wants."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from checker.kernel.phrases import Phrase, PlainPhrase
from checker.kernel.text import fold
from checker.kernel.typed_day import typed_day
from checker.kinds.base import AnyKind
from checker.library.convert import type_of
from checker.library.rule import SEVERITY_WORDS, Severity
from checker.library.tables import RuleTable

_BETWEEN = ";"
"""Stands between the phrases of a list that are typed at once."""
_SEVERITIES = {fold(words): severity.value for severity, words in SEVERITY_WORDS.items()}


def typed(words: str, key: str, kind: AnyKind | None) -> Any:
    """Return *words* as the value of ``key`` (``with.due``) of a rule of *kind*.

    What cannot be that stays words: the loader says what it should be. A list is one element, or
    what TOML writes in brackets; of phrases several, with “;” between them (a phrase may have commas).
    A day may be written 31/5/2026, a number 06, a severity as people call it. Raises NoDayError for what
    is no day.
    """
    shape: Any = RuleTable
    place = key.split(".")
    if place[0] == "with" and len(place) > 1:
        shape, place = (kind.params if kind else None), place[1:]
    hint: Any = shape
    for part in place:
        hint = _inner(hint, part)
    return _as(words, hint)


def _inner(shape: Any, key: str) -> Any:
    """Return the type of *key* in a value of the type *shape*, None where nobody knows it."""
    if get_origin(shape) is not None and issubclass(get_origin(shape), Mapping):
        return get_args(shape)[1]
    return type_of(shape, key) if isinstance(shape, type) else None


def _as(words: str, hint: Any) -> Any:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        inner = [one for one in get_args(hint) if one is not NoneType]
        return _as(words, inner[0])
    if origin is tuple:
        if words.lstrip().startswith("["):
            return _read(words)
        inner = get_args(hint)[0]
        several = (
            [one.strip() for one in words.split(_BETWEEN)]
            if inner in {Phrase, PlainPhrase}
            else [words]
        )
        return [_as(one, inner) for one in several if one] or [words]
    if hint is Severity:
        return _SEVERITIES.get(fold(words.strip()), words)
    if hint is dt.date:
        return typed_day(words)
    if hint in {int, float} and words.strip().isdecimal():
        return int(words)
    if hint in {int, float, bool} or (origin is not None and _is_mapping(origin)):
        return _read(words)
    if hint is not None and hasattr(hint, "__dataclass_fields__"):
        return _read(words)
    return words


def _is_mapping(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _read(words: str) -> Any:
    """Return the value that TOML reads in *words*, themselves where it reads none."""
    try:
        return tomllib.loads(f"value = {words}")["value"]
    except (ValueError, RecursionError):
        return words
