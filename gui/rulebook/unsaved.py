"""A question before what is not saved would be lost: save it, give it up, or stay."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.dialog import Dialog
from gui.look.widgets import button, label


class UnsavedDialog(Dialog):
    """Enter saves; Esc leaves things as they are."""

    save_asked = Signal()
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("Chưa lưu", QSize(440, -1), parent)
        self.column.addWidget(label(f"“{name}” có thay đổi chưa lưu.", "head", wrap=True))
        self.column.addWidget(label("Lưu lại trước khi đóng?", wrap=True))
        self.column.addStretch()
        self.save = button("&Lưu", self._save, "primary")
        self.save.setDefault(True)
        self.give_up = button("&Không lưu", self._give_up)
        self.foot.addWidget(self.give_up)
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.save)
        self.save.setFocus()

    def _save(self) -> None:
        self.accept()
        self.save_asked.emit()

    def _give_up(self) -> None:
        self.accept()
        self.given_up.emit()
