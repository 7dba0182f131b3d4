"""Rows of tables that say who does what."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.facts.annexes import Annexes
from checker.facts.provisions import Provisions
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.facts.telling.history import History
from checker.form.outline import Outline
from checker.form.table_rows import Row, Table, TableCell
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.lexicon.grammar import Grammar

_WHO = Grammar(r"(?<!\w){who-column}(?!\w)")
_HELPS = Grammar(r"(?<!\w){helper-column}(?!\w)")
_LEADS = Grammar(r"(?<!\w){lead-column}(?!\w)")
_NO_TASK = Grammar(r"(?<!\w){other-column}(?!\w)")
_TASK = Grammar(r"(?:{heading-filler} )*{task-column}(?!\w)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW_WORDS = 2
"""Words of a cell that can be a task, beside a unit in a column for units."""
_SEVERAL_WORDS = 4
"""The same where no heading says which column has units, which has tasks."""


class Duty(NamedTuple):
    """A cell that can name a unit, and the cells beside or below it that have its tasks.

    ``is_who`` tells that its column is for who does the task: all units there have it.
    ``is_open`` tells that nothing says what its column is for, or that it is the name of a
    group of rows: the unit stands first in it.
    """

    cell: Span
    tasks: Span
    is_who: bool = False
    is_open: bool = False


class _Columns(NamedTuple):
    """Which columns of a table have units, tasks, neither."""

    who: frozenset[int]
    tasks: frozenset[int]
    other: frozenset[int]

    @property
    def are_named(self) -> bool:
        """Whether headings say what the columns are for."""
        return bool(self.who or self.tasks or self.other)

    @property
    def tell_tasks(self) -> bool:
        """Whether headings say that the table is on tasks."""
        return bool(self.who or self.tasks)


def read_rows(facts: Facts) -> Iterator[Duty]:
    """Yield the cells that can name a unit and have a task in their row, or in the rows below.

    Tables of figures, of past results and of Nơi nhận give no tasks; without headings only
    those do that stand where tasks are given: in Tổ chức thực hiện, in an annex on it.
    """
    assigning = [annex.span for annex in facts[Annexes] if annex.assigns]
    organised = span_set([*facts[Outline].organisation, *assigning])
    for table in facts[Tables]:
        start = table.span.start
        if not facts[Provisions].cover(start) or facts[History].in_section(table.span):
            continue
        columns = _columns(facts, table)
        if columns.tell_tasks or organised.covers(start):
            rows = table.rows if columns.are_named else (*table.tops, *table.rows)
            for row in rows:
                yield from _in_row(facts, columns, row)
            yield from _groups(table)
        else:  # a table whose rows are the plan's sections, one of them Tổ chức thực hiện
            for row in (*table.tops, *table.rows):
                if organised.covers(row.span.start):
                    yield from _in_row(facts, columns, row)


def _in_row(facts: Facts, columns: _Columns, row: Row) -> Iterator[Duty]:
    told = [cell for cell in row.told if _is_task(facts, columns, cell)]
    for cell in row.told:
        tasks = [task for task in told if task != cell]
        if not tasks:
            continue
        beside = Span(tasks[0].span.start, tasks[-1].span.end)
        if cell.column is None:
            yield Duty(cell.span, beside, is_open=True)
        elif cell.column in columns.who or not (columns.who or cell.column in columns.tasks):
            yield Duty(cell.span, beside, is_who=cell.column in columns.who)


def _groups(table: Table) -> Iterator[Duty]:
    """Yield the rows that can name a unit alone, with the rows below them as its tasks."""
    for row, following in pairwise(table.rows):
        if row.is_group and not following.is_group:
            tasks = Span(row.span.end, _group_end(table, row))
            yield Duty(row.told[0].span, tasks, is_open=True)


def _group_end(table: Table, group: Row) -> int:
    """Return where the rows below *group* end: before the next such row, or with the table."""
    later = (r.span.start - 1 for r in table.rows if r.is_group and r.span.start > group.span.end)
    return min(later, default=table.span.end)


def _columns(facts: Facts, table: Table) -> _Columns:
    def under(grammar: Grammar, *, opening: bool = False) -> frozenset[int]:
        pattern = facts.lexicon.pattern(grammar)
        look = pattern.match if opening else pattern.search
        return frozenset(
            column
            for column, heads in table.heads.items()
            if any(look(facts.folded, *head) for head in heads)
        )

    tasks, other = under(_TASK, opening=True), under(_NO_TASK) | _helping(facts, table)
    return _Columns(under(_WHO) - tasks - other, tasks, other - tasks)


def _helping(facts: Facts, table: Table) -> frozenset[int]:
    """Return the columns for units that only take part; the lowest head that speaks of units says so."""
    helps, leads, who = map(facts.lexicon.pattern, (_HELPS, _LEADS, _WHO))
    found = set()
    for column, heads in table.heads.items():
        words = [facts.folded[start:end] for start, end in heads]
        named = [word for word in words if helps.search(word) or who.search(word)]
        if named and helps.search(named[-1]) and not leads.search(named[-1]):
            found.add(column)
    return frozenset(found)


def _is_task(facts: Facts, columns: _Columns, cell: TableCell) -> bool:
    if cell.column is None:
        fewest = _FEW_WORDS
    elif cell.column in columns.who or cell.column in columns.other:
        return False
    elif columns.tasks:
        if cell.column not in columns.tasks:
            return False
        fewest = 1
    else:
        fewest = _FEW_WORDS if columns.who else _SEVERAL_WORDS
    return len(_WORD.findall(facts.folded, *cell.span)) >= fewest
