"""Units report to the plan's issuer before it has to report to its own superior body."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import written_day
from checker.facts.deadlines import Deadline
from checker.facts.report_times import ReportTime
from checker.kinds.base import Kind, NoParams
from checker.kinds.deadlines.directed import directed
from checker.kinds.deadlines.to_whom import is_judged
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

OUTCOMES = {
    "missing": "Các đơn vị báo cáo trước ngày {found}, sau hạn báo cáo cấp trên ({limit}); cần xem lại.",
    "right": "Không có hạn báo cáo nào của các đơn vị muộn hơn hạn báo cáo cấp trên.",
}


class _Due(NamedTuple):
    """A day by which a report on a time is due, to the superior body or to the issuer."""

    deadline: Deadline
    day: date
    time: ReportTime
    is_up: bool


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Hold the units' days against the last day of the issuer's own report on the same time."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    due = list(_due(facts))
    limits = {
        d.time: max(e.day for e in due if e.is_up and e.time == d.time) for d in due if d.is_up
    }
    units = [d for d in due if not d.is_up and d.time in limits]
    late = [d for d in units if d.day > limits[d.time]]
    if not late:
        return reply.passed("right", [d.deadline.span for d in units])
    spans = [d.deadline.span for d in late]
    limit = written_day(limits[late[0].time])
    return reply.review("missing", spans, found=written_day(late[0].day), limit=limit)


def _due(facts: Facts) -> Iterator[_Due]:
    """Yield the days of yearly, half-yearly and events' reports whose recipient is told."""
    year = facts[Plan].year
    if year is None or not is_judged(facts):
        return
    for deadline, time, ups in directed(facts):
        day = deadline.day_in(year)
        # A day of a year that is over is a mistake of its own: deadline.valid tells it.
        if day is None or day.year < year:
            continue
        if len(ups) == 1 and None not in ups and time != "quarter":
            yield _Due(deadline, day, time, ups == {True})


KIND = Kind("deadline-order", NoParams, check, OUTCOMES)
