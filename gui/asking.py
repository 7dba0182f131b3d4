"""What the window asks the person and the system for: a file, a program to open one with."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget


def draft(parent: QWidget, folder: str) -> Path | None:
    """Ask for a draft to open."""
    from checker.readers import SUPPORTED_SUFFIXES  # noqa: PLC0415 - not before someone asks

    endings = " ".join(f"*{suffix}" for suffix in SUPPORTED_SUFFIXES)
    return _file(parent, "Mở dự thảo", folder, f"Dự thảo ({endings});;Mọi tệp (*)")


def rules(parent: QWidget, folder: str) -> Path | None:
    """Ask for an office's own layer of rules."""
    return _file(parent, "Bổ sung của đơn vị", folder, "Tệp tiêu chí (*.toml)")


def checklist(parent: QWidget, folder: str) -> Path | None:
    """Ask for a filled-in checklist."""
    return _file(parent, "Nhập phiếu kiểm tra", folder, "Phiếu kiểm tra Excel (*.xlsx)")


def dropped(event: QDropEvent) -> Path | None:
    """Return the first file that hangs on the mouse."""
    urls = event.mimeData().urls()
    return next((Path(url.toLocalFile()) for url in urls if url.isLocalFile()), None)


def open_outside(path: Path) -> bool:
    """Let the system open a file or folder with the program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _file(parent: QWidget, title: str, folder: str, kinds: str) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(name) if name else None
