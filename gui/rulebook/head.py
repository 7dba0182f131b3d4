"""Above it all: which file is edited, whether it is saved, what can be done with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import Choice, button, label

_NEW, _OPEN = "Tạo bộ tiêu chí mới…", "Mở tệp…"
_UNNAMED = "Bộ tiêu chí mới (chưa lưu)"
_SAVED, _UNSAVED = "Đã lưu", "Có thay đổi chưa lưu"
_FILE = 12
"""Characters of the choice that are always seen."""


class Head(QWidget):
    """Offers the files in use, a new one and another one; tells what is not saved."""

    chosen = Signal(Path)
    new_asked = Signal()
    open_asked = Signal()
    pack_asked = Signal()
    trial_asked = Signal()
    save_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.file = Choice()
        self.file.setAccessibleName("Tệp tiêu chí")
        self.file.setMinimumContentsLength(_FILE)
        self._files: list[Path | None] = []
        self._current: Path | None = None
        self.file.activated.connect(self._choose)
        self.state = label("", "small")
        """Whether all is saved, in words, where there is room: a narrow window's title says it alone."""
        self.state.hide()
        self.undo: QPushButton = button("Hoàn tác", self.undo_asked.emit)
        self.redo: QPushButton = button("Làm lại", self.redo_asked.emit)
        self.trial: QPushButton = button("Thử trên thư &mục…", self.trial_asked.emit)
        self.save: QPushButton = button("&Lưu", self.save_asked.emit)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self.file, 2)
        row.addWidget(button("Tên, người lập", self.pack_asked.emit, "link"))
        row.addWidget(self.state)
        row.addStretch(1)
        for part in (self.undo, self.redo, self.trial, self.save):
            row.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    def show_files(self, files: Sequence[Path], current: Path | None) -> None:
        """Offer *files*; *current* is the one that is edited, None for one that was never saved."""
        self._current = current
        named = list(dict.fromkeys((*files, *([current] if current else []))))
        self._files = [*([] if current else [None]), *named]
        self.file.blockSignals(True)
        self.file.clear()
        for path in self._files:
            self.file.addItem(path.name if path else _UNNAMED)
        for words in (_NEW, _OPEN):
            self.file.addItem(words)
        self.file.setCurrentIndex(self._files.index(current))
        self.file.blockSignals(False)
        self.file.setToolTip(str(current) if current else _UNNAMED)

    def show_state(self, *, lies: bool, saved: bool, undo: str, redo: str) -> None:
        """Say whether all is saved of a file that *lies* somewhere.

        *undo* and *redo* are what would be taken back or done again.
        """
        self.window().setWindowModified(not saved)
        self.state.setText("" if not lies else _SAVED if saved else _UNSAVED)
        self._show_words()
        for one, words in ((self.undo, undo), (self.redo, redo)):
            one.setEnabled(bool(words))
            one.setToolTip(words)

    def _show_words(self) -> None:
        """Say in words whether all is saved, where that makes the window no wider."""
        self.state.hide()
        self._row.invalidate()
        room = self.width() - self._row.minimumSize().width() - self._row.spacing()
        self.state.setVisible(bool(self.state.text()) and self.state.sizeHint().width() <= room)

    def _choose(self, at: int) -> None:
        self.file.setCurrentIndex(self._files.index(self._current))  # until the other one is there
        if at == len(self._files):
            self.new_asked.emit()
        elif at > len(self._files):
            self.open_asked.emit()
        elif (path := self._files[at]) is not None and path != self._current:
            self.chosen.emit(path)
