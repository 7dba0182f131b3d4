"""What was answered last, in one line, with the way to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label


class AnswerLine(QWidget):
    """Tells the answer that was just given; gone where there is none to be taken back."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._told = ""
        self.words = label("")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo = button("Hoàn tác (Ctrl+Z)", self.undo_asked.emit, "link")
        # It goes when it is pressed, and must not take the keyboard with it; there is a key for it.
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self.hide()

    def tell(self, answer: str) -> None:
        """Tell *answer*; nothing where it is empty."""
        self._told = answer
        self.setAccessibleName(answer)
        self.words.setToolTip(answer)
        self._fit()
        self.setVisible(bool(answer))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.words.width()
        metrics = self.words.fontMetrics()
        self.words.setText(metrics.elidedText(self._told, Qt.TextElideMode.ElideRight, room))
