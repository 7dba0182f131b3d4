"""The numbers of a table's rows: none skipped, none twice."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.provisions import Provisions
from checker.facts.tables import Tables
from checker.form.marks import roman_value, to_roman
from checker.form.outline import Outline
from checker.form.table_rows import Row, Table
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.kinds.reply import Reply
from checker.kinds.sections.several import as_one
from checker.lexicon.grammar import Grammar
from checker.report import Finding

_NUMBER_HEAD = Grammar(r"{row-number-head}\.?")
_FIGURES, _ROMAN = "1", "i"
_SECOND = 2
_NUMBERED_NAME = re.compile(r"(?P<number>\d{1,2})[.)] ?(?=[^\W\d])")
_FIGURE = re.compile(r"\d{1,3}")
_WITHIN = re.compile(
    r"(?<=\s)(?P<number>\d{1,3})(?:[.)](?![\d.])|(?: |(?<= \d)\n|(?<= \d\d)\n)(?P<title>[^\W\d_]))"
)
"""3. Thăm hộ, 3 Thăm hộ, and behind words at a line's end: Cả năm 3 | Thăm hộ; not a cell with a 3."""
_LOST = 12
"""Numbers that are looked for in the row above at most."""
_MERGED = 2
"""Repeated numbers from which on it is a converter that repeats them."""


class RowSlip(NamedTuple):
    """A row whose number does not follow the one before: ``found`` for ``expected``.

    ``table`` is where its table begins.
    """

    table: int
    span: Span
    found: str
    previous: str
    expected: str


def row_faults(facts: Facts, reply: Reply) -> Iterator[Finding]:
    """Yield the rows of tables whose number is not the next one, save those that are sections."""
    leads = span_set(section.lead for section in facts[Outline].sections)
    for _, slips in groupby(_row_slips(facts), key=attrgetter("table")):
        yield from as_one(_told(reply, s) for s in slips if not leads.overlaps(s.span))


def _told(reply: Reply, slip: RowSlip) -> Finding:
    outcome = "repeated" if slip.found == slip.previous else "missing"
    fields = {"found": slip.found, "previous": slip.previous, "expected": slip.expected}
    return reply.finding(slip.span, outcome, **fields)


def _row_slips(facts: Facts) -> Iterator[RowSlip]:
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
    opening = _openings(table.rows)
    unnumbered: list[Row] = []  # right above
    for place, row in enumerate(table.rows):
        if _is_head(facts, row):
            last, allowed = {}, {}
            continue
        style, value = _counted(row.number)
        group = _group_number(facts, row)
        if group:
            last[_FIGURES], allowed[_FIGURES] = (group, row), {group + 1}
            begins = False
            continue
        if place in opening:
            last.pop(style, None)
        if style in last:
            before, above = last[style]
            may_follow = allowed[style] | ({1} if begins and style == _FIGURES else set())
            allowed[style] = {value + 1}
            if value not in may_follow:
                repeated += value == before
                if not _is_one_cell(facts, [above, *unnumbered], row, before + 1):
                    slips.append(_slip(facts, table, row, style, before))
                    allowed[style].add(before + 2)
        else:
            allowed[style] = {value + 1}
        if style:
            last[style] = (value, row)
            unnumbered = []
        else:
            unnumbered.append(row)
        if style != _FIGURES and "." not in style:  # the name of a group
            last = {key: kept for key, kept in last.items() if "." not in key}
            begins = True
        else:
            begins = begins and style != _FIGURES
    yield from slips if repeated < _MERGED else ()


def _is_head(facts: Facts, row: Row) -> bool:
    """Whether *row* is the head of one more table, which a converter has joined to the one above."""
    own = facts.folded[slice(*row.cells[0].span)].strip()
    return facts.lexicon.pattern(_NUMBER_HEAD).fullmatch(own) is not None


def _group_number(facts: Facts, row: Row) -> int:
    """Return the number that stands in one cell with the name of a group, 0 without: 1. Chuyển đổi số."""
    if row.number or len(row.cells) != 1:
        return 0
    numbered = _NUMBERED_NAME.match(facts.quote(row.cells[0].span))
    return int(numbered["number"]) if numbered else 0


def _openings(rows: Sequence[Row]) -> set[int]:
    """Return the places of the rows with which a list of its own begins: the next counted so is the second."""
    following: dict[str, int] = {}
    found: set[int] = set()
    for place in range(len(rows) - 1, -1, -1):
        style, value = _counted(rows[place].number)
        if value == 1 and following.get(style) == _SECOND:
            found.add(place)
        following[style] = value
    return found


def _counted(number: str) -> tuple[str, int]:
    """Return how a row is counted (what stands before its last figure included), and its place."""
    if number.isdigit():
        return _FIGURES, int(number)
    outer, _, inner = number.rpartition(".")
    if outer and inner.isdigit():
        return f"{outer}.", int(inner)
    value = roman_value(number) if number else 0
    return (_ROMAN, value) if value else ("", 0)


def _is_one_cell(facts: Facts, above: Sequence[Row], row: Row, missing: int) -> bool:
    """Whether the file form made the slip: a cell repeated, or what is missing in the rows *above*."""
    counted = {number for r in above for number in _numbers_in(facts, r)}
    _, value = _counted(row.number)
    lost = range(missing, min(value, missing + _LOST))
    if missing in counted and counted.issuperset(lost):
        return True
    return bool(above[0].told and row.told) and (
        facts.quote(above[0].told[0].span) == facts.quote(row.told[0].span)
    )


def _numbers_in(facts: Facts, row: Row) -> Iterator[int]:
    """Yield the numbers in *row* that may be a row's own.

    They stand with others in the cell of the number (3-4), or before a title within another: 3. Thăm hộ,
    3 Thăm hộ; not 3 hộ.
    """
    first = facts.quote(row.cells[0].span)
    if not any(map(str.isalpha, first)):
        yield from map(int, _FIGURE.findall(first)[bool(row.number) :])
    for found in _WITHIN.finditer(facts.quote(row.span)):
        if found["title"] is None or found["title"].isupper():
            yield int(found["number"])


def _slip(facts: Facts, table: Table, row: Row, style: str, before: int) -> RowSlip:
    def written(value: int) -> str:
        if style == _ROMAN:
            return to_roman(value)
        return str(value) if style == _FIGURES else f"{style}{value}"

    cell = row.cells[0].span
    found = facts.quote(cell).strip(" .)")
    return RowSlip(table.span.start, cell, found, written(before), written(before + 1))
