"""Figures of a table with a column for each year: the least of the plan's year, and of the years behind it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from checker.demands.figures import Figure, counts_communes, figure_in_cell
from checker.demands.statements import Statement
from checker.facts import Facts
from checker.facts.tables import Tables
from checker.form.table_rows import Row, Table
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_HEAD = Grammar(r"(?:{demand.year-column} )*(?:{year} )?(?P<year>20\d\d)(?: ?\(?%\)?)?")
_LOWERS = Grammar(r"(?<!\w){demand.at-most}(?!\w)")


class Effective(NamedTuple):
    """The first and the last day of the plans that a figure is for; None is open."""

    first: date | None = None
    last: date | None = None

    def said(self, years: tuple[int, int] | None) -> str:
        """Return which of the plan's *years* are meant, as people write it; empty where all are."""
        if self == ALWAYS or years is None:
            return ""
        first = self.first.year if self.first else years[0]
        last = self.last.year if self.last else years[1]
        return f"năm {first}" if first == last else f"năm {first} - {last}"


ALWAYS = Effective()
"""All plans."""


class OfYears(NamedTuple):
    """A figure and the plans that it is for."""

    figure: Figure | None
    effective: Effective = ALWAYS


def figures_by_year(facts: Facts, statement: Statement) -> tuple[OfYears, ...]:
    """Return the figures of a row from the plan's first year on, years with the same one together.

    None where the table has no column for that year; one without a figure where that goes down: it is no least.
    """
    plan = facts[Plan]
    placed = facts[Tables].around(statement.around.start) if statement.is_row else None
    years = plan.horizon or ((plan.year, plan.year) if plan.year else None)
    if placed is None or years is None:
        return ()
    columns = dict(_columns(facts, *placed))
    figures = [
        (year, figure)
        for year in sorted(columns)
        if (figure := figure_in_cell(facts, statement, columns[year])) is not None
    ]
    known = [one for one in figures if years[0] <= one[0] <= years[1]]
    if not known or known[0][0] != years[0]:
        return ()
    if _goes_down(facts, statement, figures):
        return (OfYears(None),)
    if counts_communes(facts, known[0][1]):
        return (OfYears(known[0][1]),)
    firsts = [
        known[0],
        *(after for before, after in pairwise(known) if before[1].least != after[1].least),
    ]
    starts = [None, *(date(year, 1, 1) for year, _ in firsts[1:])]
    ends = [*(date(year - 1, 12, 31) for year, _ in firsts[1:]), None]
    return tuple(
        OfYears(figure, Effective(start, end))
        for (_, figure), start, end in zip(firsts, starts, ends, strict=True)
    )


def _columns(facts: Facts, table: Table, row: Row) -> Iterator[tuple[int, Span]]:
    """Yield the cells of a *row* below a head that is a year."""
    head: re.Pattern[str] = facts.lexicon.pattern(_HEAD)
    for cell in row.told[1:]:
        words = table.head(cell.column, facts.folded).rpartition("\n")[2]
        found = head.fullmatch(words.strip())
        if found is not None:
            yield int(found["year"]), cell.span


def _goes_down(facts: Facts, statement: Statement, figures: Sequence[tuple[int, Figure]]) -> bool:
    """Whether less is wanted from year to year, or the row says so: no such figure is a least."""
    if facts.lexicon.pattern(_LOWERS).search(facts.lined, *statement.span):
        return True
    return any(after[1].least < before[1].least for before, after in pairwise(figures))
