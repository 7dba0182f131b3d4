"""The strip of a round's page: what went wrong, or what was written, with the way to it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.look.widgets import button, repolish
from gui.outside import open_outside
from gui.panes.strips import ErrorStrip
from gui.work.looked import Said

_EXCEL = ".xlsx"


class RoundStrip(ErrorStrip):
    """Says something of the round until it is closed, or something else goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.open = button("Mở bằ&ng Excel", self._open, "link")
        self.folder = button("X&em thư mục", self._open_folder, "link")
        for made in (self.open, self.folder):
            self.buttons.insertWidget(self.buttons.count() - 1, made)
            made.hide()

    def show_message(self, message: str) -> None:
        """Show what went wrong."""
        self._tell(message, None, "notice")

    def show_said(self, said: Said) -> None:
        """Show what became of a work; the file or folder that was written can be opened."""
        self._tell(said.words, said.path, "notice" if said.failed else "strip")

    def _tell(self, words: str, path: Path | None, role: str) -> None:
        self._path = path
        if self.property("role") != role:
            self.setProperty("role", role)
            repolish(self)
        self.open.setVisible(path is not None and path.suffix.lower() == _EXCEL)
        self.folder.setVisible(path is not None)
        super().show_message(words)

    def _open(self) -> None:
        if self._path is not None:
            open_outside(self._path)

    def _open_folder(self) -> None:
        if self._path is not None:
            open_outside(self._path if self._path.is_dir() else self._path.parent)
