"""Loaded libraries, for whoever judges one draft after another."""

from pathlib import Path

from checker.library.load import library_key, load_library
from checker.library.rule import Library


class Libraries:
    """Loads a library once, and again when what is in its files has changed."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Path, ...], tuple[bytes, Library]] = {}

    def library(self, own: tuple[Path, ...] = ()) -> Library:
        """Return the built-in library with the layers *own* over it; raises LibraryError."""
        key = library_key(own)
        kept = self._kept.get(own)
        if kept is None or kept[0] != key:
            # The key is older than what is read: a change in between is seen the next time.
            kept = self._kept[own] = (key, load_library(own))
        return kept[1]
