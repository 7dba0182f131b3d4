"""Values of a rule's table by their dotted keys, and a rule of the library as such a table."""

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import Any

from checker.library.convert import is_compulsory
from checker.library.rule import Rule

Table = Mapping[str, Any]
"""A ``[[rule]]`` or ``[[set]]`` of a rule file, in plain values."""


def value_at(table: Table, key: str) -> object | None:
    """Return what stands in *table* at the dotted *key*; None for nothing."""
    found: object = table
    for part in key.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def given(table: Table) -> Table:
    """Return the parameters in *table*."""
    inner = table.get("with", {})
    return inner if isinstance(inner, Mapping) else {}


def examples_of(table: Table) -> tuple[Table, ...]:
    """Return the examples in *table*; none where a hand wrote something else there."""
    found = table.get("example", ())
    are_tables = isinstance(found, list | tuple) and all(isinstance(one, Mapping) for one in found)
    return tuple(found) if are_tables else ()


def first(value: object) -> str:
    """Return the first of a list of words; empty where it is none, or has none."""
    return str(value[0]) if isinstance(value, list | tuple) and value else ""


def said(value: object, between: str = ", ") -> str:
    """Return *value*, whatever a hand wrote, as it is read: days as they are written here, lists *between* signs."""
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, list | tuple):
        return between.join(said(one) for one in value)
    return "" if value is None else str(value)


def table_of(rule: Rule) -> dict[str, Any]:
    """Return *rule* as it would be written; what is as the kind has it by itself is left out."""
    made: dict[str, Any] = {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity.value,
        "basis": rule.basis,
        "kind": rule.kind,
        "with": _parameters(rule),
        "message": rule.message,
        "suggestion": rule.suggestion,
        "levels": list(rule.levels),
        "effective": dict(
            pair
            for pair in zip(("from", "until"), rule.effective, strict=True)
            if pair[1] is not None
        ),
    }
    return {key: value for key, value in made.items() if value not in (None, "", [], {})}


def laid_over(below: Table, above: Table) -> dict[str, Any]:
    """Return *below* with what *above* says otherwise; parameters one by one."""
    merged = {**below, **above}
    if parameters := {**given(below), **given(above)}:
        merged["with"] = parameters
    return merged


def _parameters(rule: Rule) -> dict[str, Any]:
    shape = type(rule.params)
    defaults = getattr(shape, "_field_defaults", {})
    names = getattr(shape, "_fields", ())
    pairs = ((name, getattr(rule.params, name)) for name in names)
    return {
        name.rstrip("_"): _plain(value)
        for name, value in pairs
        if is_compulsory(shape, name.rstrip("_")) or value != defaults.get(name)
    }


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value
