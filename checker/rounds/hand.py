"""A worker process, as the process that asks sees it."""

import time
from multiprocessing import get_context

import psutil

from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.worker import Heard, Ready, work

_LOOK = 1.0
"""Seconds after which it is looked how much memory a document takes: most are done by then."""


class Hand:
    """One worker and the document it is at, if any. Raises OSError where none starts."""

    def __init__(self, started: bytes) -> None:
        # The same way of starting everywhere; a forked copy of a threaded program may hang.
        context = get_context("spawn")
        self.connection, there = context.Pipe()
        self._process = context.Process(target=work, args=(there, started), daemon=True)
        try:
            self._process.start()
        except BaseException:
            self.connection.close()
            raise
        finally:
            there.close()  # so that its end is seen here
        self.entry: Entry | None = None
        self.is_ready = False
        self._since = time.monotonic()

    @property
    def idle(self) -> float:
        """Seconds since it began what it is at, or has told of a step of it."""
        return time.monotonic() - self._since

    def excuse(self, seconds: float) -> None:
        """Let as many *seconds* of what it is at count for nothing."""
        self._since = min(self._since + seconds, time.monotonic())

    def give(self, entry: Entry) -> None:
        """Let it judge *entry*."""
        self._since = time.monotonic()
        self.entry = entry
        try:
            self.connection.send(entry)
        except OSError:
            return  # it is dead, and that is heard

    def said(self) -> Heard | None:
        """Return what it says, None where it is dead."""
        try:
            said: Heard = self.connection.recv()
        except (EOFError, OSError):
            return None
        self._since = time.monotonic()
        if isinstance(said, FileRow):
            self.entry = None
        elif isinstance(said, Ready):
            self.is_ready = True
        return said

    @property
    def is_free(self) -> bool:
        """Whether it waits for a document."""
        return self.is_ready and self.entry is None

    def memory(self) -> int:
        """Return how many bytes of memory it takes, with the processes it has started."""
        if self.idle < _LOOK or self._process.pid is None:
            return 0
        try:
            own = psutil.Process(self._process.pid)
            return sum(one.memory_info().rss for one in (own, *own.children(recursive=True)))
        except psutil.Error:
            return 0

    def end(self) -> None:
        """End it, whatever it is at."""
        self._process.kill()
        self.connection.close()
        self._process.join()
        self._process.close()
