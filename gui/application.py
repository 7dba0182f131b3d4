"""The Qt application: named, in the style the themes are made for."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import QApplication

from checker.system.folders import settings_folder
from checker.system.version import VERSION

_LEAST, _MOST = 0.5, 3.0
"""Sizes of a window between which it can be used."""


def make_application(size: float = 1.0) -> QApplication:
    """Return the application; *size* is that of everything in it, 1.0 as the system asks."""
    # A file written into by hand must not make a window that nobody can use.
    if size != 1.0 and _LEAST <= size <= _MOST and "QT_SCALE_FACTOR" not in os.environ:
        os.environ["QT_SCALE_FACTOR"] = str(size)
    QCoreApplication.setApplicationName("Soat")
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("soat")
    app.setStyle("Fusion")
    return app


def settings_file() -> Path:
    """Return where the settings lie; where the user has no home, for as long as the machine keeps them."""
    try:
        folder = settings_folder()
    except RuntimeError:
        folder = Path(QDir.tempPath()) / "Soat"
    return folder / "soat.ini"
