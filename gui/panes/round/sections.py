"""A row of words of which one is chosen: what is shown below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget


class Sections(QWidget):
    """Buttons of which one is pressed; the arrow keys go from one to the next."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, said in enumerate(words):
            made = QToolButton()
            made.setProperty("role", "section")
            made.setCheckable(True)
            made.setText(said)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(made, number)
            row.addWidget(made)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)

    @property
    def current(self) -> int:
        """The number of the one that is chosen."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose one."""
        self._group.button(number).setChecked(True)

    def say(self, number: int, words: str, *, shown: bool = True) -> None:
        """Call the one with this *number* so; it can be left out."""
        self._group.button(number).setText(words)
        self._group.button(number).setVisible(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        shown = [n for n, b in enumerate(self._group.buttons()) if not b.isHidden()]
        at = shown.index(self.current) + by if by and self.current in shown else -1
        if 0 <= at < len(shown):
            self.choose(shown[at])
            self._group.button(shown[at]).setFocus()
            return
        super().keyPressEvent(event)

    def _tell(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(number)
