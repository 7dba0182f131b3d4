"""The register of communes and districts by name: thousands of names, read when a draft needs them.

It tells that *Bình Lư* behind *xã* is a place. What is true of a province on
which day stands in ``registers/places.toml``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from checker.kernel.text import fold

NAME = "registers/units.txt"
"""Its file, from the folder of rules; ``tests/units.py`` makes it."""
_FIELDS = 4


class UnitLine(NamedTuple):
    """The names of one kind in one province and period, folded unless it is said otherwise."""

    ended: bool
    kind: str
    province: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Units:
    """The names of all communes and districts, now and until June 2025; folded.

    A library that is kept between starts holds the path alone.
    """

    path: Path | None = None

    def __reduce__(self) -> tuple[type["Units"], tuple[Path | None]]:
        """Travel without the names."""
        return type(self), (self.path,)

    @cached_property
    def by_kind(self) -> Mapping[str, frozenset[str]]:
        """The names of each kind of unit.

        Of units that are no more, names of one syllable are left out: *Trang*,
        *Thanh* begin too many common words, and no draft of today needs them.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for line in self.lines():
            kept = line.names
            if line.ended:
                kept = tuple(name for name in kept if " " in name or name.isdigit())
            found[line.kind].update(kept)
        return {kind: frozenset(names) for kind, names in found.items()}

    @cached_property
    def syllables(self) -> frozenset[str]:
        """The syllables that units are named with."""
        names = (name for names in self.by_kind.values() for name in names)
        return frozenset(syllable for name in names for syllable in name.split())

    def provinces_of(self, key: str) -> frozenset[str]:
        """Return the folded names of all provinces that have, or had, a unit named *key*."""
        return frozenset(line.province for line in self.lines() if key in line.names)

    def new_in(self, kind: str, key: str) -> frozenset[str]:
        """Return the folded names of the provinces that have a *kind* named *key*, and had none before."""
        lines = [line for line in self.lines() if line.kind == kind and key in line.names]
        before = {line.province for line in lines if line.ended}
        return frozenset(line.province for line in lines if not line.ended) - before

    @cached_property
    def of_today(self) -> frozenset[tuple[str, str]]:
        """The kind and name of each unit that is there today, in whichever province."""
        standing = (line for line in self.lines() if not line.ended)
        return frozenset((line.kind, name) for line in standing for name in line.names)

    def count(self) -> int:
        """Return how many names the file holds."""
        return sum(len(line.names) for line in self.lines())

    def lines(self) -> Iterator[UnitLine]:
        """Yield the lines of the file, folded."""
        return _lines(_folded(self.text()))

    def written(self) -> Iterator[UnitLine]:
        """Yield the lines of the file with their capitals."""
        return _lines(self.text().splitlines())

    def text(self) -> str:
        """Return the file's text; empty where it cannot be read, which loading has told."""
        try:
            return self.path.read_text(encoding="utf-8") if self.path else ""
        except (OSError, UnicodeDecodeError):
            return ""


def _folded(text: str) -> list[str]:
    """Return the lines of *text*, folded all at once."""
    return fold(text.replace("\n", "\r")).split("\r")


def _lines(lines: Iterable[str]) -> Iterator[UnitLine]:
    for line in lines:
        fields = line.split(" | ")
        if len(fields) == _FIELDS and not line.startswith("#"):
            period, kind, province, names = fields
            yield UnitLine(not period.endswith("/"), kind, province, tuple(names.split(", ")))
