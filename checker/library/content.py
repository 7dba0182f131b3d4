"""What a library is made of, as a key: another key, another library."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.library.layer_files import layer_files

DATA = (".toml", ".txt")
"""Endings of the built-in library's own files."""
KEY_LENGTH = hashlib.sha256().digest_size
"""Bytes of a key."""
_ENCODING = ("utf-8", "surrogateescape")
"""Names of files may hold bytes that are no text."""


def content_key(built_in: Path, own: Sequence[Path]) -> bytes:
    """Return a key of the library that the folder *built_in* and the layers *own* make.

    The program's own files are known by name, time and size; those of an
    office by their very bytes: an editor may keep a file's time.
    """
    digest = hashlib.sha256(repr(sorted(identities(built_in, *DATA))).encode(*_ENCODING))
    for path in own:
        for file, _ in layer_files(path):
            data = _bytes(file)
            digest.update(f"\n{file}\n{len(data)}\n".encode(*_ENCODING))
            digest.update(data)
    return digest.digest()


def identities(folder: str | Path, *endings: str) -> Iterator[tuple[str, int, int]]:
    """Yield path, time of change and size of the files below *folder* that have one of *endings*.

    A folder that is not there or cannot be looked into has none: a frozen
    program keeps no sources of its own.
    """
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError:
        return
    for entry in found:
        if entry.name.endswith(endings):
            about = entry.stat()
            yield entry.path, about.st_mtime_ns, about.st_size
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield from identities(entry.path, *endings)


def _bytes(file: Path) -> bytes:
    """Return what is in *file*; where it cannot be read, why."""
    try:
        return file.read_bytes()
    except OSError as error:
        return type(error).__name__.encode()
