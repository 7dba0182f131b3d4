"""How a row of the checklist is drawn: form and colour of the verdict, title, message."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checker.shown import AT_LENGTH, TO_DO, Shown
from gui.look.tips import cut, show_tip
from gui.look.tokens import GRID, LIGHT, TEXT_BODY, TEXT_SMALL, Tokens
from gui.panes.checklist.model import Role
from gui.work.row_answers import NO_ROW_ANSWER, RowAnswer

_LOUD = (*AT_LENGTH, Shown.SIGNING, Shown.TOLD)
"""Their rows say a sentence, too."""
_FORM = 24
"""Width of the column of forms."""
_COUNTED = tuple(how for how in Shown if how is not Shown.TOLD)
"""What a group's counts tell: what is to be done first."""


class ChecklistRows(QStyledItemDelegate):
    """Draws groups with their counts, and rules with what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens: Tokens = LIGHT
        self.answers: Mapping[int, RowAnswer] = {}
        """What was answered of results, by their numbers: it stands at the right of their rows."""

    def set_answers(self, answers: Mapping[int, RowAnswer]) -> None:
        """Say at these results what was answered, and is not in the draft yet."""
        self.answers = answers
        self.sizeHintChanged.emit(QModelIndex())  # the view draws its rows anew

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        body = QFontMetrics(_font(option, TEXT_BODY)).height()
        height = body + 2 * GRID
        if index.data(Role.HOW) in _LOUD:
            height += QFontMetrics(_font(option, TEXT_SMALL)).height() + 2
        return QSize(160, height)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        lines = [(str(index.data() or ""), _font(option, TEXT_BODY))]
        if index.data(Role.HOW) in _LOUD:
            lines.append((str(index.data(Role.CAPTION)), _font(option, TEXT_SMALL)))
        room = option.rect.width() - _FORM - GRID - GRID // 2
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
        area = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.tokens.selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self.tokens.hover))
        if index.data(Role.HOW) is not None:
            self._rule(painter, option, area, index)
        else:
            self._group(painter, option, area, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.tokens.accent), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _group(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        rows = [model.index(row, 0, index) for row in range(model.rowCount(index))]
        counts = self._counts(rows) if index.data(Role.COUNTS) else Counter[Shown]()
        painter.setFont(_font(option, TEXT_SMALL))
        metrics = painter.fontMetrics()
        right = area.right() - GRID
        for how in reversed(_COUNTED):
            if not counts.get(how):
                continue
            look = self.tokens.of(how)
            text = f"{look.form} {counts[how]}"
            width = metrics.horizontalAdvance(text)
            painter.setPen(QColor(look.ink))
            place = QRect(right - width, area.top(), width, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            right -= width + GRID
        if not index.data(Role.COUNTS):
            painter.setPen(QColor(self.tokens.accent))
            place = QRect(area.left(), area.top(), right - area.left(), area.height())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(len(rows))
            )
            right -= metrics.horizontalAdvance(str(len(rows))) + GRID
        painter.setFont(_font(option, TEXT_BODY, bold=True))
        painter.setPen(QColor(self.tokens.ink))
        room = QRect(area.left() + 2, area.top(), right - area.left() - 2, area.height())
        _write(painter, room, str(index.data()))

    def _counts(self, rows: Sequence[QModelIndex]) -> Counter[Shown]:
        """Return what the *rows* of a group tell, as many as the filter leaves.

        What is chosen is not left, as the head and the chips count it.
        """
        counts: Counter[Shown] = Counter()
        for row in rows:
            answer = self.answers.get(row.data(Role.NUMBER), NO_ROW_ANSWER)
            counts += Counter(row.data(Role.COUNTS)) - Counter(answer.mended)
        return counts

    def _rule(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        how = index.data(Role.HOW)
        answer = self.answers.get(index.data(Role.NUMBER), NO_ROW_ANSWER)
        look = self.tokens.of(Shown.SEEN if answer.whole else how)
        painter.setFont(_font(option, TEXT_BODY, bold=True))
        title = painter.fontMetrics().height()
        top = area.top() + GRID
        painter.setPen(QColor(look.ink))
        form = QRect(area.left(), top, _FORM, title)
        painter.drawText(form, Qt.AlignmentFlag.AlignCenter, look.form)
        left = area.left() + _FORM + GRID // 2
        room = QRect(left, top, area.right() - left - GRID, title)
        said = " · ".join(filter(None, (index.data(Role.REMARKED), answer.words)))
        if said:
            painter.setPen(QColor(self.tokens.accent))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, said)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(said) - GRID)
        elif several := _several(index.data(Role.COUNTS)):
            painter.setFont(_font(option, TEXT_SMALL))
            painter.setPen(QColor(self.tokens.quiet))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, several)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(several) - GRID)
        font = _font(option, TEXT_BODY)
        font.setStrikeOut(how is Shown.WAIVED)
        painter.setFont(font)
        dim = bool(answer.words) or how in {Shown.NOT_APPLICABLE, Shown.TOLD}
        painter.setPen(QColor(self.tokens.quiet if dim else self.tokens.ink))
        _write(painter, room, str(index.data()))
        if how in _LOUD:
            painter.setFont(_font(option, TEXT_SMALL))
            painter.setPen(QColor(self.tokens.quiet))
            height = painter.fontMetrics().height()
            _write(
                painter,
                QRect(left, top + title + 2, room.width(), height),
                str(index.data(Role.CAPTION)),
            )


def _several(counts: Mapping[Shown, int]) -> str:
    """Return how much a row tells that is to be dealt with, where it is more than one: the head counts that."""
    left = sum(count for how, count in counts.items() if how in TO_DO)
    return f"{left} việc" if left > 1 else ""


def _font(option: QStyleOptionViewItem, size: int, *, bold: bool = False) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _write(painter: QPainter, room: QRect, text: str) -> None:
    """Write one line, shortened where it does not fit."""
    line = " ".join(text.split())
    fitting = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
