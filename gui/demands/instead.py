"""What stands in the place of the table: that the plan is being read, or why there is nothing to tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label


class Instead(QWidget):
    """Says a sentence; where the plan shows no number, that is asked for."""

    number_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = label("", "name", wrap=True, copy=True)
        self.number = QLineEdit()
        self.number.setPlaceholderText("1862/KH-UBND")
        self.number.setAccessibleName("Số, ký hiệu của văn bản")
        self.number.setMaximumWidth(24 * GRID)
        self.again = button("&Đọc lại", self._give_number)
        row = QHBoxLayout()
        row.addWidget(self.number)
        row.addWidget(self.again)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.addStretch(1)
        column.addWidget(self.message)
        column.addLayout(row)
        column.addStretch(2)

    def say(self, words: str, *, asks_number: bool = False) -> None:
        """Say *words*; with *asks_number* ask for the number of the plan, too."""
        self.message.setText(words)
        for part in (self.number, self.again):
            part.setVisible(asks_number)
        if asks_number:
            self.number.setFocus()

    def _give_number(self) -> None:
        if any(sign.isdigit() for sign in self.number.text()):
            self.number_given.emit(" ".join(self.number.text().split()))
