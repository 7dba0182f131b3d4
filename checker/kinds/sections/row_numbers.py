"""The numbers of a table's rows: none skipped, none twice."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.provisions import Provisions
from checker.facts.tables import Tables
from checker.form.marks import roman_value, to_roman
from checker.form.outline import Outline
from checker.form.table_rows import Row, Table
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_NUMBER_HEAD = Grammar(r"{row-number-head}\.?")
_FIGURES, _ROMAN = "1", "i"
_MERGED = 2
"""Repeated numbers from which on it is a converter that repeats them."""


class RowSlip(NamedTuple):
    """A row whose number does not follow the one before: ``found`` for ``expected``."""

    span: Span
    found: str
    previous: str
    expected: str


def row_slips(facts: Facts) -> Iterator[RowSlip]:
    """Yield the slips in every table that numbers its rows in a column of its own."""
    head = facts.lexicon.pattern(_NUMBER_HEAD)
    for table in facts[Tables]:
        lines = table.head(0, facts.folded).splitlines()
        counts = any(head.fullmatch(line.strip()) for line in lines) or _holds_sections(
            facts, table
        )
        if counts and facts[Provisions].cover(table.span.start):
            yield from _slips(facts, table)


def _holds_sections(facts: Facts, table: Table) -> bool:
    """Whether rows of *table* are sections of the plan, whatever its head says."""
    return any(table.span.contains(section.lead) for section in facts[Outline].sections)


def _slips(facts: Facts, table: Table) -> Iterator[RowSlip]:
    """Yield the slips of one table.

    Below the name of a group its rows begin anew or go on; both are usual. Rows
    that repeat their number throughout are one merged cell that a converter cut.
    """
    last: dict[str, tuple[int, Row]] = {}
    allowed: dict[str, set[int]] = {}
    begins = False
    slips: list[RowSlip] = []
    repeated = 0
    for row in table.rows:
        style, value = _counted(row.number)
        if style in last:
            before, above = last[style]
            may_follow = allowed[style] | ({1} if begins and style == _FIGURES else set())
            allowed[style] = {value + 1}
            if value not in may_follow:
                repeated += value == before
                if not _is_one_cell(facts, above, row, before + 1):
                    slips.append(_slip(facts, row, style, before))
                    allowed[style].add(before + 2)
        else:
            allowed[style] = {value + 1}
        if style:
            last[style] = (value, row)
        if style != _FIGURES and "." not in style:  # the name of a group
            last = {key: kept for key, kept in last.items() if "." not in key}
            begins = True
        else:
            begins = begins and style != _FIGURES
    yield from slips if repeated < _MERGED else ()


def _counted(number: str) -> tuple[str, int]:
    """Return how a row is counted (what stands before its last figure included), and its place."""
    if number.isdigit():
        return _FIGURES, int(number)
    outer, _, inner = number.rpartition(".")
    if outer and inner.isdigit():
        return f"{outer}.", int(inner)
    value = roman_value(number) if number else 0
    return (_ROMAN, value) if value else ("", 0)


def _is_one_cell(facts: Facts, above: Row, row: Row, missing: int) -> bool:
    """Whether the file form made the slip: a cell repeated, or the missing number in the row above."""
    words = facts.folded[above.span.start : above.span.end].split()
    if str(missing) in words[1:]:
        return True
    return bool(above.told and row.told) and (
        facts.quote(above.told[0].span) == facts.quote(row.told[0].span)
    )


def _slip(facts: Facts, row: Row, style: str, before: int) -> RowSlip:
    def written(value: int) -> str:
        if style == _ROMAN:
            return to_roman(value)
        return str(value) if style == _FIGURES else f"{style}{value}"

    cell = row.cells[0].span
    found = facts.quote(cell).strip(" .)")
    return RowSlip(cell, found, written(before), written(before + 1))
