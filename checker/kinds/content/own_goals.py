"""Figures that are the plan's own goals, not those of a document it cites or of a year that is over."""

import re

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.telling.told import looks_back
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_OF_YEAR = Grammar(r"{year} (?P<year>20\d\d) ?(?:{is}|{measured}|{changed}|:)? ?$")
_ALREADY = Grammar(r"(?<!\w){already}(?!\w)")
_A_YEAR = re.compile(r"(?<![\d/])(20\d\d)(?!\d)")
_CLAUSE_END = re.compile(r"[.,;:(\n]")
_CLAUSE = 120
"""Characters of a clause before its figure, at most."""
_YEAR_REACH = 20
"""Characters before a figure in which its year stands: năm 2025 giảm 30 %."""
# Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ: phấn đấu 75% …; Nghị quyết …, trong đó 75%
_GOAL_BEHIND = Grammar(r":|(?:(?:[,(]| -) ?{goal-behind}|(?<!\w){goal-behind.so-that})(?!\w)")


def is_own_goal(facts: Facts, span: Span) -> bool:
    """Whether the figure at *span* is one that the plan sets itself."""
    return not (
        _is_of_title(facts, span) or looks_back(facts, span) or _is_of_past_year(facts, span)
    )


def is_of_before(facts: Facts, span: Span) -> bool:
    """Whether the words of its clause before the figure at *span* tell of a year that is over, or what was done.

    Năm 2025 đã đăng 04 tin bài; (năm 2025: 35,8%).
    """
    year = facts[Plan].year
    low = max(0, span.start - _CLAUSE)
    clause = _CLAUSE_END.split(facts.lined[low : span.start])[-1]
    if facts.lexicon.pattern(_ALREADY).search(clause):
        return True
    years = [int(found) for found in _A_YEAR.findall(clause)]
    return year is not None and bool(years) and max(years) < year


def _is_of_title(facts: Facts, span: Span) -> bool:
    """Whether the figure at *span* is part of what a document is called, and no goal set behind it."""
    goal = facts.lexicon.pattern(_GOAL_BEHIND)
    return any(
        goal.search(facts.lined, citation.span.end, span.end) is None
        for citation in facts[Citations].around(span.start)
    )


def _is_of_past_year(facts: Facts, span: Span) -> bool:
    """Whether the figure at *span* is told of a year before the plan's: năm 2025: 30 %."""
    low, year = max(0, span.start - _YEAR_REACH), facts[Plan].year
    told = facts.lexicon.pattern(_OF_YEAR).search(facts.folded, low, span.start)
    return told is not None and year is not None and int(told["year"]) < year
