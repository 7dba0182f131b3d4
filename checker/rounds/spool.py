"""Whole reports of a round on their way into one JSON array: on disk, since a country has gigabytes."""

import json
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from checker.exporters.json import error_data
from checker.rounds.file_row import FileRow

_ENCODING = ("utf-8", "backslashreplace")
"""Broken file names hold what is no text."""


def as_data(row: FileRow, folder: Path) -> dict[str, Any]:
    """Return what a program is told of *row*: its report, or the error in its place."""
    if row.error is not None:
        return error_data(str(folder / row.path), row.error)
    return row.data or {}


def as_line(data: dict[str, Any]) -> str:
    """Return *data* as one line of JSON Lines, with its end."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


class Spool:
    """Reports by name, put in any order and taken out in another. Raises OSError on a full disk."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="soat-")  # noqa: SIM115 - closed in __exit__
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def put(self, name: str, line: str) -> None:
        """Keep the report *line*, as JSON on one line, under *name*."""
        piece = zlib.compress(line.encode(*_ENCODING), 1)
        self._file.seek(self._end)
        self._file.write(piece)
        self._places[name] = (self._end, len(piece))
        self._end += len(piece)

    def array(self, names: Iterable[str]) -> Iterator[bytes]:
        """Yield the pieces of a JSON array of what stands under *names*, one report a line."""
        before = b"[\n"
        for name in names:
            start, length = self._places[name]
            self._file.seek(start)
            yield before + zlib.decompress(self._file.read(length)).rstrip()
            before = b",\n"
        yield b"[]\n" if before == b"[\n" else b"\n]\n"
