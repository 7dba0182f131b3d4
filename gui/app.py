"""The program with its window: builds what lives as long as it does, and runs."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication

from checker.version import VERSION
from gui import crash
from gui.fonts import page_families
from gui.icons import program_icon
from gui.main_window import MainWindow
from gui.settings import Store
from gui.theme import Theme
from gui.vietnamese import Vietnamese

_SWITCH = 0.001
"""Seconds a thread of ours may keep the interpreter while the window waits for it."""


def main(words: Sequence[str]) -> int:
    """Open the window, with the file that *words* name; return the exit status."""
    sys.setswitchinterval(_SWITCH)
    app = make_application()
    crash.install()
    translator = Vietnamese(app)
    app.installTranslator(translator)
    store = Store(settings_file())
    theme = Theme(app, store.read().theme, app)
    window = MainWindow(store, theme, page_families())
    window.show()
    if words:
        # After the window is on the screen: the work runs beside it.
        path = Path(words[0]).absolute()
        QTimer.singleShot(0, window, lambda: window.open(path))
    return app.exec()


def make_application() -> QApplication:
    """Return the application, named and in the style the theme is made for."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Soat")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("soat")
    app.setStyle("Fusion")
    app.setWindowIcon(program_icon())
    return app


def settings_file() -> Path:
    """Return where the settings lie: in the user's own folder, by the custom of the system."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "soat.ini"
