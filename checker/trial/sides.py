"""The two libraries that a draft is tried with: layers that lie beside it are in force on both sides."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker.editing.checking import base_library
from checker.library.nearby import found_beside
from checker.library.rule import Library
from checker.rounds.top import layers_folder


class Sides(NamedTuple):
    """The rules in force before a change and after it."""

    before: Library
    after: Library


class SidesOf:
    """Loads them once for each folder; one folder's are kept, since its drafts come together."""

    def __init__(self, against: Sequence[Path], rules: Sequence[Path]) -> None:
        """Compare the layers *rules* with *against*; what is tried is no layer beside the drafts."""
        self._against, self._rules = tuple(against), tuple(rules)
        self._last: tuple[tuple[Path, ...], Sides] | None = None

    def of(self, draft: Path) -> Sides:
        """Return the libraries for the file *draft*; a layer that cannot be read is in none."""
        return self._in(layers_folder(draft))

    def _in(self, folder: Path) -> Sides:
        beside = found_beside(folder, (*self._against, *self._rules))
        if self._last is None or self._last[0] != beside:
            before, after = (base_library((*beside, *own)) for own in (self._against, self._rules))
            self._last = beside, Sides(before, after)
        return self._last[1]
