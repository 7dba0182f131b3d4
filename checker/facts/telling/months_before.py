"""Clauses of the months before a body or unit ended: trước tháng 3/2025 do Sở … làm đầu mối."""

import datetime as dt
import re

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_REACH = 120
"""Characters before a name among which a month that governs it stands."""
_DECEMBER = 12
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


def is_of_months_before(facts: Facts, span: Span, until: dt.date) -> bool:
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
