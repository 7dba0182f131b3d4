"""A few words beside a part of the window, with a frame round that part; nothing is blocked."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label

_WIDTH = 336
_EDGE = 5
"""Pixels between what is spoken of and the outside of the frame round it."""


class Bubble(QFrame):
    """Speaks of one part of *window* at a time; what it covers stays usable."""

    next_asked = Signal()
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._frame = QFrame(window)
        self._frame.setProperty("role", "pointed")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frame.hide()
        self.setProperty("role", "bubble")
        self.setAccessibleName("Giới thiệu cửa sổ")
        self.title = label("", "head", wrap=True)
        self.words = label("", wrap=True)
        self.step = label("", "small")
        self.next = button("", self.next_asked.emit, "primary")
        self.skip = button("Bỏ &qua", self.left.emit, "link")
        row = QHBoxLayout()
        row.addWidget(self.step, 1)
        row.addWidget(self.skip)
        row.addWidget(self.next)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        for part in (self.title, self.words):
            column.addWidget(part)
        column.addLayout(row)
        leave = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        window.installEventFilter(self)
        self.hide()

    def point_at(self, target: QWidget) -> None:
        """Stand beside *target*, and follow it."""
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = target
        target.installEventFilter(self)
        self._frame.show()
        self.show()
        self._place()

    def hide_away(self) -> None:
        """Be gone until there is something to speak of again."""
        self.hide()
        self._frame.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is pointed at may move: look again when the window has settled."""
        if self.isVisible() and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._target is None or not self._target.isVisible():
            return
        corner = self._target.mapTo(self._window, QPoint(0, 0))
        part = QRect(corner, self._target.size()) & self._window.rect()
        # Words that wrap: the height follows from the width.
        height = self._column.totalHeightForWidth(_WIDTH)
        self.resize(_WIDTH, height)
        place = placed(QSize(_WIDTH, height), part, self._window.rect())
        self.move(place)
        self._frame.setGeometry(part.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))
        self._frame.raise_()
        self.raise_()


def placed(size: QSize, part: QRect, room: QRect) -> QPoint:
    """Return where something of *size* stands beside *part* within *room*, else where it covers least of it."""
    room = room.adjusted(GRID, GRID, -GRID, -GRID)
    gap = GRID + _EDGE
    places = []
    for corner in (
        QPoint(part.left(), part.bottom() + gap),
        QPoint(part.left() - size.width() - gap, part.top()),
        QPoint(part.right() + gap, part.top()),
        QPoint(part.left(), part.top() - size.height() - gap),
    ):
        x = min(max(corner.x(), room.left()), room.right() - size.width())
        y = min(max(corner.y(), room.top()), room.bottom() - size.height())
        places.append(QPoint(x, y))
    return min(places, key=lambda place: _area(QRect(place, size) & part))


def _area(part: QRect) -> int:
    return max(part.width(), 0) * max(part.height(), 0)
