"""What an edited file lies over: the other layers in force for a draft, those that lie beside it, too."""

from collections.abc import Sequence
from pathlib import Path

from checker.editing.checking import base_library
from checker.library.layer_files import located
from checker.library.load import library_key
from checker.library.nearby import with_nearby
from checker.library.rule import Library
from checker.rounds.top import layers_folder


class Beneath:
    """Loads the rules below the file *edited*; those of the last time are kept as long as they stay."""

    def __init__(self, edited: Path) -> None:
        self._edited = located(edited)
        self._last: tuple[tuple[tuple[Path, ...], bytes], Library] | None = None

    def library(self, layers: Sequence[Path]) -> Library:
        """Return the library with *layers* over it, the file itself none of them."""
        own = tuple(path for path in layers if located(path) != self._edited)
        key = (own, library_key(own))
        if self._last is None or self._last[0] != key:
            self._last = key, base_library(own, self._edited)
        return self._last[1]

    def in_force(self, layers: Sequence[Path]) -> bool:
        """Whether the file itself, as it is saved, is one of *layers* or lies in a folder that is."""
        places = {self._edited, *self._edited.parents}
        return any(located(path) in places for path in layers)


def layers_for(draft: Path | None, layers: Sequence[Path]) -> tuple[Path, ...]:
    """Return what is in force for *draft*: *layers*, and those that lie beside it."""
    return with_nearby(layers_folder(draft) if draft is not None else None, layers)
