"""A title whose year nearly nothing in the plan is of: last year's title over this year's work."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.dates import Dates
from checker.facts.years import Years
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.times.other_times import other_times
from checker.kinds.times.own_times import OtherTime
from checker.kinds.times.school_years import past_school_years
from checker.library.registers import KnownEvent
from checker.particulars import Plan

_FEWEST = 5
"""Times of the next year from which on they are no outlook."""
_TIMES_MORE = 4
"""So many times more often than the title's own year is the next one named."""


class DoubtedTitle(NamedTuple):
    """The year in the title, at ``span``, and the year of nearly all ``others``."""

    span: Span
    others: int


def times_of_others(facts: Facts, events: Sequence[KnownEvent]) -> list[OtherTime]:
    """Return the times that are not of the plan's years; *events* are those that another rule judges."""
    return [*other_times(facts, events), *past_school_years(facts)]


def doubted_title(facts: Facts, times: Sequence[OtherTime]) -> DoubtedTitle | None:
    """Return the year of the title where the plan's work is of the next year; *times* are those not its own."""
    plan, parts = facts[Plan], facts[Parts]
    if plan.year is None or plan.is_for_years:
        return None
    titled = [y for y in facts[Years] if parts.subject.contains(y.span) and y.year == plan.year]
    if len(titled) != 1:
        return None
    others = sum(time.year == plan.year + 1 for time in times)
    own = sum(
        mention.year == plan.year
        and parts.body.contains(mention.span)
        and not facts[Citations].cover(mention.span)
        for mention in (*facts[Years], *facts[Dates])
    )
    if others < max(_FEWEST, _TIMES_MORE * own):
        return None
    return DoubtedTitle(titled[0].span, plan.year + 1)
