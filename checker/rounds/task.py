"""What is asked of every document of a round, and how one is judged."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from checker.errors import ReadError
from checker.facts import Overrides
from checker.judge import Judged, fault, steps
from checker.library.rule import Library
from checker.report import Report
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow, row_of


@dataclass(frozen=True, slots=True)
class Task:
    """By which rules, on which day, with what said of every plan; a worker gets it once.

    So no document of a round is judged by rules that someone has edited meanwhile.
    """

    folder: Path
    library: Library
    overrides: Overrides
    today: dt.date
    with_data: bool = False


class Slow(NamedTuple):
    """A step that takes a second and more, of the document ``name``: what is done, in Vietnamese."""

    name: str
    words: str


Said = Slow | FileRow | None
"""What is told on the way: a slow step, at last the row; None is a step that nobody waits for."""
Judge = Callable[[Entry, Task], Iterator[Said]]
"""Judges one document; whoever asks for no more has given it up."""


def judged(entry: Entry, task: Task) -> Iterator[Said]:
    """Judge *entry*; what cannot be read is told in its row, a fault of the program is, too."""
    outcome: Report | ReadError | None = None
    try:
        with entry.opened() as path:
            for step in steps(path, task.library, task.overrides, task.today):
                if isinstance(step, Judged):
                    outcome = step.report
                else:
                    yield Slow(entry.name, step.words) if step.slow else None
    except ReadError as error:
        outcome = error
    except Exception as error:  # noqa: BLE001 - one file never stops the others
        outcome = fault(Path(entry.name), error)
    if outcome is not None:
        yield _row(entry, outcome, task)


def _row(entry: Entry, outcome: Report | ReadError, task: Task) -> FileRow:
    row = row_of(entry.name, outcome, data=task.with_data)
    if row.data is not None:  # a copy of an archive's member lies elsewhere
        row.data["document"]["path"] = str(task.folder / entry.name)
    return row
