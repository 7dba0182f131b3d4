"""Rows of a table that only say for which time a report is and by which day: Quý I | 18/3/2026."""

from bisect import bisect_right
from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.dates import Dates
from checker.facts.deadlines import Deadline
from checker.facts.due_tasks import REPORT, says
from checker.facts.provisions import Provisions
from checker.facts.recipients import ReportRecipients
from checker.facts.report_times import times_of_label
from checker.facts.tables import Tables
from checker.form.table_rows import Row, Table
from checker.kernel.document import Span
from checker.kinds.deadlines.sorts_of_reports import Due, Sort


def due_in_rows(facts: Facts, sort: Sort, year: int) -> Iterator[Due]:
    """Yield the days of reports of the *sort* in tables of reports that are sent to somebody, by head or lead."""
    for table in facts[Tables]:
        around = [*_heads(table), _lead(facts, table)]
        if not facts[Provisions].cover(table.span.start):
            continue
        if not any(says(facts, REPORT, span) for span in around):
            continue
        sure = any(facts[ReportRecipients].within(span) for span in around)
        for row in table.rows:
            yield from _of_row(facts, row, sort, year, sure=sure)


def _of_row(facts: Facts, row: Row, sort: Sort, year: int, *, sure: bool) -> Iterator[Due]:
    """Yield the day of a row that has one, and one label of time."""
    days = facts[Dates].between(*row.span)
    times = {time for cell in row.told for time in times_of_label(facts, cell.span)}
    if len(days) != 1 or times != {sort}:
        return
    day = days[0].in_year(year)
    if day is not None:
        deadline = Deadline(days[0].span, days[0], "report", row.span)
        yield Due(deadline, day, None, sure, row.span)


def _heads(table: Table) -> Iterator[Span]:
    for spans in table.heads.values():
        yield from spans


def _lead(facts: Facts, table: Table) -> Span:
    """Return the line right above a *table*."""
    blocks = facts.document.blocks
    at = bisect_right(blocks, table.span.start, key=lambda block: block.span.end) - 1
    return blocks[at].span if at >= 0 else Span(0, 0)
