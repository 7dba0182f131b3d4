"""Assignments: where a draft can give a unit its tasks (Tổ chức thực hiện, headings, tables)."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple

from checker.facts.annexes import Annexes
from checker.facts.assignment_rows import Duty, read_rows
from checker.facts.provisions import Provisions
from checker.facts.store import Facts
from checker.form.marks import read_mark
from checker.form.outline import Outline, Section
from checker.form.parts import Parts
from checker.kernel.document import Block, Span
from checker.kernel.spans import span_set
from checker.kernel.text import LOWER
from checker.lexicon.grammar import Grammar

_OPENING = Grammar(
    r"(?:(?:{assignment-opening}|{body.committee}"
    r"|(?:{unit.commune}|{unit.province})(?= {assigns}))[ :]+)+"
)
_LABEL = Grammar(r"{who-label}(?: {who-column})*:")
_REPORTING = Grammar(
    r"(?:{reporting-opening} )*(?:{reporting-word}(?!\w)[^.:]{0,40})?{report-word}(?!\w)"
)
_UNIT = Grammar(r"(?:{unit-filler} )*(?!{unit-opening.not}(?!\w)){unit-opening}(?!\w)")
_CLAUSE_END = re.compile(rf";|\.(?<=[{LOWER}]{{2}}\.)(?= +[^\W\d_{LOWER}])")
_HEADING = re.compile(r"[\w)\]:]$")
_LINE_WORDS = 16
"""Words of a line that names units alone; what is longer is a sentence."""

Sort = Literal["line", "label", "who", "cell"]
"""``label`` and ``who`` (a column for who does it): all units named there have the task."""


class Assignment(NamedTuple):
    """A place that can give tasks to the units it names.

    ``words`` are those among which the unit stands: a clause without its number
    and without *Giao*, *Đề nghị*; what is behind a label (Đơn vị thực hiện: …);
    a cell of a table. ``below`` is what belongs to it: the lines under it, the
    other cells of its row. ``in_organisation`` tells that it stands in the
    section Tổ chức thực hiện.
    """

    words: Span
    below: Span
    in_organisation: bool
    sort: Sort = "line"


class Assignments(tuple[Assignment, ...]):
    """The places that can give a unit its tasks, in order."""

    __slots__ = ()


class _Area(NamedTuple):
    """A stretch of text with its outline; in ``organised`` spans every paragraph may name a unit.

    ``stop`` is where its last lines, which close it, begin.
    """

    span: Span
    stop: int
    sections: Sequence[Section]
    organised: Sequence[Span]


def read_assignments(facts: Facts) -> Assignments:
    """Return the places of body and annexes that can give a unit its tasks, in order.

    Which unit is named there is for the rule to say. Outside Tổ chức thực hiện
    only numbered items, headings, labels and rows of tables count; what stands
    under a heading on reporting never does. An annex that says who does what is
    as good as that section.
    """
    found = [_of_row(facts, duty) for duty in read_rows(facts)]
    for area in _areas(facts):
        found += _lines(facts, area)
    return Assignments(sorted(found))


def _of_row(facts: Facts, duty: Duty) -> Assignment:
    if duty.is_open:
        return Assignment(opened(facts, duty.cell), duty.tasks, in_organisation=True)
    sort: Sort = "who" if duty.is_who else "cell"
    return Assignment(duty.cell, duty.tasks, in_organisation=True, sort=sort)


def _areas(facts: Facts) -> Iterator[_Area]:
    outline, parts = facts[Outline], facts[Parts]
    yield _Area(parts.body, parts.closing.start, outline.sections, outline.organisation)
    for annex in facts[Annexes]:
        if annex.span in facts[Provisions]:
            organised = (annex.span,) if annex.assigns else ()
            yield _Area(annex.own, annex.own.end, annex.sections, organised)


def _lines(facts: Facts, area: _Area) -> Iterator[Assignment]:
    by_block = {section.lead.start: section for section in area.sections}
    organised = span_set(area.organised)
    reports = facts.lexicon.pattern(_REPORTING)
    reporting = span_set(s.span for s in area.sections if reports.match(facts.folded, *s.title))
    for number in facts.document.starting_in(area.span):
        block = facts.document.blocks[number]
        if block.cell is not None:
            continue
        start, end = block.span
        section = by_block.get(start)
        inside = organised.covers(start)
        label = _label(facts, block)
        if label is not None:
            yield Assignment(label, label, inside, "label")
        if (section is None and not inside) or reporting.covers(start):
            continue
        below = (
            Span(end, max(end, section.span.end))
            if section
            else _below(facts, number, area.stop, by_block)
        )
        named = section is not None and start in organised.starts and not _fills(facts, block.span)
        opening = section.title.end + 1 if section is not None and named else start
        for place, clause in enumerate(_clauses(facts, Span(min(opening, end), end), inside)):
            yield Assignment(opened(facts, clause), Span(end, end) if place else below, inside)


def _clauses(facts: Facts, span: Span, inside: bool) -> Iterator[Span]:
    """Yield the clauses of a block; only the first outside Tổ chức thực hiện."""
    start = span.start
    for match in _CLAUSE_END.finditer(facts.text, *span) if inside else ():
        yield Span(start, match.end())
        start = match.end()
        while start < span.end and facts.text[start] == " ":
            start += 1
    yield Span(start, span.end)


def opened(facts: Facts, clause: Span, *, keep_fillers: bool = False) -> Span:
    """Return the *clause* without number and without fillers before a unit (Giao, Trách nhiệm của)."""
    start = _after_mark(facts, clause)
    if keep_fillers:
        return Span(start, clause.end)
    fillers = facts.lexicon.pattern(_OPENING).match(facts.folded, start, clause.end)
    return Span(fillers.end() if fillers else start, clause.end)


def _fills(facts: Facts, span: Span) -> bool:
    """Whether fillers stand before a unit in a line, behind its number."""
    return opened(facts, span).start > _after_mark(facts, span)


def _after_mark(facts: Facts, span: Span) -> int:
    own = facts.folded[span.start : span.end]
    mark = read_mark(own, facts.quote(span), facts.lexicon)
    return span.start + mark.length if mark else span.start


def _label(facts: Facts, block: Block) -> Span | None:
    """Return what stands behind a label: Đơn vị thực hiện: Trạm Y tế; the task is above it."""
    start = _after_mark(facts, block.span)
    match = facts.lexicon.pattern(_LABEL).match(facts.folded, start, block.span.end)
    return Span(match.end(), block.span.end) if match else None


def _below(facts: Facts, number: int, closing: int, headings: Collection[int]) -> Span:
    """Return the lines under block *number* where it is a line of its own that names units."""
    blocks = facts.document.blocks
    line = blocks[number]
    end = line.span.end
    stop = number + 1
    if not _is_own_line(facts, line):
        return Span(end, end)
    style = _style(facts, line)
    while stop < len(blocks) and blocks[stop].cell is None:
        at = blocks[stop].span.start
        if at in headings or at >= closing or _is_sibling(facts, blocks[stop], style):
            break
        stop += 1
    return Span(end, blocks[stop - 1].span.end)


def _is_sibling(facts: Facts, block: Block, style: str) -> bool:
    """Whether *block* stands beside a line with a mark of this *style*, not below it.

    Below it are lines with another mark; with the same one those that name no unit.
    """
    if style and _style(facts, block) != style:
        return False
    words = opened(facts, block.span)
    return facts.lexicon.pattern(_UNIT).match(facts.folded, *words) is not None


def _is_own_line(facts: Facts, block: Block) -> bool:
    """Whether a line opens with a unit, is short, and ends like a heading."""
    text = facts.quote(block.span)
    if _HEADING.search(text) is None or len(text.split()) > _LINE_WORDS:
        return False
    words = opened(facts, block.span)
    return facts.lexicon.pattern(_UNIT).match(facts.folded, *words) is not None


def _style(facts: Facts, block: Block) -> str:
    own = facts.folded[block.span.start : block.span.end]
    mark = read_mark(own, facts.quote(block.span), facts.lexicon)
    if mark is None:
        return ""
    return mark.style if mark.numbers else own[:1]  # a star above dashes is another mark
