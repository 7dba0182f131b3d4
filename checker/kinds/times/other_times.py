"""Years in the plan's own words that it is not for: left over, mistyped, or looking ahead."""

import re
from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.facts.dates import Dates
from checker.facts.events import YEAR_REACH
from checker.facts.telling.times import (
    is_of_its_work,
    is_since,
    opens_with_figures,
)
from checker.facts.years import YearMention, Years
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.spans import span_set
from checker.kinds.times.other_days import cells_of, days_of, ranges_of
from checker.kinds.times.own_times import (
    AIMED_BEFORE,
    OtherTime,
    ends,
    event_times,
    follows,
    is_own,
    of_law,
)
from checker.kinds.times.table_years import heads_column
from checker.kinds.times.to_come import is_to_come, last_month
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownEvent
from checker.particulars import Plan

_LAST_MONTH = 12

# A year to be reached, to be compared with or gone by is not the plan's own.
_OTHER_YEAR = Grammar(
    r"(?<!\w){other-year}(?: {other-year.part}| {part-of-time}| {month} \d{1,2})?,? ?$"
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
_LISTED_BEFORE = Grammar(r"(?<!\w){year} 20\d\d ?(?:,|{and}) ?$")
_LISTED_AFTER = Grammar(r" ?(?:-|,|{and}|{until}) ?(?:{year} )?20\d\d")
_DAY_BEFORE = Grammar(
    r"(?<!\w)(?:(?:{day}|{month}) ?[\d./…]* ?(?:{month} ?[\d…]* ?)?|{quarter} [ivx\d]+[ /]*)$"
)
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
_HOW_MANY = re.compile(r"\d{1,2} $")
# "số liệu Tổng điều tra nông thôn năm 2025"
_OF_FIGURES = Grammar(
    r"(?<!\w){figures}(?:(?: {figures.what}){0,2}| {survey}(?!\w)(?:(?!(?<!\w){task-verb}(?!\w))[^.;:\n]){0,60}) $"
)


def other_times(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield the years that the plan is not for; those of citations, periods, results are fine.

    *events* are those whose year another rule judges.
    """
    yield from _bare_years(facts, events)
    yield from _months(facts, events)
    yield from days_of(facts)
    yield from ranges_of(facts, events)
    yield from cells_of(facts, events)


def _bare_years(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield years that the plan is not for, beside its own work: năm 2025."""
    named = facts.find_any([name for event in events for name in event.names])
    told = event_times(facts, events)
    for mention in facts[Years]:
        if facts[Plan].covers(mention.year):
            continue
        span = mention.span
        if ends(facts, _PART, span) and not _is_left_over_part(facts, mention):
            continue
        other = any(
            ends(facts, g, span)
            for g in (_OTHER_YEAR, _DAY_BEFORE, _LISTED_BEFORE, _OF_FIGURES, _FOUNDED)
        )
        of_work = is_of_its_work(facts, span)
        if (
            (other and not (_is_aimed_at(facts, mention) or of_work))
            or told.overlaps(span)
            or follows(facts, _LISTED_AFTER, span)
            or heads_column(facts, span)
        ):
            continue
        if not (of_law(facts, span) or _of_event(facts, span, named)) and is_own(facts, span):
            yield OtherTime(span, mention.year, bare=True, doubtful=of_work)


def _is_aimed_at(facts: Facts, mention: YearMention) -> bool:
    """Whether a past year is the one by which something is to be reached."""
    plan = facts[Plan]
    first = plan.horizon[0] if plan.horizon else plan.year
    if first is None or mention.year >= first:
        return False
    if ends(facts, AIMED_BEFORE, mention.span):
        return True
    if not ends(facts, _AIM_LIMIT, mention.span):
        return False
    return follows(facts, _AIMED_AFTER, mention.span) or _is_set_by(facts, mention.span)


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
        ends(facts, _OF_TIME, mention.span)
        or ends(facts, _BEGUN_IN, mention.span)
        or opens_with_figures(facts, mention.span)
    )


def _months(facts: Facts, events: Sequence[KnownEvent]) -> Iterator[OtherTime]:
    """Yield months and quarters with a year: the time of a task, not of a document."""
    told = event_times(facts, events)
    days = span_set(day.span for day in facts[Dates])
    for match in facts.matches(_TIME_OF_TASK):
        if facts[Plan].covers(int(match["year"])):
            continue
        span = _with_number(facts, match)
        several = match["quarters"] or match["months"]  # from March to May: both are told
        starts = ends(facts, _STARTS, span)
        since = not (several or starts) and is_since(facts, span)
        year = int(match["year"])
        to_come = is_to_come(facts, year, last_month(match))
        if since or to_come or days.overlaps(span) or told.overlaps(span):
            continue
        if is_own(facts, span, dated=True):
            yield OtherTime(span, year, bare=False, doubtful=starts)


def _with_number(facts: Facts, match: re.Match[str]) -> Span:
    """Return where a time of a task stands; a number before it is of it: 6 tháng cuối năm 2025."""
    start, end = match.span()
    number = _HOW_MANY.search(facts.folded, max(0, start - 3), start) if match["part"] else None
    return Span(number.start() if number else start, end)


def _of_event(facts: Facts, span: Span, named: Sequence[Span]) -> bool:
    """Whether the year belongs to an event, whose own rule judges it."""
    return any(
        e.end <= span.start <= e.end + YEAR_REACH
        and not any(sign in facts.text[e.end : span.start] for sign in ";.\n")
        for e in named
    )
