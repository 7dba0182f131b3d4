"""Telling one document of the register from others that carry the same number."""

from checker.facts import Facts
from checker.facts.citations import Citation
from checker.kernel.phrases import find
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.library.registers import KnownDocument
from checker.report import Status

_OWN_TITLE = 4
"""Words of a title from which on it tells one document from another."""
_SHARED = 0.5
"""Share of a citation's title that stands in the register's too, where it is the same document."""


def grade(known: KnownDocument) -> Status:
    """Return how much a contradiction to *known* weighs: an unverified fact never makes a gap."""
    return Status.GAP if known.verified else Status.REVIEW


def is_another(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether *citation* is another year's document with the number of *known*.

    Numbers begin anew each year. It is another one where the year differs, it
    has a title of its own, and neither a name nor most words of the title of
    *known* stand beside it.
    """
    if citation.year is None or known.date is None or citation.year == known.date.year:
        return False
    title = set(fold(citation.title).split())
    if len(title) < _OWN_TITLE:
        return False
    sentence = facts[Sentences].around(citation.span.start)
    if any(find(name, facts.folded, sentence.start, sentence.end) for name in known.names):
        return False
    return len(title & set(fold(known.title).split())) < _SHARED * len(title)
