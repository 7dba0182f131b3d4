"""Where documents of another machine's round are judged: by that round's rules, in processes that stay.

A cluster's own processes only wait for these: what one document fails at, hangs at or takes too
much memory for costs neither them nor the other documents.
"""

import pickle
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import lru_cache
from multiprocessing import current_process
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Lock, Timer
from typing import NamedTuple

from checker.facts import Overrides
from checker.library.rule import Library
from checker.library.units import Units
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.key import build
from checker.rounds.parcel import Parcel
from checker.rounds.pool import Limits, Pool
from checker.rounds.task import Judge, Task

_DESKS = 4
"""Rounds that one machine works for at a time."""
_IDLE = 60.0
"""Seconds without a document after which the processes end."""


class Given(NamedTuple):
    """What a round gives to those who judge its documents elsewhere, without a place of its machine."""

    library: Library
    units: str
    """The register of communes as text: a library travels without it."""
    overrides: Overrides
    today: date
    with_data: bool
    limits: Limits
    judge: Judge


def given_of(task: Task, judge: Judge, limits: Limits) -> bytes:
    """Return what is given of *task*, packed."""
    registers = task.library.registers
    bare = replace(task.library, registers=replace(registers, units=Units()))
    units = registers.units.text()
    given = Given(bare, units, task.overrides, task.today, task.with_data, limits, judge)
    return zlib.compress(pickle.dumps(given))


class Desk:
    """Judges the documents of one round, one at a time for each thread that asks."""

    def __init__(self, given: bytes) -> None:
        # Only who may run code on this machine anyway sends it.
        self._given: Given = pickle.loads(zlib.decompress(given))  # noqa: S301
        self._place = tempfile.TemporaryDirectory(prefix="soat-", ignore_cleanup_errors=True)
        self._task = self._as_task()
        self._idle: LifoQueue[Pool] = LifoQueue()
        self._timer = Timer(_IDLE, self.close)
        self._lock = Lock()

    def judged(self, entry: Entry) -> FileRow:
        """Return what is found of *entry*."""
        with self._pool() as pool:
            (row,) = (said for said in pool.run([entry]) if isinstance(said, FileRow))
        return row

    def close(self) -> None:
        """End the processes that wait; they are started again where there is more to do."""
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return

    @contextmanager
    def _pool(self) -> Iterator[Pool]:
        try:
            pool = self._idle.get_nowait()
        except Empty:
            # A cluster's processes are daemons, which may have no others; these end with it all the same.
            current_process()._config["daemon"] = False  # type: ignore[attr-defined]  # noqa: SLF001
            pool = Pool(self._task, 1, self._given.limits, self._given.judge, stay=True)
        try:
            yield pool
        finally:
            self._idle.put(pool)
            self._close_later()

    def _close_later(self) -> None:
        with self._lock:
            self._timer.cancel()
            self._timer = Timer(_IDLE, self.close)
            self._timer.daemon = True
            self._timer.start()

    def _as_task(self) -> Task:
        library, units, overrides, today, with_data, *_ = self._given
        register = Path(self._place.name, "units.txt")
        register.write_text(units, encoding="utf-8", newline="\n")
        registers = replace(library.registers, units=Units(register))
        own = replace(library, registers=registers)
        return Task(Path(self._place.name, "dot"), own, overrides, today, with_data)


def judged_at_desk(given: bytes, parcel: Parcel) -> FileRow | None:
    """Return what is found of the document in *parcel*, None where it has to be sent whole."""
    with parcel.unpacked() as entry:
        return None if entry is None else _desk(given).judged(entry)


def is_build(asked: str) -> bool:
    """Whether the program here is the one that asks."""
    return _build() == asked


@lru_cache(_DESKS)
def _desk(given: bytes) -> Desk:
    return Desk(given)


@lru_cache(1)
def _build() -> str:
    return build()
