"""In which order people find the keys of a table, and how a new table is written."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.editing.values import written_after
from checker.library.written import written_key

_RULE = (
    "id", "group", "title", "severity", "basis", "effective", "levels", "subjects", "profiles", "optional",
    "unless_exam", "unless_event", "other_fields", "gives_way_to", "kind", "with", "message", "say", "suggestion",
)  # fmt: skip
ORDER: Mapping[str, Sequence[str]] = {
    "": ("group", "profiles", "optional", "effective"),
    "pack": ("id", "title", "version", "author", "date"),
    "superior": ("number", "date", "kind", "issuer", "title", "place", "subject", "years", "left"),
    "rule": _RULE,
    "set": _RULE,
    "example": ("text", "status"),
    "off": ("id", "reason"),
    "document": ("id", "kind", "date", "issuer", "title", "names", "period", "since", "until", "replaces"),
    "list": ("id", "title", "words"),
}  # fmt: skip
"""By the table's name; keys that stand here under no table come after the others, as they are given."""
DOTTED = frozenset({"with", "say"})
"""Tables that are written as ``with.present = …``, a line each key."""
BLOCKS = frozenset({"example"})
"""Lists of tables within a table that are written as ``[[rule.example]]``."""


def table_name(at: Sequence[str | int]) -> str:
    """Return the name of the table at *at*, by which its keys have their order."""
    return next((part for part in reversed(at) if isinstance(part, str)), "")


def rank(name: str, key: str) -> int:
    """Return the place of *key* among those of the table *name*."""
    known = ORDER.get(name, ())
    return known.index(key) if key in known else len(known)


def pair_lines(
    key: str, value: Any, newline: str, before: str = "", indent: str = ""
) -> Iterator[str]:
    """Yield the lines of a key, without line ends; those of a dotted table one by one."""
    name = f"{before}{written_key(key)}"
    if key in DOTTED and isinstance(value, Mapping):
        for inner, item in value.items():
            yield from pair_lines(inner, item, newline, f"{name}.", indent)
    else:
        yield f"{indent}{name} = {written_after(name, value, newline, indent)}"


def block(name: str, table: Mapping[str, Any], newline: str, *, many: bool = True) -> str:
    """Return ``[[name]]`` (``[name]`` where not *many*) with its keys and blocks, ended by a line end."""
    short = name.rpartition(".")[2]
    keys = sorted(table, key=lambda key: rank(short, key))
    inner = [key for key in keys if key in BLOCKS and isinstance(table[key], list)]
    lines = [f"[[{name}]]" if many else f"[{name}]"]
    for key in keys:
        if key not in inner:
            lines += pair_lines(key, table[key], newline)
    text = "".join(f"{line}{newline}" for line in lines)
    for key in inner:
        for item in table[key]:
            text += newline + block(f"{name}.{key}", item, newline)
    return text
