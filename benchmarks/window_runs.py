"""The runs that benchmarks.window measures, each in a process of its own.

Nothing is imported here that the program does not import by itself.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.window import MainWindow

_SETTLE = 1500
"""Milliseconds in which the window has come to rest."""
_SAVES = 10


def show(path: str) -> None:
    """Run the program with the draft *path* until it is judged and marked on the screen."""
    import main  # noqa: PLC0415
    from gui import app  # noqa: PLC0415

    def look() -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        window = _window()
        if window.session.checked is None:
            QTimer.singleShot(1, look)
            return
        window.repaint()
        sys.stdout.write("shown\n")
        sys.stdout.flush()
        window.close()

    begin = app.main
    app.main = partial(begin, started=look)
    main.main([path])


def stall_opening(path: str) -> tuple[float, float]:
    """Return the longest round of the event loop in ms while *path* opened."""

    def begin(rounds: Rounds) -> None:
        rounds.begin()
        _window().session.opened.connect(lambda _: _close_soon())
        _window().flows.opening.open(Path(path))

    return _measure(begin)


def stall_comparing(path: str) -> tuple[float, float]:
    """Return the same while the open draft *path* was compared with an older one as long."""

    def begin(rounds: Rounds) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        def compare() -> None:
            rounds.begin()
            comparing = _window().flows.comparing
            comparing.done.connect(lambda _: _close_soon())
            comparing.compare_with(Path(path))

        opened = _window().session.opened
        opened.connect(lambda _: QTimer.singleShot(_SETTLE, compare))
        _window().flows.opening.open(Path(path))

    return _measure(begin)


class Rounds:
    """Times each round of the event loop from when it is begun.

    First by the clock, then in processor time of the window's own thread: other
    work on the machine lengthens the first and not the second.
    """

    def __init__(self) -> None:
        self._clock: list[float] = []
        self._own: list[float] = []

    def begin(self) -> None:
        """Time from now on."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._last, self._last_own = time.perf_counter(), time.thread_time()
        self._timer.start(0)

    def longest(self) -> tuple[float, float]:
        """Return the longest round in ms, by the clock and of the window's own thread."""
        return max(self._clock) * 1000, max(self._own) * 1000

    def _tick(self) -> None:
        now, now_own = time.perf_counter(), time.thread_time()
        self._clock.append(now - self._last)
        self._own.append(now_own - self._last_own)
        self._last, self._last_own = now, now_own


def _measure(begin: Callable[[Rounds], None]) -> tuple[float, float]:
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from gui import app  # noqa: PLC0415

    rounds = Rounds()
    # The window's own first showing is not what is measured.
    app.main([], started=lambda: QTimer.singleShot(_SETTLE, lambda: begin(rounds)))
    return rounds.longest()


def _close_soon() -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    QTimer.singleShot(_SETTLE, _window().close)


def resave(path: str) -> float:
    """Return the shortest time in ms from a save of the open draft until it is marked again."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from gui import app  # noqa: PLC0415

    draft, data = Path(path), Path(path).read_bytes()
    # A second draft of the same length: what stands behind a zip archive is left alone by readers.
    drafts = [data, data + bytes(1)]
    times: list[float] = []
    saved = 0.0

    def save() -> None:
        nonlocal saved
        saved = time.perf_counter()
        draft.write_bytes(drafts[(len(times) + 1) % 2])

    def marked() -> None:
        _window().repaint()
        times.append(time.perf_counter() - saved)
        if len(times) < _SAVES:
            QTimer.singleShot(300, save)
        else:
            _window().close()

    def begin() -> None:
        session = _window().session
        session.opened.connect(lambda _: QTimer.singleShot(500, save))
        session.rechecked.connect(lambda _: marked())
        _window().flows.opening.open(draft)

    app.main([], started=lambda: QTimer.singleShot(_SETTLE, begin))
    return min(times) * 1000


def _window() -> "MainWindow":
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from gui.window import MainWindow  # noqa: PLC0415

    windows = QApplication.topLevelWidgets()
    return next(window for window in windows if isinstance(window, MainWindow))
