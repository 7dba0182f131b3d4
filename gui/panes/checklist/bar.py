"""How far a draft has come, as a bar: what is behind it, and lighter what the repaired copy will mend."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.tokens import GRID, LIGHT

_HEIGHT = GRID - 2
_LIGHTER = 0.45
"""How much of the colour is left of the part that is chosen, but not in the draft yet."""


class WayBar(QWidget):
    """Shows two shares of the whole way, each 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = LIGHT
        self.done, self.chosen = 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, done: float, chosen: float) -> None:
        """Show the share that is behind the draft, and that which is chosen for the repaired copy."""
        self.done, self.chosen = done, chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(8 * GRID, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong, lighter = QColor(self.tokens.accent), QColor(self.tokens.accent)
        lighter.setAlphaF(_LIGHTER)
        whole, high = self.width(), self.height()
        done = whole * self.done
        painter.fillRect(QRectF(0, 0, whole, high), QColor(self.tokens.line))
        painter.fillRect(QRectF(0, 0, done, high), strong)
        painter.fillRect(QRectF(done, 0, whole * self.chosen, high), lighter)
