"""What the window has to tell as soon as it is there."""

from PySide6.QtCore import Qt, QTimer

from gui.window import MainWindow


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
