"""Months and quarters by which something is due: within April, by the end of quarter II, before May."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from checker.facts import Facts
from checker.form.marks import roman_value
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

# trong tháng 4; trước tháng 5; trong 10 ngày đầu tháng 4; cuối quý II/2026; not ngày 10 tháng 4
_MONTHS = Grammar(
    r"(?<!\w)(?:(?:(?P<before>{limit.before})|(?P<limit>{limit.latest}|{limit}|{on-day}|{during}))"
    r"(?: |:|{limit-filler}(?!\w)|{during}(?!\w))*?)?"
    r"(?P<part>(?:(?P<days>\d{1,2}) {day} |(?P<week>{week}) )?"
    r"(?:(?P<first>{first-part})|(?P<middle>{middle-part})|{last-part}) (?:{possessive} )?)?"
    r"(?<!\d )(?:{quarter} (?P<quarter>[iv]{1,3}|[1-4])|{month} (?P<month>\d{1,2}))(?!\w)"
    r"(?:(?: ?{year} ?| ?/ ?)(?P<year>20\d\d))?(?![\d/])"
)
_IN_YEAR = 12
_IN_QUARTER = 3
_WEEK = 7
_FIRST_PART, _MIDDLE_PART = 10, 20
"""Days of a month on which its first and its middle part end, as people reckon it in thirds."""


class MonthEnd(NamedTuple):
    """A month or quarter named as a time: ``last`` is the last day that it leaves.

    ``is_limit`` tells that its words make a limit of it (trong, trước, cuối); ``exact`` that there is
    no doubt about the day, as there is in *đầu tháng 4*; ``has_year`` that it names its year.
    """

    span: Span
    last: date
    is_limit: bool
    exact: bool
    has_year: bool


def month_ends(facts: Facts, within: Span, year: int | None) -> Iterator[MonthEnd]:
    """Yield the months and quarters named *within*, taken in *year* where they name none."""
    for match in facts.lexicon.pattern(_MONTHS).finditer(facts.folded, *within):
        own = int(match["year"]) if match["year"] else year
        month = _IN_QUARTER * _quarter(match["quarter"]) or int(match["month"] or 0)
        if own is not None and 1 <= month <= _IN_YEAR:
            first = date(own, month - (_IN_QUARTER - 1 if match["quarter"] else 0), 1)
            limited = match["before"] or match["limit"] or match["part"]
            counted = match["days"] or match["week"]
            vague = (match["first"] or match["middle"]) and not counted
            last = _last_day(match, first, _end_of(first.replace(month=month)))
            has_year = match["year"] is not None
            yield MonthEnd(Span(*match.span()), last, bool(limited), not vague, has_year)


def _last_day(match: re.Match[str], first: date, last: date) -> date:
    """Return the last day that the words leave of the time from *first* to *last*."""
    if match["first"] and (match["days"] or match["week"]):
        return first.replace(day=min(int(match["days"] or _WEEK) or 1, _end_of(first).day))
    if match["first"] or match["middle"]:
        if match["quarter"]:
            return _end_of(first if match["first"] else last.replace(day=1) - timedelta(1))
        return first.replace(day=_FIRST_PART if match["first"] else _MIDDLE_PART)
    return first - timedelta(1) if match["before"] and not match["part"] else last


def _end_of(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _quarter(number: str | None) -> int:
    """Return which quarter *number* is, 0 for None."""
    if number is None:
        return 0
    return int(number) if number.isdigit() else roman_value(number)
