"""Reports over and over: by which day of the month, of the quarter they are due."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.due_tasks import REPORT, says
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.provisions import Provisions
from checker.facts.row_times import statement_around
from checker.kernel.days import written
from checker.kernel.document import Span
from checker.kinds.deadlines.sorts_of_reports import Due
from checker.lexicon.grammar import Grammar

Each = Literal["", "month", "quarter"]
_FIRST, _MIDDLE, _LAST = 1, 2, 0
"""A month of the quarter by its number's rest."""
_WORDS = {
    _FIRST: "{day} của tháng đầu quý sau",
    _MIDDLE: "{day} của tháng thứ hai của quý",
    _LAST: "{day} của tháng cuối quý",
}
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_QUARTER = Grammar(r"(?<!\w){quarter}(?!\w)")
# báo cáo tháng, báo cáo định kỳ hằng tháng; not báo cáo tháng 6
_MONTHLY_REPORT = Grammar(
    r"(?<!\w){report-word}(?: {periodic})?(?: {every})? {month}(?! ?\d| {part-of-time})(?!\w)"
)
_NAMED = Grammar(r"(?<!\w){quarter} (?P<name>[ivx]{1,3}|[1-4])(?![\w/])")
_NAMES = ("i", "ii", "iii", "iv")
_PART = Grammar(
    r"(?<!\w){month} (?:(?P<first>{first-part})|(?P<middle>{middle-part})|{last-part})(?!\w)"
)


class Turn(NamedTuple):
    """A day that comes with each month or quarter; ``place`` puts it in order, the month of the quarter first."""

    span: Span
    place: tuple[int, int]


def limit_of(due: date, each: Each) -> str:
    """Return in words which day of each month or quarter *due* stands for: of a quarter its month counts as well."""
    day = f"{due.day:02d}"
    return f"{day} hằng tháng" if each == "month" else _WORDS[due.month % 3].format(day=day)


def turns(
    facts: Facts, each: Each, dues: Sequence[Due], within: Sequence[Span] | None = None
) -> list[Turn]:
    """Return the days of each month or quarter: loosely said, and of quarters by their full dates, the *dues*.

    Of those loosely said only such count in whose statement one of *within* stands, where it is given.
    """
    found = [*_loose(facts, each, within)]
    if each == "quarter":
        found += [Turn(due.deadline.span, place_of(due.day, each)) for due in dues]
    return sorted(found)


def named_monthly(facts: Facts) -> Span | None:
    """Return where a report of every month is named, None where none is."""
    words = (Span(*match.span()) for match in facts.matches(_MONTHLY_REPORT))
    return next(facts[Provisions].of(words), None)


def place_of(day: date, each: Each) -> tuple[int, int]:
    """Return the place of *day* in its month or quarter; the first month is the one behind the quarter."""
    if each == "month":
        return 0, day.day
    return {_MIDDLE: 0, _LAST: 1, _FIRST: 2}[day.month % 3], day.day


def quarter_of(day: date) -> int:
    """Return the quarter that a report due on *day* is on, from 1: in its first month the one before."""
    return (day.month - 2) // 3 % 4 + 1


def named_quarter(facts: Facts, quarter: int) -> Span | None:
    """Return where a report of this *quarter*, from 1, is named; None where none is."""
    words = (
        Span(*match.span())
        for match in facts.matches(_NAMED)
        if match["name"] in {str(quarter), _NAMES[quarter - 1]}
    )
    named = facts[Provisions].of(words)
    return next(
        (span for span in named if says(facts, REPORT, statement_around(facts, span.start))), None
    )


def _loose(facts: Facts, each: Each, within: Sequence[Span] | None) -> Iterator[Turn]:
    """Yield what is said without a date: trước ngày 15 của tháng cuối quý; trước ngày 20 hằng tháng."""
    quarter, part = map(facts.lexicon.pattern, (_QUARTER, _PART))
    provided = facts[Provisions]
    for loose in facts[LooseDeadlines]:
        day = _DAY.search(facts.text, *loose.span)
        if not loose.monthly or day is None or not provided.cover(loose.span.start):
            continue
        words = statement_around(facts, loose.span.start)
        if within is not None and not any(words.overlaps(span) for span in within):
            continue
        month = part.search(facts.folded, *loose.span)
        if (month is not None and quarter.search(facts.folded, *words) is not None) != (
            each == "quarter"
        ):
            continue
        rest = _LAST if month is None or not (month["first"] or month["middle"]) else _MIDDLE
        rest = _FIRST if month is not None and month["first"] else rest
        place = {_MIDDLE: 0, _LAST: 1, _FIRST: 2}[rest] if each == "quarter" else 0
        yield Turn(loose.span, (place, int(day.group())))


def in_time(facts: Facts, turn: Turn, due: date, each: Each) -> str | None:
    """Return the words of *turn* with the day of *due*; None where its month must be another one, too."""
    if place_of(due, each)[0] != turn.place[0]:
        return None
    words = facts.quote(turn.span)
    own = f"{due.day:02d}"
    return _DAY.sub(own, words, count=1) if words else written(due.day, due.month)
