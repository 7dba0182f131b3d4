"""What all fields share: a caption, what is filled in, a hint, and what is wrong at it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import label, repolish
from gui.rulebook.known import Choices, Known

_SHORT = 40
"""Characters of what stands beside the caption: nothing moves below when it comes and goes."""
_TAKEN_BACK = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Ask(NamedTuple):
    """A field to be made: its ``key`` in the file (``with.present``), its words, its class.

    ``folded`` says that few need it: it stands below the others, under a fold.
    """

    key: str
    caption: str
    make: "Callable[[Ask, Known], Field]"
    hint: str = ""
    options: Choices = ()
    folded: bool = False


class Field(QWidget):
    """One value of a rule. ``value`` is as it stands in the file, None where nothing is to stand there."""

    edited = Signal()
    """A person has changed it."""

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask = ask
        self.editor: QWidget = self
        self._problem = label("", "problem", wrap=True, copy=True)
        self._beside = label("", "problem")
        for told in (self._problem, self._beside):
            told.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        if ask.caption:
            head = QHBoxLayout()
            head.setSpacing(2 * GRID)
            head.addWidget(label(ask.caption, "head", wrap=True), 1)
            head.addWidget(self._beside)
            self._column.addLayout(head)

    @property
    def key(self) -> str:
        """The key that it fills in, dotted as in the file."""
        return self.ask.key

    def value(self) -> object | None:
        """Return what is filled in, as it stands in the file; None for nothing."""
        raise NotImplementedError

    def show_value(self, value: object | None) -> None:
        """Show *value*, None for nothing; that is no editing."""
        raise NotImplementedError

    def know(self, known: Known) -> None:
        """Offer other choices from now on, where there are any."""

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty for nothing."""
        return self._problem.text() or self._beside.text()

    def show_problem(self, words: str) -> None:
        """Say what is wrong, and colour its edge; empty for nothing."""
        short = bool(self.ask.caption) and len(words) <= _SHORT
        for told, here in ((self._beside, short), (self._problem, not short)):
            told.setText(words if here else "")
            told.setVisible(here and bool(words))
        wrong = "true" if words else "false"
        if self.editor.property("wrong") != wrong:
            self.editor.setProperty("wrong", wrong)
            repolish(self.editor)

    def begin(self) -> None:
        """Put the keyboard into it."""
        self.editor.setFocus()

    def _put(self, editor: QWidget, *, hint: bool = True) -> None:
        """Take *editor* as what is filled in; below it stand hint and problem."""
        self.editor = editor
        editor.setAccessibleName(self.ask.caption)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)
        self._column.addWidget(editor)
        if hint and self.ask.hint:
            self._column.addWidget(label(self.ask.hint, "small", wrap=True))
        self._column.addWidget(self._problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo to the window: it takes back everything, not only what was typed here."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and any(map(event.matches, _TAKEN_BACK)):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
