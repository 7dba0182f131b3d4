"""Where the parts of a document begin that people name: Mục II.4.3, Phụ lục."""

from checker.facts import Facts
from checker.facts.row_names import RowNames
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.report import APPENDIX


def headings_of(facts: Facts) -> tuple[tuple[int, str], ...]:
    """Return where each heading starts, with its label, in order; empty labels end the last one.

    Where the plan's sections are rows of a table, the rows below them are points: II.3.
    """
    parts = facts[Parts]
    found = [(section.lead.start, section.label) for section in facts[Outline].sections]
    found += [(start, row.point) for start, row in facts[RowNames].items() if row.point]
    if parts.tail.end > parts.tail.start:
        found.append((parts.tail.start, ""))
    if parts.appendix.end > parts.appendix.start:
        found.append((parts.appendix.start, APPENDIX))
    if parts.concludes:
        found.append((parts.closing.start, ""))
    return tuple(sorted(found))
