"""Days, ranges of days and cells with a year that the plan is not for."""

import re
from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.facts.blank_numbers import BlankNumbers
from checker.facts.dates import Dates
from checker.facts.deadlines import Deadlines, is_of_reorganisation
from checker.facts.ranges import Ranges
from checker.facts.row_times import TimeCells
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.kinds.times.own_times import OtherTime, ends, event_times, is_own, of_law
from checker.kinds.times.to_come import is_to_come
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownEvent
from checker.particulars import Plan

_ANNIVERSARY = 5
"""Years between two days of which the first is remembered: (02/9/1945 - 02/9/2025)."""
_BLANK_DATE = 20
"""Characters after a number left blank: the date that goes with it is to be filled in too."""
_UNTIL = Grammar(r"(?<!\w)(?:{as-of}|{since}|{figures}|{until})(?: {day})? ?$")
_BORN = Grammar(r"(?<!(?<!\w){pupil} )(?<!\w){born} ?:?(?: {day})? ?$")
_RANGE_OPENING = Grammar(r"(?<!\w){since}(?: {day})? ?$")
_FIGURES = Grammar(r"(?<!\w){figures}(?!\w)[^.;\n]{0,40}$")
_BARE_YEAR = re.compile(r"20\d\d")


def days_of(facts: Facts) -> Iterator[OtherTime]:
    """Yield days with a year that no other rule judges: not reports' deadlines, not ranges."""
    apart = span_set(
        [
            *(deadline.span for deadline in facts[Deadlines].of_reports),
            *(dates.span for dates in facts[Ranges]),
            *(Span(blank.start, blank.end + _BLANK_DATE) for blank in facts[BlankNumbers]),
        ]
    )
    for day in facts[Dates]:
        if day.year is None or facts[Plan].covers(day.year) or apart.contains(day.span):
            continue
        told = (
            ends(facts, _UNTIL, day.span)
            or ends(facts, _BORN, day.span)
            or of_law(facts, day.span)
            or is_of_reorganisation(facts, day)
            or is_to_come(facts, day.year, day.month)
        )
        if not told and is_own(facts, day.span, dated=True):
            yield OtherTime(day.span, day.year, bare=False)


def ranges_of(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield ranges of days that lie in other years as a whole; figures may be of such."""
    told = event_times(facts, events)
    for days in facts[Ranges]:
        year = days.end.year
        if year is None or told.overlaps(days.span):
            continue
        if any(facts[Plan].covers(day.year) for day in (days.start, days.end) if day.year):
            continue
        if days.start.year and year - days.start.year >= _ANNIVERSARY:
            continue
        if days.start.year and is_to_come(facts, days.start.year, days.start.month):
            continue
        counted = ends(facts, _UNTIL, days.span) and not ends(facts, _RANGE_OPENING, days.span)
        if not counted and not ends(facts, _FIGURES, days.span) and is_own(facts, days.span):
            yield OtherTime(days.span, year, bare=False)


def cells_of(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield the cells in a column on time that only give a year: 2025."""
    told = event_times(facts, events)
    for cell in facts[TimeCells].all:
        found = _BARE_YEAR.fullmatch(facts.folded, *cell.span)
        if found is None or facts[Plan].covers(int(found[0])) or told.overlaps(cell.span):
            continue
        if is_own(facts, cell.span):
            yield OtherTime(cell.span, int(found[0]), bare=False)
