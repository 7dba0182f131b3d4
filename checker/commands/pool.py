"""Many drafts at once: worker processes that all judge by one library."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from checker.commands.progress import told
from checker.errors import ReadError
from checker.facts import Overrides
from checker.judge import examine
from checker.library.rule import Library
from checker.rounds.file_row import FileRow, row_of
from checker.system.garbage import look_seldom

_FEW = 4
"""Up to so many files are checked faster in this process than in new ones."""
_AHEAD = 4
"""So many files a worker are handed out at a time: a folder of thousands costs no memory."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked of every file, by which rules, on which day.

    A worker gets it once, when it starts: no file of a folder is judged by
    rules that someone has edited meanwhile.
    """

    folder: Path
    library: Library
    overrides: Overrides
    today: dt.date
    with_data: bool


_TASK: ContextVar[Task] = ContextVar("task")
"""In a worker process: what it was started for."""


def run_tasks(paths: Sequence[Path], task: Task, workers: int) -> Iterator[FileRow]:
    """Yield the outcome of each of *paths*, in their order.

    A file on which a worker breaks down is told as unreadable; the others are
    checked all the same.
    """
    workers = min(workers, len(paths), 61)  # Windows allows no more
    if workers < 2 or len(paths) <= _FEW:
        yield from (check_one(path, task) for path in paths)
        return
    at = 0
    while at < len(paths):
        for row in _pooled(paths[at:], task, workers):
            yield row
            at += 1
        # Where the pool broke down, one process goes on in order: the file it breaks down on is it.
        until = min(len(paths), at + workers * _AHEAD)
        for row in _pooled(paths[at:until], task, 1):
            yield row
            at += 1
        if at < until:
            yield _broken(paths[at], task)
            at += 1


def check_one(path: Path, task: Task) -> FileRow:
    """Check one file."""
    outcome = examine(path, task.library, task.overrides, task.today, told(path))
    return row_of(below(path, task.folder), outcome, data=task.with_data)


def _pooled(paths: Sequence[Path], task: Task, workers: int) -> Iterator[FileRow]:
    """Yield outcomes in order until a worker breaks down."""
    if not paths:
        return
    # The same way of starting everywhere; a forked copy of a threaded program may hang.
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(task,)) as pool:
        waiting: list[Future[FileRow]] = []
        rest = iter(paths)
        try:
            while True:
                for path in rest:
                    waiting.append(pool.submit(_in_worker, check_one, path))
                    if len(waiting) >= workers * _AHEAD:
                        break
                if not waiting:
                    return
                yield waiting.pop(0).result()
        except BrokenProcessPool:
            return


def _begin(task: Task) -> None:
    look_seldom()
    _TASK.set(task)


def _in_worker(work: Callable[[Path, Task], FileRow], path: Path) -> FileRow:
    return work(path, _TASK.get())


def below(path: Path, folder: Path) -> str:
    """Return what *path* is called in a round of *folder*."""
    return path.relative_to(folder).as_posix()


def _broken(path: Path, task: Task) -> FileRow:
    message = "Chương trình dừng đột ngột khi đọc tệp này; tệp có thể bị hỏng."
    return row_of(below(path, task.folder), ReadError("unreadable", message), data=False)
