"""When the window is there and when its draft is marked, told to whoever measures from outside.

A packed program cannot be looked into: where ``SOAT_MOMENTS`` names a file, each moment becomes a
line of it, with the time in nanoseconds since 1970 (see ``benchmarks/start.py``).
"""

import os
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from gui.window import MainWindow

VARIABLE = "SOAT_MOMENTS"
WINDOW, MARKS = "window", "marks"


def tell_moments(window: MainWindow) -> None:
    """Have the moments of *window*, which is not shown yet, written where somebody wants them."""
    if name := os.environ.get(VARIABLE):
        _Moments(window, Path(name))


class _Moments(QObject):
    """Writes the moments of one window to one file."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        window.installEventFilter(self)
        window.session.opened.connect(lambda _: QTimer.singleShot(0, self, self._marked))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # What is painted now is on the screen by the next round of the event loop.
            QTimer.singleShot(0, self, lambda: self._tell(WINDOW))
        return False

    def _marked(self) -> None:
        self._window.repaint()
        self._tell(MARKS)

    def _tell(self, moment: str) -> None:
        with self._file.open("a", encoding="utf-8") as file:
            file.write(f"{moment} {time.time_ns()}\n")
