"""A process that tries files, and is ended where one hangs it, breaks it or fills it."""

from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from checker.library.load import load_library
from tests.fuzz.memory import peak
from tests.fuzz.trial import MOST, Outcome, tried

_GUARD = 600.0
"""Seconds after which a file is said to hang. The trial itself counts the seconds that the
processor worked; these pass on the clock, where others may be at work on a crowded machine."""
_START = 60.0


class Worker:
    """Tries one file after another, in a new process after each that went wrong."""

    def __init__(self) -> None:
        self._begin()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def tried(self, path: Path) -> Outcome:
        """Return what came of the file *path*."""
        self._link.send(path)
        try:
            if not self._link.poll(_GUARD):
                outcome = Outcome("hang", _GUARD, "hangs")
            else:
                outcome = self._link.recv()
                if not outcome.fault:
                    return outcome
        except EOFError:
            self._process.join()
            outcome = Outcome("died", 0.0, f"the process ended with {self._process.exitcode}")
        self._end()
        self._begin()
        return outcome

    def _begin(self) -> None:
        # The same way of starting on every system.
        context = get_context("spawn")
        self._link, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other,), daemon=True)
        self._process.start()
        other.close()
        if not self._link.poll(_START):
            raise TimeoutError("no process could be started")
        self._link.recv()

    def _end(self) -> None:
        self._process.kill()
        self._process.join()
        self._link.close()


def _serve(link: Connection) -> None:
    library = load_library()
    start = peak()
    link.send("ready")
    while True:
        link.send(tried(link.recv(), library, start))
        if peak() - start > MOST:
            return
