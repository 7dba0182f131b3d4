"""Rows of a list that break their lines where they are drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.look.tokens import GRID


class EntryRows(QStyledItemDelegate):
    """Measures words without the room that the style sheet keeps at both sides: Qt itself measures with it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        inside = QStyleOptionViewItem(option)
        inside.rect.adjust(0, 0, -2 * GRID, 0)
        return super().sizeHint(inside, index)
