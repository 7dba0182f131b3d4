"""Where a missing thing belongs: offsets at which it would be inserted."""

from checker.facts import Facts
from checker.form.outline import Outline, Section
from checker.form.parts import Parts
from checker.form.sections import has_word
from checker.kernel.document import Span


def point(offset: int) -> Span:
    """Return the empty span at *offset*."""
    return Span(offset, offset)


def outer_section(facts: Facts, role: str) -> Section | None:
    """Return the first outer section that plays *role* (``section.<role>`` of the lexicon)."""
    return next(iter(facts[Outline].with_role(role, depth=1)), None)


def end_of_tasks(facts: Facts) -> Span:
    """Return the end of the tasks; without that section, the place before what follows it."""
    tasks = facts[Outline].with_role("tasks", depth=1)
    return point(tasks[-1].span.end) if tasks else after_purpose(facts)


def after_purpose(facts: Facts) -> Span:
    """Return the place after Mục đích, yêu cầu; without it the start of the body."""
    section = outer_section(facts, "purpose")
    return point(section.span.end) if section else point(facts[Parts].body.start)


def before_organisation(facts: Facts) -> Span:
    """Return the place of the funding section: after the tasks, before Tổ chức thực hiện."""
    section = outer_section(facts, "organisation")
    if section is not None:
        return point(section.lead.start)
    return end_of_tasks(facts)


def end_of_organisation(facts: Facts) -> Span:
    """Return the end of the last assignment; without that section the place before the closing."""
    section = outer_section(facts, "organisation")
    closing = facts[Parts].closing
    if section is None:
        return before_closing(facts)
    end = section.span.end
    if closing.start > section.lead.start and closing.end <= end:
        end = max(section.lead.end, closing.start - 1)
    return point(end)


def after_last_unit(facts: Facts) -> Span:
    """Return the end of the last unit's tasks, before the reporting regime where it comes last."""
    section = outer_section(facts, "organisation")
    if section is None:
        return before_closing(facts)
    units = [
        s
        for s in facts[Outline].sections
        if s.parent == section.index
        and not has_word(facts[Outline].titles[s.index], "report-word", facts.lexicon)
    ]
    closing = facts[Parts].closing
    inner = [s for s in units if not s.span.contains(closing) or s.lead == closing]
    if inner and inner[-1] is units[-1]:
        return point(inner[-1].span.end)
    return end_of_organisation(facts)


def before_closing(facts: Facts) -> Span:
    """Return the place before the closing sentence."""
    closing = facts[Parts].closing
    return point(closing.start if closing.end > closing.start else facts[Parts].body.end)
