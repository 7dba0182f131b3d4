"""How a cell of the table is drawn: sign and colour of the verdict, or plain words."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checker.shown import TO_DO, Shown
from gui.look.tokens import GRID, LIGHT, TEXT_BODY, Tokens
from gui.panes.round.columns import Cell, Column, What
from gui.panes.round.model import RoundModel

HEIGHT = 30
"""Of a row, pixels."""
_WASH = 3
"""Pixels between a cell and the ground of its sign."""
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WORDS = {What.NAME, What.PROVINCE, What.SUBJECT, What.LEVEL, What.HANDED, What.DECISION}


class RoundCells(QStyledItemDelegate):
    """Draws the cells of a :class:`RoundModel`, which it asks itself: Qt asks for much more than is drawn."""

    def __init__(self, model: RoundModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._fonts: dict[bool, QFont] = {}
        self.set_tokens(LIGHT)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._inks = {how: QColor(tokens.of(how).ink) for how in Shown}
        self._washes = {how: QColor(tokens.of(how).wash) for how in TO_DO}
        self._ink, self._quiet = QColor(tokens.ink), QColor(tokens.quiet)
        self._line, self._accent = QColor(tokens.line), QColor(tokens.accent)
        self._selected, self._hover = QColor(tokens.selected), QColor(tokens.hover)
        self._missing = self._inks[Shown.LOOK]

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(60, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area, state = option.rect, option.state
        cell = self._model.cell(index.row(), index.column())
        column = self._model.columns[index.column()]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._hover)
        painter.setPen(self._line)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if cell.text:
            self._write(painter, option, area, cell, column)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._accent, 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        cell: Cell,
        column: Column,
    ) -> None:
        loud = cell.how in TO_DO
        if cell.how is not None and loud:
            painter.fillRect(
                area.adjusted(_WASH, _WASH, -_WASH, -_WASH - 1), self._washes[cell.how]
            )
        painter.setFont(self._font(option, bold=loud))
        painter.setPen(self._pen(cell, column))
        if column.what in _WORDS:
            room = area.adjusted(GRID, 0, -GRID // 2, 0)
            words = painter.fontMetrics().elidedText(
                cell.text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, _LEFT, words)
        else:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, cell.text)

    def _pen(self, cell: Cell, column: Column) -> QColor:
        if cell.quiet:
            return self._quiet
        if column.what is What.HANDED:
            return self._missing
        return self._ink if cell.how is None else self._inks[cell.how]

    def _font(self, option: QStyleOptionViewItem, *, bold: bool) -> QFont:
        if bold not in self._fonts:
            font = QFont(option.font)
            font.setPixelSize(TEXT_BODY)
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            self._fonts[bold] = font
        return self._fonts[bold]
