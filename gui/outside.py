"""Files that come from outside the window, and files that other programs are to open."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the first file that hangs on the mouse."""
    urls = event.mimeData().urls()
    return next((Path(url.toLocalFile()) for url in urls if url.isLocalFile()), None)


def open_outside(path: Path) -> bool:
    """Let the system open a file or folder with the program for it; return whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
