"""Whether a document that names a body or a unit is from when that was still there."""

import datetime as dt
import re
from typing import Literal

from checker.facts.citations import Citation, Citations
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_CLAUSE = Grammar(r"[,)] ?(?:{task-verb}|{task-verb.organise}|{assignment-opening})(?!\w)")
_YEAR = re.compile(r"/(?P<year>(?:19|20)\d\d)(?=[^\W\d])")
"""The year in a number, as numbers are compared: 31/2018/NĐ-CP."""
_TITLE = Grammar(r"(?<!\w)(?:{about}|{puts-in-force})(?!\w)|[\"“]")

Age = Literal["old", "open", ""]
"""From before the end; without a date, so that nobody can tell; in no citation or from later."""


def cited_age(facts: Facts, span: Span, until: dt.date) -> Age:
    """Return how old the document is in whose citation *span* stands; *until* is the end of what it names."""
    cited = facts[Citations].around(span.start)
    ages = {age_of(c, until) for c in cited if not _is_beyond(facts, c, span)}
    return "old" if "old" in ages else "open" if "open" in ages else ""


def _is_beyond(facts: Facts, citation: Citation, span: Span) -> bool:
    """Whether *span* stands in a clause behind the citation: Theo Công văn số 12, phối hợp với Sở.

    Not where a title goes on with a comma: về tuyên truyền, phối hợp với …
    """
    between = facts.folded[citation.span.end : span.start]
    clause, title = map(facts.lexicon.pattern, (_CLAUSE, _TITLE))
    return clause.search(between) is not None and title.search(between) is None


def age_of(citation: Citation, until: dt.date) -> Age:
    """Return how old the document *citation* names is, against the end *until*."""
    day = citation.date.value if citation.date is not None else None
    if day is not None:
        return "old" if day < until else ""
    numbered = _YEAR.search(citation.key)
    year = citation.year or (int(numbered["year"]) if numbered else None)
    if year in {None, until.year}:
        return "open"
    return "old" if year and year < until.year else ""
