"""The Qt application: named, in the style the themes are made for."""

import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from checker.version import VERSION


def make_application() -> QApplication:
    """Return the application."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Soat")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("soat")
    app.setStyle("Fusion")
    return app


def settings_file() -> Path:
    """Return where the settings lie: in the user's own folder, by the custom of the system."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "soat.ini"
