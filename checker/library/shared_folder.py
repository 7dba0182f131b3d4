"""The folder of layers that several offices have in common."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Path = Path
else:
    _Path = type(Path())  # before Python 3.12 only the system's own kind can be derived from


class SharedFolder(_Path):
    """A folder of layers that others keep, mostly on another machine.

    Each file in it is a layer, and each folder; nobody here can mend them.
    """
