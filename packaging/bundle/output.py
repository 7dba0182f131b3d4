"""The laid program on disk: a folder, an archive, lists of sums. The same bytes whenever made."""

import hashlib
import os
import shutil
import time
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from bundle.errors import BuildError

_LAID = "files.sha256"
"""The file that every program laid earlier holds."""
_FIRST = 315_532_800
"""1 January 1980: the first moment that an archive can tell."""


def sums(files: Mapping[str, bytes]) -> bytes:
    """Return the SHA-256 of each file, in the form that ``sha256sum --check`` reads."""
    lines = (
        f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())
    )
    return "".join(lines).encode("utf-8")


def check_ours(folder: Path, mark: str = _LAID) -> None:
    """Raise BuildError where *folder* is there and is not ours: what we made holds the file *mark*."""
    if folder.exists() and not (folder / mark).is_file():
        raise BuildError(f"{folder} is there and was not made here")


def clear(folder: Path) -> None:
    """Take away the program laid in *folder* earlier; raises BuildError where that is none."""
    check_ours(folder)
    shutil.rmtree(folder, ignore_errors=True)


def write_folder(files: Mapping[str, bytes], folder: Path, moment: int) -> None:
    """Make *folder* anew with *files*, all of them of *moment* (seconds since 1970)."""
    clear(folder)
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (moment, moment))


def write_zip(files: Mapping[str, bytes], path: Path, top: str, moment: int) -> None:
    """Write *files* into the archive *path*, below the folder *top*."""
    when = time.gmtime(max(moment, _FIRST))[:6]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{top}/{name}", when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, compresslevel=9)


def write_sums(paths: Iterable[Path], target: Path) -> None:
    """Write the sums of the files *paths*, by their names alone, to *target*."""
    target.write_bytes(sums({path.name: path.read_bytes() for path in paths}))
