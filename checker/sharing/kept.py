"""Where the program keeps copies of layers: of those that came with a letter and lie nowhere else."""

import os
import tempfile
from pathlib import Path

from checker.library.layer_files import SUFFIX
from checker.sharing.told import told
from checker.system.atomic import write_atomic
from checker.system.borrowed import is_borrowed
from checker.system.folders import data_folder

_OF_LETTERS = ("inetcache", "temporary internet files", "content.outlook")
"""Folders in which mail programs put what is opened from a letter, in small letters."""
_TRIES = 1000


def kept_folder() -> Path:
    """Return where the copies lie; raises RuntimeError where the user has no home."""
    return data_folder() / "tieu-chi-don-vi"


def is_passing(path: Path) -> bool:
    """Whether the file at *path* will hardly be there tomorrow: an attachment that was opened from a letter."""
    if is_borrowed(path):
        return True
    passing, place = _plain(Path(tempfile.gettempdir())), _plain(path)
    return passing in place.parents or any(name in place.parts for name in _OF_LETTERS)


def _plain(path: Path) -> Path:
    """Return *path* as it is compared: on Windows a folder may be written short (NGUYN~1), in any letters."""
    return Path(os.path.realpath(path).lower())


def keep(path: Path, data: bytes) -> Path:
    """Keep the layer *path*, whose content is *data*; return where it lies now.

    An earlier version of the same layer gives way. Raises WriteError, and RuntimeError as above.
    """
    folder = kept_folder()
    folder.mkdir(parents=True, exist_ok=True)
    target = _place(folder, path)
    write_atomic(target, data)
    return target


def _place(folder: Path, path: Path) -> Path:
    """Return where the copy of *path* goes: over a version of the same layer, beside any other."""
    own = told(path).id
    names = (path.name, *(f"{path.stem} {number}{path.suffix}" for number in range(2, _TRIES)))
    free = [folder / name for name in names if not (folder / name).exists()]
    there = sorted(one for one in folder.iterdir() if one.suffix.lower() == SUFFIX)
    return next((one for one in there if own and told(one).id == own), free[0])
