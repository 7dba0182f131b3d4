"""Work off the window's thread: a generator runs there, its values come back one by one."""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import count
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Work = Callable[[], Iterator[object]]
"""Starts the work; between two values it can be stopped."""

Ended = tuple[object, Exception | None]
"""What a job of a queue was called, and what went wrong."""


class Jobs(QObject):
    """Runs one job at a time that anyone still waits for.

    Starting a job gives up the one before: what still comes from it is
    dropped by its number. All signals arrive on the window's thread.
    """

    yielded = Signal(object)
    finished = Signal()
    failed = Signal(object)

    _arrived = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._numbers = count(1)
        self._number = 0
        self._stop = Event()
        self._arrived.connect(self._deliver)

    @property
    def running(self) -> bool:
        """Whether a job is under way that has not been given up."""
        return self._number != 0

    def start(self, work: Work) -> None:
        """Run *work* instead of whatever runs."""
        self.cancel()
        self._number = next(self._numbers)
        self._stop = Event()
        self._pool.start(_Runnable(self._number, work, self._stop, self._arrived.emit))

    def cancel(self) -> None:
        """Give up the running job: nothing of it arrives any more."""
        self._stop.set()
        self._number = 0
        self._pool.clear()

    def close(self) -> None:
        """Give up the running job and wait until its thread has ended."""
        self.cancel()
        self._pool.waitForDone()

    def _deliver(self, number: int, what: str, value: object) -> None:
        if number != self._number:
            return
        if what == "value":
            self.yielded.emit(value)
            return
        self._number = 0
        if what == "error":
            self.failed.emit(value)
        else:
            self.finished.emit()


class Queue(QObject):
    """Runs every job to its end, one after the other; none is given up for a later one."""

    ended = Signal(object, object)
    """What the job was called, and its error or None; on the window's thread."""

    _poked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        # Kept beside the signal: when the window closes, no event arrives any more.
        self._over: deque[Ended] = deque()
        self._poked.connect(self._deliver)

    def add(self, called: object, work: Callable[[], None]) -> None:
        """Run *work* after all that were added before."""
        self._pool.start(_Queued(called, work, self._over, self._poked.emit))

    def close(self, patience: int) -> None:
        """Wait *patience* milliseconds for all to end; what has not begun then never will."""
        self._pool.waitForDone(patience)
        self._pool.clear()
        self._deliver()

    def _deliver(self) -> None:
        while self._over:
            self.ended.emit(*self._over.popleft())


class _Queued(QRunnable):
    """A job of a queue, on the other thread."""

    def __init__(
        self, called: object, work: Callable[[], None], over: deque[Ended], poke: Callable[[], None]
    ) -> None:
        super().__init__()
        self._called, self._work, self._over, self._poke = called, work, over, poke

    def run(self) -> None:
        failure: Exception | None = None
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - told by whoever asked for the job
            failure = error
        self._over.append((self._called, failure))
        self._poke()


class _Runnable(QRunnable):
    """The part of a job that runs on the other thread; it knows no widget."""

    def __init__(
        self, number: int, work: Work, stop: Event, send: Callable[[int, str, object], None]
    ) -> None:
        super().__init__()
        self._number, self._work, self._stop, self._send = number, work, stop, send

    def run(self) -> None:
        try:
            for value in self._work():
                if self._stop.is_set():
                    return
                self._send(self._number, "value", value)
        except Exception as error:  # noqa: BLE001 - comes back through the same door
            self._send(self._number, "error", error)
        else:
            self._send(self._number, "end", None)
