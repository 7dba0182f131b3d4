"""Where the program keeps copies of layers: of those that came with a letter and lie nowhere else."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from checker.library.layer_files import WAIVERS
from checker.system.atomic import ChangedMeanwhileError, write_atomic
from checker.system.borrowed import is_borrowed
from checker.system.folders import data_folder

_OF_LETTERS = ("inetcache", "temporary internet files", "content.outlook")
"""Folders in which mail programs put what is opened from a letter, in small letters."""


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

    Nothing there is written over, an earlier edition neither: people may have written into it. Raises
    WriteError, and RuntimeError as above.
    """
    folder = kept_folder()
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        names = numbered(folder / path.name)
        target = next(name for name in names if not name.exists() or _holds(name, data))
        if target.exists():
            return target
        with suppress(ChangedMeanwhileError):  # two windows keep it at once
            write_atomic(target, data, lambda: not target.exists())  # noqa: B023 - asked at once
            return target


def _holds(path: Path, data: bytes) -> bool:
    with suppress(OSError):
        return path.is_file() and path.read_bytes() == data
    return False


def free_name(path: Path) -> Path:
    """Return *path*, or where a file is there already the same name with a number: ``Văn bản 2.soat.toml``."""
    return next(name for name in numbered(path) if not name.exists())


def numbered(path: Path) -> Iterator[Path]:
    """Yield *path*, then the same name with one number after another."""
    yield path
    ending = next(
        one for one in (WAIVERS, path.suffix.lower(), "") if path.name.lower().endswith(one)
    )
    stem = path.name[: len(path.name) - len(ending)]
    for number in count(2):
        yield path.with_name(f"{stem} {number}{path.name[len(stem) :]}")
