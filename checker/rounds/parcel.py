"""A document on its way to another machine: where it lies for those who see the same folder, or its bytes."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from checker.errors import ReadError
from checker.readers import messages
from checker.review.beside import path_of
from checker.rounds.entry import Entry
from checker.rounds.key import Beside, beside, mark

_PLAIN = "du-thao"
"""What a copy is called where the other system has no such names as its own."""
_NOTHING = Beside()


@dataclass(frozen=True, slots=True)
class Parcel:
    """A document that travels, also to another system: ``path`` is a place only as words.

    ``mark`` tells all that is read of it, with what lies ``beside`` it. ``data`` are its bytes,
    None where it is to be looked for in the folder.
    """

    name: str
    path: str
    inside: tuple[str, ...]
    mark: str
    data: bytes | None = None
    beside: Beside = _NOTHING

    @contextmanager
    def unpacked(self) -> Iterator[Entry | None]:
        """Give the document as this machine has it, None where it has not or another; raises ReadError."""
        if self.data is None:
            here = Entry(self.name, Path(self.path), self.inside)
            yield here if _marked(here) == self.mark else None
            return
        with tempfile.TemporaryDirectory(prefix="soat-", ignore_cleanup_errors=True) as folder:
            yield Entry(self.name, self._copied(Path(folder), self.data))

    def _copied(self, folder: Path, data: bytes) -> Path:
        name = PurePosixPath(self.name)
        for called in (name.name, f"{_PLAIN}{name.suffix}"):
            path = folder / called
            try:
                path.write_bytes(data)
                if self.beside.decisions is not None:
                    path_of(path).write_bytes(self.beside.decisions)
                for suffix in self.beside.suffixes:
                    path.with_suffix(suffix).touch()
            except (OSError, ValueError):
                continue
            return path
        raise ReadError("unreadable", messages.UNREADABLE)


def packed(entry: Entry, *, whole: bool) -> Parcel:
    """Return *entry* to be sent, with its bytes where it goes *whole*; raises ReadError."""
    found = beside(entry)
    if found.trouble:  # what is said of that is said of this machine
        raise ReadError("unreadable", messages.UNREADABLE)
    return Parcel(
        name=entry.name,
        path=str(entry.path),
        inside=entry.inside,
        mark=mark(entry.sha256(), Path(entry.name).suffix.lower(), found),
        data=entry.data() if whole else None,
        beside=found if whole else _NOTHING,
    )


def _marked(entry: Entry) -> str:
    """Return the mark of *entry* as it lies here, empty where it does not."""
    try:
        return packed(entry, whole=False).mark
    except ReadError:
        return ""
