"""The runs that benchmarks.window measures, each in a process of its own.

Nothing is imported here that the program does not import by itself.
"""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_SETTLE = 1500
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
    app.main = lambda words: begin(words, started=look)
    main.main([path])


def stall(path: str) -> float:
    """Return the longest time in ms the event loop took for one round while *path* opened."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from gui import app  # noqa: PLC0415

    rounds: list[float] = []
    timers: list[QTimer] = []
    last = 0.0

    def begin() -> None:
        nonlocal last
        timer = QTimer()
        timer.timeout.connect(tick)
        timers.append(timer)
        last = time.perf_counter()
        timer.start(0)
        _window().session.opened.connect(lambda _: QTimer.singleShot(_SETTLE, _window().close))
        _window().open(Path(path))

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        rounds.append(now - last)
        last = now

    # The window's own first showing is not what is measured.
    app.main([], started=lambda: QTimer.singleShot(_SETTLE, begin))
    return max(rounds) * 1000


def _window() -> "MainWindow":
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from gui.main_window import MainWindow  # noqa: PLC0415

    windows = QApplication.topLevelWidgets()
    return next(window for window in windows if isinstance(window, MainWindow))
