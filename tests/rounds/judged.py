"""What comes out of the files of a round, judged one by one in this process."""

import datetime as dt
import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

from checker.facts import Overrides
from checker.judge import examine
from checker.library.load import load_library
from checker.rounds.file_row import FileRow, row_of
from tests.rounds.generator import FORMS, Made

TODAY = dt.date(2026, 11, 27)


def rows_of(made: Made, scratch: Path) -> list[FileRow]:
    """Return the outcomes of the files of *made*; members of archives are unpacked into *scratch*."""
    names = dict(_files(made.root, scratch))
    return [_row(name, path) for name, path in names.items() if name not in made.expected.skipped]


def _files(root: Path, scratch: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(root.rglob("*.*")):
        name = path.relative_to(root).as_posix()
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                for member in archive.namelist():
                    yield f"{name}/{member}", Path(archive.extract(member, scratch / path.stem))
        elif path.suffix[1:] in FORMS:
            yield name, path


def _row(name: str, path: Path) -> FileRow:
    outcome = examine(path, load_library(), Overrides(), TODAY)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return row_of(name, outcome, sha256=sha256, data=False)
