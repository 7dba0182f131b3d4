"""What stands beside the chips of the checklist: the words to be looked for, the choices, the way back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label

_WORDS = 120
"""Pixels that the words to be looked for need."""


class Tools(QWidget):
    """Puts the field for words beside the choices, or above them where there it would not be seen."""

    def __init__(self, words: QWidget, *choices: QWidget) -> None:
        super().__init__()
        self._choices = QHBoxLayout()
        self._choices.setSpacing(GRID // 2)
        for choice in choices:
            self._choices.addWidget(choice, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID // 2)
        self._row.addWidget(words, 1)
        self._row.addLayout(self._choices, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() - self._choices.minimumSize().width() > _WORDS
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if roomy else way.TopToBottom)


class Filtered(QWidget):
    """Says how many criteria the filter leaves, with a way to lift it; hidden where there is none."""

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told = label("", "quiet", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID // 2)
        row.addWidget(self.told, 1)
        row.addWidget(button("Bỏ lọc", self.lifted.emit, "link"))
        self.hide()

    def show_count(self, count: int, *, filtering: bool) -> None:
        """Say that *count* criteria fit, where there is a filter."""
        none = "Không có tiêu chí nào khớp với bộ lọc."
        self.told.setText(f"{count} tiêu chí khớp bộ lọc." if count else none)
        self.setVisible(filtering)
