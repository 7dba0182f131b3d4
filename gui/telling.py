"""What the window does and tells as soon as it is there."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from checker.system import crashes
from checker.system.folders import portable_refused
from gui.window import MainWindow


def begin_with(window: MainWindow, path: Path | None) -> None:
    """Take in the rule pack, the layer or the sample at *path*; without one, offer to show the window around.

    What earlier runs left to be said is told.
    """
    if path is None:
        window.tour.offer()
    elif not window.flows.desk.takes(path):
        window.flows.opening.open(path)
    tell_first(window, f"{crashes.left_behind()} {portable_refused()}".strip())


def tell_first(window: MainWindow, words: str) -> None:
    """Tell *words*, if there are any: once the draft that is on its way is on the screen, too."""
    if not words:
        return

    def tell() -> None:
        window.troubles.show_message(words)

    if window.session.busy:
        # What comes to the screen with a draft hides what was told of the one before.
        once = Qt.ConnectionType.SingleShotConnection
        window.session.ended.connect(lambda: QTimer.singleShot(0, window, tell), once)
    else:
        tell()
