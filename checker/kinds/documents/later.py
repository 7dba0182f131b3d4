"""Documents dated after the plan that cites them.

One of them is a slip of its own; several show that the plan's own day or year is the wrong one. Where
no day of the plan's own stands in its place, nothing is later than it.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import DateMention
from checker.form.own_day import OwnDay
from checker.kernel.document import Span
from checker.kinds.reply import Reply
from checker.particulars import Plan
from checker.report import Finding, Status

OUTCOMES = {
    "later": "{document} ghi ngày {found}, sau ngày của {draft}.",
    "own-day": "{draft} ghi {own}, trước ngày của {count} văn bản được dẫn ({documents});"
    " cần xem lại ngày, năm của chính {draft}.",
    "own-year": "{count} văn bản được dẫn có ngày sau năm {year} ({documents}); cần xem lại năm của {draft}.",
}
"""What is said of them; the kind that asks has these among its own."""
_SEVERAL = 2
_LATE = 10
"""The month from which on a plan is signed for the next year."""
_NAMED = 3
"""Documents that are named; the others are seen at their places."""


class Cited(NamedTuple):
    """A document that is cited with a *day*: its name, and the key by which it is told from others."""

    day: DateMention
    name: str
    key: str


def later_faults(
    facts: Facts, reply: Reply, cited: Sequence[Cited]
) -> Iterator[tuple[Status, Finding]]:
    """Yield those of *cited* that are of a day after the plan; of several, that its own day is amiss.

    One that is years later is a slip of its own, whatever the others tell.
    """
    later = [one for one in cited if _is_later(facts, one.day)]
    far = [one for one in later if _is_years_later(facts, one.day)]
    if len({one.key for one in far}) > 1:
        far = []
    near = [one for one in later if one not in far]
    own = _own_day(facts)
    doubted = own is not None and not _is_of_its_year(facts[Plan])
    if not doubted and len({one.key for one in near}) < _SEVERAL:
        far, near = later, []
    for one in far:
        status = Status.GAP if _is_years_later(facts, one.day) else Status.REVIEW
        fields = {"document": one.name, "found": one.day.text}
        yield status, reply.finding(one.day.span, "later", **fields)
    if near:
        yield from _own_day_faults(facts, reply, own, near, alone=doubted)


def _own_day_faults(
    facts: Facts, reply: Reply, own: Span | None, later: Sequence[Cited], *, alone: bool
) -> Iterator[tuple[Status, Finding]]:
    """Yield that the plan's *own* day, or its year, is before that of *later*, whose places go with it.

    It stands *alone* where it is told of the day itself that it does not fit the plan.
    """
    names = list({one.key: f"{one.name} ngày {one.day.text}" for one in later}.values())
    listed = "; ".join(names[:_NAMED]) + ("; …" if len(names) > _NAMED else "")
    fields = {"count": str(len(names)), "documents": listed}
    if own is None:
        outcome, fields["year"] = "own-year", str(facts[Plan].year)
    else:
        outcome, fields["own"] = "own-day", " ".join(facts.quote(own).split())
    places = [] if alone else [one.day.span for one in later]
    for span in places if own is None else [own, *places]:
        yield Status.REVIEW, reply.finding(span, outcome, **fields)


def _own_day(facts: Facts) -> Span | None:
    line = facts[OwnDay].line
    return line.date_span if line is not None and line.year and facts[OwnDay].is_certain else None


def _is_of_its_year(plan: Plan) -> bool:
    """Whether the plan's own day is in a year that it is for, or late in the one before.

    Where it is not, that is told of the day itself, and explains whatever is later than it.
    """
    first = plan.horizon[0] if plan.horizon else plan.year
    return first is None or plan.date is None or plan.date >= date(first - 1, _LATE, 1)


def _is_later(facts: Facts, day: DateMention) -> bool:
    """Whether *day* is after the plan's own, or years after its year."""
    signed, value = facts[Plan].date, day.value
    certain = facts[OwnDay].is_certain
    after = certain and signed is not None and value is not None and value > signed
    return after or _is_years_later(facts, day)


def _is_years_later(facts: Facts, day: DateMention) -> bool:
    """Whether *day* is two years behind the plan's year, which its day of signing or its title says."""
    value, year = day.value, facts[Plan].year
    if value is None or year is None or value.year <= year + 1:
        return False
    return facts[Plan].profile is not None or _own_day(facts) is not None
