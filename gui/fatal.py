"""Where Qt would end the program: asked before, and told when it comes to it."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QPluginLoader,
    QtMsgType,
    qInstallMessageHandler,
)

_PLATFORMS = {"win32": ["windows"], "darwin": ["cocoa"]}
"""What Qt draws with on each system; on Linux it takes what the session offers."""


def missing_platform() -> str:
    """Say why Qt cannot draw on the screens of this system; empty where nothing is known against it.

    What is loaded here Qt would load a moment later.
    """
    asked = [name.partition(":")[0] for name in os.environ.get("QT_QPA_PLATFORM", "").split(";")]
    names = [name for name in asked if name] or _PLATFORMS.get(sys.platform, [])
    why = ""
    for name in names:
        why = _unloadable(name)
        if not why:
            return ""
    return why


def _unloadable(name: str) -> str:
    why = f"platforms/{name}"
    for folder in QCoreApplication.libraryPaths():
        for ending in (f"q{name}.dll", f"libq{name}.so", f"libq{name}.dylib"):
            path = Path(folder) / "platforms" / ending
            if path.is_file():
                loader = QPluginLoader(str(path))
                if loader.load():
                    return ""
                why = loader.errorString()
    return why


class Fatal:
    """Hears of Qt's last words before it ends the program, and tells *ended*, which does not return."""

    def __init__(self, ended: Callable[[str], None]) -> None:
        self._ended = ended

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Listen while the application is made; else Qt tells its own way."""
        before = qInstallMessageHandler(self._hear)
        try:
            yield
        finally:
            qInstallMessageHandler(before)

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            self._ended(message.strip().partition("\n")[0])
        elif sys.stderr is not None:
            sys.stderr.write(f"{message}\n")
