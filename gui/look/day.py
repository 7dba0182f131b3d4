"""A day to be typed or chosen from the calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from checker.kernel.typed_day import NoDayError, typed_day
from checker.system.clock import today
from gui.look.tokens import GRID
from gui.look.widgets import label

_VIETNAMESE = QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_WIDE, _TOLD = 14 * GRID, 30 * GRID


class DayField(QWidget):
    """Shows days as they are written here and takes what is typed as a whole; with *unknown* words there may be none.

    What is no day is told below, and the day stays: what is seen is what is kept.
    """

    chosen = Signal(object)
    """Another day was typed or chosen; None where it is taken away."""

    def __init__(self, name: str, parent: QWidget | None = None, *, unknown: str = "") -> None:
        super().__init__(parent)
        self._day: dt.date | None = None if unknown else today()
        self._may_lack = bool(unknown)
        self.line = QLineEdit()
        self.line.setPlaceholderText(unknown or "ngày/tháng/năm")
        self.line.setFixedWidth(_WIDE)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._try)
        self.line.editingFinished.connect(self._end)
        self.open = QToolButton()
        self.open.setProperty("role", "day")
        self.open.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F4 opens it as well
        self.open.clicked.connect(self._show_calendar)
        self.told = label("", "problem", wrap=True)
        self.told.setMinimumWidth(_TOLD)
        self.told.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.line)
        row.addWidget(self.open)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self.told)
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)
        self._calendar: QCalendarWidget | None = None
        self._popup: QFrame | None = None
        self._write()

    @property
    def day(self) -> dt.date | None:
        """The day that it shows."""
        return self._day

    def take_mistake(self) -> str:
        """Return what is told of words that are no day, once; empty where there were none.

        What is still being typed is taken as it stands.
        """
        self._end()
        told = self.told.text()
        self._tell("")
        return told

    def show_day(self, day: dt.date | None) -> None:
        """Show *day*, telling nobody."""
        self._day = day
        self._tell("")
        self._write()

    def choose(self, day: dt.date | None) -> None:
        """Show *day* as if a person had chosen it."""
        changed, self._day = day != self._day, day
        self._tell("")
        self._write()
        if changed:
            self.chosen.emit(day)

    def setAccessibleName(self, name: str) -> None:
        """Call it so, and the line in it."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.open.setAccessibleName(f"{name}: mở lịch")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go from day to day, and F4 open the calendar."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_F4:
            self._show_calendar()
            return True
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._day is None:
            return super().eventFilter(watched, event)
        self.choose(self._day + dt.timedelta(step))
        return True

    def _try(self, words: str) -> None:
        """Take a whole day as soon as it is typed; what is not yet one is waited for."""
        self._tell("")
        if sum(sign.isdigit() for sign in words) < len("18122026"):
            return
        try:
            day = typed_day(words, self._near)
        except NoDayError:
            return
        if day != self._day:
            self._day = day
            self.chosen.emit(day)

    def _end(self) -> None:
        """Take what was typed, or say why it is no day."""
        words = self.line.text().strip()
        if words == self._words:
            return
        if not words and self._may_lack:
            self.choose(None)
            return
        try:
            self.choose(typed_day(words, self._near))
        except NoDayError as error:
            self._write()
            kept = f"vẫn là {self._words}" if self._day else "chưa ghi ngày"
            self._tell(f"“{words}”: {error} Hiện {kept}.")

    @property
    def _near(self) -> dt.date:
        return self._day or today()

    @property
    def _words(self) -> str:
        return f"{self._day:%d/%m/%Y}" if self._day else ""

    def _write(self) -> None:
        if self.line.text() != self._words:
            self.line.setText(self._words)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _show_calendar(self) -> None:
        if self._calendar is None or self._popup is None:
            self._calendar = _calendar()
            self._calendar.clicked.connect(self._pick)
            self._calendar.activated.connect(self._pick)
            self._popup = _framed(self._calendar, self)
        near, popup = self._near, self._popup
        self._calendar.setSelectedDate(QDate(near.year, near.month, near.day))
        popup.adjustSize()
        below = self.line.mapToGlobal(QPoint(0, self.line.height()))
        free, size = self.screen().availableGeometry(), popup.size()
        left = min(below.x(), free.right() - size.width())
        fits = below.y() + size.height() <= free.bottom()
        top = below.y() if fits else below.y() - self.line.height() - size.height()
        popup.move(left, top)
        popup.show()
        self._calendar.setFocus()

    def _pick(self, date: QDate) -> None:
        if self._popup is not None:
            self._popup.hide()
        self.line.setFocus()
        self.choose(dt.date(date.year(), date.month(), date.day()))


def _framed(calendar: QCalendarWidget, parent: QWidget) -> QFrame:
    """Return *calendar* as a popup with an edge: what lies below is not taken for part of it."""
    popup = QFrame(parent, Qt.WindowType.Popup)
    popup.setProperty("role", "popup")
    inside = QVBoxLayout(popup)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(calendar)
    return popup


def _calendar() -> QCalendarWidget:
    made = QCalendarWidget()
    made.setLocale(_VIETNAMESE)
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt's red is hardly read on dark
        made.setWeekdayTextFormat(day, QTextCharFormat())
    return made
