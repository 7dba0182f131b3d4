"""What a superior's plan provides, statement by statement, and to whom each is addressed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.assigned import assigned, unit_end
from checker.facts.assignment_rows import Duty, read_rows
from checker.facts.assignments import Assignment, opened
from checker.facts.provisions import Provisions
from checker.facts.row_times import TimeCells
from checker.facts.tables import Tables
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.form.table_rows import Row, Table
from checker.kernel.document import Block, Span
from checker.kernel.sentences import Sentences
from checker.kernel.spans import span_set
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

Who = Literal["communes", "districts", "all", "others", "open"]
"""``all`` is every body there is (các cơ quan, đơn vị), ``open`` that nobody is named."""

_ALL = Grammar(r"(?:{unit-filler} )*{demand.all}(?!\w)")
_UNIT = Grammar(r"(?:{unit-filler} )*(?!{unit-opening.not}(?!\w)){unit-opening}(?!\w)")
_ASSIGNS = Grammar(r"(?<!\w)(?:{assignment-opening}|{assigns})(?!\w)")
_PROVINCIAL = Grammar(
    r"(?:{unit-filler} )*(?:{demand.provincial}"
    r"|{unit-opening}(?:(?!{task-verb}(?!\w))[^.;:,\n]){0,60}? {unit.province})(?!\w)"
)
_ADVERB = Grammar(r"{demand.adverb}(?!\w)[^.;:\n]{0,160}?, ?")
# Chế độ báo cáo: các sở, ngành, địa phương gửi …
_LABEL = re.compile(r"[^.;:\n]{1,60}: ")
# mỗi xã, phường; 100% sở, ngành, xã, phường; 103/103 xã, phường
_EACH_COMMUNE = Grammar(
    r"(?:{aim-word} |{target-filler} )*(?:{demand.each}|\d+/\d+) ?"
    r"(?:[^\W\d_]+(?: [^\W\d_]+)?, ){0,4}{demand.place.commune}(?!\w)(?:(?:,| {and}) {demand.place.commune}(?!\w))*"
)
RECEIVES = Grammar(r"(?<!\w){demand.receives}(?!\w)")
"""Grammar of the head of a column for those who receive a report."""
_HELPS = Grammar(r"(?<!\w){helper-column}(?!\w)")
_SAYS = Grammar(
    r"(?<!\w)(?:{task-verb}|{task-verb.organise}(?! {organisation-of})|{demand.has})(?!\w)"
)
_TO = Grammar(r"(?<!\w){letter-opening.to}(?!\w)")
_LETTER_HEAD = 600
"""Characters behind *Kính gửi* in which those are listed whom a letter addresses."""
_NAMES: tuple[tuple[Who, str], ...] = (
    ("communes", "demand.commune"),
    ("districts", "demand.district"),
)


class Statement(NamedTuple):
    """A sentence, an item or a row of a table that provides something.

    ``span`` are its words, without the number of an item; of a row the cells on what is to be done.
    ``around`` is the paragraph or row it stands in, ``when`` the row's cell on time. ``named`` is
    where whom it addresses is named, if in these words.
    """

    span: Span
    around: Span
    who: Who
    named: Span | None = None
    when: Span | None = None

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.when is not None


class Statements(NamedTuple):
    """All statements in order."""

    all: tuple[Statement, ...]

    def at(self, offset: int) -> Statement | None:
        """Return the statement around the character at *offset*."""
        index = bisect_right(self.all, offset, key=lambda s: s.span.start) - 1
        for statement in reversed(self.all[: index + 1]):
            if statement.around.end < offset:
                return None
            if statement.span.start <= offset <= statement.span.end or (
                statement.is_row and statement.around.start <= offset
            ):
                return statement
        return None


class _Named(NamedTuple):
    """Who is addressed, and where that is named."""

    who: Who
    span: Span | None = None


class _Context(NamedTuple):
    """Whom a heading or an introducing line addresses, in all that stands below it."""

    span: Span
    who: Who


def read_statements(facts: Facts) -> Statements:
    """Return what the plan provides, in order; past, basis, signature and forms to fill in are none."""
    contexts = sorted(_contexts(facts))
    found = [*_rows(facts, contexts)]
    for own in facts[Provisions]:
        for number in facts.document.starting_in(own):
            block = facts.document.blocks[number]
            if block.cell is None and block.span != facts[Parts].closing:
                found += _of_block(facts, block, contexts)
    return Statements(tuple(sorted(found)))


def _of_block(facts: Facts, block: Block, contexts: Sequence[_Context]) -> Iterator[Statement]:
    """Yield the sentences of a paragraph; one that names nobody goes on with whom the one before addresses."""
    context = _context_at(contexts, block.span.start)
    named = _Named(context)
    at = opened(facts, block.span, keep_fillers=True).start
    while at < block.span.end:
        sentence = facts[Sentences].around(at)
        start, end = max(sentence.start, at), min(sentence.end, block.span.end)
        if start < end:
            words = _trimmed(facts, Span(start, end))
            own = _addressed(facts, words)
            if own is not None and own.who == "others" and _is_of_commune(facts, context, words):
                own = _Named(context)
            if own is None and named.who == "open":
                own = _each(facts, words)
            named = own or _Named(named.who)
            if words.start < words.end:
                yield Statement(words, block.span, named.who, named.span)
        at = max(end, at) + 1


def _each(facts: Facts, words: Span) -> _Named | None:
    """Return that communes are addressed where a sentence opens with all of them, one by one: mỗi xã, phường."""
    found = facts.lexicon.pattern(_EACH_COMMUNE).match(facts.lined, *words)
    return _Named("communes", Span(*found.span())) if found else None


def _is_of_commune(facts: Facts, context: Who, words: Span) -> bool:
    """Whether a body named at the head of *words*, below what is addressed to communes, is one of theirs."""
    if context not in {"communes", "districts"}:
        return False
    start, end = opened(facts, words)
    return facts.lexicon.pattern(_PROVINCIAL).match(facts.folded, start, end) is None


def _trimmed(facts: Facts, span: Span) -> Span:
    """Return *span* without the number of its item."""
    start, end = opened(facts, span, keep_fillers=True)
    while end > start and facts.text[end - 1] in " \n":
        end -= 1
    return Span(start, end)


def _addressed(facts: Facts, words: Span) -> _Named | None:
    """Return whom a sentence addresses: who stands at its head, or to whom it assigns a task farther on."""
    first = addressed_first(facts, words)
    if first is not None and first.who == "communes":
        return first
    label = _LABEL.match(facts.lined, *words) if first is None else None
    if label is not None:
        behind = addressed_first(facts, Span(label.end(), words.end))
        if behind is not None:
            return behind
    adverb = facts.lexicon.pattern(_ADVERB).match(facts.folded, *words) if first is None else None
    if adverb is not None:
        behind = addressed_first(facts, Span(adverb.end(), words.end))
        if behind is not None:
            return behind
    for match in facts.lexicon.pattern(_ASSIGNS).finditer(facts.folded, *words):
        later = addressed_first(facts, Span(match.start(), words.end))
        if later is not None and later.who in {"communes", "districts"}:
            return later
    return first


def addressed_first(facts: Facts, words: Span, below: Span | None = None) -> _Named | None:
    """Return who stands at the head of *words*; None where no body does."""
    whole, own = opened(facts, words, keep_fillers=True), opened(facts, words)
    rest = below or Span(own.end, own.end)
    for who, names in _NAMES:
        for name in _inside(facts.find_words(names), whole):
            place = Assignment(
                Span(min(own.start, name.start), own.end), rest, in_organisation=True
            )
            if assigned(facts, place, name) is not None:
                return _Named(who, name)
    found = facts.lexicon.pattern(_ALL).match(facts.folded, *own)
    if found:
        return _Named("all", Span(*found.span()))
    found = facts.lexicon.pattern(_UNIT).match(facts.folded, *own)
    return _Named("others", Span(*found.span())) if found else None


def _inside(spans: Sequence[Span], within: Span) -> Sequence[Span]:
    return spans[bisect_left(spans, (within.start,)) : bisect_left(spans, (within.end,))]


def _context_at(contexts: Sequence[_Context], offset: int) -> Who:
    """Return whom the innermost heading around *offset* addresses."""
    index = bisect_right(contexts, offset, key=lambda context: context.span.start)
    for context in reversed(contexts[:index]):
        if context.span.end > offset:
            return context.who
    return "open"


def _contexts(facts: Facts) -> Iterator[_Context]:
    """Yield what headings and lines that introduce others address; of a letter, whom it is sent to."""
    to = facts.lexicon.pattern(_TO).search(facts.folded, 0, facts[Parts].body.end)
    if facts[Plan].is_letter and to is not None:
        listed = Span(to.end(), min(to.end() + _LETTER_HEAD, facts[Parts].body.start))
        for who, names in _NAMES:
            if _inside(facts.find_words(names), listed):
                yield _Context(facts[Parts].body, who)
                break
    sections = [*facts[Outline].sections]
    for annex in facts[Annexes]:
        sections += annex.sections
    for section in sections:
        below = Span(section.lead.end, section.span.end)
        named = addressed_first(facts, Span(section.title.start, section.lead.end), below)
        if named is not None and below.start < below.end:
            yield _Context(below, named.who)
    ends = span_set(section.span for section in sections)
    for own in facts[Provisions]:
        for number in facts.document.starting_in(own):
            block = facts.document.blocks[number]
            if block.cell is None and facts.text[: block.span.end].endswith(":"):
                inner = [span.end for span in ends.overlapping(block.span)]
                below = Span(block.span.end, min(inner, default=own.end))
                named = _addressed(facts, _trimmed(facts, block.span))
                if named is not None:
                    yield _Context(below, named.who)


def _rows(facts: Facts, contexts: Sequence[_Context]) -> Iterator[Statement]:
    """Yield the rows of the tables that provide something."""
    duties: dict[int, list[Duty]] = {}
    groups: list[_Context] = []
    for duty in read_rows(facts):
        placed = facts[Tables].around(duty.cell.start)
        start = placed[1].span.start if placed else duty.cell.start
        if duty.tasks.start > (placed[1].span.end if placed else duty.cell.end):
            named = addressed_first(facts, duty.cell, duty.tasks)
            groups += [_Context(duty.tasks, named.who)] if named else []
        else:
            duties.setdefault(start, []).append(duty)
    around = sorted([*contexts, *groups])
    for table in facts[Tables]:
        if facts[Provisions].cover(table.span.start):
            for row in table.rows:
                yield from _of_row(facts, table, row, duties.get(row.span.start, ()), around)


def _of_row(
    facts: Facts, table: Table, row: Row, duties: Sequence[Duty], contexts: Sequence[_Context]
) -> Iterator[Statement]:
    """Yield the sentences of the cells that say what is to be done."""
    times = facts[TimeCells][row.span]
    when = times[0].span if times else Span(row.span.end, row.span.end)
    tasks = next((duty.tasks for duty in duties), None)
    named = next(filter(None, (_of_duty(facts, duty) for duty in duties)), None)
    whole = row.told[0].span if row.told else row.span
    if named is None and any(duty.is_who for duty in duties):
        named = _Named("others")
    named = named or _in_cells(facts, table, row)
    named = named or _Named(_context_at(contexts, row.span.start))
    inside = tasks or whole
    at = inside.start
    while at < inside.end:
        sentence = facts[Sentences].around(at)
        start, end = max(sentence.start, at), min(sentence.end, inside.end)
        if start < end:
            yield Statement(Span(start, end), row.span, named.who, named.span, when)
        at = max(end, at) + 1


def _in_cells(facts: Facts, table: Table, row: Row) -> _Named | None:
    """Return whom a row addresses whose cells say it though no column is for that: who reports."""
    receives, helps = map(facts.lexicon.pattern, (RECEIVES, _HELPS))
    for cell in row.told:
        head = table.head(cell.column, facts.folded)
        if receives.search(head) is None and helps.search(head) is None:
            named = addressed_first(facts, cell.span)
            if named is not None and _is_bare(facts, cell.span, named):
                return named
    return None


def _is_bare(facts: Facts, cell: Span, named: _Named) -> bool:
    """Whether a cell only names who is addressed, and says nothing of them."""
    if named.span is None:
        return False
    end = unit_end(facts, Span(named.span.end, cell.end))
    verb = facts.lexicon.pattern(_SAYS).search(facts.folded, min(named.span.end, end), cell.end)
    return verb is None


def _of_duty(facts: Facts, duty: Duty) -> _Named | None:
    """Return to whom a row gives its task in the cell of *duty*."""
    place = Assignment(
        duty.cell, duty.tasks, in_organisation=True, sort="who" if duty.is_who else "cell"
    )
    for who, names in _NAMES:
        for name in _inside(facts.find_words(names), duty.cell):
            if assigned(facts, place, name):
                return _Named(who, name)
    if not duty.is_who:
        return None
    every = facts.lexicon.pattern(_ALL).match(facts.folded, *duty.cell)
    return _Named("all", Span(*every.span())) if every else None
