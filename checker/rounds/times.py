"""When the files of a round were changed: no content, so that it is asked anew in every run."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from checker.rounds.file_row import FileRow


def with_times(rows: Iterable[FileRow], folder: Path) -> Iterator[FileRow]:
    """Yield *rows* with the time of their files below *folder*, of an archive's member with the archive's."""
    for row in rows:
        yield replace(row, modified=_changed(PurePosixPath(row.path), folder))


def _changed(name: PurePosixPath, folder: Path) -> float | None:
    """Return when the file *name*, or the archive that holds it, was changed; None where neither is there."""
    for part in (name, *name.parents[:-1]):
        try:
            return (folder / part).stat().st_mtime
        except NotADirectoryError:
            continue  # within an archive
        except (OSError, ValueError):
            return None
    return None
