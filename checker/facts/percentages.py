"""Targets in percent: how much, of what, for which years."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.citations import Citations
from checker.facts.store import Facts
from checker.facts.telling.history import History
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Block, Cell, Span
from checker.lexicon.grammar import Grammar

_PERCENT = Grammar(r"(?P<number>[0-9](?<![\d.,-]\d)\d{0,2}(?:[.,]\d{1,2})?) ?(?:%|{percent})")
_RANGE = re.compile(r"\d ?%? ?- ?$")
_RANGE_REACH = 6
"""Characters before a number in which it may be seen to end a range: “60 % - ”."""
_REACH = 400
"""Characters before and behind a number in which its clause ends: three lines, however long the paragraph."""
_CLAUSE_END = Grammar(r"[.;:\n]|, (?=\d|{target-opening}(?!\w))")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_WORD = re.compile(r"[^\W_]+")
_FILLER = Grammar(r"(?<!\w)(?:(?:{during} )?{year} 20\d\d|{target-filler})(?!\w)")
_BOUND = Grammar(r"(?:(?<!\w){target-bound}[ :]*)+$")
_UNIT = Grammar(r"(?:%|{percent})")
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
# "40% viên chức quản lý là nữ (Phụ lục: 45%)", "(năm 2025: 72%)": another figure, beside the first
_ASIDE = re.compile(r"\([^()\d]*(?:$|\d[^()]*\)?)")
_FEWEST_WORDS = 4
"""Words that say of what the share is: fewer do not tell one target from another."""


class Percentage(NamedTuple):
    """A share that is to be reached.

    ``span`` covers the number with its sign, ``thing`` is what it is of, as it
    is compared: without fillers. ``years`` are those named beside it, in its
    column and in the headings around it.
    """

    span: Span
    value: float
    thing: tuple[str, ...]
    years: frozenset[int]


_Rows = dict[tuple[int, int], list[Block]]
_Heads = dict[tuple[int, int], str]
"""Cells by table and row; the words of the first row by table and column."""


class Percentages(tuple[Percentage, ...]):
    """The targets in percent of the body and the annexes, in order."""

    __slots__ = ()


def read_percentages(facts: Facts) -> Percentages:
    """Return the targets in percent; shares of cited documents and of the past are none."""
    rows, heads = _rows(facts), _column_heads(facts)
    found = (*_percentages(facts, rows, heads), *_of_unit_columns(facts, rows, heads))
    return Percentages(sorted(found, key=lambda percentage: percentage.span))


def _percentages(facts: Facts, rows: _Rows, heads: _Heads) -> Iterator[Percentage]:
    parts = facts[Parts]
    for match in facts.matches(_PERCENT, lined=True):
        span = Span(*match.span())
        block = facts.document.block_at(span.start)
        if block is None or not (parts.body.contains(span) or parts.appendix.contains(span)):
            continue
        if facts[Citations].cover(span) or facts[History].tells(span):
            continue
        near = max(block.span.start, span.start - _RANGE_REACH)
        if _RANGE.search(facts.folded, near, span.start):
            continue
        if block.cell is not None:
            thing = _of_row(facts, rows[block.cell[:2]], block)
            said = heads.get((block.cell.table, block.cell.column), "")
        else:
            thing = _of_clause(facts, span, _clause(facts, span, block.span))
            said = facts.text[slice(*_around(span, block.span))]
        if len(thing) < _FEWEST_WORDS:
            continue
        titles = (title[:_REACH] for title in facts[Outline].titles_around(span.start))
        around = " ".join((said, *titles))
        years = frozenset(int(year) for year in _YEAR.findall(around))
        yield Percentage(span, float(match["number"].replace(",", ".")), thing, years)


def _of_unit_columns(facts: Facts, rows: _Rows, heads: _Heads) -> Iterator[Percentage]:
    """Yield the figures of rows whose unit stands in a cell of its own: Tỷ lệ … | % | 30."""
    unit = facts.lexicon.pattern(_UNIT)
    for row in rows.values():
        at = next((i for i, b in enumerate(row) if unit.fullmatch(facts.folded, *b.span)), None)
        figures = [b for b in row[at + 1 :] if _FIGURE.fullmatch(facts.quote(b.span))] if at else []
        thing = _thing(facts, " ".join(facts.folded[slice(*b.span)] for b in row[1:at] if at))
        if len(figures) != 1 or len(thing) < _FEWEST_WORDS or facts[History].tells(figures[0].span):
            continue
        (figure,) = figures
        cell = figure.cell
        said = heads.get((cell.table, cell.column), "") if cell else ""
        years = frozenset(int(year) for year in _YEAR.findall(said))
        value = float(facts.quote(figure.span).replace(",", "."))
        yield Percentage(figure.span, value, thing, years)


def _clause(facts: Facts, span: Span, block: Span) -> Span:
    """Return the words around a number up to the signs that end its clause."""
    low, high = _around(span, block)
    clause_end = facts.lexicon.pattern(_CLAUSE_END)
    ends = [m.end() for m in clause_end.finditer(facts.folded, low, span.start)]
    after = clause_end.search(facts.folded, span.end, high)
    return Span(ends[-1] if ends else low, after.start() if after else high)


def _around(span: Span, block: Span) -> Span:
    """Return what of *block* is near enough to *span* to speak of it."""
    return Span(max(block.start, span.start - _REACH), min(block.end, span.end + _REACH))


def _of_clause(facts: Facts, span: Span, clause: Span) -> tuple[str, ...]:
    """Return what the number is of: behind it (65% cơ quan …), else before it (tỷ lệ … đạt 65%)."""
    behind = _thing(facts, facts.folded[span.end : clause.end])
    if len(behind) >= _FEWEST_WORDS:
        return behind
    return _thing(facts, facts.folded[clause.start : span.start])


def _of_row(facts: Facts, row: list[Block], cell: Block) -> tuple[str, ...]:
    """Return the words of the row's first cell that says something, if it is not the number's own."""
    if any(b is not cell and "%" in facts.quote(b.span) for b in row):
        return ()  # last year's beside this year's, by columns: a person compares those
    for block in row:
        if block is not cell:
            thing = _thing(facts, facts.folded[block.span.start : block.span.end])
            if len(thing) >= _FEWEST_WORDS:
                return thing
    return _of_clause(facts, cell.span, cell.span)


def _thing(facts: Facts, words: str) -> tuple[str, ...]:
    told = facts.lexicon.pattern(_BOUND).sub(" ", _ASIDE.sub(" ", words).rstrip(" :("))
    return tuple(_WORD.findall(facts.lexicon.pattern(_FILLER).sub(" ", told)))


def _rows(facts: Facts) -> _Rows:
    rows: _Rows = {}
    for block in facts.document.blocks:
        if block.cell is not None:
            rows.setdefault(block.cell[:2], []).append(block)
    return rows


def _column_heads(facts: Facts) -> _Heads:
    """Return the words of the first row by table and column."""
    cells: list[tuple[Cell, Block]] = [(b.cell, b) for b in facts.document.blocks if b.cell]
    return {(c.table, c.column): facts.quote(b.span) for c, b in cells if c.row == 0}
