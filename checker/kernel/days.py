"""Days as officials write them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""

from datetime import date


def written(day: int, month: int, year: int | None = None) -> str:
    """Return a date as officials write it: 03/3/2021, 28/12/2020, 15/11.

    A leading 0 for days under 10 and for months 1 and 2 only (Nghị định
    30/2020/NĐ-CP, Phụ lục I, mục II.4).
    """
    short = f"{day:02d}/{month:02d}" if month < 3 else f"{day:02d}/{month}"
    return f"{short}/{year}" if year else short


def written_day(day: date | None) -> str:
    """Return *day* as officials write it, the empty string for None."""
    return written(day.day, day.month, day.year) if day else ""


def day_in_words(day: date) -> str:
    """Return *day* in words, 05 tháng 4 năm 2016 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d} tháng {month} năm {day.year}"
