"""The days of one sort of reports: on six months, the year, a quarter, an event, a review of what was done."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.due_tasks import REPORT, says
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.provisions import Provisions
from checker.facts.recipients import ReportRecipients
from checker.facts.report_times import named_times
from checker.facts.row_times import statement_around
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.kinds.deadlines.directed import Directed, directed
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

Sort = Literal["half-year", "year", "quarter", "event", "review", "any"]
_LOOKS_BACK = Grammar(r"(?<!\w){looks-back-report}(?!\w)")
_EVENT = Grammar(r"(?<!\w){event-word}(?!\w)")
EARLY_UNTIL = 3
"""The last month of the next year in which a report on the whole year may be due."""
_SEVERAL = 2
"""So many times are named where each of several days may be for another."""


class Due(NamedTuple):
    """A day by which a report of the sort is due, taken in the plan's year.

    ``goes_up`` tells whether it goes to a superior body, None where nobody can tell; with ``is_sure``
    it is surely of the sort: one day may be for two reports, or the first of two days for one of them.
    """

    deadline: Deadline
    day: date
    goes_up: bool | None
    is_sure: bool = True


def due_of(facts: Facts, sort: Sort, year: int) -> list[Due]:
    """Return the days of reports of the *sort* in a plan for *year*, in order.

    A report to a superior of another field is none: Trạm Y tế báo cáo Sở Y tế.
    """
    reports = list(directed(facts))
    found = [*_of_reports(facts, reports, sort, year)]
    if sort == "review":
        found += _of_reviews(facts, reports, year)
    return found


def undated(facts: Facts, sort: Sort) -> Span | None:
    """Return where a report of the *sort* is named, None where none is."""
    provided = facts[Provisions]
    if sort == "review":
        words = facts.matches(_LOOKS_BACK)
        return next(provided.of(Span(*match.span()) for match in words), None)
    for part in provided:
        for time, span in named_times(facts, part):
            if time == sort and says(facts, REPORT, statement_around(facts, span.start)):
                return span
    if sort not in {"year", "any"}:
        return None
    named = [
        *(loose.span for loose in facts[LooseDeadlines]),
        *(r.span for r in facts[ReportRecipients]),
    ]
    return next(provided.of(named), None)


def _of_reports(facts: Facts, reports: Sequence[Directed], sort: Sort, year: int) -> Iterator[Due]:
    for index, report in enumerate(reports):
        following = reports[index + 1].deadline if index + 1 < len(reports) else None
        sure, perhaps = _sorts(facts, report, following)
        if None in report.ups or not (sort == "any" or sort in sure or sort in perhaps):
            continue
        day = _day(facts, report.deadline, year)
        if day is not None:
            yield Due(report.deadline, day, _goes_up(report), sort == "any" or sort in sure)


def _of_reviews(facts: Facts, reports: Sequence[Directed], year: int) -> Iterator[Due]:
    """Yield the days by which a review is held: hoàn thành sơ kết trước ngày 30/6."""
    known = {report.deadline.span for report in reports}
    for deadline in facts[Deadlines]:
        day = _day(facts, deadline, year)
        if deadline.span not in known and day and says(facts, _LOOKS_BACK, deadline.clause):
            yield Due(deadline, day, None)


def _sorts(facts: Facts, report: Directed, following: Deadline | None) -> tuple[set[str], set[str]]:
    """Return of which sorts a report surely is, and of which it may be."""
    deadline = report.deadline
    around = Span(min(deadline.clause.start, deadline.span.start), deadline.clause.end)
    back = {"review"} if says(facts, _LOOKS_BACK, around) else set()
    if deadline.place and len(deadline.times) < _SEVERAL:  # báo cáo 6 tháng và năm … 10/6 và 10/12
        return back, {deadline.time or "year", "year"}
    if deadline.time:
        return {deadline.time, *back}, set()
    if len(deadline.times) >= _SEVERAL:
        chained = (
            following is not None and following.place == 1 and following.times == deadline.times
        )
        return ({deadline.times[0]}, set()) if chained else (back, set(deadline.times))
    titles = facts[Outline].titles_around(deadline.span.start)
    event = facts.lexicon.pattern(_EVENT)
    if any(map(event.search, titles)):
        return {"event", *back}, {"year"}
    return {report.time, *back}, set()


def _goes_up(report: Directed) -> bool | None:
    """Whether the report goes to a superior body; None where nobody can tell."""
    return next(iter(report.ups)) if len(report.ups) == 1 else None


def _day(facts: Facts, deadline: Deadline, year: int) -> date | None:
    """Return the day, in a plan for *year*; a year that is over is a slip that another rule tells.

    What would be over when the plan is signed is of the next year: báo cáo trước ngày 10/01.
    """
    plan, own = facts[Plan], deadline.date
    if own.year is not None and own.year < year:
        own = own._replace(year=year)
    day = deadline._replace(date=own).day_in(year)
    if plan.is_for_years and own.year is not None and day and day.year > year + 1:
        return None
    over = plan.date is not None and day is not None and day < plan.date
    if over and own.year is None and own.month <= EARLY_UNTIL:
        return own.in_year(year + 1)
    return day
