"""What was answered last, in one line, with the way to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label


class AnswerLine(QWidget):
    """Tells the answer that was just given; gone where there is none to be taken back."""

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._told, self._left = "", ""
        self._alone = False
        self.words, self.left = label(""), label("", "small")
        for part in (self.words, self.left):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo = button("Hoàn tác (Ctrl+Z)", self.undo_asked.emit, "link")
        self.redo = button("Làm lại (Ctrl+Y)", self.redo_asked.emit, "link")
        for back in (self.undo, self.redo):
            # It goes when it is pressed, and must not take the keyboard with it; there is a key for it.
            back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.words)
        words.addWidget(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, GRID, 0)
        row.setSpacing(GRID)
        row.addLayout(words, 1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        self.hide()

    def tell(self, answer: str) -> None:
        """Tell *answer*; nothing where it is empty."""
        self._tell(answer, undone=False)

    def tell_undone(self, answer: str) -> None:
        """Tell that *answer* was taken back."""
        self._tell(f"Đã hoàn tác: {answer}", undone=True)

    def _tell(self, answer: str, *, undone: bool) -> None:
        self.undo.setVisible(not undone)
        self.redo.setVisible(undone)
        self._told = answer
        self.setAccessibleName(answer)
        self.words.setToolTip(answer)
        self._fit()
        self.setVisible(bool(answer))

    def show_left(self, words: str) -> None:
        """Say what is left to do, where nothing else does."""
        self._left = words
        self._fit()

    def set_alone(self, *, alone: bool) -> None:
        """Nothing else says what is left to do, or something does."""
        self._alone = alone
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.left.setVisible(self._alone and bool(self._left))
        for part, text in ((self.words, self._told), (self.left, self._left)):
            room = self.words.width()
            part.setText(part.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
