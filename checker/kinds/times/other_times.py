"""Years in the plan's own words that it is not for: left over, mistyped, or looking ahead."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import BlankNumbers, Citations
from checker.facts.dates import Dates
from checker.facts.deadlines import Deadlines, is_of_reorganisation
from checker.facts.events import YEAR_REACH, Events
from checker.facts.periods import Periods
from checker.facts.ranges import Ranges
from checker.facts.row_times import TimeCells
from checker.facts.tables import Tables
from checker.facts.telling.times import (
    is_of_its_work,
    is_since,
    is_told_time,
    opens_with_figures,
)
from checker.facts.years import YearMention, Years
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.spans import SpanSet, span_set
from checker.kinds.times.table_years import heads_column, in_past_column, is_of_figures
from checker.kinds.times.to_come import is_to_come, last_month
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownEvent
from checker.particulars import Plan

_LAW_WITHIN = 100
"""Characters between *Luật* and its year: the name of one law, or of one that changes several."""
_BEFORE = 110
"""Characters before a year in which the words that make it another's stand, *Pháp lệnh* included."""
_AIMED_WITHIN = 60
"""Characters between *phấn đấu* and the year by which it is to be reached."""
_ANNIVERSARY = 5
"""Years between two days of which the first is remembered: (02/9/1945 - 02/9/2025)."""
_LAST_MONTH = 12
_BLANK_DATE = 20
"""Characters after a number left blank: the date that goes with it is to be filled in too."""

# A year to be reached, to be compared with or gone by is not the plan's own.
_OTHER_YEAR = Grammar(
    r"(?<!\w){other-year}(?: {other-year.part}| {part-of-time}| {month} \d{1,2})?,? ?$"
)
# Phấn đấu đến hết năm 2025 đạt …; đến năm 2025, phấn đấu …
_AIMED_BEFORE = Grammar(
    rf"(?<!\w){{aim-word}}(?!\w)[^.;,\n]{{0,{_AIMED_WITHIN}}}(?:{{aim-limit}}|{{during}}|{{part-of-time}}) $"
)
_AIMED_AFTER = Grammar(r",? ?{aim-word}(?!\w)")
# "Đến hết năm 2025, mỗi thôn có ít nhất …", and no later year beside it as of a programme's steps
_SETS_BY = Grammar(r"(?!.*20\d\d)[^.;\n]{0,80}?(?<!\w){ahead.word}(?!\w)")
_AIM_OPENS = Grammar(r"(?:[-–+*•] ?)?{aim-limit} ")
_AIM_LIMIT = Grammar(r"(?<!\w){aim-limit} $")
# Bare "cuối năm 2025"; "vào cuối", "những tháng cuối" are times of a task, which are told as such.
_PART = Grammar(r"(?<!\w){part-of-time} $")
_OF_TIME = Grammar(r"(?<!\w)(?:(?:{month}|{quarter}) {part-of-time}|{year-part}) $")
_BEGUN_IN = Grammar(r"(?<!\w){founded}(?: {on-day})? {part-of-time} $")
# (thành lập năm 2023): how old it is
_FOUNDED = Grammar(r"\( ?(?:{already} )?{founded}(?: {during}| {on-day})? ?$")
_LAW = Grammar(r"(?<!\w)(?:{law.at-large}|(?P<law>{law-kind}|{constitution}))(?!\w)")
_LAW_NAME = Grammar(rf" [^.;]{{2,{_LAW_WITHIN}}}")
_LISTED_BEFORE = Grammar(r"(?<!\w){year} 20\d\d ?(?:,|{and}) ?$")
_LISTED_AFTER = Grammar(r" ?(?:-|,|{and}|{until}) ?(?:{year} )?20\d\d")
_DAY_BEFORE = Grammar(
    r"(?<!\w)(?:(?:{day}|{month}) ?[\d./…]* ?(?:{month} ?[\d…]* ?)?|{quarter} [ivx\d]+[ /]*)$"
)
_UNTIL = Grammar(r"(?<!\w)(?:{as-of}|{since}|{figures}|{until})(?: {day})? ?$")
_BORN = Grammar(r"(?<!(?<!\w){pupil} )(?<!\w){born} ?:?(?: {day})? ?$")
_RANGE_OPENING = Grammar(r"(?<!\w){since}(?: {day})? ?$")
_FIGURES = Grammar(r"(?<!\w){figures}(?!\w)[^.;\n]{0,40}$")
_BARE_YEAR = re.compile(r"20\d\d")
# "…, đưa vào hoạt động từ quý III năm 2025": an order that begins then
_STARTS = Grammar(r"(?:^|[,:] |[-–+] ?){starts} {since} $")
_AND = r" ?(?:,|-|{and}|{until}) ?"
_TIME_OF_TASK = Grammar(
    rf"(?:(?P<quarter>{{quarter}})"
    rf" (?:[iv]{{1,3}}|[1-4])(?P<quarters>{_AND}(?:{{quarter}} )?(?:[iv]{{1,3}}|[1-4])(?!\w))*"
    rf"|{{month}} \d{{1,2}}(?P<months>{_AND}(?:{{month}} )?\d{{1,2}}(?!\d))*"
    # 6 tháng cuối năm 2025, những tháng đầu năm 2025
    r"|(?P<part>(?:{month}|{quarter}) {part-of-time})(?= {year})"
    r"|(?<!\w){year-part}(?= {year}))(?: ?(?:/|{year}) ?|[-.])(?P<year>20\d\d)(?!\d)"
)
# Năm đăng ký, Ngày hết hiệu lực: since or until when something is there
_OF_THEN_HEAD = Grammar(r"(?<!\w)(?:{then-column}|{inspected-time}|{born}|{in-force-column})(?!\w)")
_HOW_MANY = re.compile(r"\d{1,2} $")
# "số liệu Tổng điều tra nông thôn năm 2025"
_OF_FIGURES = Grammar(
    r"(?<!\w){figures}(?:(?: {figures.what}){0,2}| {survey}(?!\w)(?:(?!(?<!\w){task-verb}(?!\w))[^.;:\n]){0,60}) $"
)


