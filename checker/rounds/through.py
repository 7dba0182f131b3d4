"""Documents judged by whatever executor somebody has: threads, processes, a cluster."""

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait

from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.task import Judge, Said, Task

_TICK = 0.2
_PENDING = 64
"""So many documents are with the executor at a time: a folder of thousands costs no memory."""
_FAILURES = 3
"""So often a document is given out; after that it is judged here."""


def through(
    executor: Executor,
    entries: Sequence[Entry],
    task: Task,
    cancelled: Callable[[], bool],
    judge: Judge,
) -> Generator[Said, None, list[Entry]]:
    """Yield the rows of *entries* as they are done; return what the executor could not do.

    Each document has one row, however often it was given out.
    """
    waiting = list(reversed(entries))
    failed: Counter[Entry] = Counter()
    pending: dict[Future[FileRow], Entry] = {}
    left: list[Entry] = []
    while waiting or pending:
        if cancelled():
            break
        try:
            while waiting and len(pending) < _PENDING:
                future = executor.submit(row_by, judge, waiting[-1], task)
                pending[future] = waiting.pop()
        except Exception:  # noqa: BLE001 - it is gone, whatever it says
            left.extend((*reversed(waiting), *pending.values()))
            break
        done, _ = wait(pending, _TICK, FIRST_COMPLETED)
        for future in done:
            entry = pending.pop(future)
            if future.cancelled() or future.exception() is not None:
                failed[entry] += 1
                (left if failed[entry] >= _FAILURES else waiting).append(entry)
            else:
                yield future.result()
        yield None
    for future in pending:
        future.cancel()
    return left


def row_by(judge: Judge, entry: Entry, task: Task) -> FileRow:
    """Return what *judge* finds of *entry*."""
    return next(said for said in judge(entry, task) if isinstance(said, FileRow))
