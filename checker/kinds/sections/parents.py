"""Whether a number of several figures fits what it stands under: 4.1 under 4."""

from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.form.outline import Section


def _is_headed(facts: Facts, section: Section, wanted: tuple[int, ...]) -> bool:
    """Whether the line right above is its heading, whose number has lost its full stop: 7 Biện pháp, 7.1."""
    above = facts.document.block_at(section.lead.start - 1)
    return above is not None and facts.quote(above.span).startswith(
        f"{'.'.join(map(str, wanted))} "
    )


def fits_parent(facts: Facts, sections: Sequence[Section], section: Section) -> bool:
    """Whether 4.1 stands under a section whose number is 4, on whatever level."""
    mark = section.mark
    if mark is None or section.parent is None:
        return True
    wanted = mark.numbers[:-1]
    if _is_headed(facts, section, wanted):
        return True
    numbers = [outer.mark for outer in around(sections, section) if outer.mark is not None]
    if any(m.numbers[-len(wanted) :] == wanted or m.numbers == wanted[-1:] for m in numbers):
        return True
    counted = any(m.style == "decimal" for m in numbers)
    return not counted and _counts_alone(sections, section, wanted)


def _counts_alone(sections: Sequence[Section], section: Section, wanted: tuple[int, ...]) -> bool:
    """Whether a number fits where nothing around it is counted so: 1.1 under III or under a heading.

    Under headings without a number, the first figure counts these: 2.1 under the second one.
    """
    if set(wanted) == {1}:
        return True
    if section.parent is None or sections[section.parent].mark is not None:
        return False
    heading = sections[section.parent]
    beside = [s for s in sections[: heading.index + 1] if s.parent == heading.parent and not s.mark]
    if wanted == (len(beside),):
        return True
    rows = [s.mark for s in sections[: section.index] if s.mark is not None]
    before = next((m for m in reversed(rows) if len(m.numbers) == len(wanted) + 1), None)
    return before is not None and wanted == (*wanted[:-1], before.numbers[-2] + 1)


def around(sections: Sequence[Section], section: Section) -> Iterator[Section]:
    """Yield the sections around *section*, innermost first."""
    index = section.parent
    while index is not None:
        yield sections[index]
        index = sections[index].parent


def name_of_parent(facts: Facts, sections: Sequence[Section], section: Section) -> str:
    """Return what the section around *section* is called: its number, else its title."""
    if section.parent is None:
        return "…"
    parent = sections[section.parent]
    return parent.label if parent.mark is not None else f"“{facts.quote(parent.title)}”"
