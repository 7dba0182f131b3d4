"""Figures of a superior's plan: the least of something that communes must reach."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.demands.statements import Statement
from checker.facts import Facts
from checker.facts.percentages import Percentages
from checker.facts.tables import Tables
from checker.form.table_rows import Row
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_OF_COMMUNES = Grammar(
    r"(?:(?:{target-rate}|{target-filler}) )*(?:{demand.place.commune}|{demand.commune}"
    r"|{demand.one-of-commune} (?:[^.;,\d\n]{0,60}? )?(?:{demand.place.commune}|{demand.commune}))(?!\w)"
)
_AT_LEAST = Grammar(
    r"(?<!\w){demand.at-least} (?P<number>\d{1,4}) \"?(?P<thing>[^\W\d])"
    r"|(?<![\w/.,])(?P<number_more>\d{1,4}) (?P<thing_more>[^\W\d])[^.,;\d\n]{0,40}? {demand.or-more}(?!\w)"
)
# dưới 5%; không dưới 25% is the least
_AT_MOST = Grammar(r"(?<!\w)(?:(?P<no>{demand.not-yet}) )?{demand.at-most}(?: {target-bound})* ?$")
_NEXT_CLAUSE = Grammar(r"(?:,|;| {and}) (?={task-verb}(?!\w)|{task-verb.organise}(?!\w))")
_CELL = Grammar(
    r"[ ]*(?:(?P<most>{demand.at-most}|[≤<])|(?:[≥>]=?|{demand.at-least}|{target-bound}|{target-sign}))?[ ]*"
    r"(?P<number>\d{1,4}(?:,\d{1,2})?)"
)
_PERCENT = Grammar(r"(?:%|{percent}(?!\w))")
_NUMBER_OF = Grammar(r"{demand.number-of} ")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_BOUND_WITHIN = 30
"""Characters before a share in which the words stand that make it a bound."""
_WHOLE = 100
"""Percent: all of what is counted."""
_MOST_PARTS = 8
"""Things counted in one sentence that are looked at one by one."""
_FEW = 4
"""Words of a cell at most that says in what is counted: cuộc; tin, bài/tháng."""
_LETTER = re.compile(r"[^\W\d_]")


class Figure(NamedTuple):
    """The least that must be reached: a number of things, or a share; ``thing`` is what is counted."""

    least: float
    span: Span
    thing: Span
    percent: bool


def parts_of(facts: Facts, words: Span) -> Iterator[Span]:
    """Yield the clauses of *words* that count things of their own; the whole where only one does."""
    counted = [*facts.lexicon.pattern(_AT_LEAST).finditer(facts.lined, *words)]
    start = words.start
    for before, after in pairwise(counted[:_MOST_PARTS]):
        ends = facts.lexicon.pattern(_NEXT_CLAUSE).finditer(
            facts.lined, before.end(), after.start()
        )
        last = next(reversed([*ends]), None)
        if last is not None:
            yield Span(start, last.start())
            start = last.end()
    yield Span(start, words.end)


def figure_of(facts: Facts, statement: Statement, words: Span) -> Figure | None:
    """Return the least that *words* of a statement want reached: of things first, else a share."""
    if statement.is_row and statement.named is not None:
        own = _of_cell(facts, statement, statement.named)
        if own is not None:
            return own
    counted = facts.lexicon.pattern(_AT_LEAST).search(facts.lined, *words)
    if counted is not None:
        number = counted["number"] or counted["number_more"]
        start = counted.start("thing") if counted["number"] else counted.start("thing_more")
        return Figure(float(number), Span(*counted.span()), Span(start, words.end), percent=False)
    return _share(facts, statement, statement.around if statement.is_row else words)


def share_of_communes(facts: Facts, statement: Statement) -> Figure | None:
    """Return the share of communes that stands before what one of them does: of 100% xã, phường bố trí."""
    if statement.is_row:
        return None
    share = _share(facts, statement, statement.span)
    return share if share is not None and counts_communes(facts, share) else None


def _share(facts: Facts, statement: Statement, within: Span) -> Figure | None:
    """Return the first share *within* a statement; one of all communes before one of some of them."""
    shares = facts[Percentages]
    first, stop = (bisect_left(shares, at, key=lambda share: share.span.start) for at in within)
    figures: list[Figure] = []
    for share in shares[first:stop]:
        low = max(within.start, share.span.start - _BOUND_WITHIN)
        most = facts.lexicon.pattern(_AT_MOST).search(facts.folded, low, share.span.start)
        if most is not None and most["no"] is None:
            return figures[0] if figures else None
        thing = Span(share.span.end, within.end)
        if _LETTER.search(facts.text, *thing) is None:  # bảo đảm tỷ lệ nữ … không dưới 25%
            comma = facts.text.rfind(",", within.start, share.span.start)
            thing = Span(comma + 1 if comma >= 0 else within.start, share.span.start)
        thing = statement.span if statement.is_row else thing
        figures.append(Figure(share.value, share.span, thing, percent=True))
    if statement.is_row:  # each column is of another year
        return figures[0] if figures else None
    every = (one for one in figures if one.least == _WHOLE and counts_communes(facts, one))
    return next(every, figures[0] if figures else None)


def figure_in_cell(facts: Facts, statement: Statement, cell: Span) -> Figure | None:
    """Return the one figure in a *cell* below a year; None for money, and where there are more."""
    found = _of_cell(facts, statement, cell)
    numbers = _NUMBER.findall(facts.text, *cell)
    if found is None or len(numbers) != 1:
        return None
    unit = fold(facts.quote(found.thing)).split()
    money = any(facts.lexicon.has("told.money", word) for word in unit)
    return None if money and not found.percent and found.thing != statement.span else found


def _of_cell(facts: Facts, statement: Statement, cell: Span) -> Figure | None:
    """Return the figure in the *cell* of a row that is for communes; None where it has none."""
    found = facts.lexicon.pattern(_CELL).match(facts.folded, *cell)
    placed = facts[Tables].around(cell.start)
    if found is None or found["most"] or placed is None:
        return None
    units = [one for one in _units(facts, placed[1], cell) if one != statement.named]
    percent = facts.lexicon.pattern(_PERCENT)
    named = (*facts[Tables].heads_above(cell.start), statement.span)
    is_share = any(percent.search(facts.folded, *span) for span in (cell, *units, *named))
    own = facts.lexicon.pattern(_NUMBER_OF).match(facts.folded, *statement.span)
    counted = Span(own.end(), statement.span.end) if own else statement.span
    thing = next(iter(units), counted) if not is_share else statement.span
    return Figure(float(found["number"].replace(",", ".")), cell, thing, percent=is_share)


def _units(facts: Facts, row: Row, cell: Span) -> Iterator[Span]:
    """Yield the cells of a row that say in what is counted."""
    for other in row.told[1:]:
        words = facts.quote(other.span)
        short = len(words.split()) <= _FEW and not any(sign.isdigit() for sign in words)
        if other.span != cell and short and words.strip(" -–"):
            yield other.span


def counts_communes(facts: Facts, figure: Figure) -> bool:
    """Whether a figure is a share of communes: none of them can reach it alone."""
    of_communes = facts.lexicon.pattern(_OF_COMMUNES)
    return (
        figure.percent
        and of_communes.match(facts.folded, *_stripped(facts, figure.thing)) is not None
    )


def _stripped(facts: Facts, span: Span) -> Span:
    start, end = span
    while start < end and facts.text[start] == " ":
        start += 1
    return Span(start, end)
