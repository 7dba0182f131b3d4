"""Dates, date ranges, periods and years, in all their usual spellings.

Values are compared as numbers, never by similarity. A date that does not
exist (31/11) is kept with ``exists`` false: it is evidence.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from checker.kernel.document import Span
from checker.kernel.text import matches

# What may not stand before a number is looked for behind its first figure: patterns that open
# with a figure skip all other characters at once.
_SEPARATOR = r" ?[/.\-] ?"
_DAY = r"(?P<day>\d(?<!\d\d)\d?)"
# 15/11/2026, 15-11-2026, 15.11.2026, 15/11; not 1790/QĐ, 24/7/365, 3.1.2.
_SHORT = (
    r"(?<![/.,]\d)(?<![/.,]\d\d)"
    rf"(?:{_SEPARATOR}(?P<month>\d{{1,2}}){_SEPARATOR}(?P<year>\d{{4}}|(?<=/)\d{{2}})"
    r"| ?(?:/|(?:(?<=ngày \d)|(?<=ngày \d\d))[.-]) ?(?P<month2>\d{1,2})(?: ?,? ?năm (?P<year2>\d{4}))?)"
    r"(?![\d/]|[.,]\d|-[^\W\d]|%)"
)
# ngày 15 tháng 11 năm 2026; 15 tháng 11
_LONG = (
    r" tháng (?P<lmonth>\d{1,2}|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)"
    r"(?:(?: ?,)? ?(?:năm|/) ?(?P<lyear>\d{4}))?(?!\w)"
)
_DATE = re.compile(f"{_DAY}(?:{_SHORT}|{_LONG})")
_MONTH_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip

_RANGE_JOIN = re.compile(
    r" ?,? ?(?:hằng năm|hàng năm)? ?(?:-|÷|đến hết|cho đến|đến|tới|(?:và )?kết thúc(?: vào)?)(?: hết)?(?: ngày)? ?",
    re.IGNORECASE,
)
_POINTED_RANGE = re.compile(
    r"(?:từ|thời gian:?|\()(?: ngày)? ?(?P<day>\d{1,2}) ?[.-] ?(?P<month>\d{1,2}) ?(?:-|đến(?: ngày)?)"
    r" ?(?P<day2>\d{1,2}) ?[.-] ?(?P<month2>\d{1,2})(?: ?[.-] ?(?P<year>20\d\d))?(?![\d.-]\d)"
)
_SAME_MONTH_RANGE = re.compile(
    r"(?P<from>\d(?<![\d/.,]\d)\d?) ?(?:-|đến(?: ngày)?) ?(?=\d{1,2} ?(?:/|tháng))"
)

_PERIOD = re.compile(
    r"(?P<from>(?:19|20)(?<![\d/]\d\d)\d\d) ?(?:-|đến) ?(?:năm )?(?P<to>(?:19|20)\d\d)(?![\d/])"
)
_YEAR = re.compile(r"(?<![\w/.])(?:năm|n\.) ?(?P<year>(?:19|20)\d\d)(?!\d|/)")
_YEAR_OPENS = ("năm", "n.")


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


class DateMention(NamedTuple):
    """A day and month, with or without a year, as written at ``span``."""

    span: Span
    day: int
    month: int
    year: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has this day (29/2 counts where no year is given)."""
        if not 1 <= self.month <= 12:
            return False
        return 1 <= self.day <= monthrange(self.year or 2024, self.month)[1]

    @property
    def value(self) -> date | None:
        """Return the date where year and day exist, else None."""
        return date(self.year, self.month, self.day) if self.year and self.exists else None

    def in_year(self, year: int) -> date | None:
        """Return the date, taken in *year* where it has none of its own, or None."""
        full = DateMention(self.span, self.day, self.month, self.year or year)
        return full.value

    @property
    def text(self) -> str:
        """Return the date in short form, ``15/11/2026`` or ``15/11``."""
        return written(self.day, self.month, self.year)


class DateRange(NamedTuple):
    """From one date to another, both included."""

    span: Span
    start: DateMention
    end: DateMention


class Period(NamedTuple):
    """Years from ``first`` to ``last``: giai đoạn 2021-2030."""

    span: Span
    first: int
    last: int


class YearMention(NamedTuple):
    """``năm 2026``; ``span`` covers both words."""

    span: Span
    year: int


def _mention(match: re.Match[str]) -> DateMention:
    day = int(match["day"])
    if match["lmonth"]:
        month_text = match["lmonth"]
        month = int(month_text) if month_text.isdigit() else _MONTH_WORDS[month_text]
        year = int(match["lyear"]) if match["lyear"] else None
        return DateMention(Span(*match.span()), day, month, year)
    year_text = match["year"] or match["year2"]
    year = int(year_text) if year_text and len(year_text) == 4 else None
    if year_text and year is None:
        year = 2000 + int(year_text)
    month = int(match["month"] or match["month2"])
    return DateMention(Span(*match.span()), day, month, year)


