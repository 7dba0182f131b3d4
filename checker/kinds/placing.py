"""Where a missing thing belongs: offsets at which it would be inserted."""

from collections.abc import Sequence

from checker.facts import Facts
from checker.form.outline import Outline, Section
from checker.form.parts import Parts
from checker.kernel.document import Span

PURPOSE = ("mục đích", "mục tiêu", "yêu cầu")
TASKS = ("nội dung", "nhiệm vụ", "giải pháp", "các nhiệm vụ", "các nội dung", "các hoạt động")
FUNDING = ("kinh phí", "nguồn kinh phí", "nguồn lực", "dự toán")
ORGANISATION = ("tổ chức thực hiện", "phân công", "trách nhiệm", "tổ chức triển khai")


def point(offset: int) -> Span:
    """Return the empty span at *offset*."""
    return Span(offset, offset)


def opening_with(facts: Facts, words: Sequence[str]) -> Section | None:
    """Return the first outer section whose title opens with one of *words*."""
    for section in facts[Outline].sections:
        if section.depth == 1 and facts[Outline].titles[section.index].startswith(tuple(words)):
            return section
    return None


def end_of_tasks(facts: Facts) -> Span:
    """Return the end of the tasks; without that section, the place before what follows it."""
    tasks = [s for s in facts[Outline].sections if s.depth == 1 and _opens(facts, s, TASKS)]
    return point(tasks[-1].span.end) if tasks else after_purpose(facts)


def after_purpose(facts: Facts) -> Span:
    """Return the place after Mục đích, yêu cầu; without it the start of the body."""
    section = opening_with(facts, PURPOSE)
    return point(section.span.end) if section else point(facts[Parts].body.start)


def before_organisation(facts: Facts) -> Span:
    """Return the place of the funding section: after the tasks, before Tổ chức thực hiện."""
    section = opening_with(facts, ORGANISATION)
    if section is not None:
        return point(section.lead.start)
    return end_of_tasks(facts)


def end_of_organisation(facts: Facts) -> Span:
    """Return the end of the last assignment; without that section the place before the closing."""
    section = opening_with(facts, ORGANISATION)
    closing = facts[Parts].closing
    if section is None:
        return before_closing(facts)
    end = section.span.end
    if closing.start > section.lead.start and closing.end <= end:
        end = max(section.lead.end, closing.start - 1)
    return point(end)


def after_last_unit(facts: Facts) -> Span:
    """Return the end of the last unit's tasks, before the reporting regime where it comes last."""
    section = opening_with(facts, ORGANISATION)
    if section is None:
        return before_closing(facts)
    units = [
        s
        for s in facts[Outline].sections
        if s.parent == section.index and "báo cáo" not in facts[Outline].titles[s.index]
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


def _opens(facts: Facts, section: Section, words: Sequence[str]) -> bool:
    return facts[Outline].titles[section.index].startswith(tuple(words))
