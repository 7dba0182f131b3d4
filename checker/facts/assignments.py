"""Assignments: which unit has which tasks (Tổ chức thực hiện)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.facts.annexes import Annexes
from checker.facts.provisions import Provisions
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.form.marks import read_mark
from checker.form.outline import Outline, Section
from checker.form.parts import Parts
from checker.form.table_rows import Row, Table
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_OPENING = Grammar(
    r"(?:(?:{assignment-opening}|{body.committee}"
    r"|(?:{unit.commune}|{unit.province})(?= {assigns}))[ :]+)+"
)
# The first word of a task: before it stands the unit, after it what the unit does.
# "các tổ chức chính trị - xã hội" is a unit, "tổ chức tuyên truyền" a task.
_VERB = Grammar(
    r":|(?<!\w)(?:{task-verb}|(?P<is>{is})|{task-verb.organise}(?! {organisation-of}))(?!\w)"
)
_TAKES_PART = Grammar(r"{takes-part}?")
_REPORTING = Grammar(
    r"(?:{reporting-opening} )*(?:{reporting-word}(?!\w)[^.:]{0,40})?{report-word}(?!\w)"
)
_WHO = Grammar(r"(?<!\w){who-column}(?!\w)")
_NOT_WHO = Grammar(r"(?<!\w){who-column.not}(?!\w)")
_WORDS = re.compile(r"\S+")

_LONGEST_HEAD = 260
"""Characters: several units with their fillers; no task begins later than that."""
_LONGEST_HEADING = 16
"""Words of a heading that is all unit; what is longer is a sentence."""
_UNIT_WORDS = 10
"""Words at the start of a sentence without a known verb within which a unit can be named."""


class Assignment(NamedTuple):
    """A block that opens with a unit: ``head`` covers the unit's words, ``tasks`` what follows.

    ``gives`` tells whether something is said there that the unit must do.
    ``in_organisation`` tells that it stands in the section Tổ chức thực hiện.
    """

    head: Span
    tasks: Span
    gives: bool
    in_organisation: bool


class Assignments(tuple[Assignment, ...]):
    """The blocks that can give a unit its tasks, in order."""

    __slots__ = ()


class _Area(NamedTuple):
    """A stretch of text with its outline; in ``organised`` spans every paragraph may name a unit."""

    span: Span
    sections: Sequence[Section]
    organised: Sequence[Span]


def read_assignments(facts: Facts) -> Assignments:
    """Return the blocks of body and annexes that can give a unit its tasks, in order.

    Whether the head names a unit is for the rule to say. Outside Tổ chức thực
    hiện only numbered items, headings and rows of tables count; what stands
    under a heading on reporting never does. An annex that says who does what
    is as good as that section.
    """
    outline = facts[Outline]
    areas = [_Area(facts[Parts].body, outline.sections, outline.organisation)]
    provided = facts[Provisions]
    for annex in facts[Annexes]:
        if annex.span in provided:
            own = (annex.span,) if annex.assigns else ()
            areas.append(_Area(annex.own, annex.sections, own))
    found = [*_rows(facts)]
    for area in areas:
        found.extend(_paragraphs(facts, area))
    return Assignments(sorted(found))


def _paragraphs(facts: Facts, area: _Area) -> Iterator[Assignment]:
    """Yield the paragraphs of *area* that open with a unit."""
    folded, lexicon = facts.folded, facts.lexicon
    by_block = {section.lead.start: section for section in area.sections}
    organised = span_set(area.organised)
    reports = lexicon.pattern(_REPORTING)
    reporting = span_set(s.span for s in area.sections if reports.match(folded, *s.title))
    for block in facts.document.blocks:
        start = block.span.start
        if block.cell is not None or not area.span.start <= start < area.span.end:
            continue
        section = by_block.get(start)
        inside = organised.covers(start)
        if (section is None and not inside) or reporting.covers(start):
            continue
        below = Span(block.span.end, max(block.span.end, section.span.end if section else 0))
        named = section is not None and start in organised.starts
        opening = section.title.end + 1 if section is not None and named else start
        clauses = _clauses(folded, Span(min(opening, block.span.end), block.span.end), inside)
        for number, clause in enumerate(clauses):
            head = _head(folded[clause.start : clause.end], facts.quote(clause), lexicon)
            if head is None:
                continue
            stop = clause.start + head.end
            rest = Span(stop, clause.end)
            told = number > 0 or _says_more(facts, rest)
            tasks = rest if told else below
            gives = _says_more(facts, tasks)
            yield Assignment(Span(clause.start + head.start, stop), tasks, gives, inside)


def _clauses(folded: str, span: Span, inside: bool) -> Iterator[Span]:
    """Yield the clauses of a block; only the first outside Tổ chức thực hiện."""
    start = span.start
    while inside and (end := folded.find(";", start, span.end)) >= 0:
        yield Span(start, end)
        start = end + 1
        while start < span.end and folded[start] == " ":
            start += 1
    yield Span(start, span.end)


def _says_more(facts: Facts, rest: Span) -> bool:
    """Whether there is a task in *rest*, not merely that the unit takes part."""
    words = facts.folded[rest.start : rest.end].strip(" :.;,")
    return facts.lexicon.pattern(_TAKES_PART).fullmatch(words) is None


def _head(own: str, text: str, lexicon: Lexicon) -> Span | None:
    """Return the words of a block before its first task, without number and fillers."""
    mark = read_mark(own, text, lexicon)
    start = mark.length if mark else 0
    opening = lexicon.pattern(_OPENING).match(own, start)
    start = opening.end() if opening else start
    limit = min(len(own), start + _LONGEST_HEAD)
    verb = lexicon.pattern(_VERB).search(own, start, limit)
    stop = verb.start() if verb else _no_verb(own, start, limit)
    colon = own.find(":", start, limit)
    if colon > stop > start and verb is not None and verb["is"]:
        stop = colon  # "Thành viên là lãnh đạo Công an phường: phụ trách …"
    return Span(start, stop) if stop > start else None


def _no_verb(own: str, start: int, limit: int) -> int:
    """Return where the unit's words end at the latest, where no known verb follows them.

    A heading is all unit; of a sentence the first words are.
    """
    words = list(_WORDS.finditer(own, start, limit))
    sentence = own.rstrip().endswith((".", ";")) or len(words) > _LONGEST_HEADING
    return words[_UNIT_WORDS - 1].end() if sentence and len(words) > _UNIT_WORDS else limit


def _rows(facts: Facts) -> Iterator[Assignment]:
    """Yield the cells of tables that say who does the task in the row, or in the rows below."""
    provided = facts[Provisions]
    for table in facts[Tables]:
        if provided.cover(table.span.start):
            yield from _doers(facts, table)
            yield from _groups(table)


def _doers(facts: Facts, table: Table) -> Iterator[Assignment]:
    """Yield the cells in a column for who does it; where columns are lost, every cell may be one."""
    who, not_who = map(facts.lexicon.pattern, (_WHO, _NOT_WHO))
    heads = {column: table.head(column, facts.folded) for column in table.heads}
    columns = {c for c, head in heads.items() if who.search(head) and not not_who.search(head)}
    for row in table.rows if columns else ():
        for cell in row.told:
            if cell.column is None or cell.column in columns:
                yield Assignment(
                    cell.span, row.span, _says_more(facts, row.span), in_organisation=True
                )


def _groups(table: Table) -> Iterator[Assignment]:
    """Yield the rows that name a unit alone, with the rows below them as its tasks."""
    for row, following in pairwise(table.rows):
        if row.is_group and not following.is_group:
            end = _group_end(table, row)
            yield Assignment(
                row.told[0].span, Span(row.span.end, end), gives=True, in_organisation=True
            )


def _group_end(table: Table, group: Row) -> int:
    """Return where the rows below *group* end: before the next such row, or with the table."""
    later = (r.span.start - 1 for r in table.rows if r.is_group and r.span.start > group.span.end)
    return min(later, default=table.span.end)
