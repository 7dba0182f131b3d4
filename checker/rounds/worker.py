"""A worker process of a round: documents come in, their rows go out, one after another."""

import faulthandler
import os
import pickle
import signal
from collections.abc import Iterator
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from threading import Thread
from typing import NamedTuple

from checker.errors import ReadError
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.task import Judge, Slow, Task
from checker.system import crashes
from checker.system.garbage import look_seldom

_LATER = 30
"""Seconds that the worker gives itself more than the process that watches it does."""
_STARVED = (
    "Tệp cần nhiều bộ nhớ hơn máy này có nên chưa kiểm tra được. "
    "Hãy lưu riêng phần dự thảo cần kiểm tra thành một tệp khác rồi thử lại."
)


class Started(NamedTuple):
    """What a worker is started with: pickled once for all of them."""

    task: Task
    judge: Judge
    seconds: float


class Ready(NamedTuple):
    """The worker's first word: it is there and can judge."""


Heard = Ready | Slow | FileRow
"""What a worker says: that it is ready, that it is at a slow step, what became of a document."""


def work(connection: Connection, started: bytes) -> None:
    """Judge each document that comes until none does, or until the process that asks is no more."""
    # Ctrl+C reaches every process of a terminal: the one that asks ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # This very program has made it.
    given: Started = pickle.loads(started)  # noqa: S301
    crashes.watch(of_document=True)
    look_seldom()
    Thread(target=_end_with_parent, daemon=True).start()
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
        try:
            connection.send(Ready())
            while (entry := connection.recv()) is not None:
                # It listens to nothing that Python says, not even to an engine that hangs.
                faulthandler.dump_traceback_later(given.seconds + _LATER, exit=True, file=nowhere)
                for said in _judged(entry, given):
                    connection.send(said)
                    if isinstance(said, Slow):
                        faulthandler.dump_traceback_later(
                            given.seconds + _LATER, exit=True, file=nowhere
                        )
                faulthandler.cancel_dump_traceback_later()
        except (EOFError, OSError):
            return  # nobody asks any more


def _judged(entry: Entry, given: Started) -> Iterator[Slow | FileRow]:
    """Yield what is worth telling of the way: its slow steps and the row."""
    try:
        yield from filter(None, given.judge(entry, given.task))
    except MemoryError:
        yield FileRow(entry.name, error=ReadError("unreadable", _STARVED))


def _end_with_parent() -> None:
    """End this process as soon as the one that started it is no more, whatever ended that."""
    parent = parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)
