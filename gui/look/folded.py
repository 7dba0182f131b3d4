"""One line of a longer text, with a way to read all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label

_ANY = 16_777_215
"""The greatest height of a widget: as good as none."""


class Folded(QWidget):
    """Shows the first line of *text*; where that is not all, a link unfolds the rest."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label(text, role, wrap=True, copy=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.ensurePolished()
        self.more = button("… xem thêm", self.unfold, "more")
        # Whether it is there or not, the words have the same room: nothing moves for it.
        policy = self.more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._line = self.words.fontMetrics().lineSpacing()
        self.words.setFixedHeight(self._line)

    def unfold(self) -> None:
        """Show all."""
        self.words.setMinimumHeight(0)
        self.words.setMaximumHeight(_ANY)
        self.words.setFocus()
        self.more.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = self.words.maximumHeight() == self._line
        self.more.setVisible(folded and self.words.heightForWidth(self.words.width()) > self._line)
