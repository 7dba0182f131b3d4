"""Finding words in the draft, however they are composed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from checker.kernel.document import Span
from gui.look.strip import Strip
from gui.look.widgets import button, label

_MOST = 2000
"""Places marked at most: nobody looks at more."""


def find(words: str, text: str) -> list[Span]:
    """Return the places of *words* in *text*; case, tone placement and composition are alike.

    Words typed without any diacritics are found with them, too.
    """
    from checker.kernel.text import clean, fold, strip_marks  # noqa: PLC0415 - not before someone types

    wanted = fold(clean(words)).strip()
    if not wanted:
        return []
    spans = _places(wanted, fold(text))
    if not spans and strip_marks(wanted) == wanted:
        spans = _places(wanted, strip_marks(fold(text)))
    return spans


def _places(wanted: str, text: str) -> list[Span]:
    spans: list[Span] = []
    at = text.find(wanted)
    while at >= 0 and len(spans) < _MOST:
        spans.append(Span(at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return spans


class _Field(QLineEdit):
    """Enter asks for the next place, Shift+Enter for the one before."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
            event.accept()
        else:
            super().keyPressEvent(event)


class FindBar(Strip):
    """A field, a count, two arrows; Esc closes it."""

    found = Signal(list, int)
    closed = Signal()
    folds = False

    def __init__(self) -> None:
        super().__init__("bar")
        self._text = ""
        self._spans: list[Span] = []
        self._current = -1
        self.field = _Field()
        self.field.setPlaceholderText("Tìm trong dự thảo")
        self.field.setAccessibleName("Tìm trong dự thảo")
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.field.textChanged.connect(self._search)
        self.field.stepped.connect(self.step)
        self.count = label("", "quiet")
        self.count.setMinimumWidth(96)
        self.row.addWidget(self.field, 1)
        self.row.addWidget(self.count)
        self.row.addWidget(button("Trước", lambda: self.step(-1)))
        self.row.addWidget(button("S&au", lambda: self.step(1)))
        self.row.addStretch()
        self.row.addWidget(button("Đón&g", self.finish, "link"))

    def set_text(self, text: str) -> None:
        """Take another draft; what is being looked for is looked for in it."""
        self._text = text
        if self.isVisible():
            self._search()

    def begin(self, words: str = "") -> None:
        """Open, looking for *words* if given."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def finish(self) -> None:
        """Close; nothing stays marked."""
        self.hide()
        self.found.emit([], -1)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next place, or the one before; after the last comes the first."""
        if self._spans:
            self._current = (self._current + by) % len(self._spans)
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        typed = self.field.text().strip()
        self._spans = find(typed, self._text) if typed else []
        self._current = 0 if self._spans else -1
        self._tell()

    def _tell(self) -> None:
        words = ""
        if self._spans:
            words = f"{self._current + 1} trên {len(self._spans)}"
        elif self.field.text().strip():
            words = "Không tìm thấy"
        self.count.setText(words)
        self.found.emit(list(self._spans), self._current)
