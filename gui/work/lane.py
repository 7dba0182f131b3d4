"""A lane: jobs one after another, each on a thread of a pool that several lanes share."""

from collections import deque
from collections.abc import Callable, Iterator
from threading import Event, Lock
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QThreadPool

Work = Callable[[], Iterator[object]]
"""Starts the work; between two values it can be stopped."""

LongWork = Callable[[Callable[[], bool]], Iterator[object]]
"""The same of work that looks by itself whether it was given up, as it may be long between two values."""

What = Literal["value", "failed", "finished"]
Send = Callable[["Job", What, Any], None]
"""Carries what a job has to tell away from its thread."""


def nothing() -> None:
    """Do nothing: where nobody waits for the end of a job, or nothing is to be interrupted."""


def ignore(_value: object) -> None:
    """Let a value be: where nobody waits for it."""


class Listener(NamedTuple):
    """Who hears of a job, always on the window's thread.

    ``value`` hears each value of the work; then either ``failed`` hears the
    exception or ``finished`` is called, once.
    """

    failed: Callable[[Exception], object]
    value: Callable[[Any], object] = ignore
    finished: Callable[[], object] = nothing


class Job:
    """Work that somebody waits for, until it ends or is given up.

    ``running`` belongs to the window's thread: what arrives from a job that
    does not run any more is late and is dropped. With ``must_end`` the work is
    finished even when the window closes.
    """

    def __init__(self, work: Work, listener: Listener, *, must_end: bool = False) -> None:
        self.work, self.listener, self.must_end = work, listener, must_end
        self.running = True
        self.given_up = Event()


class Lane:
    """Takes jobs from any thread; ``interrupt`` is called to hasten the end of one given up."""

    def __init__(
        self, pool: QThreadPool, send: Send, interrupt: Callable[[], None] = nothing
    ) -> None:
        self._pool, self._send, self._interrupt = pool, send, interrupt
        self._lock = Lock()
        self._waiting: deque[Job] = deque()
        self._current: Job | None = None
        self._busy = False

    def add(self, job: Job) -> None:
        """Run *job* after all that were added before."""
        with self._lock:
            self._waiting.append(job)
            begin, self._busy = not self._busy, True
        if begin:
            self._pool.start(self._run)

    def give_up(self, job: Job) -> None:
        """Let *job* end as soon as it can, or never begin."""
        job.given_up.set()
        with self._lock:
            if job in self._waiting:
                self._waiting.remove(job)
            elif job is self._current:
                # Under the lock: the next job must not be the one that is interrupted.
                self._interrupt()

    def drop_waiting(self) -> None:
        """Let no job begin any more."""
        with self._lock:
            self._waiting.clear()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            _run(job, self._send)

    def _next(self) -> Job | None:
        with self._lock:
            self._current = self._waiting.popleft() if self._waiting else None
            self._busy = self._current is not None
            return self._current


def _run(job: Job, send: Send) -> None:
    """Do the work of *job*; whatever happens comes back through the same door."""
    if job.given_up.is_set():
        return
    try:
        for value in job.work():
            if job.given_up.is_set():
                return
            send(job, "value", value)
    except Exception as error:  # noqa: BLE001 - told by whoever asked for the job
        send(job, "failed", error)
    else:
        send(job, "finished", None)
