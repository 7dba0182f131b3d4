"""The most frequent gaps as bars: how many offices have each; one that is chosen filters the table."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from checker.counted import grouped
from checker.rounds.overview import Gap
from checker.shown import FORMS, SHOWN_WORDS, Shown
from gui.look.tokens import GRID, LIGHT, TEXT_BODY, TEXT_SMALL, Tokens

Index = QModelIndex | QPersistentModelIndex
_GAP = Qt.ItemDataRole.UserRole
_BAR = 8
"""Height of a bar, pixels."""


class _Gaps(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps: Sequence[Gap] = ()
        self.plans = 0

    def show_gaps(self, gaps: Sequence[Gap], plans: int) -> None:
        self.beginResetModel()
        self.gaps, self.plans = gaps, plans
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.gaps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        gap = self.gaps[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return gap.rule.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{gap.rule.title}: {_parts(gap)}, {self.count(gap)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{gap.rule.title}\n{_parts(gap)}\n{gap.rule.basis}"
        return gap if role == _GAP else None

    def count(self, gap: Gap) -> str:
        """Return how many plans have *gap*, and of how many."""
        share = round(100 * gap.plans / self.plans) if self.plans else 0
        return f"{grouped(gap.plans)} kế hoạch · {share} %"


def _parts(gap: Gap) -> str:
    """Return in how many plans *gap* is what, by signs and words."""
    counts = {Shown.MUST: gap.must, Shown.SHOULD: gap.should, Shown.LOOK: gap.look}
    told = (
        f"{FORMS[how]} {grouped(count)} {SHOWN_WORDS[how].lower()}"
        for how, count in counts.items()
        if count
    )
    return " · ".join(told)


class _Bars(QStyledItemDelegate):
    def __init__(self, model: _Gaps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.tokens: Tokens = LIGHT
        self.chosen: frozenset[str] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, 6 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        gap = self._model.gaps[index.row()]
        area, tokens = option.rect, self.tokens
        painter.save()
        if gap.rule.id in self.chosen:
            painter.fillRect(area, QColor(tokens.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.hover))
        inside = area.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        font = QFont(option.font)
        font.setPixelSize(TEXT_BODY)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        high = painter.fontMetrics().height()
        title = painter.fontMetrics().elidedText(
            gap.rule.title, Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft, title)
        font.setPixelSize(TEXT_SMALL)
        painter.setFont(font)
        count = self._model.count(gap)
        below = inside.adjusted(0, high + 2, 0, 0)
        self._bar(painter, gap, below.adjusted(0, 0, -_room(painter, count), 0))
        painter.setPen(QColor(tokens.quiet))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(below, right, count)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _bar(self, painter: QPainter, gap: Gap, room: QRect) -> None:
        """Draw one bar, the plans that must mend it first, then those that should, then those to look at."""
        most = max((other.plans for other in self._model.gaps), default=1) or 1
        left = float(room.left())
        parts = ((Shown.MUST, gap.must), (Shown.SHOULD, gap.should), (Shown.LOOK, gap.look))
        for how, count in parts:
            width = room.width() * count / most
            look = self.tokens.of(how)
            if count:
                bar = QRect(
                    round(left), room.center().y() - _BAR // 2 + 1, max(round(width) - 2, 2), _BAR
                )
                painter.fillRect(bar, QColor(look.ink))
            left += width


def _room(painter: QPainter, count: str) -> int:
    return painter.fontMetrics().horizontalAdvance(count) + GRID


class GapBars(QListView):
    """A list of bars; Enter or a click asks for the offices with that gap alone."""

    chosen = Signal(object)
    """Carries the RuleHead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps = _Gaps(self)
        self._bars = _Bars(self._gaps, self)
        self.setModel(self._gaps)
        self.setItemDelegate(self._bars)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        forms = f"{FORMS[Shown.MUST]} bắt buộc, {FORMS[Shown.SHOULD]} nên làm, {FORMS[Shown.LOOK]} cần xem"
        self.setAccessibleName(f"Thiếu, sai hay gặp nhất; mỗi thanh theo thứ tự {forms}")
        self.clicked.connect(self._tell)

    def show_gaps(self, gaps: Sequence[Gap], plans: int) -> None:
        """Show *gaps*, found in some of so many *plans*."""
        if tuple(gaps) != tuple(self._gaps.gaps) or plans != self._gaps.plans:
            self._gaps.show_gaps(gaps, plans)

    def set_chosen(self, rules: frozenset[str]) -> None:
        """Let the bars stand out by which the table is filtered."""
        self._bars.chosen = rules
        self.viewport().update()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._bars.tokens = tokens
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._tell(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _tell(self, index: QModelIndex) -> None:
        gap = index.data(_GAP)
        if isinstance(gap, Gap):
            self.chosen.emit(gap.rule)
