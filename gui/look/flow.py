"""A row whose parts go on in the next line where there is no room for them: none is cut, none squeezed."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from gui.look.tokens import GRID


class FlowRow(QLayout):
    """Puts widgets beside each other, each as wide as it wants to be, in as many lines as they need."""

    def __init__(self, *widgets: QWidget, spacing: int = GRID, centred: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        """All of it in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(len(sizes) - 1, 0)
        return self._framed(
            sum(size.width() for size in sizes) + gaps,
            max((size.height() for size in sizes), default=0),
        )

    def minimumSize(self) -> QSize:
        """Each in a line of its own."""
        sizes = [item.minimumSize() for item in self._shown()]
        return self._framed(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _framed(self, width: int, height: int) -> QSize:
        edge = self.contentsMargins()
        return QSize(width + edge.left() + edge.right(), height + edge.top() + edge.bottom())

    def _place(self, area: QRect, *, move: bool) -> int:
        """Find the place of each in *area*, and put it there where it is to *move*; return the height of all."""
        edge = self.contentsMargins()
        inside = area.marginsRemoved(edge)
        top = inside.top()
        for line in self._lines(inside.width()):
            high = max(item.sizeHint().height() for item in line)
            whole = sum(item.sizeHint().width() + self.spacing() for item in line) - self.spacing()
            left = inside.left() + (max(inside.width() - whole, 0) // 2 if self._centred else 0)
            for item in line:
                size = item.sizeHint().boundedTo(QSize(inside.width(), high))
                if move:
                    middle = top + (high - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, middle), size))
                left += size.width() + self.spacing()
            top += high + self.spacing()
        return max(top - self.spacing(), inside.top()) - area.top() + edge.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return which of them stand beside each other where there are *width* pixels."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if not lines or left + needed > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += needed + self.spacing()
        return lines
