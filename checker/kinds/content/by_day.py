"""The day that a plan gives for a task, beside the one by which its superior wants it done."""

from datetime import date

from checker.facts import Facts
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.due_tasks import REPORT, says
from checker.kernel.document import Span
from checker.kinds.content.pieces import provision_at
from checker.particulars import Plan


def later_day(facts: Facts, due: date | None, said: Span) -> Deadline | None:
    """Return the day in the provision of what is *said*, where it is later than *due*.

    Several days there may be of other things, and so is that of a report which is named behind: tổ chức
    02 lớp; báo cáo trước ngày 15/12.
    """
    within = provision_at(facts, said.start)
    end = max(within.end, said.end)
    days = [day for day in facts[Deadlines] if within.start <= day.span.start < end]
    if due is None or len(days) != 1:
        return None
    (found,) = days
    behind = Span(said.end, max(said.end, found.span.start))
    if found.role == "report" and says(facts, REPORT, behind):
        return None
    day = found.day_in(facts[Plan].year or due.year)
    return found if day is not None and day > due else None
