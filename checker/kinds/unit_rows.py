"""Units in a table: the next row of it, cell by cell."""

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
        number = last.number.rstrip(".) ")
        mark = str(int(number) + 1) if number.isdigit() else ""
        return Spot(Span(last.span.end, last.span.end), mark, None, columns)
    return None


def _holds(cell: TableCell, row: Row, name: TableCell, task: TableCell) -> Column:
    if cell == name:
        return "name"
    if cell == task:
        return "words"
    return "number" if row.number and cell == row.cells[0] else ""
