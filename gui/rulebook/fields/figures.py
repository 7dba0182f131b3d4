"""Figures: a number, a day of the calendar, the years that a rule is for."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDateEdit, QDoubleSpinBox, QHBoxLayout, QSpinBox, QWidget

from checker.system.clock import today
from gui.look.tokens import GRID
from gui.look.widgets import label
from gui.rulebook.fields.field import Ask, Field
from gui.rulebook.known import Known

VIETNAMESE = QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
_MOST = 1_000_000_000
_NO_YEAR, _LAST_YEAR = 2019, 2060
"""The year below the first one stands for none."""


class _Number(QDoubleSpinBox):
    """Shows no decimals that are not there; the wheel is for the form."""

    def textFromValue(self, value: float) -> str:
        return (
            VIETNAMESE.toString(int(value)) if value == int(value) else super().textFromValue(value)
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Year(QSpinBox):
    def textFromValue(self, value: int) -> str:
        return str(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Day(QDateEdit):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberField(Field):
    """A number, whole or with decimals."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.number = _Number()
        self.number.setLocale(VIETNAMESE)
        self.number.setRange(0, _MOST)
        self.number.setDecimals(2)
        self.number.setMaximumWidth(24 * GRID)
        self.number.valueChanged.connect(lambda _: self.edited.emit())
        self._put(self.number)

    def value(self) -> object | None:
        found = self.number.value()
        return int(found) if found == int(found) else found

    def show_value(self, value: object | None) -> None:
        self.number.blockSignals(True)
        self.number.setValue(float(value) if isinstance(value, int | float) else 0)
        self.number.blockSignals(False)


class DateField(Field):
    """A day, written or chosen in a calendar; none unless its box is ticked."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.given = QCheckBox()
        self.given.setAccessibleName(f"{ask.caption}: có")
        self.day = day_edit()
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.given)
        across.addWidget(self.day)
        across.addStretch()
        self._put(row)
        self.editor = self.day
        self.day.setAccessibleName(ask.caption)
        self.setFocusProxy(self.day)
        self.day.installEventFilter(self)
        self.given.toggled.connect(self.day.setEnabled)
        self.given.toggled.connect(lambda _: self.edited.emit())
        self.day.dateChanged.connect(lambda _: self.edited.emit())
        self.show_value(None)

    def value(self) -> object | None:
        return day_of(self.day) if self.given.isChecked() else None

    def show_value(self, value: object | None) -> None:
        for part in (self.given, self.day):
            part.blockSignals(True)
        self.given.setChecked(isinstance(value, dt.date))
        self.day.setEnabled(isinstance(value, dt.date))
        shown = value if isinstance(value, dt.date) else today()
        self.day.setDate(QDate(shown.year, shown.month, shown.day))
        for part in (self.given, self.day):
            part.blockSignals(False)


class YearsField(Field):
    """The years of the plans that a rule is for: the first, the last, either may be open."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.first, self.last = _Year(), _Year()
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GRID)
        for words, year in (("từ năm", self.first), ("đến hết năm", self.last)):
            year.setRange(_NO_YEAR, _LAST_YEAR)
            year.setSpecialValueText("không hạn")
            year.setAccessibleName(f"{ask.caption}, {words}")
            year.valueChanged.connect(lambda _: self.edited.emit())
            year.installEventFilter(self)
            across.addWidget(label(words))
            across.addWidget(year)
        across.addStretch()
        self._put(row)
        self.setFocusProxy(self.first)

    def value(self) -> object | None:
        first, last = self.first.value(), self.last.value()
        made: dict[str, object] = {}
        if first > _NO_YEAR:
            made["from"] = dt.date(first, 1, 1)
        if last > _NO_YEAR:
            made["until"] = dt.date(last, 12, 31)
        return made or None

    def show_value(self, value: object | None) -> None:
        given = value if isinstance(value, dict) else {}
        for year, key in ((self.first, "from"), (self.last, "until")):
            year.blockSignals(True)
            year.setValue(given[key].year if key in given else _NO_YEAR)
            year.blockSignals(False)


def day_edit() -> QDateEdit:
    """Return a field for a day with a calendar, as Vietnamese people write it."""
    made = _Day()
    made.setLocale(VIETNAMESE)
    made.setDisplayFormat("dd/MM/yyyy")
    made.setCalendarPopup(True)
    made.calendarWidget().setLocale(VIETNAMESE)
    made.calendarWidget().setVerticalHeaderFormat(
        made.calendarWidget().VerticalHeaderFormat.NoVerticalHeader
    )
    return made


def day_of(field: QDateEdit) -> dt.date:
    """Return the day that *field* shows."""
    shown = field.date()
    return dt.date(shown.year(), shown.month(), shown.day())
