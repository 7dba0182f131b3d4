"""Sections that carry the plan's tasks though no heading says so: Điều 4. Truyền thông và Tháng hành động."""

from checker.facts import Facts
from checker.form.marks import read_mark
from checker.form.outline import Outline, Section
from checker.form.sections import has_role
from checker.kernel.document import Block
from checker.lexicon.grammar import Grammar

_TASK = Grammar(r"(?:{task-verb}|{task-verb.organise}(?! {organisation-of}))(?!\w)")
_OTHER_ROLES = ("purpose", "funding", "organisation", "reporting", "basis", "results")
_FEWEST_SECTIONS = 2
"""Sections that are divided by their subjects; one alone may be anything."""
_FEWEST_TASKS = 2
"""Paragraphs that open with what is to be done; one may stand among targets."""


def sections_with_tasks(facts: Facts, depth: int) -> list[Section]:
    """Return the sections of *depth*, of another name than the usual ones, that say what is to be done."""
    outline = facts[Outline]
    found = [
        section
        for section in outline.sections
        if section.depth == depth
        and not any(
            has_role(outline.titles[section.index], role, facts.lexicon) for role in _OTHER_ROLES
        )
        and _tasks(facts, section) >= _FEWEST_TASKS
    ]
    return found if len(found) >= _FEWEST_SECTIONS else []


def _tasks(facts: Facts, section: Section) -> int:
    below = facts.document.starting_in(section.span)
    blocks = facts.document.blocks[below.start : below.stop]
    return sum(_is_task(facts, block) for block in blocks if block.span.start > section.lead.start)


def _is_task(facts: Facts, block: Block) -> bool:
    own = facts.folded[block.span.start : block.span.end]
    mark = read_mark(own, facts.quote(block.span), facts.lexicon)
    return facts.lexicon.pattern(_TASK).match(own, mark.length if mark else 0) is not None
