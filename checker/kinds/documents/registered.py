"""Telling one document of the register from others that carry the same number."""

import re

from checker.facts import Facts
from checker.facts.citations import Citation
from checker.kernel.phrases import find
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.report import Status

_OWN_TITLE = 4
"""Words of a title from which on it tells one document from another."""
_SHARED = 0.5
"""Share of a citation's title that stands in the register's too, where it is the same document."""
_GOES_ON = Grammar(r"{sentence-goes-on}(?!\w)")
_TITLE_LEAD = Grammar(r"(?:{about}|{puts-in-force})(?!\w)")
_YEARLY = re.compile(r"/(?:19|20)\d\d/")
"""The year inside a number: then no other document carries it."""


def grade(known: KnownDocument) -> Status:
    """Return how much a contradiction to *known* weighs: an unverified fact never makes a gap."""
    return Status.GAP if known.verified else Status.REVIEW


def is_another(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether *citation* is another document with the number of *known*.

    Numbers without a year begin anew each year, and laws and resolutions of
    one term may be counted apart. It is another one where the year differs and
    neither day and month nor a name nor most words of the title of *known*
    stand beside it; where it has hardly a title, a day must be written.
    """
    if is_of_other_series(facts, citation, known):
        return True
    if citation.year is None or known.date is None or citation.year == known.date.year:
        return False
    if _YEARLY.search(known.id) or _has_name(facts, citation, known):
        return False
    day = citation.date
    if day is not None and (day.day, day.month) == (known.date.day, known.date.month):
        return False  # of this number, day and month another year is a slip
    if _has_own_title(facts, citation):
        return not _shares_title(citation, known)
    return day is not None


def may_be_another(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether nothing but the number speaks for *known*, and its title for another document."""
    if is_certain(facts, citation, known) or not _has_own_title(facts, citation):
        return False
    return not _shares_title(citation, known)


def is_certain(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether date, name or a number that holds its year tell that *citation* is of *known*."""
    day = citation.date.value if citation.date is not None else None
    dated = day is not None and day == known.date
    return dated or _YEARLY.search(known.id) is not None or _has_name(facts, citation, known)


def shares_title(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether a title stands behind *citation*, and is that of *known*."""
    return _has_own_title(facts, citation) and _shares_title(citation, known)


def _has_own_title(facts: Facts, citation: Citation) -> bool:
    """Whether words follow that may be a title, not those of the sentence: … trong các hoạt động."""
    title = fold(citation.title)
    goes_on, lead = map(facts.lexicon.pattern, (_GOES_ON, _TITLE_LEAD))
    if goes_on.match(title) or len(_words(title)) < _OWN_TITLE:
        return False
    return lead.match(title) is not None or not _stands_apart(facts, citation)


def _stands_apart(facts: Facts, citation: Citation) -> bool:
    """Whether a comma parts what follows from the number: "Quyết định số …, giảm tỷ số giới tính"."""
    start = facts.text.find(citation.title, citation.span.end)
    return facts.text[citation.span.end : start].rstrip().endswith(",")


def _shares_title(citation: Citation, known: KnownDocument) -> bool:
    """Whether most words of the citation's title are those of *known*."""
    title = _words(citation.title)
    return len(title & _words(known.title)) >= _SHARED * len(title)


def _words(title: str) -> set[str]:
    return set(fold(title).split())


def _has_name(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    sentence = facts[Sentences].around(citation.span.start)
    return any(find(name, facts.folded, sentence.start, sentence.end) for name in known.names)


def is_of_other_series(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether *citation* and *known* are counted apart, as laws and resolutions of one term are.

    A resolution may carry the number of a law, unless the law's day stands beside it.
    """
    if not citation.kind or not counted_by_kind(facts, known):
        return False
    written, own = (facts.lexicon.has("law-kind", k) for k in (citation.kind, fold(known.kind)))
    day = citation.date.value if citation.date is not None else None
    return written is not own and (day is None or day != known.date)


def counted_by_kind(facts: Facts, known: KnownDocument) -> bool:
    """Whether laws and resolutions with the symbol of *known* have numbers of their own."""
    return facts.lexicon.has("series-by-kind", fold(known.id.rpartition("/")[2]))
