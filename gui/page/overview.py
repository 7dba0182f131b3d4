"""The overview strip beside the scroll bar: where all findings lie; a click jumps."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from checker.matters import Place
from checker.shown import TO_DO, Shown
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.page.layout import PageLayout
from gui.page.lines import EMPTY, Page
from gui.page.marks import NO_MARKS, SETTLED, Mark, Marks, seen_as

_NEAR = 5


class OverviewStrip(QWidget):
    """Ticks at the height of each finding; of what is settled a thin one."""

    chosen = Signal(int, int)

    def __init__(self, places: PageLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._page = EMPTY
        self._marks = NO_MARKS
        self._selected: Place | None = None
        self._answered: frozenset[Place] = frozenset()
        self._tokens: Tokens = LIGHT
        self.setFixedWidth(2 * GRID)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Vị trí các nhắc nhở trong dự thảo")

    def show_marks(self, page: Page, marks: Marks) -> None:
        """Show the ticks of another page."""
        self._page, self._marks = page, marks
        self.update()

    def select_mark(self, selected: tuple[int, int] | None) -> None:
        """Let one tick stand out."""
        self._selected = selected
        self.update()

    def set_answered(self, answered: frozenset[Place]) -> None:
        """Let the ticks of these findings look settled."""
        self._answered = answered
        self.update()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        self.update()

    def _height(self, mark: Mark) -> tuple[bool, int]:
        """Return how high a tick lies over the others: the selected one, then the worst."""
        how = seen_as(mark, self._answered)
        return self._is_selected(mark), -(*TO_DO, *SETTLED).index(how)

    def sizeHint(self) -> QSize:
        return QSize(2 * GRID, 100)

    def y_of(self, mark: Mark) -> float:
        """Return how far down the strip the tick of *mark* stands."""
        share = self._places.share_of(self._page.line_at(mark.span.start))
        return 4 + share * (self.height() - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.canvas))
        if not self._page.lines:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in sorted(self._ticks(), key=self._height):
            y = self.y_of(mark)
            how = seen_as(mark, self._answered)
            painter.setBrush(QColor(self._tokens.of(how).ink))
            # A review is narrower than a gap: the form differs as well as the colour.
            inset = 5 if how is Shown.LOOK else 6 if how in SETTLED else 3
            height = 5 if self._is_selected(mark) else 1 if how in SETTLED else 3
            if self._is_selected(mark):
                inset = 1
            painter.drawRoundedRect(
                QRectF(inset, y - height / 2, self.width() - 2 * inset, height), 1.5, 1.5
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        nearest = self._nearest(event.position().y(), self.height())
        if nearest:
            self.chosen.emit(nearest.result, nearest.finding)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._nearest(event.pos().y(), _NEAR)
            QToolTip.showText(event.globalPos(), mark.message if mark else "", self)
            return True
        return bool(super().event(event))

    def _ticks(self) -> list[Mark]:
        return [mark for mark in self._marks.all if mark.how in TO_DO or mark.how in SETTLED]

    def _is_selected(self, mark: Mark) -> bool:
        return self._selected == (mark.result, mark.finding)

    def _nearest(self, y: float, within: float) -> Mark | None:
        ticks = self._ticks()
        if not ticks:
            return None
        mark = min(ticks, key=lambda mark: abs(self.y_of(mark) - y))
        return mark if abs(self.y_of(mark) - y) <= within else None
