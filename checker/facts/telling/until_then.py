"""Clauses that tell how things stood until a day or month: trước tháng 3/2025 do Sở … làm đầu mối."""

import datetime as dt
import re

from checker.facts.dates import Dates
from checker.facts.store import Facts
from checker.facts.telling.former import is_day_of_an_end
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_DAY_REACH = 90
"""Characters before a name among which a day that governs it stands."""
_REACH = 120
"""Characters before a name among which a month that governs it stands."""
_DECEMBER = 12
_LIST = 40
"""Characters of the rest of a list, up to the bracket that says of which time it is."""
_WITHIN = 70
"""Characters between a time and what is said of it: the subject comes first."""
_BEFORE_DAY = Grammar(r"(?<!\w){formerly.in-brackets} $")
_CLAUSE = re.compile(r"[^.;\n()]{0,60}")
_UNTIL_DAY = Grammar(r" ?[(,]? ?{formerly.in-brackets}(?!\w)")
# As in "Trước ngày 01/7/2025 nơi đây là huyện …" and "(trước tháng 3/2025 do Sở … làm đầu mối)".
_HEADS = Grammar(r"(?:^|[\n(;]|[.,:] )[-+ ]*{limit.before}(?: {day})? $")
_STOOD = Grammar(
    rf" ?,?(?:(?:(?!(?<!\w){{task-verb}}(?!\w))[^.;:\n]){{0,{_WITHIN}}}?(?<!\w){{was}}(?! {{was.not}}(?!\w))(?!\w)"
    rf"|[^.;:\n]{{0,{_WITHIN}}}?(?<!\w){{by-whom}} [^.;:\n]{{2,{_WITHIN}}}? {{was.in-charge}}(?!\w))"
)
_MONTH = (
    r"(?:(?P<before>{limit.before})|{until}) {month} "
    r"(?P<month>0?[1-9]|1[0-2])(?: ?[/.-] ?| {year} )(?P<year>20\d\d)(?!\w)"
)
_BEHIND = Grammar(rf" ?\( ?{_MONTH} ?\)")
# At the head of its clause; elsewhere it is a time limit: Báo cáo trước tháng 3/2025 do Phòng … phụ trách.
_IN_FRONT = Grammar(
    rf"(?:^|[\n(;,] ?|[.:] ){_MONTH},? ?[^.;\n()]{{0,60}}?"
    r"(?<!\w)(?:(?P<by>{by-whom})|{was}(?! {was.not}(?!\w)))(?!\w)[^.;,\n()]{0,30}$"
)
_IN_CHARGE = Grammar(r"[^.;,\n()]{0,40}?(?<!\w){was.in-charge}(?!\w)")


# xã, phường, thị trấn (sau 7-1954 …, đến ngày 26-02-1998): the bracket says of which time
_TIME_IN_BRACKETS = Grammar(
    rf"[^.;:()\n]{{0,{_LIST}}}\( ?"
    r"(?:{time-lead}|{since}|{until}|{formerly.in-brackets}|{time-lead.after})(?!\w)"
    r"(?P<said>(?:[^()\n]|\([^()\n]*\)){0,200})"
)
_A_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?!\d)|(?<=/)(?:19|20)\d\d(?![\d/])")


def stood_until(facts: Facts, time: Span) -> bool:
    """Whether the clause of the *time* tells how things stood before it: Trước ngày 01/7/2025 là thị trấn."""
    heads, stood = map(facts.lexicon.pattern, (_HEADS, _STOOD))
    low = max(0, time.start - _DAY_REACH)
    is_head = heads.search(facts.lined, low, time.start) is not None
    if not (is_head or is_day_of_an_end(facts, time.start)):
        return False
    return stood.match(facts.lined, time.end) is not None


def is_of_until_then(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *span* is told of the time up to a day or month that was over on *until*."""
    behind = facts.lexicon.pattern(_UNTIL_DAY).match(facts.lined, span.end)
    if behind is not None and is_day_of_an_end(facts, behind.end()):
        return True
    if _is_of_bracket(facts, span, until):
        return True
    return _is_behind_a_day(facts, span, until) or _is_of_months_before(facts, span, until)


def _is_of_bracket(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether a bracket behind *span* opens with a time, and names no year but those before *until*."""
    bracket = facts.lexicon.pattern(_TIME_IN_BRACKETS).match(facts.lined, span.end)
    years = _A_YEAR.findall(bracket["said"]) if bracket else []
    return bool(years) and all(int(year) < until.year for year in years)


def _is_behind_a_day(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *trước ngày* with a day not after *until* stands before *span*."""
    before_day = facts.lexicon.pattern(_BEFORE_DAY)
    return any(
        day.value is not None
        and day.value <= until
        and _CLAUSE.fullmatch(facts.lined, day.span.end, span.start) is not None
        and before_day.search(facts.lined, max(0, day.span.start - _DAY_REACH), day.span.start)
        for day in facts[Dates].between(span.start - _DAY_REACH, span.start)
    )


def _is_of_months_before(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether words at *span* tell of months before the day *until*.

    "(trước tháng 3/2025 do Sở … làm đầu mối)", "Hội … tỉnh … (đến hết tháng 6 năm 2025)"
    """
    pattern = facts.lexicon.pattern
    behind = pattern(_BEHIND).match(facts.lined, span.end)
    if behind is not None and _is_over(behind, until):
        return True
    front = pattern(_IN_FRONT).search(facts.lined, max(0, span.start - _REACH), span.start)
    if front is None or not _is_over(front, until):
        return False
    return front["by"] is None or pattern(_IN_CHARGE).match(facts.lined, span.end) is not None


def _is_over(month: re.Match[str], until: dt.date) -> bool:
    """Whether what ends with, or before, *month* was over on the day *until*."""
    first = dt.date(int(month["year"]), int(month["month"]), 1)
    if month["before"]:
        return first <= until
    if first.month == _DECEMBER:
        return dt.date(first.year + 1, 1, 1) <= until
    return first.replace(month=first.month + 1) <= until
