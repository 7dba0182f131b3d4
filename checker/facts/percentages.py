"""Targets in percent: how much, of what, for which years."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.annexes import Annexes
from checker.facts.citations import Citations
from checker.facts.store import Facts
from checker.facts.telling.told import looks_back
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Block, Cell, Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_PERCENT = Grammar(r"(?P<number>[0-9](?<![\d.,-]\d)\d{0,2}(?:[.,]\d{1,2})?) ?(?:%|{percent})")
_RANGE = re.compile(r"\d ?%? ?- ?$")
_RANGE_REACH = 6
"""Characters before a number in which it may be seen to end a range: “60 % - ”."""
_REACH = 400
"""Characters before and behind a number in which its clause ends: three lines, however long the paragraph."""
_CLAUSE_END = Grammar(r"[.;:\n]|, (?=\d|{target-opening}(?!\w))")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_WORD = re.compile(r"[^\W_]+")
FILLER = Grammar(r"(?<!\w)(?:(?:{during} )?{year} 20\d\d|{target-filler})(?!\w)")
"""Grammar of words that say nothing of what is counted: a year, trong năm."""
"""Grammar of words that say nothing of what is counted."""
_BOUND = Grammar(r"(?:(?<!\w){target-bound}[ :]*)+$")
_TAKES = Grammar(r"(?<!\w){target-share}(?: {target-filler})?(?: {target-bound}| ?[≥≤><]=?)* ?$")
_RATE = Grammar(r"\W*(?:\w{1,2}[.)] ?)?(?:{aim-word} )?{target-rate}(?!\w)")
"""Opens what the share is of, before its number, whatever stands behind it."""
_UNIT = Grammar(r"(?:%|{percent}(?!\w))")
_SHARE = Grammar(r"(?<!\w)(?:%|{percent}(?!\w))|\(%\)")
# "80", "≥ 80", "từ 80 trở lên", "đạt trên 80"
_FIGURE = Grammar(
    r"(?:(?:[≥≤><]=?|{target-bound}|{target-sign}) ?)*(?P<number>\d{1,3}(?:[.,]\d{1,2})?)(?: {target-filler})?"
)
# "40% viên chức quản lý là nữ (Phụ lục: 45%)", "(năm 2025: 72%)": another figure, beside the first
_ASIDE = re.compile(r"\([^()\d]*(?:$|\d[^()]*\)?)")
_OPENED = re.compile(r"\([^()]*$")
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
        if facts[Citations].cover(span) or looks_back(facts, span):
            continue
        near = max(block.span.start, span.start - _RANGE_REACH)
        if _RANGE.search(facts.folded, near, span.start) or _is_beside(facts, span, block.span):
            continue
        if block.cell is not None:
            thing = _of_row(facts, rows[block.cell[:2]], block, span)
            said = heads.get((block.cell.table, block.cell.column), "")
        else:
            thing = _of_clause(facts, span, _clause(facts, span, block.span))
            said = facts.text[slice(*_around(span, block.span))]
        if len(thing) < _FEWEST_WORDS:
            continue
        years = _years_in(f"{said} {_titles(facts, span)}")
        yield Percentage(span, float(match["number"].replace(",", ".")), thing, years)


def _is_beside(facts: Facts, span: Span, block: Span) -> bool:
    """Whether brackets say the number of another year, beside the target: (năm 2025 là 52%)."""
    opened = _OPENED.search(facts.folded, *Span(_around(span, block).start, span.start))
    years = _years_in(opened.group()) if opened else frozenset()
    return bool(years) and facts[Plan].year not in years


def _of_unit_columns(facts: Facts, rows: _Rows, heads: _Heads) -> Iterator[Percentage]:
    """Yield the figures whose unit stands apart: in a cell of its own, behind the name, in the head.

    Of several figures in a row each is of the year that heads its column.
    """
    unit, share = facts.lexicon.pattern(_UNIT), facts.lexicon.pattern(_SHARE)
    figure = facts.lexicon.pattern(_FIGURE)
    for row in rows.values():
        texts = [facts.folded[slice(*block.span)] for block in row]
        at = next((i for i, text in enumerate(texts) if unit.fullmatch(text)), 0)
        name = next(
            (i for i, text in enumerate(texts) if len(_thing(facts, text)) >= _FEWEST_WORDS), None
        )
        if name is None or (at and at < name):
            continue
        whole = " ".join(texts[1:at]) if at else texts[name]
        named = at > 0 or unit.search(texts[name]) is not None
        found = []
        for block, text in zip(row[max(at, name) + 1 :], texts[max(at, name) + 1 :], strict=True):
            head = heads.get((block.cell.table, block.cell.column), "") if block.cell else ""
            match = figure.fullmatch(text)
            if match is not None and (named or share.search(fold(head))):
                found.append((block, float(match["number"].replace(",", ".")), _years_in(head)))
        thing = _thing(facts, whole)
        several = len(found) > 1
        if len(thing) < _FEWEST_WORDS or (several and not all(years for _, _, years in found)):
            continue
        for block, value, years in found:
            if not looks_back(facts, block.span):
                yield Percentage(
                    block.span, value, thing, years or _years_in(_titles(facts, block.span))
                )


def _titles(facts: Facts, span: Span) -> str:
    """Return the headings around *span*, in the body or an annex."""
    annexes = (annex.title for annex in facts[Annexes] if annex.span.contains(span))
    return " ".join((*(t[:_REACH] for t in facts[Outline].titles_around(span.start)), *annexes))


def _years_in(words: str) -> frozenset[int]:
    return frozenset(int(year) for year in _YEAR.findall(words))


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
    takes = facts.lexicon.pattern(_TAKES).search(facts.folded, clause.start, span.start)
    rate = facts.lexicon.pattern(_RATE).match(facts.folded, clause.start, span.start)
    if takes is not None:  # "nữ chiếm 40% lãnh đạo": nam chiếm 60 %
        return (*_thing(facts, facts.folded[clause.start : takes.start()]), *behind)
    if len(behind) >= _FEWEST_WORDS:  # "tỷ lệ chiến sĩ thi đua không quá 15% số lao động tiên tiến"
        part = _thing(facts, facts.folded[rate.end() : span.start]) if rate else ()
        return (*part, *behind)
    return _thing(facts, facts.folded[clause.start : span.start])


def _of_row(facts: Facts, row: list[Block], cell: Block, span: Span) -> tuple[str, ...]:
    """Return what the number at *span* is of: the words of its own *cell*, else those of the first before it.

    What stands behind it in its row says who does it, and is much the same in all rows.
    """
    if any(b is not cell and "%" in facts.quote(b.span) for b in row):
        return ()  # last year's beside this year's, by columns: a person compares those
    own = _of_clause(facts, span, _clause(facts, span, cell.span))
    if len(own) >= _FEWEST_WORDS:
        return own
    for block in row[: row.index(cell)]:
        thing = _thing(facts, facts.folded[block.span.start : block.span.end])
        if len(thing) >= _FEWEST_WORDS:
            return thing
    return own


def _thing(facts: Facts, words: str) -> tuple[str, ...]:
    told = facts.lexicon.pattern(_BOUND).sub(" ", _ASIDE.sub(" ", words).rstrip(" :("))
    return tuple(_WORD.findall(facts.lexicon.pattern(FILLER).sub(" ", told)))


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
