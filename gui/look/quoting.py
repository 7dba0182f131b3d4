"""How names of files stand in sentences."""

from collections.abc import Iterable
from pathlib import Path


def quoted(paths: Iterable[Path]) -> str:
    """Return the names of *paths* in quotes, on one line."""
    return ", ".join(f"“{path.name}”" for path in paths)
