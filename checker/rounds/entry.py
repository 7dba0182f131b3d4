"""One document of a round: a file below its folder, or one in an archive there."""

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from checker.errors import ReadError
from checker.readers import fingerprint, messages, raw
from checker.rounds import archives
from checker.system import borrowed
from checker.system.names import safe_name

_LONGEST = 60
"""Characters of a copy's name: Windows counts those of the whole path."""


def _copied(name: PurePosixPath) -> str:
    """Return what a copy of the document *name* is called."""
    return safe_name(name.stem, name.suffix, _LONGEST) or f"du-thao{name.suffix}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A document: ``name`` is its path below the round's folder, with ``/``.

    ``path`` is the file itself, or the archive it lies in; then ``inside`` are the names of the
    members on the way to it as the archives spell them, the outermost first. ``modified`` is when
    it was last changed, in seconds since 1970, None where nobody knows. It travels between processes.
    """

    name: str
    path: Path
    inside: tuple[str, ...] = ()
    modified: float | None = None

    @property
    def is_as_found(self) -> bool:
        """Whether the file was not changed since; of an archive's member nobody asks."""
        return bool(self.inside) or self.modified == modified(self.path)

    @contextmanager
    def opened(self) -> Iterator[Path]:
        """Give a file with the document, of an archive's member a copy for as long; raises ReadError."""
        if not self.inside:
            yield self.path
            return
        data = self.data()
        with borrowed.lent(self.path) as folder:
            path = Path(folder, _copied(PurePosixPath(self.name)))
            try:
                path.write_bytes(data)
            except OSError as error:
                raise ReadError("unreadable", messages.UNREADABLE) from error
            yield path

    def sha256(self) -> str:
        """Return the hash of the document's bytes as hexadecimal digits; raises ReadError."""
        if not self.inside:
            return fingerprint(self.path)
        return hashlib.sha256(self.data()).hexdigest()

    def data(self) -> bytes:
        """Return the document's bytes; raises ReadError."""
        if not self.inside:
            return raw(self.path)
        with archives.opened(self.path) as packed:
            data = packed.read(self.inside[0])
        for name in self.inside[1:]:
            with archives.opened(io.BytesIO(data)) as packed:
                data = packed.read(name)
        return data


def modified(path: Path) -> float | None:
    """Return when *path* was last changed, in seconds since 1970, None where nobody knows."""
    try:
        return path.stat().st_mtime
    except (OSError, ValueError):
        return None
