"""A day to be typed or chosen from the calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

_VIETNAMESE = QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
_FIRST = QDate(2000, 1, 1)
"""No plan that is checked is older."""


class DayField(QDateEdit):
    """Shows days as they are written here; the wheel changes none. With *unknown* words there may be none."""

    chosen = Signal(object)
    """Another day was typed or chosen; None where it is taken away."""

    def __init__(self, name: str, parent: QWidget | None = None, *, unknown: str = "") -> None:
        super().__init__(parent)
        self.setDisplayFormat("dd/MM/yyyy")
        self.setCalendarPopup(True)
        self.setLocale(_VIETNAMESE)
        calendar = self.calendarWidget()
        calendar.setLocale(_VIETNAMESE)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt's red is hardly read on dark
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        self.setAccessibleName(name)
        self.setMinimumDate(_FIRST)
        self.setSpecialValueText(unknown)
        self.dateChanged.connect(self._tell)

    @property
    def day(self) -> dt.date | None:
        """The day that it shows."""
        shown = self.date()
        if self.specialValueText() and shown == _FIRST:
            return None
        return dt.date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: dt.date | None) -> None:
        """Show *day*, telling nobody."""
        self.blockSignals(True)
        self.setDate(QDate(day.year, day.month, day.day) if day else _FIRST)
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what lies below."""
        event.ignore()

    def _tell(self) -> None:
        self.chosen.emit(self.day)
