"""Thêm tiêu chí: the sorts of demands as cards, one of which is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import label
from gui.rulebook.sorts import SORTS
from gui.rulebook.sorts.sort import Sort


class Cards(QWidget):
    """One button a sort, with what it is for below; arrow keys go from one to the next."""

    chosen = Signal(object)
    """Carries a Sort."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label("Tiêu chí mới yêu cầu điều gì?", "title", wrap=True))
        self.buttons = [self._card(sort) for sort in SORTS]
        for card, sort in zip(self.buttons, SORTS, strict=True):
            column.addWidget(card, 0, Qt.AlignmentFlag.AlignLeft)
            told = label(sort.says, "small", wrap=True)
            told.setContentsMargins(2 * GRID, 0, 0, GRID // 2)
            column.addWidget(told)
        column.addStretch()

    def begin(self) -> None:
        """Put the keyboard onto the first card."""
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, sort: Sort) -> QPushButton:
        made = QPushButton(sort.card)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAutoDefault(True)  # Enter chooses
        made.setAccessibleDescription(sort.says)
        made.clicked.connect(lambda _=False: self.chosen.emit(sort))
        return made
