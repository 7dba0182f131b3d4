"""Figures: a number, a day of the calendar, the years that a rule is for."""

import datetime as dt
import re
from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from checker.system.clock import today
from gui.look.day import DayField
from gui.look.flow import FlowRow
from gui.look.tokens import GRID
from gui.look.widgets import Choice, label
from gui.rulebook.fields.field import Ask, Field
from gui.rulebook.known import Known

_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
_WIDE = 24 * GRID
_OPEN, _NO_DAY = "không hạn", "chưa ghi"
_LONGEST = len(_OPEN)
_BEFORE, _AHEAD = 3, 10
"""Years to choose from, round this one."""


class NumberField(Field):
    """A number as people write it: 06, 1.200, 95,5; what is none stays as it is written, and is told."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.line = QLineEdit()
        self.line.setMaximumWidth(_WIDE)
        self.line.textChanged.connect(lambda _: self.edited.emit())
        self._put(self.line)

    def value(self) -> object | None:
        words = self.line.text().strip()
        if not _NUMBER.fullmatch(words):
            return words or None
        whole, _, decimals = words.replace(".", "").partition(",")
        return float(f"{whole}.{decimals}") if decimals else int(whole)

    def show_value(self, value: object | None) -> None:
        if value != self.value():
            self.line.blockSignals(True)
            self.line.setText("" if value is None else str(value).replace(".", ","))
            self.line.blockSignals(False)


class DateField(Field):
    """A day, written or chosen in a calendar; none where nothing is written."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.day = DayField(ask.caption, unknown=_NO_DAY)
        self._put(self.day)
        self.editor = self.day.line
        self.editor.installEventFilter(self)
        self.day.chosen.connect(lambda _: self.edited.emit())

    def value(self) -> object | None:
        return self.day.day

    def show_value(self, value: object | None) -> None:
        self.day.show_day(value if isinstance(value, dt.date) else None)


class YearsField(Field):
    """The years of the plans that a rule is for: the first, the last, either may be open."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.first, self.last = Choice(), Choice()
        self._given: Mapping[str, object] = {}
        across = FlowRow()
        now = today().year
        for words, year in (("từ năm", self.first), ("đến hết năm", self.last)):
            year.addItem(_OPEN, None)
            for one in range(now - _BEFORE, now + _AHEAD):
                year.addItem(str(one), one)
            year.setAccessibleName(f"{ask.caption}, {words}")
            year.currentIndexChanged.connect(lambda _: self.edited.emit())
            year.setMinimumContentsLength(_LONGEST)
            across.addWidget(label(words))
            across.addWidget(year)
        row = QWidget()
        row.setLayout(across)
        self._put(row)
        self.setFocusProxy(self.first)

    def value(self) -> object | None:
        first, last = self.first.currentData(), self.last.currentData()
        made: dict[str, object] = {}
        if first:
            made["from"] = self._day("from", first) or dt.date(first, 1, 1)
        if last:
            made["until"] = self._day("until", last) or dt.date(last, 12, 31)
        return made or None

    def _day(self, key: str, year: int) -> dt.date | None:
        """Return the day within *year* that the file has; None where it has another year's, or none."""
        day = self._given.get(key)
        return day if isinstance(day, dt.date) and day.year == year else None

    def show_value(self, value: object | None) -> None:
        given = self._given = value if isinstance(value, dict) else {}
        for choice, key in ((self.first, "from"), (self.last, "until")):
            day = given.get(key)
            year = day.year if isinstance(day, dt.date) else None
            choice.blockSignals(True)
            if choice.findData(year) < 0:
                choice.addItem(str(year), year)
            choice.setCurrentIndex(choice.findData(year))
            choice.blockSignals(False)
