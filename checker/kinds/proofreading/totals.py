"""Totals of tables: the row that says them, and the columns whose parts add up to something else."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.tables import Tables
from checker.form.table_rows import Row, Table, TableCell
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_TOTAL = Grammar(r"\W*{table-total}(?!\w)")
_PART = Grammar(r"\W*{table-part}(?!\w)")
_RATE = Grammar(r"(?<!\w){table-rate}(?!\w)|[%/]")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d{1,2})?")
_FEWEST_PARTS = 2


class WrongTotal(NamedTuple):
    """A total at ``span`` and what its parts come to."""

    span: Span
    parts: Decimal


def wrong_totals(facts: Facts) -> Iterator[WrongTotal]:
    """Yield the totals that their parts do not add up to, of tables in which nothing else is summed."""
    for table in facts[Tables]:
        rows = _summed(facts, table)
        if rows is None:
            continue
        total, parts = rows
        checked = list(_columns(facts, table, total, parts))
        right = sum(found is None for found in checked)
        wrong = [found for found in checked if found is not None]
        if wrong and (right or len(checked) == 1):
            yield from wrong


def _summed(facts: Facts, table: Table) -> tuple[Row, Sequence[Row]] | None:
    """Return the table's only total with the rows that it is of: all others, above or below it."""
    opens = facts.lexicon.pattern(_TOTAL)
    above = [row for row in table.tops if _says(facts, row, opens)]
    rows = [*above, *table.rows]
    totals = [at for at, row in enumerate(rows) if _says(facts, row, opens)]
    if len(totals) != 1 or totals[0] not in {0, len(rows) - 1}:
        return None
    parts = [row for at, row in enumerate(rows) if at != totals[0]]
    counted = [row.number.isdigit() for row in parts]
    if len(parts) < _FEWEST_PARTS or any(counted) != all(counted):
        return None
    if all(counted) and [int(row.number) for row in parts] != list(range(1, len(parts) + 1)):
        return None
    part = facts.lexicon.pattern(_PART)
    if any(not row.told or _says(facts, row, part) or _is_item(facts, row) for row in parts):
        return None
    return rows[totals[0]], parts


def _says(facts: Facts, row: Row, opening: re.Pattern[str]) -> bool:
    """Whether the row opens with such words."""
    return bool(row.told) and opening.match(facts.folded, *row.told[0].span) is not None


def _is_item(facts: Facts, row: Row) -> bool:
    """Whether the row is part of one above it: - Nữ, + Trẻ em."""
    return facts.folded[row.told[0].span.start] in "-+*("


def _columns(
    facts: Facts, table: Table, total: Row, parts: Sequence[Row]
) -> Iterator[WrongTotal | None]:
    """Yield what is wrong of each column that can be added up, None of those that are right."""
    rate = facts.lexicon.pattern(_RATE)
    for cell in total.told[1:]:
        stated = _value(facts, cell)
        if (
            stated is None
            or cell.column is None
            or rate.search(table.head(cell.column, facts.folded))
        ):
            continue
        own = [_at(row, cell.column) for row in parts]
        values = [_value(facts, part) if part else None for part in own]
        numbers = [value for value in values if value is not None]
        if len(numbers) < len(parts):
            continue
        summed = sum(numbers, Decimal())
        exact = all(value == value.to_integral_value() for value in (stated, *numbers))
        margin = Decimal() if exact else Decimal("0.06") * len(parts)
        yield None if abs(summed - stated) <= margin else WrongTotal(cell.span, summed)


def _at(row: Row, column: int) -> TableCell | None:
    return next((cell for cell in row.cells if cell.column == column), None)


def _value(facts: Facts, cell: TableCell) -> Decimal | None:
    """Return the plain number that is all of a cell, thousands with dots and decimals with a comma."""
    text = facts.quote(cell.span).strip()
    if not _NUMBER.fullmatch(text):
        return None
    return Decimal(text.replace(".", "").replace(",", "."))


def written(number: Decimal) -> str:
    """Return *number* as officials write it: 1.234,5."""
    text = f"{number:,}".rstrip("0").rstrip(".") if "." in str(number) else f"{number:,}"
    return text.translate(str.maketrans(",.", ".,"))
