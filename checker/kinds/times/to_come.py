"""Times between the day of signing and the plan's first year, in which it is prepared."""

import re

from checker.facts import Facts
from checker.form.header import Header
from checker.form.marks import roman_value

_MONTHS_IN_QUARTER = 3


def is_to_come(facts: Facts, year: int, month: int) -> bool:
    """Whether a month lies between the day of signing and the plan's first year: it is prepared then."""
    signed = facts[Header].date
    if signed is None or signed.year is None or signed.month is None:
        return False
    return year == signed.year and month >= signed.month


def last_month(match: re.Match[str]) -> int:
    """Return the last month that a time names: 12 of *quý IV* and of *tháng 11 - 12*; 0 for a part of a year."""
    words = match[0][: match.start("year") - match.start()]
    numbers = [int(number) for number in re.findall(r"\d{1,2}", words)]
    if match["quarter"] is None:
        return max(numbers, default=0)
    romans = [roman_value(number) for number in re.findall(r"(?<!\w)[iv]{1,3}(?!\w)", words)]
    return max((*romans, *numbers), default=0) * _MONTHS_IN_QUARTER
