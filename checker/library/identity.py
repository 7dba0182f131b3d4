"""What tells one layer from another: offices call theirs alike, and one layer comes in several editions."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from checker.facts.cited_numbers import citation_key

_SEVERAL = 3
"""Rules that two plans of superiors hardly have in common by chance."""


class Identity(NamedTuple):
    """The ``[pack]`` id and author, the key of the superior's plan, and the ids of what is made there."""

    id: str
    superior: str
    author: str
    rules: frozenset[str]
    documents: frozenset[str]


def identity_of(files: Iterable[Mapping[str, Any]]) -> Identity:
    """Return what the *files* of a layer, as TOML reads them, are known by."""
    read = tuple(files)
    pack = next((file["pack"] for file in reversed(read) if "pack" in file), None)
    superior = next((file["superior"] for file in read if "superior" in file), None)
    number = _words(superior, "number")
    return Identity(
        _words(pack, "id"),
        citation_key(number) if number else "",
        _words(pack, "author"),
        _ids(read, "rule"),
        _ids(read, "document"),
    )


def is_same(one: Identity, other: Identity) -> bool:
    """Whether both are editions of one layer, not two layers that happen to have one id.

    A rule of both tells it, whoever signed them. Without one, two authors have a layer each, and so
    have two files that make nothing in common. Where two plans of superiors are named, most rules
    must be the same: a number that was read wrongly has been put right.
    """
    if not one.id or one.id != other.id:
        return False
    shared = len(one.rules & other.rules)
    if one.superior != other.superior:
        return shared >= _SEVERAL and 2 * shared > min(len(one.rules), len(other.rules))
    if shared:
        return True
    if one.author and other.author and one.author != other.author:
        return False
    made, others = one.rules | one.documents, other.rules | other.documents
    return not (made and others) or bool(made & others)


def _words(table: Any, key: str) -> str:
    value = table.get(key) if isinstance(table, dict) else None
    return " ".join(value.split()) if isinstance(value, str) else ""


def _ids(files: Iterable[Mapping[str, Any]], name: str) -> frozenset[str]:
    tables = (table for file in files if isinstance(file.get(name), list) for table in file[name])
    return frozenset(filter(None, (_words(table, "id") for table in tables)))
