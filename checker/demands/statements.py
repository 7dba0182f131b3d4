"""What a superior's plan provides, statement by statement, and to whom each is addressed."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.demands.addressing import Addressing, Named, Who
from checker.demands.doers import Doers, doers_in, is_of_province
from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.assignment_rows import Duty, read_rows
from checker.facts.assignments import opened
from checker.facts.deadlines import Deadlines
from checker.facts.provisions import Provisions
from checker.facts.row_times import TimeCells
from checker.facts.tables import Tables
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.form.table_rows import Row, Table
from checker.kernel.document import Block, Span
from checker.kernel.sentences import Sentences
from checker.kernel.spans import span_set


class Statement(NamedTuple):
    """A sentence, an item or a row of a table that provides something.

    ``span`` are its words, without the number of an item; of a row the cells on what is to be done.
    ``around`` is the paragraph or row it stands in, ``when`` the row's cell on time. ``named`` is
    where whom it addresses is named, if in these words; ``behind`` the note behind them that says who does it.
    """

    span: Span
    around: Span
    who: Who
    named: Span | None = None
    when: Span | None = None
    behind: Span | None = None

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


class Context(NamedTuple):
    """Whom a heading or an introducing line addresses, in all that stands below it."""

    span: Span
    who: Who


class Contexts:
    """All contexts of a plan, which lie in each other or apart."""

    def __init__(self, contexts: Iterable[Context]) -> None:
        self.all = sorted(contexts)
        self._spans = span_set(context.span for context in self.all)
        self._who = {context.span: context.who for context in self.all}

    def at(self, offset: int) -> Who:
        """Return whom the innermost context around *offset* addresses."""
        around = self._spans.overlapping(Span(offset, offset + 1))
        inner = next(around, None)
        return self._who[inner] if inner is not None else "open"


def read_statements(facts: Facts) -> Statements:
    """Return what the plan provides, in order; past, basis, signature and forms to fill in are none."""
    whom = Addressing(facts)
    contexts = Contexts(_contexts(facts, whom))
    found = [*_rows(facts, whom, contexts)]
    closing = facts[Parts].closing if facts[Parts].concludes else None
    for own in facts[Provisions]:
        for number in facts.document.starting_in(own):
            block = facts.document.blocks[number]
            if block.cell is None:
                found += _of_block(facts, whom, block, contexts.at(block.span.start))
    if closing is not None:
        found = [one for one in found if one.around != closing or _sets_a_day(facts, one)]
    return Statements(tuple(sorted(found)))


def _sets_a_day(facts: Facts, statement: Statement) -> bool:
    """Whether a sentence has a day by which to report: of the closing words only such a one asks for anything."""
    days = facts[Deadlines].of_reports
    return any(statement.span.contains(deadline.span) for deadline in days)


def _of_block(facts: Facts, whom: Addressing, block: Block, context: Who) -> Iterator[Statement]:
    """Yield the sentences of a paragraph; who does them may stand behind them."""
    at = opened(facts, block.span, keep_fillers=True).start
    for note in doers_in(facts, Span(at, block.span.end)):
        yield from _of_words(facts, whom, block, Span(at, note.span.start), context, note)
        at = note.span.end
    if any(map(str.isalnum, facts.text[at : block.span.end])):
        yield from _of_words(facts, whom, block, Span(at, block.span.end), context)


def _of_words(
    facts: Facts,
    whom: Addressing,
    block: Block,
    within: Span,
    context: Who,
    note: Doers | None = None,
) -> Iterator[Statement]:
    """Yield the sentences *within* a paragraph; one that names nobody goes on with whom the one before addresses."""
    named = Named(context)
    behind = note.span if note else None
    for sentence in _sentences(facts, within):
        words = _trimmed(facts, sentence)
        own = whom.of_sentence(words)
        below = context in {"communes", "districts"}
        if own is not None and own.who == "others" and below and whom.is_of_commune(words):
            own = Named(context)
        if note is not None and note.named is not None:
            own = _by_note(facts, whom, words, own, note.named, below=below)
        if own is None and named.who == "open":
            own = whom.each(words)
        if own is None and named.who != "open" and whom.is_of_province(words):
            yield Statement(words, block.span, "others")
            continue
        named = own or Named(named.who)
        if words.start < words.end:
            yield Statement(words, block.span, named.who, named.span, behind=behind)


def _by_note(
    facts: Facts, whom: Addressing, words: Span, own: Named | None, note: Named, *, below: bool
) -> Named | None:
    """Return who does a sentence with a *note* behind it; *own* is whom it addresses itself.

    *Below* what is addressed to communes a unit of theirs may lead: (Chủ trì: Trạm Y tế).
    """
    if own is not None and own.who in {"communes", "districts"} and own.span is not None:
        return own
    if note.who == "helping":
        apart = (own is not None and own.who == "others") or is_of_province(facts, words)
        return Named("others") if apart else note
    if note.who == "others" and note.span is not None:
        return own if below and not whom.leads_province(note.span) else Named("others")
    return note


def _sentences(facts: Facts, within: Span) -> Iterator[Span]:
    at = within.start
    while at < within.end:
        sentence = facts[Sentences].around(at)
        start, end = max(sentence.start, at), min(sentence.end, within.end)
        if start < end:
            yield Span(start, end)
        at = max(end, at) + 1


def _trimmed(facts: Facts, span: Span) -> Span:
    """Return *span* without the number of its item."""
    start, end = opened(facts, span, keep_fillers=True)
    while end > start and facts.text[end - 1] in " \n":
        end -= 1
    while start < end and facts.text[start] == " ":
        start += 1
    return Span(start, end)


def _contexts(facts: Facts, whom: Addressing) -> Iterator[Context]:
    """Yield what headings and lines that introduce others address; of a letter, whom it is sent to."""
    to = whom.of_letter()
    if to is not None:
        yield Context(facts[Parts].body, to)
    sections = [*facts[Outline].sections]
    for annex in facts[Annexes]:
        sections += annex.sections
    for section in sections:
        below = Span(section.lead.end, section.span.end)
        named = whom.first(Span(section.title.start, section.lead.end), below)
        if named is None:
            notes = [*doers_in(facts, Span(section.title.start, section.lead.end))]
            named = notes[-1].named if notes else None
        if named is not None and below.start < below.end:
            yield Context(below, named.who)
    ends = span_set(section.span for section in sections)
    for own in facts[Provisions]:
        for number in facts.document.starting_in(own):
            block = facts.document.blocks[number]
            if block.cell is None and facts.text.endswith(":", *block.span):
                inner = next(iter(ends.overlapping(block.span)), own)
                named = whom.of_sentence(_trimmed(facts, block.span))
                if named is not None:
                    yield Context(Span(block.span.end, inner.end), named.who)


def _rows(facts: Facts, whom: Addressing, contexts: Contexts) -> Iterator[Statement]:
    """Yield the rows of the tables that provide something."""
    duties: dict[int, list[Duty]] = {}
    groups: list[Context] = []
    for duty in read_rows(facts):
        placed = facts[Tables].around(duty.cell.start)
        own = placed[1].span if placed else duty.cell
        if duty.tasks.start >= own.end:
            named = whom.first(duty.cell, duty.tasks)
            groups += [Context(duty.tasks, named.who)] if named else []
        else:
            duties.setdefault(own.start, []).append(duty)
    around = Contexts([*contexts.all, *groups])
    for table in facts[Tables]:
        if facts[Provisions].cover(table.span.start):
            leaders = _leaders_above(whom, table, duties)
            for row in table.rows:
                own_duties = duties.get(row.span.start, ())
                if row.span in leaders:  # its cell is merged with the one above
                    yield from _in_row(facts, row, own_duties, leaders[row.span])
                    continue
                bare = whom.of_bare_row(row) if not table.heads else None
                if bare is not None:  # no head says which column is for whom
                    yield from _of_cells(facts, row, *bare)
                    continue
                named = _of_row(whom, table, row, own_duties)
                yield from _in_row(
                    facts, row, own_duties, named or Named(around.at(row.span.start))
                )


def _leaders_above(
    whom: Addressing, table: Table, duties: Mapping[int, Sequence[Duty]]
) -> dict[Span, Named]:
    """Return whom the rows address that have no cell for who does the task: who stands above, in the merged cell."""
    found: dict[Span, Named] = {}
    above: tuple[int, Named] | None = None
    for row in table.rows:
        own = duties.get(row.span.start, ())
        cell = next((row.cell_at(duty.cell.start) for duty in own if duty.is_who), None)
        if cell is not None and cell.column is not None:
            named = _of_row(whom, table, row, own)
            above = (cell.column, named) if named else None
        elif row.is_group or above is None or row.cells[0].column is None:
            above = None
        elif above[0] not in {cell.column for cell in row.cells}:
            found[row.span] = above[1]
    return found


def _of_cells(facts: Facts, row: Row, named: Named, tasks: Span) -> Iterator[Statement]:
    """Yield the sentences of the cell that has the *tasks* of a row."""
    times = facts[TimeCells][row.span]
    when = times[0].span if times else Span(row.span.end, row.span.end)
    for sentence in _sentences(facts, tasks):
        yield Statement(sentence, row.span, named.who, named.span, when)


def _of_row(whom: Addressing, table: Table, row: Row, duties: Sequence[Duty]) -> Named | None:
    """Return whom a row addresses; others where a column says who does it and communes are not there."""
    named = next(filter(None, map(whom.of_duty, duties)), None)
    if named is None and any(duty.is_who for duty in duties):
        return Named("others")
    return named or whom.of_column(table, row) or whom.in_cells(table, row)


def _in_row(facts: Facts, row: Row, duties: Sequence[Duty], named: Named) -> Iterator[Statement]:
    """Yield the sentences of the cells that say what is to be done."""
    tasks = next((duty.tasks for duty in duties), row.told[0].span if row.told else row.span)
    yield from _of_cells(facts, row, named, tasks)
