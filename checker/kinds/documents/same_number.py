"""Two documents under one number: numbers start anew every year, and every body counts its own."""

import re

from checker.facts import Facts
from checker.facts.citations import Citation
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_COMMITTEE, _COUNCIL = (
    Grammar(rf"(?<!\w){body}(?!\w)") for body in ("{body.committee}", "{body.council}")
)
_TOLD = 4
"""Words of a title from which on it tells one document from another."""
_SAME_TITLE = 0.75
"""Share of the shorter title's words that two namings of one document have in common."""
_SAME_SUBJECT = 0.5
"""Share of the words in common where the subject stands before the number, within a sentence."""
_SUBJECT = 120
"""Characters before a document in which stands what it has put in force."""
# Quy chế … được ban hành theo Quyết định số …
_BY = Grammar(r"(?<!\w){put-in-force-by} $")


def are_different(facts: Facts, first: Citation, second: Citation) -> bool:
    """Whether issuer or subject tell that two documents share a number."""
    if _different_bodies(facts, first, second):
        return True
    if first.year == second.year:
        return False
    one, two = (_words(c.title) for c in (first, second))
    if min(len(one), len(two)) >= _TOLD:
        return _share(one, two) < _SAME_TITLE
    if _same_day_of_year(first, second):  # the year alone is a slip
        return False
    one, two = (_words(_subject(facts, c)) for c in (first, second))
    return min(len(one), len(two)) >= _TOLD and _share(one, two) < _SAME_SUBJECT


def _same_day_of_year(first: Citation, second: Citation) -> bool:
    if first.date is None or second.date is None:
        return True
    return first.date[1:3] == second.date[1:3]


def _subject(facts: Facts, citation: Citation) -> str:
    """Return what the document has put in force, where that stands before it."""
    start = citation.extent.start
    lead = facts.lined[max(0, start - _SUBJECT) : start]
    by = facts.lexicon.pattern(_BY).search(lead)
    return re.split(r"[\n.;]", lead[: by.start()])[-1] if by is not None else ""


def _share(one: set[str], two: set[str]) -> float:
    return len(one & two) / min(len(one), len(two))


def _words(title: str) -> set[str]:
    return set(fold(title).replace(",", " ").split())


def _different_bodies(facts: Facts, first: Citation, second: Citation) -> bool:
    """Whether both name an issuer and the names differ beyond abbreviation."""
    if not first.issuer or not second.issuer:
        return False
    one, two = (body_name(facts, c.issuer) for c in (first, second))
    return not (one.startswith(two) or two.startswith(one))


def body_name(facts: Facts, name: str) -> str:
    """Return the *name* of a body as it is compared: a committee and a council may be written UBND, HĐND."""
    pattern = facts.lexicon.pattern
    return pattern(_COUNCIL).sub("#", pattern(_COMMITTEE).sub("*", fold(name)))
