"""Units in a table: the next row of it, cell by cell."""

from collections import Counter

from checker.facts import Facts
from checker.facts.assignments import Assignments
from checker.facts.tables import Tables
from checker.form.outline import Section
from checker.form.table_rows import Row, TableCell
from checker.kernel.document import Span
from checker.kinds.counted import Spot
from checker.put import Column


def next_row(facts: Facts, section: Section) -> Spot | None:
    """Return the next row of the table in which *section* gives the units their tasks.

    Where the whole plan is one table, that behind the last row of the section.
    """
    for assignment in reversed(facts[Assignments]):
        placed = facts[Tables].around(assignment.words.start)
        if placed is None or not section.span.contains(placed[1].span):
            continue
        table, row = placed
        name, task = row.cell_at(assignment.words.start), row.cell_at(assignment.below.start)
        if name is None or task is None or name == task:
            continue
        last = [each for each in table.rows if section.span.contains(each.span)][-1]
        columns = tuple(_holds(cell, row, name, task) for cell in row.cells)
        return Spot(Span(last.span.end, last.span.end), _next_number(last), None, columns)
    return None


def next_task_row(facts: Facts, section: Section) -> Spot | None:
    """Return the next row of a *section* that is itself a row of a table, None where it is none."""
    rows = [
        row
        for table in facts[Tables]
        if table.span.contains(section.lead)
        for row in table.rows
        if section.span.contains(row.span) and row.span.start > section.title.start
    ]
    if not rows or len(rows[-1].cells) <= 1:
        return None
    last = rows[-1]
    said = Counter[int | None]()  # the column of the tasks says most
    for cell in (cell for row in rows for cell in row.told):
        said[cell.column] += cell.span.end - cell.span.start
    task = max(last.told, key=lambda cell: said[cell.column])
    columns = tuple(_holds(cell, last, task, task) for cell in last.cells)
    return Spot(Span(last.span.end, last.span.end), _next_number(last), None, columns)


def _next_number(row: Row) -> str:
    """Return the number behind that of *row*: 8, 2.8; empty where it has none in figures."""
    outer, point, inner = row.number.rpartition(".")
    return f"{outer}{point}{int(inner) + 1}" if inner.isdigit() else ""


def _holds(cell: TableCell, row: Row, name: TableCell, task: TableCell) -> Column:
    if cell == task:
        return "words"
    if cell == name:
        return "name"
    return "number" if row.number and cell == row.cells[0] else ""
