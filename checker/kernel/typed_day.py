"""A day as people type it: 18/12/2026, 18.12.26, 18122026, 2026-12-18, ngày 18 tháng 12 năm 2026, 18/12."""

import datetime as dt
import re
from itertools import pairwise

_NUMBER = re.compile(r"\d+")
_ALONE = re.compile(r"(\d{2})(\d{2})(\d{4})")
_CENTURY = 2000
_MONTHS = 12
_PARTS = 3
_APART = 7
"""Characters between two numbers of a day at most: a month in words."""
_FIRST, _LAST = 2000, 2100
"""Years between which the days of plans lie."""


class NoDayError(ValueError):
    """What was typed is no day; ``args`` has the sentence in Vietnamese that says so."""


def typed_day(words: str, near: dt.date | None = None) -> dt.date:
    """Return the day that *words* say, in the year of *near* where they name none; raises NoDayError."""
    numbers = _NUMBER.findall(words)
    if len(numbers) == 1 and (alone := _ALONE.fullmatch(numbers[0])):
        numbers = list(alone.groups())
    if len(numbers) == _PARTS and len(numbers[0]) == len("2026"):  # as files of rules have it
        numbers.reverse()
    if not 1 < len(numbers) <= _PARTS or not _are_apart(words):
        raise NoDayError("Hãy ghi ngày như 18/12/2026.")
    day, month, *rest = map(int, numbers)
    if not rest and near is None:
        raise NoDayError("Hãy ghi cả năm, như 18/12/2026.")
    year = rest[0] if rest else near.year if near else 0
    year += _CENTURY if rest and len(numbers[2]) <= 2 else 0
    if not 1 <= month <= _MONTHS:
        raise NoDayError(f"Không có tháng {month}.")
    if not _FIRST <= year <= _LAST:
        raise NoDayError(f"Năm {year} không hợp lý.")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise NoDayError(f"Tháng {month} năm {year} không có ngày {day}.") from None


def _are_apart(words: str) -> bool:
    """Whether between the numbers there is what stands in a day, and not the rest of a sentence."""
    found = list(_NUMBER.finditer(words))
    return all(one.start() - other.end() <= _APART for other, one in pairwise(found))