class OtherTime(NamedTuple):
    """A year in the plan's own words: bare (năm 2025), or of a day, month or quarter.

    ``paired`` is the last of two years that go together: năm học 2024 - 2025.
    """

    span: Span
    year: int
    bare: bool
    doubtful: bool = False
    """It may as well be the time since when something is so, or of what is left to do."""
    paired: bool = False


def other_times(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield the years that the plan is not for; those of citations, periods, results are fine.

    *events* are those whose year another rule judges.
    """
    yield from _bare_years(facts, events)
    yield from _months(facts, events)
    yield from _days(facts)
    yield from _ranges(facts, events)
    yield from _cells(facts, events)


def _bare_years(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield years that the plan is not for, beside its own work: năm 2025."""
    named = facts.find_any([name for event in events for name in event.names])
    told = _event_times(facts, events)
    for mention in facts[Years]:
        if facts[Plan].covers(mention.year):
            continue
        span = mention.span
        if _ends(facts, _PART, span) and not _is_left_over_part(facts, mention):
            continue
        other = any(
            _ends(facts, g, span)
            for g in (_OTHER_YEAR, _DAY_BEFORE, _LISTED_BEFORE, _OF_FIGURES, _FOUNDED)
        )
        of_work = is_of_its_work(facts, span)
        if (
            (other and not (_is_aimed_at(facts, mention) or of_work))
            or told.overlaps(span)
            or _follows(facts, _LISTED_AFTER, span)
            or heads_column(facts, span)
        ):
            continue
        if not (_of_law(facts, span) or _of_event(facts, span, named)) and _is_own(facts, span):
            yield OtherTime(span, mention.year, bare=True, doubtful=of_work)


def _is_aimed_at(facts: Facts, mention: YearMention) -> bool:
    """Whether a past year is the one by which something is to be reached."""
    plan = facts[Plan]
    first = plan.horizon[0] if plan.horizon else plan.year
    if first is None or mention.year >= first:
        return False
    if _ends(facts, _AIMED_BEFORE, mention.span):
        return True
    if not _ends(facts, _AIM_LIMIT, mention.span):
        return False
    return _follows(facts, _AIMED_AFTER, mention.span) or _is_set_by(facts, mention.span)


def _is_set_by(facts: Facts, span: Span) -> bool:
    """Whether the year at *span* opens a sentence that sets what is reached by then, of that year alone."""
    sentence = facts[Sentences].around(span.start)
    opens = facts.lexicon.pattern(_AIM_OPENS).fullmatch(facts.folded, sentence.start, span.start)
    rest = facts.lexicon.pattern(_SETS_BY)
    return opens is not None and rest.match(facts.folded, span.end, sentence.end) is not None


def _is_left_over_part(facts: Facts, mention: YearMention) -> bool:
    """Whether the beginning or end of a past year is named as the time of a task: cuối năm 2025."""
    plan = facts[Plan]
    first = plan.horizon[0] if plan.horizon else plan.year
    if first is None or mention.year >= first:  # what comes after the plan's years is told ahead
        return False
    if is_to_come(facts, mention.year, _LAST_MONTH):
        return False
    return not (
        _ends(facts, _OF_TIME, mention.span)
        or _ends(facts, _BEGUN_IN, mention.span)
        or opens_with_figures(facts, mention.span)
    )


def _event_times(facts: Facts, events: Sequence[KnownEvent]) -> SpanSet:
    """Return where the times and years of *events* stand, which another rule judges."""
    spans: list[Span] = []
    for mention in (m for event in events for m in facts[Events].of(event)):
        spans += [m.span for m in (mention.time, mention.month) if m is not None]
        spans += [mention.year_span] if mention.year_span else []
    return span_set(spans)


def _months(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield months and quarters with a year: the time of a task, not of a document."""
    told = _event_times(facts, events)
    days = span_set(day.span for day in facts[Dates])
    for match in facts.matches(_TIME_OF_TASK):
        if facts[Plan].covers(int(match["year"])):
            continue
        span = _with_number(facts, match)
        several = match["quarters"] or match["months"]  # from March to May: both are told
        starts = _ends(facts, _STARTS, span)
        since = not (several or starts) and is_since(facts, span)
        year = int(match["year"])
        to_come = is_to_come(facts, year, last_month(match))
        if since or to_come or days.overlaps(span) or told.overlaps(span):
            continue
        if _is_own(facts, span, dated=True):
            yield OtherTime(span, year, bare=False, doubtful=starts)


def _with_number(facts: Facts, match: re.Match[str]) -> Span:
    """Return where a time of a task stands; a number before it is of it: 6 tháng cuối năm 2025."""
    start, end = match.span()
    number = _HOW_MANY.search(facts.folded, max(0, start - 3), start) if match["part"] else None
    return Span(number.start() if number else start, end)


def _days(facts: Facts) -> Iterator[OtherTime]:
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
            _ends(facts, _UNTIL, day.span)
            or _ends(facts, _BORN, day.span)
            or _of_law(facts, day.span)
            or is_of_reorganisation(facts, day)
            or is_to_come(facts, day.year, day.month)
        )
        if not told and _is_own(facts, day.span, dated=True):
            yield OtherTime(day.span, day.year, bare=False)


def _ranges(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield ranges of days that lie in other years as a whole; figures may be of such."""
    told = _event_times(facts, events)
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
        counted = _ends(facts, _UNTIL, days.span) and not _ends(facts, _RANGE_OPENING, days.span)
        if not counted and not _ends(facts, _FIGURES, days.span) and _is_own(facts, days.span):
            yield OtherTime(days.span, year, bare=False)


def _cells(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield the cells in a column on time that only give a year: 2025."""
    told = _event_times(facts, events)
    for cell in facts[TimeCells].all:
        found = _BARE_YEAR.fullmatch(facts.folded, *cell.span)
        if found is None or facts[Plan].covers(int(found[0])) or told.overlaps(cell.span):
            continue
        if _is_own(facts, cell.span):
            yield OtherTime(cell.span, int(found[0]), bare=False)


def _ends(facts: Facts, grammar: Grammar, span: Span) -> bool:
    """Whether *grammar*, which ends in ``$``, stands right before *span*."""
    low = max(0, span.start - _BEFORE)
    return facts.lexicon.pattern(grammar).search(facts.folded, low, span.start) is not None


def _follows(facts: Facts, grammar: Grammar, span: Span) -> bool:
    """Whether *grammar* stands right after *span*."""
    return facts.lexicon.pattern(grammar).match(facts.folded, span.end) is not None


def _of_law(facts: Facts, span: Span) -> bool:
    """Whether a law that is named before *span* in its clause has it for its year."""
    low = max(facts[Sentences].around(span.start).start, span.start - _BEFORE)
    name = facts.lexicon.pattern(_LAW_NAME)
    return any(
        name.fullmatch(facts.folded, match.end(), span.start) is not None
        for match in facts.lexicon.pattern(_LAW).finditer(facts.folded, low, span.start)
        if match["law"]
    )


def _is_own(facts: Facts, span: Span, *, dated: bool = False) -> bool:
    """Whether *span* stands in the plan's own words: not cited, not a period, not looking back."""
    parts = facts[Parts]
    if not any(part.contains(span) for part in (parts.body, parts.preamble, parts.appendix)):
        return False
    if facts[Citations].cover(span) or facts[Periods].overlap(span):
        return False
    if in_past_column(facts, span) or is_of_figures(facts, span):
        return False
    head = facts[Tables].head_above(span.start, facts.folded)
    if facts.lexicon.pattern(_OF_THEN_HEAD).search(head):
        return False
    return not is_told_time(facts, span, dated=dated, aimed=_ends(facts, _AIMED_BEFORE, span))


def _of_event(facts: Facts, span: Span, named: Sequence[Span]) -> bool:
    """Whether the year belongs to an event, whose own rule judges it."""
    return any(
        e.end <= span.start <= e.end + YEAR_REACH
        and not any(sign in facts.text[e.end : span.start] for sign in ";.\n")
        for e in named
    )
