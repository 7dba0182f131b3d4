"""Whether a document that names a body or a unit is from when that was still there."""

import datetime as dt
from typing import Literal

from checker.facts import Facts
from checker.facts.citations import Citation, Citations
from checker.kernel.document import Span

Age = Literal["old", "open", ""]
"""From before the end; without a date, so that nobody can tell; in no citation or from later."""


def cited_age(facts: Facts, span: Span, until: dt.date) -> Age:
    """Return how old the document is in whose citation *span* stands; *until* is the end of what it names."""
    ages = {_age(citation, until) for citation in facts[Citations].around(span.start)}
    return "old" if "old" in ages else "open" if "open" in ages else ""


def _age(citation: Citation, until: dt.date) -> Age:
    day = citation.date.value if citation.date is not None else None
    if day is not None:
        return "old" if day < until else ""
    if citation.year in {None, until.year}:
        return "open"
    return "old" if citation.year and citation.year < until.year else ""
