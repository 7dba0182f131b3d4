"""A page that says in the middle of the window what is the matter and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.look.flow import FlowRow
from gui.look.tokens import GRID
from gui.look.widgets import label


class MessagePage(QWidget):
    """A clear sentence in the window, not a wall before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "title", wrap=True)
        self.subject = label("", "quiet", wrap=True, copy=True)
        self.message = label("", wrap=True, copy=True)
        self._buttons = FlowRow()
        middle = QWidget()
        middle.setMaximumWidth(560)
        column = QVBoxLayout(middle)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(self.title)
        column.addWidget(self.subject)
        column.addSpacing(GRID)
        column.addWidget(self.message)
        column.addSpacing(GRID)
        column.addLayout(self._buttons)
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(middle, 8)
        whole.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put what can be done below the message."""
        for button in buttons:
            self._buttons.addWidget(button)
