"""A long command that is asked to end by the system: as after Ctrl+C, nothing is left half done."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""What systems send: at a shutdown, when a terminal is closed, on Windows with Ctrl+Break."""
_STATUS = 128
"""A shell adds the signal's number to it."""


@contextmanager
def ending_cleanly() -> Iterator[None]:
    """Raise SystemExit in what is done inside when the system asks the program to end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    known = [number for name in _SIGNALS if (number := getattr(signal, name, None)) is not None]
    before = {}
    try:
        for number in known:
            with suppress(OSError, ValueError):
                before[number] = signal.signal(number, _end)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(_STATUS + number)
