"""Dates, in all their usual spellings.

Values are compared as numbers, never by similarity. A date that does not
exist (31/11) is kept with ``exists`` false: it is evidence.
"""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from checker.facts.store import Facts
from checker.kernel.days import day_in_words as day_in_words  # noqa: PLC0414 - with dates go their words
from checker.kernel.days import written as written  # noqa: PLC0414 - with dates go their words
from checker.kernel.days import written_day as written_day  # noqa: PLC0414 - with dates go their words
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

# What may not stand before a number is looked for behind its first figure: patterns that open
# with a figure skip all other characters at once.
_SEPARATOR = r" ?[/.\-] ?"
_DAY = r"(?P<day>[0-9](?<!\d\d)\d?)"
_YEAR_AFTER = Grammar(r"(?: ?,? ?{year} (?P<year_after>\d{4}))?")
_NO_FIGURE = r"(?![\d/]|[.,]\d|-[^\W\d]|%)"
# 15/11/2026, 15-11-2026, 15.11.2026, 15/11/26, 15/11; not 1790/QĐ, 24/7/365, 3.1.2, and in
# 15-21/11 the days 15 to 21.
_SHORT = r"(?:(?<=/\d/)|(?<=/\d\d/)|(?<=/\d/ )|(?<=/\d\d/ ))\d{2}"
_FIGURES = Grammar(
    r"(?<![/.,]\d)(?<![/.,]\d\d)"
    rf"(?:{_SEPARATOR}(?P<month>\d{{1,2}}){_SEPARATOR}(?P<year>\d{{4}}|{_SHORT})"
    rf"| ?/ ?(?P<month_alone>\d{{1,2}}){_YEAR_AFTER}){_NO_FIGURE}"
)
# ngày 15 tháng 11 năm 2026; 15 tháng 11; not báo cáo 6 tháng 15/6/2026
_WORDS = Grammar(
    r" {month} (?P<month_words>\d{1,2}|{month-name})"
    r"(?:(?: ?,)? ?(?:{year}|/) ?(?P<year_words>\d{4}))?(?!\w|/\d{1,2}(?!\d))"
)
_DATE = Grammar(f"{_DAY}(?:{_FIGURES}|{_WORDS})")
# ngày 15-11, ngày 15.11, not phút/ngày 15-20: only the word before makes it a date. In "ngày 3-5 tháng 12" it is none.
_POINTED = Grammar(
    rf"(?<![^\W\d]/)(?<![^\W\d]/ ){{day}} (?P<day>\d{{1,2}})[.-] ?(?P<month_alone>\d{{1,2}})"
    rf"{_YEAR_AFTER}{_NO_FIGURE}(?! ?{{month}})"
)

RANGE_JOIN = Grammar(
    r" ?,? ?(?:{every} {year})? ?(?:-|÷|{until}|{until.ends})(?: {until.all})?"
    r"(?: \d{1,2} ?{hour})?(?: {day})? ?"
)
"""What stands between the first and the last day of a range."""

_ANNOUNCED = Grammar(r"(?<!\w){date-announced}(?: {is})?[ :(]*$")
_ANNOUNCEMENT = 24
"""Characters: the longest such words, “phụ nữ việt nam” or “gia đình việt nam”, with “ là: (”."""
# giữa tháng 11 (15/11)
_OF_MONTH = Grammar(r"(?<!\w){month} (?P<month>\d{1,2}) ?\($")
_MONTHS = Grammar(r"(?<!\w){month} $")
"""Before what are two months then: tháng 10 - 12/2025."""
_LAST_MONTH = 12
# ngày 15/11; ngày 15 - 21/11; not phút/ngày 15
_DAY_WORD = Grammar(r"(?<!\w)(?<![^\W\d]/)(?<![^\W\d]/ ){day} (?:\d{1,2} ?- ?)?$")
# trước ngày 10/6 (6 tháng) và 20/11 (năm); … 10/6 đối với 6 tháng, 20/11 đối với năm; báo cáo năm 20/11
_LABEL = r"(?: ?\([^()\n]{1,40}\)| {label-for} [^.;,()\n]{1,25}?)"
_LABELLED = (
    Grammar(rf"{_LABEL} ?(?:,|;|{{and}}) ?"),
    Grammar(r" ?(?:;|,|{and}) ?(?:{report-word} )?(?:{half-year}|{year-report}|{year}) "),
)
NO_DATE = Grammar(r" (?!{date-not.verb}(?!\w)){date-not}(?!\w)")
"""What is counted behind two figures, which are a share then: 40/45 thôn."""
_CONTINUED = Grammar(r"(?: |,|;|-|{and}|{or}|{day})*")

_YEARS = range(1900, 2201)
"""Years that a plan can speak of; another number is no year."""
_CENTURY = 2000
"""Of a year of two figures: 15/11/26. No plan is older."""
_SHORT_YEAR = 2
_LONGEST_MONTH = 31
_LEAP_YEAR = 2024
"""Any leap year: without a year 29/2 exists."""


@lru_cache(maxsize=1024)
def _last_day(year: int, month: int) -> int:
    """Return the last day of a month, which the calendar takes long to find."""
    return monthrange(year, month)[1]


