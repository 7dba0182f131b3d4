"""Where a missing thing belongs, as an official would write it: beside its like, in their numbering."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.assignments import Assignments
from checker.facts.citations import Citations, KnownDocuments
from checker.facts.history import History
from checker.facts.tables import Tables
from checker.form.marks import following, read_mark
from checker.form.outline import Outline, Section
from checker.form.parts import Parts
from checker.form.sections import has_word
from checker.form.table_rows import Row, TableCell
from checker.kernel.document import Span
from checker.put import Column, Follower, How, Put

_AFTER_TASKS = ("funding", "organisation", "reporting")
"""Roles of the sections that close a plan: the tasks stand before them."""
_NO_TASKS = ("purpose", "basis", "results", *_AFTER_TASKS)


class Spot(NamedTuple):
    """An empty ``span``, and the ``mark`` of an item that is written there: ``8. ``, ``c) ``, ``- ``.

    ``beside`` is the section whose number the item's follows. In a table the item is a row:
    ``columns`` says what each of its cells holds.
    """

    span: Span
    mark: str = ""
    beside: Section | None = None
    columns: tuple[Column, ...] = ()


def point(offset: int) -> Span:
    """Return the empty span at *offset*."""
    return Span(offset, offset)


def outer_section(facts: Facts, role: str) -> Section | None:
    """Return the first outer section that plays *role* (``section.<role>`` of the lexicon).

    Else one that plays it beside another: NHIỆM VỤ, TỔ CHỨC THỰC HIỆN.
    """
    outline = facts[Outline]
    joined = (s for s in outline.sections if s.depth == 1 and outline.joins(s, role))
    return next(iter(outline.with_role(role, depth=1)), None) or next(joined, None)


def beside_programmes(facts: Facts) -> Spot:
    """Return the place behind the last programme that the plan's tasks name, else after the tasks."""
    tasks = _tasks(facts)
    within = tasks.span if tasks else facts[Parts].body
    named = [span for span in _programmes(facts) if within.contains(span)]
    for span in sorted(named, reverse=True):
        section = facts[Outline].section_at(span.start)
        block = facts.document.block_at(span.start)
        beside = section is not None and section.mark is not None and section.parent is not None
        if section is not None and beside and section.lead.contains(span):
            return _behind(facts, section)
        if block is not None:  # one of the lines of a section on programmes: the next of them
            return Spot(point(block.span.end), _dash(facts, block.span.end))
    return end_of_tasks(facts)


def end_of_tasks(facts: Facts) -> Spot:
    """Return the end of the tasks, as their next item; without them, the place after the purpose."""
    tasks = _tasks(facts)
    if tasks is None:
        return Spot(after_purpose(facts))
    children = [s for s in facts[Outline].sections if s.parent == tasks.index]
    marked = [s for s in children if s.mark is not None]
    end = _end(facts, tasks)
    if marked and marked[-1] is children[-1]:
        return _behind(facts, marked[-1], end)
    return Spot(point(end), _dash(facts, end))


def end_of_purpose(facts: Facts) -> Spot:
    """Return the end of Mục đích, yêu cầu, as its next item; without it the start of the body."""
    section = outer_section(facts, "purpose")
    if section is None:
        return Spot(point(facts[Parts].body.start))
    marked = [s for s in _units(facts, section) if s.mark is not None]
    end = _end(facts, section)
    return _behind(facts, marked[-1], end) if marked else Spot(point(end), _dash(facts, end))


def after_purpose(facts: Facts) -> Span:
    """Return the place after Mục đích, yêu cầu; without it the start of the body."""
    section = outer_section(facts, "purpose")
    return point(section.span.end) if section else point(facts[Parts].body.start)


def before_organisation(facts: Facts) -> Span:
    """Return the place of the funding section: after the tasks, before Tổ chức thực hiện."""
    section = outer_section(facts, "organisation")
    if section is None:
        return end_of_tasks(facts).span
    joined = section in facts[Outline].with_role("tasks", depth=1)
    return point(_end(facts, section) if joined else section.lead.start)