_ANNOUNCED = re.compile(
    r"(?:ngày|trước|từ|đến|tới|sau|hạn|vào|nhất|hết|quá|tối|sáng|chiều|lễ|kỷ niệm|mừng|dịp"
    r"|ngày quốc tế phụ nữ|phụ nữ việt nam|gia đình việt nam)(?: là)?[ :(]*$"
)
_SHARE = re.compile(
    r" (?:số|dân số|đại biểu|thôn|bản|ấp|xã|phường|tổ|hộ|người|đồng chí|chỉ tiêu|tiêu chí"
    r"|trường|đơn vị|cơ quan|giờ|chi)(?!\w)"
)
_CONTINUED = re.compile(r"(?: |,|;|-|và|ngày|hoặc)*$")


def _looks_like_date(mention: DateMention, folded: str, previous_end: int) -> bool:
    """Tell 31/11 from 24/24 and 2/3: without a year, the words around must speak of a date.

    ``previous_end`` is where the date before ended, since a list of dates is announced once.
    """
    start, end = mention.span
    if mention.year is not None:
        return 1900 <= mention.year <= 2200
    if "tháng" in folded[start:end] or folded.endswith("ngày ", 0, start):
        return True
    if mention.month > 12 or mention.day > 31 or _SHARE.match(folded, end):
        return False  # 40/45 thôn
    if _ANNOUNCED.search(folded, max(0, start - 24), start):
        return True
    if start - previous_end < 16 and _CONTINUED.fullmatch(folded, previous_end, start):
        return True
    join = _RANGE_JOIN.match(folded, end)
    return join is not None and _DATE.match(folded, join.end()) is not None


def read_dates(folded: str) -> tuple[DateMention, ...]:
    """Return every date in *folded* text, in order."""
    found: list[DateMention] = []
    for match in _DATE.finditer(folded):
        mention = _mention(match)
        previous_end = found[-1].span.end if found else -100
        if _looks_like_date(mention, folded, previous_end):
            found.append(mention)
    return tuple(found)


def read_ranges(folded: str, dates: tuple[DateMention, ...]) -> tuple[DateRange, ...]:
    """Return every date range: two dates joined by a dash or *đến*, ``15 - 20/11`` too."""
    found: list[DateRange] = []
    for first, second in pairwise(dates):
        if second.span.start - first.span.end > 30:
            continue
        if _RANGE_JOIN.fullmatch(folded, first.span.end, second.span.start):
            start = first
            if first.year is None and second.year is not None:
                year = second.year if _in_order(first, second) else second.year - 1
                start = DateMention(first.span, first.day, first.month, year)
            found.append(DateRange(Span(first.span.start, second.span.end), start, second))
    taken = {r.end.span for r in found}
    by_start = {d.span.start: d for d in dates}
    for match in _SAME_MONTH_RANGE.finditer(folded):
        end = by_start.get(match.end())
        if end is not None and end.span not in taken:
            start = DateMention(Span(*match.span("from")), int(match["from"]), end.month, end.year)
            found.append(DateRange(Span(match.start(), end.span.end), start, end))
    found.extend(_pointed_ranges(folded, found))
    return tuple(sorted(found, key=lambda r: r.span))


def _pointed_ranges(folded: str, found: list[DateRange]) -> Iterator[DateRange]:
    """Yield ranges whose days are written 15-11 or 15.11, which alone might be anything."""
    for match in matches(_POINTED_RANGE, folded, ["từ", "thời gian", "("]):
        span = Span(match.start("day"), match.end())
        if any(r.span.overlaps(span) for r in found):
            continue
        year = int(match["year"]) if match["year"] else None
        first = Span(match.start("day"), match.end("month"))
        second = Span(match.start("day2"), match.end())
        start = DateMention(first, int(match["day"]), int(match["month"]), year)
        end = DateMention(second, int(match["day2"]), int(match["month2"]), year)
        yield DateRange(span, start, end)


def _in_order(first: DateMention, second: DateMention) -> bool:
    return (first.month, first.day) <= (second.month, second.day)


def read_periods(folded: str) -> tuple[Period, ...]:
    """Return every period of years, ``2021-2030`` or ``từ năm 2021 đến năm 2030``."""
    return tuple(
        Period(Span(*m.span()), int(m["from"]), int(m["to"])) for m in _PERIOD.finditer(folded)
    )


def read_years(folded: str) -> tuple[YearMention, ...]:
    """Return every ``năm 2026`` that is not the end of a full date."""
    found = matches(_YEAR, folded, _YEAR_OPENS)
    return tuple(YearMention(Span(*m.span()), int(m["year"])) for m in found)