class DateMention(NamedTuple):
    """A day and month, with or without a year, as written at ``span``.

    ``in_words`` tells that it is written 15 tháng 11, not 15/11.
    """

    span: Span
    day: int
    month: int
    year: int | None = None
    in_words: bool = False

    @property
    def exists(self) -> bool:
        """Whether the calendar has this day (29/2 counts where no year is given)."""
        if not 1 <= self.month <= 12:
            return False
        return 1 <= self.day <= _last_day(self.year or _LEAP_YEAR, self.month)

    @property
    def value(self) -> date | None:
        """Return the date where year and day exist, else None."""
        return date(self.year, self.month, self.day) if self.year and self.exists else None

    def in_year(self, year: int) -> date | None:
        """Return the date, taken in *year* where it has none of its own, or None."""
        return self._replace(year=self.year or year).value

    @property
    def text(self) -> str:
        """Return the date in short form, ``15/11/2026`` or ``15/11``."""
        return written(self.day, self.month, self.year)

    def like(self, day: date | None) -> str:
        """Return *day* written as this date is, in words or in figures."""
        return day_in_words(day) if day and self.in_words else written_day(day)

    def as_last_day(self, written_here: str) -> str | None:
        """Return *written_here*, the date as it stands, with the last day of its month: 31/11 is 30/11.

        None where there is no such month.
        """
        if not 1 <= self.month <= 12 or not self.day:
            return None
        last = _last_day(self.year or _LEAP_YEAR, self.month)
        return re.sub(r"\d+", str(last), written_here, count=1)


class Dates(tuple[DateMention, ...]):
    """Every date of the document, in order."""

    __slots__ = ()

    def first_from(self, offset: int) -> DateMention | None:
        """Return the first date at or after *offset*, or None."""
        index = bisect_left(self, offset, key=lambda day: day.span.start)
        return self[index] if index < len(self) else None

    def between(self, start: int, end: int) -> tuple[DateMention, ...]:
        """Return the dates that end at *start* or later and begin before *end*."""
        first = bisect_left(self, start, key=lambda day: day.span.end)
        return self[first : bisect_left(self, end, key=lambda day: day.span.start)]


def read_dates(facts: Facts) -> Dates:
    """Return every date in the text, in order."""
    return Dates(_dates(facts))


def _dates(facts: Facts) -> Iterator[DateMention]:
    """Yield every date; a list of dates is announced once, before its first."""
    previous: DateMention | None = None
    for mention in _mentions(facts):
        if _is_date(mention, facts.folded, previous, facts.lexicon):
            yield mention
            previous = mention


def _mentions(facts: Facts) -> Iterator[DateMention]:
    """Yield what is written like a date, in order; of two at one place the one with more figures."""
    found = {match.start("day"): match for match in facts.matches(_POINTED)}
    found |= {
        match.start("day"): match for match in facts.lexicon.pattern(_DATE).finditer(facts.folded)
    }
    for _, match in sorted(found.items()):
        mention = _mention(match, facts.lexicon)
        if not _joins_cells(facts, mention.span):
            yield mention


def _joins_cells(facts: Facts, span: Span) -> bool:
    """Whether *span* goes from one cell of a table into the next: Tổ 2, 5 | Tháng 5, 9."""
    if "\n" not in facts.text[span.start : span.end]:
        return False
    first, last = map(facts.document.block_at, (span.start, span.end - 1))
    return first is not None and first.cell is not None and first != last


def _mention(match: re.Match[str], lexicon: Lexicon) -> DateMention:
    """Return the date of *match*, whose groups are named month…, year… for each spelling."""
    groups = match.groupdict()
    given = {name.partition("_")[0]: part for name, part in groups.items() if part}
    month, year = given["month"], given.get("year")
    number = int(month) if month.isdigit() else lexicon.value("month-name", month)
    return DateMention(
        Span(match.start("day"), match.end()),
        int(given["day"]),
        int(number or 0),
        _full_year(year) if year else None,
        in_words=bool(groups.get("month_words")),
    )


def _full_year(figures: str) -> int:
    return int(figures) if len(figures) == 4 else _CENTURY + int(figures)


def _is_of_counts(mention: DateMention, folded: str) -> bool:
    """Whether three figures are shares of each other, 12/73/82: the middle one is neither month nor day."""
    short = folded[mention.span.start : mention.span.end].rpartition("/")[2]
    return len(short.strip()) == _SHORT_YEAR and mention.month > _LONGEST_MONTH


def _is_date(
    mention: DateMention, folded: str, previous: DateMention | None, lexicon: Lexicon
) -> bool:
    """Tell 31/11 from 24/24 and 2/3: without a year, the words around must speak of a date."""
    start, end = mention.span
    low = max(0, start - _ANNOUNCEMENT)
    if mention.year is not None:
        if _is_of_counts(mention, folded) and not lexicon.pattern(_DAY_WORD).search(
            folded, low, start
        ):
            return False
        months = lexicon.pattern(_MONTHS).search(folded, low, start) and "-" in folded[start:end]
        return mention.year in _YEARS and not (months and mention.day <= _LAST_MONTH)
    if mention.in_words or lexicon.pattern(_DAY_WORD).search(folded, low, start):
        return True
    if mention.month > 12 or mention.day > 31 or lexicon.pattern(NO_DATE).match(folded, end):
        return False  # 40/45 thôn
    if lexicon.pattern(_ANNOUNCED).search(folded, low, start):
        return True
    of_month = lexicon.pattern(_OF_MONTH).search(folded, low, start)
    if of_month is not None and int(of_month["month"]) == mention.month:
        return True
    if previous is not None and any(
        lexicon.pattern(joint).fullmatch(folded, previous.span.end, start)
        for joint in (_CONTINUED, *_LABELLED, RANGE_JOIN)
    ):
        return True
    join = lexicon.pattern(RANGE_JOIN).match(folded, end)
    return join is not None and lexicon.pattern(_DATE).match(folded, join.end()) is not None
