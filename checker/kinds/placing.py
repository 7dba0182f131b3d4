"""Where a missing thing belongs, as an official would write it: beside its like, in their numbering."""

from collections.abc import Iterable, Sequence

from checker.facts import Facts
from checker.facts.citations import Citations, KnownDocuments
from checker.facts.telling.told import is_told
from checker.form.marks import following, read_mark
from checker.form.outline import Outline, Section
from checker.form.parts import Parts
from checker.form.sections import has_word
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kinds.counted import Spot
from checker.kinds.regime import on_reporting
from checker.kinds.unit_rows import next_row, next_task_row
from checker.lexicon.grammar import Grammar

_AFTER_TASKS = ("funding", "organisation", "reporting")
"""Roles of the sections that close a plan: the tasks stand before them."""
_NO_TASKS = ("purpose", "basis", "results", *_AFTER_TASKS)
_EVENT = Grammar(r"(?<!\w){event-word}(?!\w)")
_PROGRAMME = Grammar(r"(?<!\w){programme-word}(?!\w)")
_ITEM_RANK = 40
"""From this rank of a number on (1., a), -) it is an item's, not a heading's alone."""
_LAST_UNIT = "hamlets"
"""The unit of the list ``task-unit.hamlets``, which officials name last."""
_OF_VILLAGES = Grammar(r"(?:\d{1,3} {task-unit.hamlets.counted}|{task-unit.hamlets})(?!\w)")
_VILLAGES, _REGIME = 1, 2
"""Turns of what comes behind the other units."""
RANKS = {"purpose": 10, "tasks": 20, "funding": 30, "organisation": 40}
"""What comes first of sections and their items that are written at one place."""


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


def beside_programmes(facts: Facts, theme: Sequence[Phrase] = ()) -> Spot:
    """Return the place below the heading of a programme's *theme*, where tasks stand by theme.

    Else, and where a heading gathers the programmes, that behind the last one that the tasks name;
    without any the end of the tasks.
    """
    tasks = _tasks(facts)
    within = tasks.span if tasks else facts[Parts].body
    named = [span for span in _programmes(facts) if within.contains(span)]
    own = _of_theme(facts, tasks, theme) if tasks and theme else None
    if own is not None and not _are_gathered(facts, named):
        return _next_item(facts, own)
    for span in sorted(named, reverse=True):
        section = facts[Outline].section_at(span.start)
        block = facts.document.block_at(span.start)
        row = next_task_row(facts, tasks) if tasks is not None else None
        if row is not None:
            return row
        beside = section is not None and section.mark is not None and section.parent is not None
        if section is not None and beside and section.lead.contains(span):
            return _behind(facts, section)
        if block is not None:  # one of the lines of a section on programmes: the next of them
            return Spot(point(block.span.end), _dash(facts, block.span.end))
    return end_of_tasks(facts)


def _of_theme(facts: Facts, tasks: Section, theme: Sequence[Phrase]) -> Section | None:
    """Return the first heading inside the *tasks* on the *theme*, save that of an event on it."""
    event = facts.lexicon.pattern(_EVENT)
    for section in facts[Outline].sections:
        inner = section.parent is not None and section.index != tasks.index
        below = section.lead.end < _end(facts, section)
        if not (inner and below and section.is_heading and tasks.span.contains(section.span)):
            continue
        if facts.find_any(theme, section.title) and not event.search(facts.folded, *section.title):
            return section
    return None


def _are_gathered(facts: Facts, named: Iterable[Span]) -> bool:
    """Whether the programmes *named* stand below a heading for such: Thực hiện các chiến lược, chương trình."""
    word = facts.lexicon.pattern(_PROGRAMME)
    for span in named:
        section = facts[Outline].section_at(span.start)
        while section is not None:
            title = section.title
            if not title.contains(span) and word.search(facts.folded, *title):
                return True
            section = (
                facts[Outline].sections[section.parent] if section.parent is not None else None
            )
    return False


def end_of_tasks(facts: Facts, theme: Sequence[Phrase] = ()) -> Spot:
    """Return the end of the tasks, as their next item, below a heading on the *theme* where there is one.

    Without tasks it is the place after the purpose.
    """
    tasks = _tasks(facts)
    if tasks is None:
        return _of_missing(facts, after_purpose(facts), "tasks")
    own = _of_theme(facts, tasks, theme) if theme else None
    return _next_item(facts, own or tasks)


