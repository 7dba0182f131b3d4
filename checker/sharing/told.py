"""What a layer says of itself, read from its file alone: quick, and also where its rules are mistaken."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from checker.library import layer_files
from checker.library.identity import Identity, identity_of
from checker.library.source import read_source

Sort = layer_files.Sort | Literal["unread"]
"""What a ``.toml`` file is: nobody may be able to read it."""


class Told(NamedTuple):
    """A file as people know it; by its ``identity`` editions of one layer are told.

    ``superior`` is the number of the superior's plan whose demands it holds; ``trouble`` tells why
    it cannot be read.
    """

    path: Path
    sort: Sort
    title: str
    version: str
    superior: str
    identity: Identity
    trouble: str = ""

    @property
    def called(self) -> str:
        """Return title and version."""
        return f"{self.title}, bản {self.version}" if self.version else self.title


def told(path: Path) -> Told:
    """Return what the file *path* says of itself; never raises."""
    if path.is_dir():
        return Told(path, "layer", path.name, "", "", identity_of(()))
    source = read_source(path, path.name)
    pack, superior = _table(source.data, "pack"), _table(source.data, "superior")
    return Told(
        path,
        layer_files.sort_of(source.data) if source.problem is None else "unread",
        _words(pack, "title") or path.name.removesuffix(".toml").removesuffix(".soat"),
        _words(pack, "version"),
        _words(superior, "number"),
        identity_of((source.data,)),
        str(source.problem) if source.problem else "",
    )


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = data.get(name)
    return table if isinstance(table, dict) else {}


def _words(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""
