"""What people, Excel and other programs leave in a cell, as words and as days."""

import datetime as dt

import pytest

from checker.exporters.xlsx.cells import safe
from checker.review.cells import day_of, text_of, written


@pytest.mark.parametrize(
    "text",
    ["KH_xa_Bình_Lư", "_x0041_", "_xa_xd_", "_x005F_", "KH_xã_An", "a_x41_b", "hai  khoảng ", "🌸"],
)
def test_a_name_comes_back_as_it_was(text: str) -> None:
    assert written(safe(text)) == text
    assert written(text) == text  # as a program writes it that escapes nothing


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (12, "12"),
        ("  Đã\nxem\t rồi ", "Đã xem rồi"),
        ("Đa\u0303 xem", "Đã xem"),
        ("Dòng 1_x000D_\nDòng 2", "Dòng 1 Dòng 2"),
        ("_x000d__x000A_", ""),
        ("_x0041_", "_x0041_"),
    ],
)
def test_the_words_stand_on_one_line(value: object, words: str) -> None:
    assert text_of(value) == words


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (dt.datetime(2026, 11, 20, 8), dt.date(2026, 11, 20)),  # noqa: DTZ001 - as Excel has it
        (46346, dt.date(2026, 11, 20)),
        ("20/11/2026", dt.date(2026, 11, 20)),
        (" 20.11.26 ", dt.date(2026, 11, 20)),
        ("2026-11-20", dt.date(2026, 11, 20)),
        ("31/11/2026", None),
        ("11/2026", None),
        (12, None),
    ],
)
def test_a_day_is_read_however_it_is_written(value: object, day: dt.date | None) -> None:
    assert day_of(value) == day
