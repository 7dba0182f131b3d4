"""The runs that benchmarks.window measures, each in a process of its own.

Nothing is imported here that the program does not import by itself.
"""

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.window import MainWindow

_SETTLE = 1500
_SAVES = 10
"""Milliseconds in which the window has come to rest."""


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


def stall(path: str) -> tuple[float, float]:
    """Return the longest round of the event loop in ms while *path* opened.

    First by the clock, then in processor time of the window's own thread: other
    work on the machine lengthens the first and not the second.
    """
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from gui import app  # noqa: PLC0415

    rounds: list[float] = []
    own: list[float] = []
    timers: list[QTimer] = []
    last, last_own = 0.0, 0.0

    def begin() -> None:
        nonlocal last, last_own
        timer = QTimer()
        timer.timeout.connect(tick)
        timers.append(timer)
        last, last_own = time.perf_counter(), time.thread_time()
        timer.start(0)
        _window().session.opened.connect(lambda _: QTimer.singleShot(_SETTLE, _window().close))
        _window().flows.opening.open(Path(path))

    def tick() -> None:
        nonlocal last, last_own
        now, now_own = time.perf_counter(), time.thread_time()
        rounds.append(now - last)
        own.append(now_own - last_own)
        last, last_own = now, now_own

    # The window's own first showing is not what is measured.
    app.main([], started=lambda: QTimer.singleShot(_SETTLE, begin))
    return max(rounds) * 1000, max(own) * 1000


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
