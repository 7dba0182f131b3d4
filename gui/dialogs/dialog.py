"""What all dialogs share: never larger than their screen, the buttons always in sight."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from gui.look.fitting import Inside, Scrolled, fit_to_screen, fit_words
from gui.look.tokens import GRID
from gui.look.widgets import button


class Dialog(QDialog):
    """A column that scrolls where the screen is low, above a row of buttons that stays."""

    def __init__(
        self, title: str, size: QSize, parent: QWidget | None = None, *, ground: str = ""
    ) -> None:
        """Make a dialog of *size*, whose height is that of its content where none is given."""
        super().__init__(parent)
        self._size = size
        self.setWindowTitle(title)
        self._inside = Inside()
        if ground:
            self._inside.setProperty("role", ground)
            self._inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, GRID)
        self.column.setSpacing(GRID)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        self.foot.setSpacing(GRID)
        self.head = QVBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self.head)
        self._area = Scrolled(self._inside)
        whole.addWidget(self._area, 1)
        whole.addLayout(self.foot)

    def add_close_button(self) -> None:
        """Put the button below that closes a dialog which only tells something."""
        close = button("Đón&g", self.close, "primary")
        close.setDefault(True)
        self.foot.addStretch()
        self.foot.addWidget(close)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._fit()
        super().showEvent(event)
        # Where the first thing to fill in is not at the top, the screen may be too low for it.
        QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self._inside.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus)

    def _fit(self) -> None:
        """Take the size that is wanted, as far as the screen has room for it."""
        self.ensurePolished()
        width = max(self._size.width(), self._least_width())
        height = self._size.height()
        if height < 0:
            foot = self.foot.sizeHint().height() + self.head.sizeHint().height()
            fit_words(self, self._inside, QSize(width, foot))
        else:
            self.resize(width, height)
            fit_to_screen(self)

    def _least_width(self) -> int:
        """Return how wide it must be for nothing to be cut at the right, pixels."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        return self.column.minimumSize().width() + bar
