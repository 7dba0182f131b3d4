"""Words: one line of them, several lines, or one way to say it a line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from gui.look.tokens import GRID
from gui.rulebook.fields.field import Ask, Field
from gui.rulebook.known import Known

_LINES = 3
"""Lines of a text that are always in sight, and how many more it may take before it scrolls."""
_MOST = 9


class LineField(Field):
    """One line of words."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.line = QLineEdit()
        self.line.textChanged.connect(lambda _: self.edited.emit())
        self._put(self.line)

    def value(self) -> object | None:
        return " ".join(self.line.text().split()) or None

    def show_value(self, value: object | None) -> None:
        words = "" if value is None else str(value)
        if words != (self.value() or ""):
            self.line.blockSignals(True)
            self.line.setText(words)
            self.line.blockSignals(False)
            if not self.line.hasFocus():
                self.line.setCursorPosition(0)  # its beginning is seen


class TextField(Field):
    """Words of several lines."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.text = GrowingEdit()
        self._shown = False
        self.text.textChanged.connect(self._tell)
        self._put(self.text)

    def value(self) -> object | None:
        return self.text.toPlainText().strip() or None

    def show_value(self, value: object | None) -> None:
        if value != self.value():
            self._show("" if value is None else str(value))

    def _show(self, words: str) -> None:
        self._shown = True
        self.text.setPlainText(words)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._shown = False

    def _tell(self) -> None:
        if not self._shown:
            self.edited.emit()


class PhrasesField(TextField):
    """Several ways to say the same, each in a line of its own."""

    def value(self) -> object | None:
        lines = (" ".join(line.split()) for line in self.text.toPlainText().split("\n"))
        return [line for line in lines if line] or None

    def show_value(self, value: object | None) -> None:
        if value != self.value():
            self._show("\n".join(map(str, value)) if isinstance(value, list | tuple) else "")


class GrowingEdit(QPlainTextEdit):
    """A text that is as high as its lines, within bounds; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self.textChanged.connect(self._grow)
        self._grow()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        lines = int(self.document().size().height())  # of a plain text: as they are wrapped
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAsNeeded if lines > _MOST else policy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        high = self.fontMetrics().lineSpacing() * min(max(lines, _LINES), _MOST) + 2 * GRID
        if high != self.minimumHeight():
            self.setFixedHeight(high)
