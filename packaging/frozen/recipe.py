"""What goes into the program for Linux: ``linux.toml``, read."""

import fnmatch
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bundle.recipe import HERE


@dataclass(frozen=True, slots=True)
class LinuxRecipe:
    """The lists of ``linux.toml``; what each means is said there."""

    excluded: tuple[str, ...]
    extras: tuple[str, ...]
    left_hooks: tuple[str, ...]
    qt: tuple[str, ...]
    optional: frozenset[str]
    bundled: Mapping[str, str]
    system: Mapping[str, str]
    recommended: tuple[str, ...]
    gcc: Mapping[str, str]
    parts_not_here: frozenset[str]

    def keeps_of_qt(self, name: str) -> bool:
        """Whether the file *name*, from PySide6/, goes into the program."""
        return any(fnmatch.fnmatchcase(name, pattern) for pattern in self.qt)


def read(path: Path = HERE / "linux.toml") -> LinuxRecipe:
    """Return the recipe that *path* holds."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return LinuxRecipe(
        excluded=tuple(table["freeze"]["excluded"]),
        extras=tuple(table["freeze"]["extras"]),
        left_hooks=tuple(table["freeze"]["left_hooks"]),
        qt=tuple(table["qt"]["keep"]),
        optional=frozenset(table["qt"]["optional"]),
        bundled=table["bundled"],
        system=table["system"],
        recommended=tuple(table["recommended"]["packages"]),
        gcc=table["gcc"],
        parts_not_here=frozenset(table["parts"]["not_here"]),
    )
