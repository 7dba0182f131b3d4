"""Which laws of a name were there on the plan's day, and how far back the register knows them."""

import datetime as dt
from collections.abc import Sequence

from checker.facts import Facts
from checker.kinds.documents.ended import has_ended
from checker.library.registers import KnownDocument
from checker.particulars import Plan

_TO_COME_INTO_FORCE = dt.timedelta(days=366)
"""From a law's date to the day it is in force at most, where the register does not tell."""


def in_force(facts: Facts, versions: Sequence[KnownDocument]) -> KnownDocument | None:
    """Return the latest of *versions*, the oldest first, that was in force on the plan's day; none made later."""
    return next(
        (v for v in reversed(made_by_then(facts, versions)) if not has_ended(facts, v)), None
    )


def made_by_then(facts: Facts, versions: Sequence[KnownDocument]) -> list[KnownDocument]:
    """Return those of *versions* that the plan may cite: no law made after its day."""
    days = facts[Plan].days
    return [v for v in versions if v.date is None or days is None or v.date <= days.last]


def is_beyond_register(facts: Facts, versions: Sequence[KnownDocument], year: int) -> bool:
    """Whether a law of *year* may be an earlier one of the name than the register knows, and right.

    So where what cites it is from before the oldest of *versions* was in force, or tells of its time.
    """
    dated = [version for version in versions if version.date is not None]
    oldest = min(dated, key=lambda version: str(version.date), default=None)
    if oldest is None or oldest.date is None or year >= oldest.date.year:
        return False
    plan = facts[Plan]
    since = oldest.since or oldest.date + _TO_COME_INTO_FORCE
    return plan.profile is None or (plan.days is not None and plan.days.first < since)
