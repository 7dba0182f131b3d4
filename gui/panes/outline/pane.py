"""The outline (Bố cục): the plan's sections; a click goes there."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from checker.kernel.document import Span
from checker.matters import Place
from checker.shown import Shown
from gui.look.tips import cut, show_tip
from gui.look.tokens import GRID, LIGHT, TEXT_BODY, Tokens
from gui.look.widgets import label
from gui.panes.outline.items import OutlineItem, judged
from gui.panes.outline.model import OutlineModel, Role
from gui.work.checking import Checked

_DONE = "✓"
"""At a section in which all is dealt with."""
_EXPANDED = 100
"""Sections up to which all are opened: more would not be looked through, and take time."""


class OutlinePane(QWidget):
    """Shows the sections with the worst verdict inside, and the missing ones at their place."""

    chosen = Signal(Span)
    ghost_chosen = Signal(int, int)
    """A missing section, by the numbers of result and finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = OutlineModel(self)
        self._rows = _OutlineRows(self)
        self._checked: Checked | None = None
        self._answered: frozenset[Place] = frozenset()
        self.tree = QTreeView()
        self.tree.setAccessibleName("Bố cục của dự thảo")
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(self._rows)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(12)
        self.tree.setUniformRowHeights(True)
        self.tree.clicked.connect(self._choose)
        self.tree.activated.connect(self._choose)
        self._empty = label("Dự thảo chưa có mục nào được đánh số hoặc in đậm.", "quiet", wrap=True)
        self._empty.setContentsMargins(2 * GRID, 0, GRID, 0)
        head = label("Bố cục", "head")
        head.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID // 2, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._empty)
        layout.addWidget(self.tree, 1)

    def show_checked(self, checked: Checked) -> None:
        """Show the sections of a judged draft."""
        self._checked = checked
        self._model.show_items(self._items(checked))
        self._empty.setVisible(self._model.rowCount() == 0)
        if self._model.rowCount() <= _EXPANDED:
            self.tree.expandToDepth(0)

    def set_answered(self, answered: frozenset[Place]) -> None:
        """Let what is in the sections look settled where these findings are dealt with."""
        before, self._answered = self._answered, answered
        shown = self._checked
        if shown is not None and answered != before:
            self._model.show_ways(self._items(shown))

    def _items(self, checked: Checked) -> Sequence[OutlineItem]:
        if not self._answered:
            return checked.outline
        return judged(checked.report, checked.outline, self._answered)

    def follow(self, offset: int) -> None:
        """Mark the section around *offset*."""
        self.tree.setCurrentIndex(self._model.index_at(offset))

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._rows.tokens = tokens
        self.tree.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        ghost = index.data(Role.GHOST)
        if ghost is not None:
            self.ghost_chosen.emit(*ghost)
        else:
            self.chosen.emit(index.data(Role.SPAN))


class _OutlineRows(QStyledItemDelegate):
    """Draws a section with the form of its verdict at the right, a ghost with a dashed line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens: Tokens = LIGHT

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, super().sizeHint(option, index).height() + 2)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        lines = [(str(index.data() or ""), _font(option, index))]
        room = _room(option.rect).width() - 4
        return show_tip(event, view, cut(lines, room)) or super().helpEvent(
            event, view, option, index
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        area: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.tokens.selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self.tokens.hover))
        ghost = index.data(Role.GHOST) is not None
        painter.setFont(_font(option, index))
        room = _room(area)
        how, settled = index.data(Role.HOW), index.data(Role.SETTLED)
        if settled and (ghost or how is None):
            how = Shown.SEEN
        gap = QColor(self.tokens.of(how or Shown.MUST).ink)
        painter.setPen(gap if ghost else QColor(self.tokens.ink))
        title = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width() - 4
        )
        painter.drawText(room.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, title)
        if ghost:
            pen = QPen(gap, 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(area.adjusted(1, 2, -GRID, -2), 4, 4)
        elif how is not None:
            look = self.tokens.of(how)
            form = _DONE if how is Shown.SEEN else look.form
            painter.setPen(QColor(look.ink))
            place = QRect(area.right() - 3 * GRID, area.top(), 2 * GRID, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, form)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()


def _font(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(TEXT_BODY)
    heavy = not index.parent().isValid() and index.data(Role.GHOST) is None
    font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    return font


def _room(area: QRect) -> QRect:
    """Return where a title stands in its row."""
    return area.adjusted(2, 0, -3 * GRID, 0)
