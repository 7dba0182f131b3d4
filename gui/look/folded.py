"""A longer text that can be folded to one line, with a way to read all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label

_ANY = 16_777_215
"""The greatest height of a widget: as good as none."""


class Folded(QWidget):
    """Shows *text*, or its first line; where that is not all, a link unfolds the rest."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._folded = False, False
        self.words = label(text, role, wrap=True, copy=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.ensurePolished()
        self.more = button("… xem thêm", self._unfold_for_good, "more")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._line = self.words.fontMetrics().lineSpacing()
        self.fold()

    def fold(self) -> None:
        """Show one line, unless all was asked for."""
        if not self._asked:
            self._folded = True
            self.words.setFixedHeight(self._line)
            self._show_more()
            self.updateGeometry()

    def unfold(self) -> None:
        """Show all, until room is asked for."""
        self._folded = False
        self.words.setMinimumHeight(0)
        self.words.setMaximumHeight(_ANY)
        self.more.hide()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_more()

    def _unfold_for_good(self) -> None:
        self._asked = True
        self.unfold()
        self.words.setFocus()

    def _show_more(self) -> None:
        """Offer the rest where there is one: measured at the whole width, which the link takes from the words."""
        self.more.setVisible(self._folded and self.words.heightForWidth(self.width()) > self._line)
