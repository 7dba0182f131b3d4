"""The right number of a section, where no other is possible: one slip among numbers that a person typed."""

from collections.abc import Sequence

from checker.facts import Facts
from checker.form.outline import Section
from checker.kernel.document import Span
from checker.put import How, Put


def renumbered(
    facts: Facts, sections: Sequence[Section], section: Section, expected: str
) -> Put | None:
    """Return where *expected* gives way to the number of *section*; None where that is not certain.

    A number that the word processor draws is not typed over, an article's is quoted elsewhere, and
    what stands below may repeat it (4.1 under 4).
    """
    mark, block = section.mark, facts.document.block_at(section.lead.start)
    if mark is None or block is None or block.drawn > 0 or mark.style == "article":
        return None
    if not expected.isalnum() and not expected.replace(".", "").isalnum():
        return None
    if mark.text.startswith("0") or _is_repeated_below(sections, section):
        return None
    at = facts.text.find(mark.text, section.lead.start, section.lead.start + mark.length)
    return Put(Span(at, at + len(mark.text)), How.INSTEAD) if at >= 0 else None


def _is_repeated_below(sections: Sequence[Section], section: Section) -> bool:
    below = (s for s in sections[section.index + 1 :] if s.lead.start < section.span.end)
    return any(s.mark is not None and len(s.mark.numbers) > 1 for s in below)
