"""Rows of a list that break their lines where they are drawn, with a sign before them in a column of its own."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.look.tokens import GRID

_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter


class EntryRows(QStyledItemDelegate):
    """Measures words without the room that the style sheet keeps at both sides: Qt itself measures with it."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The sign stands at the first line."""
        super().initStyleOption(option, index)
        option.decorationAlignment = _TOP

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        inside = QStyleOptionViewItem(option)
        inside.rect.adjust(0, 0, -2 * GRID, 0)
        return super().sizeHint(inside, index)


def sign_size(widget: QWidget) -> QSize:
    """Return how large signs are beside the words of *widget*."""
    high = widget.fontMetrics().height()
    return QSize(high, high)


def sign_icon(sign: str, colour: str, widget: QWidget) -> QIcon:
    """Return *sign*, a character or none, drawn in *colour* beside the words of *widget*."""
    size, dense = sign_size(widget), widget.devicePixelRatioF()
    picture = QPixmap(size * dense)
    picture.setDevicePixelRatio(dense)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(widget.font())
    painter.setPen(QColor(colour))
    painter.drawText(QRect(0, 0, size.width(), size.height()), Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return QIcon(picture)
