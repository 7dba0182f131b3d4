"""What comes out of the documents of a round, judged one by one in this process."""

import datetime as dt
from pathlib import Path

from checker.facts import Overrides
from checker.library.load import load_library
from checker.rounds.file_row import FileRow
from checker.rounds.listing import Listing, find
from checker.rounds.pool import here, nobody
from checker.rounds.task import Task, judged

TODAY = dt.date(2026, 11, 27)


def rows_of(folder: Path) -> tuple[Listing, list[FileRow]]:
    """Return what is found in *folder*, and the outcome of each of its documents."""
    listing = find(folder)
    task = Task(folder, load_library(), Overrides(), TODAY, with_data=False)
    said = here(list(listing.documents), task, nobody, judged)
    return listing, [row for row in said if isinstance(row, FileRow)]