def end_of_organisation(facts: Facts) -> Spot:
    """Return the end of Tổ chức thực hiện, as its next item; without it the place before the closing."""
    section = outer_section(facts, "organisation")
    if section is None:
        return Spot(before_closing(facts))
    end = _end(facts, section)
    marked = [s for s in _units(facts, section) if s.mark is not None]
    return _behind(facts, marked[-1], end) if marked else Spot(point(end), _dash(facts, end))


def of_reporting(facts: Facts) -> Spot:
    """Return the end of what is said about reports, else the end of Tổ chức thực hiện as an item."""
    sections = facts[Outline].with_role("reporting")
    if sections:
        end = sections[-1].span.end
        closing = facts[Parts].closing
        return Spot(point(min(end, closing.start - 1) if end >= closing.end > 0 else end))
    return end_of_organisation(facts)


def after_last_unit(facts: Facts) -> Spot:
    """Return the end of the last unit's tasks, before the reporting regime where it comes last."""
    section = outer_section(facts, "organisation")
    if section is None:
        return Spot(before_closing(facts))
    row = _next_row(facts, section)
    if row is not None:
        return row
    items = list(_units(facts, section))
    units = [
        s
        for s in items
        if not has_word(facts[Outline].titles[s.index], "report-word", facts.lexicon)
    ]
    closing = facts[Parts].closing
    inner = [s for s in units if not s.span.contains(closing) or s.lead == closing]
    if inner and inner[-1] is units[-1]:
        return _behind(facts, inner[-1])
    return end_of_organisation(facts)


def _next_row(facts: Facts, section: Section) -> Spot | None:
    """Return the next row of the table in which *section* gives the units their tasks."""
    for assignment in reversed(facts[Assignments]):
        placed = facts[Tables].around(assignment.words.start)
        if placed is None or not section.span.contains(placed[0].span):
            continue
        table, row = placed
        name, task = row.cell_at(assignment.words.start), row.cell_at(assignment.below.start)
        if name is None or task is None or name == task:
            continue
        last = table.rows[-1]
        columns = tuple(_holds(cell, row, name, task) for cell in row.cells)
        number = last.number.rstrip(".) ")
        mark = str(int(number) + 1) if number.isdigit() else ""
        return Spot(point(last.span.end), mark, None, columns)
    return None


def _holds(cell: TableCell, row: Row, name: TableCell, task: TableCell) -> Column:
    if cell == name:
        return "name"
    if cell == task:
        return "words"
    return "number" if row.number and cell == row.cells[0] else ""


def before_closing(facts: Facts) -> Span:
    """Return the place before the closing sentence."""
    closing = facts[Parts].closing
    return point(closing.start if closing.end > closing.start else facts[Parts].body.end)


def numbered(facts: Facts, section: Section) -> str:
    """Return the mark that a section right behind *section* carries."""
    return _next(facts, section)


def put_at(facts: Facts, spot: Spot) -> Put:
    """Return *spot* as a place to write at: with what is counted together there, and what moves."""
    if spot.columns:
        series = spot.span.start if spot.mark else -1
        return Put(spot.span, How.ROW, spot.mark, spot.mark, series, columns=spot.columns, depth=1)
    how = _line(facts, spot.span.start)
    if spot.beside is None or spot.beside.mark is None:
        return Put(spot.span, how, spot.mark, spot.mark)
    siblings = _siblings(facts, spot.beside)
    depth = spot.beside.depth
    if not spot.beside.mark.numbers:
        return Put(spot.span, how, spot.mark, spot.mark, depth=depth)
    automatic = facts.document.blocks[spot.beside.block].drawn > 0
    behind = [s for s in siblings if s.lead.start >= spot.span.start]
    return Put(
        spot.span, how, spot.mark, spot.mark, siblings[0].lead.start,
        tuple(f for s in behind for f in _followers(facts, s)), automatic, depth,
    )  # fmt: skip


