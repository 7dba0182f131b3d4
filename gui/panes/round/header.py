"""The head of the table: titles on several lines, those of rules upright; a click sorts, unfolds or filters."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPolygon
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.look.tokens import GRID, LIGHT, TEXT_SMALL, Tokens
from gui.panes.round.columns import Column, What
from gui.panes.round.model import RoundModel

_LOW, _ROOMY = (62, 112), (78, 176)
"""Heights in pixels of titles that lie, and where the titles of rules stand upright: where it is low, and not."""
_HIGH, _BROAD = 640, 760
"""Pixels of a window that is neither low nor narrow; the table's own height changes with what is told below it."""
_SIGN = 4
"""Half the side of a triangle."""
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_WORDS = {What.NAME, What.PROVINCE, What.SUBJECT, What.LEVEL, What.HANDED, What.DECISION}


class RoundHeader(QHeaderView):
    """Draws the titles of a :class:`RoundModel`."""

    clicked_column = Signal(object)
    """Carries the Column."""

    def __init__(self, model: RoundModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._tokens = LIGHT
        self._over = -1
        self.setSectionsClickable(True)
        self.setMouseTracking(True)
        self.setAccessibleName("Đầu bảng: bấm để sắp xếp, mở nhóm tiêu chí, lọc theo tiêu chí")
        self.sectionClicked.connect(self._tell)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._heights[self._model.expanded])

    @property
    def _heights(self) -> tuple[int, int]:
        return _ROOMY if self.is_roomy else _LOW

    @property
    def is_roomy(self) -> bool:
        """Whether the table is high enough for long titles."""
        window = self.window()
        return window.height() >= _HIGH and window.width() >= _BROAD

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        if not 0 <= section < len(self._model.columns):
            return
        column, tokens = self._model.columns[section], self._tokens
        painter.save()
        asked = self._is_asked(column)
        ground = (
            tokens.selected if asked else tokens.hover if section == self._over else tokens.surface
        )
        painter.fillRect(area, QColor(ground))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if column.what is What.GROUP:
            painter.drawLine(area.topLeft(), area.bottomLeft())
        sorted_ = (column.what, column.key) == self._model.sorted_by
        painter.setFont(self._font(bold=column.what is What.GROUP or sorted_ or asked))
        painter.setPen(QColor(tokens.ink if sorted_ or asked else tokens.quiet))
        if column.what is What.RULE:
            self._upright(painter, area, column.title)
        else:
            self._flat(painter, area, column, sorted_=sorted_)
        painter.restore()

    def _flat(self, painter: QPainter, area: QRect, column: Column, *, sorted_: bool) -> None:
        flat, _ = self._heights
        room = QRect(area.left() + 3, area.bottom() - flat + 4, area.width() - 6, flat - 18)
        if column.what in _WORDS:
            room.adjust(GRID - 3, 0, 0, 0)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, column.title
            )
        else:
            painter.drawText(room, _CENTRED, column.title)
        middle = area.left() + GRID + _SIGN if column.what in _WORDS else area.center().x()
        if column.what is What.GROUP:
            self._sign(painter, middle, area.bottom() - 9, aside=not column.expanded, down=True)
        if sorted_:
            at = middle + (3 * _SIGN if column.what is What.GROUP else 0)
            self._sign(painter, at, area.bottom() - 9, aside=False, down=self._model.down)

    def _upright(self, painter: QPainter, area: QRect, title: str) -> None:
        room = area.height() - 2 * GRID
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.translate(area.left(), area.bottom() - GRID)
        painter.rotate(-90)
        painter.drawText(QRect(0, 0, room, area.width()), Qt.AlignmentFlag.AlignVCenter, words)

    def _sign(self, painter: QPainter, x: int, y: int, *, aside: bool, down: bool) -> None:
        """Draw a triangle that points to the right, down or up."""
        painter.setBrush(painter.pen().color())
        s = _SIGN
        if aside:
            points = [x - s + 1, y - s, x - s + 1, y + s, x + s - 1, y]
        elif down:
            points = [x - s, y - s + 1, x + s, y - s + 1, x, y + s - 1]
        else:
            points = [x - s, y + s - 1, x + s, y + s - 1, x, y - s + 1]
        triangle = QPolygon()
        for at in range(0, len(points), 2):
            triangle.append(QPoint(points[at], points[at + 1]))
        painter.drawPolygon(triangle)

    def _is_asked(self, column: Column) -> bool:
        """Whether only offices with a gap in this are kept."""
        asked = self._model.asked.rules
        return bool(asked) and column.is_of_rules and {r.id for r in column.rules} == asked

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(TEXT_SMALL)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _tell(self, section: int) -> None:
        if 0 <= section < len(self._model.columns):
            self.clicked_column.emit(self._model.columns[section])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.logicalIndexAt(event.position().toPoint())
        if over != self._over:
            self._over = over
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._over = -1
        self.viewport().update()
