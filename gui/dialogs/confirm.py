"""A question before something that is hard to take back: what would happen, and the two ways on."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.dialog import Dialog
from gui.look.widgets import button, label


class ConfirmDialog(Dialog):
    """Goes on only where a person says so; Enter and Esc leave things as they are."""

    confirmed = Signal()

    def __init__(self, title: str, words: str, go_on: str, parent: QWidget | None = None) -> None:
        """Tell in *words* what is the matter; *go_on* is what the button says that does it all the same."""
        super().__init__(title, QSize(440, -1), parent)
        self.words = label(words, wrap=True)
        self.column.addWidget(self.words)
        self.column.addStretch()
        self.go_on = button(go_on, self._confirm)
        self.leave = button("Hủ&y", self.reject, "primary")
        self.leave.setDefault(True)
        self.foot.addStretch()
        self.foot.addWidget(self.go_on)
        self.foot.addWidget(self.leave)
        self.leave.setFocus()

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()