def _line(facts: Facts, offset: int) -> How:
    """Return how a line of its own comes to *offset*: before the block that begins there, or after."""
    block = facts.document.block_at(offset)
    return How.BEFORE if block is not None and block.span.start == offset else How.AFTER


def _siblings(facts: Facts, section: Section) -> list[Section]:
    """Return the sections that are counted with *section*, in order."""
    mark = section.mark
    return [
        s
        for s in facts[Outline].sections
        if s.parent == section.parent
        and s.depth == section.depth
        and s.mark is not None
        and mark is not None
        and (s.mark.style, s.mark.sign) == (mark.style, mark.sign)
    ]


def _followers(facts: Facts, section: Section) -> Iterator[Follower]:
    """Yield the number of *section*, and those below that repeat it (3.1 below 3); drawn ones move by themselves."""
    own = section.mark
    if own is None:
        return
    level = len(own.numbers)
    for s in facts[Outline].sections[section.index :]:
        if s.lead.start >= section.span.end:
            return
        mark, nested = s.mark, s is not section
        block = facts.document.block_at(s.lead.start)
        if mark is None or block is None or block.drawn:
            continue
        if nested and (mark.style != "decimal" or mark.numbers[:level] != own.numbers):
            continue
        if nested and len(mark.numbers) <= level:
            continue
        at = facts.text.find(mark.text, s.lead.start, s.lead.start + mark.length)
        if at >= 0:
            yield Follower(Span(at, at + len(mark.text)), mark.style, level - 1, nested)


def _behind(facts: Facts, section: Section, end: int | None = None) -> Spot:
    """Return the place right behind *section* (at *end*), as its next."""
    stop = _end(facts, section) if end is None else end
    return Spot(point(stop), _next(facts, section), section)


def _tasks(facts: Facts) -> Section | None:
    """Return the section of the tasks, else the last one that stands where the tasks do."""
    outline = facts[Outline]
    after = [s.index for role in _AFTER_TASKS for s in outline.with_role(role, depth=1)]
    tasks = outline.with_role("tasks", depth=1)
    own = [s for s in tasks if not after or s.index < max(after)]
    if own or tasks:
        return (own or tasks)[-1]
    others = {s.index for role in _NO_TASKS for s in outline.with_role(role, depth=1)}
    free = [s for s in outline.sections if s.depth == 1 and s.index not in others and s.mark]
    before = [s for s in free if not after or s.index < min(after)]
    return before[-1] if before else None


def _end(facts: Facts, section: Section) -> int:
    """Return where a section ends, before the sentence that closes the plan."""
    closing, end = facts[Parts].closing, section.span.end
    if closing.start > section.lead.start and closing.end <= end:
        return max(section.lead.end, closing.start - 1)
    return end


def _units(facts: Facts, organisation: Section) -> Iterator[Section]:
    return (s for s in facts[Outline].sections if s.parent == organisation.index)


def _programmes(facts: Facts) -> Iterable[Span]:
    """Return where the text names a programme that has a period, save what it looks back on."""
    known = facts[KnownDocuments]
    running = {key for key, document in known.items() if document.period is not None}
    spans = [citation.span for citation in facts[Citations] if citation.key in running]
    for key in running:
        spans += facts.find_any(known[key].names)
    return [span for span in spans if not facts[History].tells(span)]


def _dash(facts: Facts, end: int) -> str:
    """Return the dash of the item that ends at *end*, empty where that has none."""
    block = facts.document.block_at(max(0, end - 1))
    if block is None:
        return ""
    start, stop = block.span
    mark = read_mark(facts.folded[start:stop], facts.text[start:stop], facts.lexicon)
    return facts.text[start : start + mark.length] if mark and not mark.numbers else ""


def _next(facts: Facts, section: Section) -> str:
    """Return the mark that follows the section's, as it is written: ``b) `` after ``a) ``."""
    mark = section.mark
    if mark is None:
        return ""
    start = section.lead.start
    return following(mark, facts.text[start : start + mark.length])
