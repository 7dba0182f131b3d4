"""School years over before the plan's year begins: năm học 2024 - 2025 among the tasks of 2026."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.telling.times import is_told_time
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.times.own_times import OtherTime
from checker.kinds.times.table_years import in_past_column, is_of_figures
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_SCHOOL_YEAR = Grammar(
    r"(?<!\w)(?:(?P<not>{school-year.not}) )?(?P<own>{school-year} 20\d\d ?(?:-|/|{until}) ?(?P<last>20\d\d))(?!\d)"
)


def past_school_years(facts: Facts) -> Iterator[OtherTime]:
    """Yield the school years in the plan's own words that no day of the plan's years belongs to.

    Those cited, told, compared with or gone by are fine.
    """
    plan, parts = facts[Plan], facts[Parts]
    first = plan.horizon[0] if plan.horizon else plan.year
    for match in facts.matches(_SCHOOL_YEAR):
        span = Span(*match.span("own"))
        if match["not"] or first is None or int(match["last"]) >= first:
            continue
        if not (parts.body.contains(span) or parts.appendix.contains(span)):
            continue
        if (
            facts[Citations].cover(span)
            or in_past_column(facts, span)
            or is_of_figures(facts, span)
        ):
            continue
        if not is_told_time(facts, span):
            yield OtherTime(span, int(match["last"]), bare=True, paired=True)
