"""The two libraries that a draft is tried with: layers that lie beside it are in force on both sides."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.editing.checking import base_library
from checker.library.nearby import found_beside
from checker.library.rule import Library
from checker.rounds.top import layers_folder

Layers = tuple[Path, ...]


class Sides(NamedTuple):
    """The rules in force before a change and after it."""

    before: Library
    after: Library


class SidesOf:
    """Loads them for the layers of a draft; the last ones are kept, since drafts of a folder come together."""

    def __init__(
        self, layers_of: Callable[[Path], Layers], load: Callable[[Layers], Sides]
    ) -> None:
        """*layers_of* says which layers are in force for a draft, *load* what they make on both sides."""
        self._layers_of, self._load = layers_of, load
        self._last: tuple[Layers, Sides] | None = None

    def of(self, draft: Path) -> Sides:
        """Return the libraries for the file *draft*; a layer that cannot be read is in none."""
        layers = self._layers_of(draft)
        if self._last is None or self._last[0] != layers:
            self._last = layers, self._load(layers)
        return self._last[1]


def sides_of_files(against: Sequence[Path], rules: Sequence[Path]) -> SidesOf:
    """Return what compares the layers *rules* with *against*; what is tried is no layer beside the drafts."""

    def load(beside: Layers) -> Sides:
        before, after = (base_library((*beside, *own)) for own in (against, rules))
        return Sides(before, after)

    return SidesOf(lambda draft: found_beside(layers_folder(draft), (*against, *rules)), load)
