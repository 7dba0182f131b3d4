"""Documents judged by whatever executor somebody has: threads, processes, a cluster."""

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from typing import Any, NamedTuple

from checker.errors import ReadError
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.task import Judge, Said, Task

_TICK = 0.2
_PENDING = 64
"""So many documents are with the executor at a time: a folder of thousands costs no memory."""
_FAILURES = 3
"""So often a document is given out; after that it is judged here."""

Elsewhere = Callable[
    [Sequence[Entry], Task, Callable[[], bool], Judge], Generator[Said, None, list[Entry]]
]
"""Judges documents somewhere else, until asked to stop; returns those that it could not do."""


class Order(NamedTuple):
    """What an executor is asked to do for one document; None comes back where more has to be asked."""

    do: Callable[..., FileRow | None]
    given: tuple[Any, ...]


def through(
    executor: Executor,
    entries: Sequence[Entry],
    task: Task,
    cancelled: Callable[[], bool],
    judge: Judge,
) -> Generator[Said, None, list[Entry]]:
    """Judge *entries* by *executor*; with one it is an :data:`Elsewhere`."""

    def order(entry: Entry, _again: bool) -> Order:
        return Order(row_by, (judge, entry, task))

    return (yield from given_out(executor, entries, order, cancelled))


def given_out(
    executor: Executor,
    entries: Sequence[Entry],
    order: Callable[[Entry, bool], Order],
    cancelled: Callable[[], bool],
) -> Generator[Said, None, list[Entry]]:
    """Yield the rows of *entries* as they are done; return what the executor could not do.

    Each document has one row, however often it was given out. *order* is asked each time, also
    whether None came back before; where it raises ReadError the document is not given out.
    """
    waiting = list(reversed(entries))
    failed: Counter[Entry] = Counter()
    pending: dict[Future[FileRow | None], Entry] = {}
    left: list[Entry] = []
    again: set[Entry] = set()
    while waiting or pending:
        if cancelled():
            break
        try:
            while waiting and len(pending) < _PENDING:
                try:
                    do, given = order(waiting[-1], waiting[-1] in again)
                except ReadError:
                    left.append(waiting.pop())
                else:
                    future = executor.submit(do, *given)
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
            elif (row := future.result()) is not None:
                yield row
            else:
                again.add(entry)
                waiting.append(entry)
        yield None
    for future in pending:
        future.cancel()
    return left


def row_by(judge: Judge, entry: Entry, task: Task) -> FileRow:
    """Return what *judge* finds of *entry*."""
    return next(said for said in judge(entry, task) if isinstance(said, FileRow))
