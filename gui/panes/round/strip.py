"""The strip of a round's page: what went wrong, or what was written, with the way to it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.look.widgets import button
from gui.outside import open_outside
from gui.panes.strips import ErrorStrip

_EXCEL = ".xlsx"


class RoundStrip(ErrorStrip):
    """Says something of the round until it is closed; a file or folder that was written can be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.open = button("Mở bằ&ng Excel", self._open, "link")
        self.folder = button("X&em thư mục", self._open_folder, "link")
        for made in (self.open, self.folder):
            self.buttons.insertWidget(self.buttons.count() - 1, made)
            made.hide()

    def show_message(self, message: str) -> None:
        """Show *message*; it is of no file."""
        self.show_written(message, None)

    def show_written(self, words: str, path: Path | None) -> None:
        """Show *words* of the file or folder *path* that was written."""
        self._path = path
        self.open.setVisible(path is not None and path.suffix.lower() == _EXCEL)
        self.folder.setVisible(path is not None)
        super().show_message(words)

    def _open(self) -> None:
        if self._path is not None:
            open_outside(self._path)

    def _open_folder(self) -> None:
        if self._path is not None:
            open_outside(self._path if self._path.is_dir() else self._path.parent)
