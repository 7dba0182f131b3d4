"""What was answered last, in one line, with the way to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checker.shown import FORMS
from gui.look.shortened import cut_to
from gui.look.tokens import GRID
from gui.look.widgets import button, label

_UNDO, _REDO = "Hoàn tác (Ctrl+Z)", "Làm lại (Ctrl+Y)"
_ROOMY = 520
"""Pixels from which the keys have room beside the words."""
_LINES = 2
"""Lines that an answer takes at most."""


class AnswerLine(QWidget):
    """Tells the answer that was just given; gone where there is none to be taken back."""

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._told, self._left = "", ""
        self._alone, self._undone = False, False
        self.words, self.left = label("", wrap=True), label("", "small", wrap=True)
        self.undo = button(_UNDO, self.undo_asked.emit, "link")
        self.redo = button(_REDO, self.redo_asked.emit, "link")
        for back, key in ((self.undo, "Ctrl+Z"), (self.redo, "Ctrl+Y")):
            back.setToolTip(key)
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
        self._tell(f"Đã hoàn tác: {_named(answer)}", undone=True)

    def tell_redone(self, answer: str) -> None:
        """Tell that *answer* was given again."""
        self._tell(f"Đã làm lại: {_named(answer)}", undone=False)

    def _tell(self, answer: str, *, undone: bool) -> None:
        self._undone = undone
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
        self.words.ensurePolished()  # its height is measured before it is seen
        self.left.setVisible(self._alone and bool(self._left))
        self.left.setText(self._left)
        narrow = self.width() < _ROOMY
        self.undo.setText(_UNDO if not narrow else "Hoàn tác")
        self.redo.setText(_REDO if not narrow else "Làm lại")
        beside = self.redo if self._undone else self.undo
        room = self.width() - beside.sizeHint().width() - 4 * GRID
        most = (_LINES + 1) * self.words.fontMetrics().lineSpacing()
        cut_to(most - 1, self.words, self._told, max(room, 1))


def _named(answer: str) -> str:
    """Return what *answer* tells as the name of what was done: ✓ Sẽ sửa: a mục is sửa – a mục."""
    done = answer.lstrip("".join((*FORMS.values(), " "))).removeprefix("Sẽ ")
    return f"{done[:1].lower()}{done[1:]}".replace(": ", " – ", 1)