def of_targets(facts: Facts) -> Spot:
    """Return the end of what sets goals (2. Chỉ tiêu cụ thể; MỤC ĐÍCH, CHỈ TIÊU), else of the tasks.

    The purpose says why: what is to be reached in figures is no part of it.
    """
    outline = facts[Outline]
    found = [
        s
        for s in outline.sections
        if s.is_heading
        and (s in outline.with_role("targets") or outline.joins(s, "targets"))
        and s.lead.end < _end(facts, s)
    ]
    if not found:
        return end_of_tasks(facts)
    section = found[-1]
    if _children(facts, section):
        return _next_item(facts, section)
    return Spot(point(_end(facts, section)), _dash(facts, _end(facts, section)))


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
    """Return the end of Tổ chức thực hiện, as its next item behind all units; without it before the closing."""
    section = outer_section(facts, "organisation")
    if section is None:
        return _of_missing(facts, before_closing(facts), "organisation")._replace(turn=_REGIME)
    return _next_item(facts, section)._replace(turn=_REGIME)


def of_reporting(facts: Facts) -> Spot:
    """Return the end of what is said about reports, else the end of Tổ chức thực hiện as an item."""
    own = facts[Outline].with_role("reporting")[-1:] or filter(None, [on_reporting(facts)])
    for section in own:
        return Spot(point(_end(facts, section)))
    return end_of_organisation(facts)


def beside_units(facts: Facts, unit: str) -> Spot:
    """Return the place of the tasks of *unit*: behind the last unit, before the reporting regime.

    Where the villages come last of the units, the others stand before them.
    """
    section = outer_section(facts, "organisation")
    last = unit == _LAST_UNIT
    turn = _VILLAGES if last else 0
    if section is None:
        return _of_missing(facts, before_closing(facts), "organisation")._replace(turn=turn)
    row = next_row(facts, section)
    if row is not None:
        return row._replace(turn=turn)
    unit_before = _unit_before(facts, section, villages=last)
    closing = _closing(facts) or point(0)
    if unit_before is None or (unit_before.span.contains(closing) and unit_before.lead != closing):
        return end_of_organisation(facts)._replace(turn=turn)
    return _below(facts, unit_before, _end(facts, unit_before))._replace(turn=turn)


def _unit_before(facts: Facts, section: Section, *, villages: bool) -> Section | None:
    """Return the last item of *section* that is no reporting regime and, but for *villages*, none of them."""
    children, titles = _children(facts, section), facts[Outline].titles
    opens = facts.lexicon.pattern(_OF_VILLAGES)
    while children and has_word(titles[children[-1].index], "report-word", facts.lexicon):
        children.pop()
    while not villages and len(children) > 1 and opens.match(titles[children[-1].index]):
        children.pop()
    return children[-1] if children else None


def before_closing(facts: Facts) -> Span:
    """Return the place before the closing sentence."""
    closing = _closing(facts)
    return point(closing.start if closing else facts[Parts].body.end)


def numbered(facts: Facts, section: Section) -> str:
    """Return the mark that a section right behind *section* carries."""
    return _next(facts, section)


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
    closing, end = _closing(facts), section.span.end
    if closing and closing.start > section.lead.start and closing.end <= end:
        return max(section.lead.end, closing.start - 1)
    return end


def _closing(facts: Facts) -> Span | None:
    """Return the sentence that closes the plan; what alone stands below a heading closes nothing."""
    parts = facts[Parts]
    closing = parts.closing
    if closing.end <= closing.start:
        return None
    section = facts[Outline].section_at(closing.start)
    alone = section is not None and section.lead.end + 1 >= closing.start
    return closing if parts.concludes or not alone else None


def _children(facts: Facts, section: Section) -> list[Section]:
    return [s for s in facts[Outline].sections if s.parent == section.index]


def _next_item(facts: Facts, section: Section) -> Spot:
    """Return the end of *section*, as its next item."""
    row = next_task_row(facts, section)
    if row is not None:
        return row
    children, end = _children(facts, section), _end(facts, section)
    marked = [s for s in children if s.mark is not None]
    if marked and marked[-1] is children[-1]:
        return _below(facts, marked[-1], end)
    return Spot(point(end), _dash(facts, end))


def _below(facts: Facts, last: Section, end: int) -> Spot:
    """Return the place behind the item *last* as its next; below it where it is but a heading: I., A."""
    if last.mark is None or last.mark.rank >= _ITEM_RANK:
        return _behind(facts, last, end)
    return _next_item(facts, last)


def _of_missing(facts: Facts, spot: Span, role: str) -> Spot:
    """Return *spot* as that of an item of a section that is missing itself: the first below it."""
    outer = [s.mark for s in facts[Outline].sections if s.depth == 1 and s.mark is not None]
    mark = "" if not outer else "- " if outer[0].style == "decimal" else "1. "
    return Spot(spot, mark, rank=RANKS[role] + 1)


def _programmes(facts: Facts) -> Iterable[Span]:
    """Return where the text names a programme that has a period, save what it looks back on."""
    known = facts[KnownDocuments]
    running = {key for key, document in known.items() if document.period is not None}
    spans = [citation.span for citation in facts[Citations] if citation.key in running]
    for key in running:
        spans += facts.find_any(known[key].names)
    return [span for span in spans if not is_told(facts, span)]


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
