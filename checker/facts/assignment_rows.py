"""Rows of tables that say who does what."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.history import History
from checker.facts.store import Facts
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Block, Cell, Span
from checker.kernel.spans import span_set
from checker.lexicon.grammar import Grammar

_WHO = Grammar(r"(?<!\w){who-column}(?!\w)")
_NO_TASK = Grammar(r"(?<!\w){other-column}(?!\w)")
_TASK = Grammar(r"(?:{heading-filler} )*{task-column}(?!\w)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW_WORDS = 2
"""Words of a cell that can be a task, beside a unit in a column for units."""
_SEVERAL_WORDS = 4
"""The same where no heading says which column has units, which has tasks."""


class Row(NamedTuple):
    """A cell that can name a unit, and the cells beside it that have its tasks.

    ``is_who`` tells that its column is for who does the task: all units there have it.
    """

    cell: Span
    tasks: Span
    is_who: bool


class _Table(NamedTuple):
    """The cells of a table by row, and which of its columns have units, tasks, neither."""

    rows: dict[int, list[tuple[int, Block]]]
    who: frozenset[int]
    tasks: frozenset[int]
    other: frozenset[int]

    @property
    def is_headed(self) -> bool:
        """Whether headings say what the columns are for."""
        return bool(self.who or self.tasks or self.other)


def read_rows(facts: Facts) -> Iterator[Row]:
    """Yield the cells that can name a unit and have a task in their row.

    Tables of figures, of past results and of Nơi nhận give no tasks; without headings only
    those in Tổ chức thực hiện do.
    """
    organised = span_set(facts[Outline].organisation)
    for table in _tables(facts):
        for number, cells in table.rows.items():
            inside = organised.covers(cells[0][1].span.start)
            if (number == 0 and table.is_headed) or not (table.who or table.tasks or inside):
                continue
            for column, block in cells:
                tasks = [b for c, b in cells if c != column and _is_task(facts, table, c, b)]
                if tasks and (column in table.who or not (table.who or column in table.tasks)):
                    beside = Span(tasks[0].span.start, tasks[-1].span.end)
                    yield Row(block.span, beside, column in table.who)


def _tables(facts: Facts) -> Iterator[_Table]:
    parts = facts[Parts]
    tables: dict[int, list[tuple[Cell, Block]]] = {}
    for block in facts.document.blocks:
        at = block.span.start
        if block.cell is None or at < parts.body.start or parts.tail.start <= at < parts.tail.end:
            continue
        if not facts[History].in_section(block.span):
            tables.setdefault(block.cell.table, []).append((block.cell, block))
    for cells in tables.values():
        rows: dict[int, list[tuple[int, Block]]] = {}
        for cell, block in cells:
            rows.setdefault(cell.row, []).append((cell.column, block))
        heads = rows.get(0, [])
        tasks = _columns(facts, heads, _TASK, opening=True)
        other = _columns(facts, heads, _NO_TASK)
        who = _columns(facts, heads, _WHO) - tasks - other
        yield _Table(rows, who, tasks, other - tasks)


def _columns(
    facts: Facts, heads: list[tuple[int, Block]], grammar: Grammar, *, opening: bool = False
) -> frozenset[int]:
    """Return the columns whose headings have the words, or with *opening* begin with them."""
    pattern = facts.lexicon.pattern(grammar)
    look = pattern.match if opening else pattern.search
    return frozenset(column for column, block in heads if look(facts.folded, *block.span))


def _is_task(facts: Facts, table: _Table, column: int, block: Block) -> bool:
    if column in table.who or column in table.other:
        return False
    words = len(_WORD.findall(facts.folded, *block.span))
    if table.tasks:
        return column in table.tasks and words > 0
    return words >= (_FEW_WORDS if table.who else _SEVERAL_WORDS)
