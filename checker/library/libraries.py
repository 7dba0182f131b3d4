"""Loaded libraries, for whoever judges one draft after another."""

from pathlib import Path

from checker.library.load import library_key, load_library
from checker.library.nearby import look_beside
from checker.library.rule import Library

_Asked = tuple[tuple[tuple[type[Path], Path], ...], Path | None]
"""What is asked for: a folder that others share is another thing than one that was named."""


class Libraries:
    """Loads a library once, and again when what is in its files has changed."""

    def __init__(self) -> None:
        self._kept: dict[_Asked, tuple[bytes, Library]] = {}

    def library(self, own: tuple[Path, ...] = (), nearby: Path | None = None) -> Library:
        """Return the built-in library with the layers *own* over it; raises LibraryError.

        Those that lie in the folder *nearby* are between them. Folders without any share one library.
        """
        found = look_beside(nearby, own)
        nearby = nearby if any(found) else None
        key = library_key((*found.layers, *own)) + repr(found.misnamed).encode()
        asked = tuple((type(path), path) for path in own), nearby
        kept = self._kept.get(asked)
        if kept is None or kept[0] != key:
            # The key is older than what is read: a change in between is seen the next time.
            kept = self._kept[asked] = (key, load_library(own, nearby=nearby))
        return kept[1]
