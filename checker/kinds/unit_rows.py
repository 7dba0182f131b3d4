"""Units in a table: the next row of it, cell by cell."""

import re
from collections import Counter
from collections.abc import Sequence

from checker.facts import Facts
from checker.facts.assignments import Assignments
from checker.facts.row_times import TimeCells
from checker.facts.tables import Tables
from checker.form.outline import Section
from checker.form.table_rows import Row, TableCell
from checker.kernel.document import Span
from checker.kinds.counted import Spot
from checker.lexicon.grammar import Grammar
from checker.put import Column

_TOTAL = Grammar(r"\W*{table-total}(?!\w)")
_NUMBER = re.compile(r"(.*?)(\d+)([.)]?)")


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
        last = _last(facts, [each for each in table.rows if section.span.contains(each.span)])
        columns = tuple(_holds(facts, cell, row, name, task) for cell in row.cells)
        return Spot(Span(last.span.end, last.span.end), _next_number(facts, last), None, columns)
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
    last = _last(facts, rows) if rows else None
    if last is None or len(last.cells) <= 1:
        return None
    said = Counter[int | None]()  # the column of the tasks says most
    for cell in (cell for row in rows for cell in row.told):
        said[cell.column] += cell.span.end - cell.span.start
    task = max(last.told, key=lambda cell: said[cell.column])
    columns = tuple(_holds(facts, cell, last, task, task) for cell in last.cells)
    return Spot(Span(last.span.end, last.span.end), _next_number(facts, last), None, columns)


def _last(facts: Facts, rows: Sequence[Row]) -> Row:
    """Return the last of *rows* before those that close a table: a note over all columns, a total."""
    total = facts.lexicon.pattern(_TOTAL)
    kept = list(rows)
    while len(kept) > 1 and (_is_note(kept[-1]) or total.match(facts.folded, *kept[-1].span)):
        kept.pop()
    return kept[-1]


def _is_note(row: Row) -> bool:
    """Whether *row* is one cell from the edge on; one further in goes on with the row above it."""
    return row.is_group and row.cells[0].column == 0


def _next_number(facts: Facts, row: Row) -> str:
    """Return the number behind that of *row*, written like it: 8, 08., 2.8; empty where it has none in figures."""
    own = _NUMBER.fullmatch(facts.quote(row.cells[0].span).strip()) if row.number else None
    if own is None:
        return ""
    outer, inner, sign = own.groups()
    return f"{outer}{str(int(inner) + 1).zfill(len(inner))}{sign}"


def _holds(facts: Facts, cell: TableCell, row: Row, name: TableCell, task: TableCell) -> Column:
    if cell == task:
        return "words"
    if cell == name:
        return "name"
    if cell in facts[TimeCells].get(row.span, ()):
        return "time"
    return "number" if row.number and cell == row.cells[0] else ""
