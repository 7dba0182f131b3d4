"""Dates, in all their usual spellings.

Values are compared as numbers, never by similarity. A date that does not
exist (31/11) is kept with ``exists`` false: it is evidence.
"""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.facts.store import Facts
from checker.kernel.document import Span

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

RANGE_JOIN = re.compile(
    r" ?,? ?(?:hằng năm|hàng năm)? ?(?:-|÷|đến hết|cho đến|đến|tới|(?:và )?kết thúc(?: vào)?)(?: hết)?(?: ngày)? ?",
    re.IGNORECASE,
)


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
    join = RANGE_JOIN.match(folded, end)
    return join is not None and _DATE.match(folded, join.end()) is not None


class Dates(tuple[DateMention, ...]):
    """Every date of the document, in order."""

    __slots__ = ()

    def first_from(self, offset: int) -> DateMention | None:
        """Return the first date at or after *offset*, or None."""
        index = bisect_left(self, offset, key=lambda day: day.span.start)
        return self[index] if index < len(self) else None


def read_dates(facts: Facts) -> Dates:
    """Return every date in the text, in order."""
    return Dates(dates_in(facts.folded))


def dates_in(folded: str) -> Iterator[DateMention]:
    """Yield every date in *folded* text, in order."""
    previous_end = -100
    for match in _DATE.finditer(folded):
        mention = _mention(match)
        if _looks_like_date(mention, folded, previous_end):
            yield mention
            previous_end = mention.span.end
