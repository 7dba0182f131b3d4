"""A day typed as people type it, or chosen from the calendar; what is none is told, and the day stays."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from checker.kernel.typed_day import NoDayError, typed_day
from gui.look.day import DayField
from gui.window import MainWindow

NEAR = dt.date(2026, 12, 15)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("18/12/2026", (2026, 12, 18)),
        ("1/3/2027", (2027, 3, 1)),
        ("18.12.26", (2026, 12, 18)),
        ("18-12-2026", (2026, 12, 18)),
        ("18122026", (2026, 12, 18)),
        ("18/12", (2026, 12, 18)),
        ("2026-12-18", (2026, 12, 18)),
        ("ngày 05 tháng 4 năm 2026", (2026, 4, 5)),
        ("29/02/2028", (2028, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_is_typed(words: str, day: tuple[int, int, int]) -> None:
    assert typed_day(words, NEAR) == dt.date(*day)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("31/02/2026", "Tháng 2 năm 2026 không có ngày 31."),
        ("29/02/2026", "Tháng 2 năm 2026 không có ngày 29."),
        ("1/13/2026", "Không có tháng 13."),
        ("1/1/1026", "Năm 1026 không hợp lý."),
        ("mai", "Hãy ghi ngày như 18/12/2026."),
        ("18", "Hãy ghi ngày như 18/12/2026."),
        ("báo cáo 6 tháng gửi trước ngày 10", "Hãy ghi ngày như 18/12/2026."),
    ],
)
def test_what_is_no_day_says_why(words: str, why: str) -> None:
    with pytest.raises(NoDayError) as told:
        typed_day(words, NEAR)
    assert str(told.value) == why


@pytest.mark.qt_log_ignore("does not support", "propagateSizeHints")
def test_a_day_field_keeps_what_it_shows(qtbot: QtBot, window: MainWindow) -> None:
    field = DayField("Hạn", window)
    field.show_day(NEAR)
    field.show()
    chosen: list[dt.date | None] = []
    field.chosen.connect(chosen.append)
    line = field.line

    def write(words: str) -> None:
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, words)
        qtbot.keyClick(line, Qt.Key.Key_Return)

    write("17/11/2026")
    assert field.day == dt.date(2026, 11, 17)
    write("31/02/2026")
    assert line.text() == "17/11/2026"
    assert field.day == dt.date(2026, 11, 17)
    assert field.told.text() == (
        "“31/02/2026”: Tháng 2 năm 2026 không có ngày 31. Hiện vẫn là 17/11/2026."
    )
    assert field.take_mistake()
    assert not field.take_mistake()
    write("")  # a day that must be there stays
    assert line.text() == "17/11/2026"
    qtbot.keyClick(line, Qt.Key.Key_Up)
    qtbot.keyClick(line, Qt.Key.Key_F4)
    calendar = field._calendar
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 18)
    calendar.clicked.emit(QDate(2026, 11, 30))
    assert not calendar.isVisible()
    assert chosen == [dt.date(2026, 11, day) for day in (17, 18, 30)]


def test_a_day_that_may_lack_can_be_typed_and_taken_away(qtbot: QtBot, window: MainWindow) -> None:
    field = DayField("Ngày ban hành", window, unknown="chưa rõ")
    field.show_day(None)
    field.show()
    assert field.line.text() == ""
    qtbot.keyClicks(field.line, "18/12/2025")
    assert field.day == dt.date(2025, 12, 18)
    field.line.clear()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.day is None
