"""A wrong year inside a document's number: Nghị định số 70/2009/NĐ-CP for 70/2008/NĐ-CP."""

import re
from collections.abc import Iterator, Mapping

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments, citation_key
from checker.facts.laws import NumberedLaws
from checker.kernel.text import fold
from checker.kinds.documents.registered import grade, shares_title
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.report import Finding, Status

_YEAR = re.compile(r"(?<=/)(?:19|20)\d\d(?=/)")
_OF_TERM = Grammar(r"{symbol-of-term}\d+$")
"""The National Assembly counts through its term: such a number is one document, whatever its year."""

OUTCOMES = {
    "number-year": "Trong số {found} ghi năm {year}; số đúng là {expected}.",
    "number-date": "Số {found} ghi năm {year} nhưng ngày ban hành ghi năm {expected}; cần xem lại.",
}
"""What is said of it; the kind that asks has these among its own."""


def number_year_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the documents unknown to the register whose number holds a year that is not theirs."""
    known = facts[KnownDocuments]
    by_rest: Mapping[str, KnownDocument] = {}  # few drafts have need of it
    named = {law.number for law in facts[NumberedLaws]}
    for citation in facts[Citations]:
        written = "".join(facts.quote(citation.number_span).split())
        year = _YEAR.search(written)
        if year is None or citation_key(written) in known or citation.number_span in named:
            continue
        by_rest = by_rest or {_YEAR.sub("", fold(k.id)): k for k in known.values()}
        meant = by_rest.get(_YEAR.sub("", fold(written)))
        fields = {"found": written, "year": year.group()}
        if meant is not None and _is_meant(facts, citation, meant):
            fix = meant.id if grade(meant) is Status.GAP else None
            yield (
                grade(meant),
                reply.finding(
                    citation.number_span, "number-year", meant.id, fix, expected=meant.id, **fields
                ),
            )
        elif citation.date is not None and citation.date.year not in {None, int(year.group())}:
            fields["expected"] = str(citation.date.year)
            yield Status.REVIEW, reply.finding(citation.span, "number-date", **fields)


def _is_meant(facts: Facts, citation: Citation, meant: KnownDocument) -> bool:
    """Whether *citation* is *meant* but for its year: its date, its title or its series tells."""
    symbol, lexicon = fold(meant.id).rpartition("/")[2], facts.lexicon
    of_term = lexicon.pattern(_OF_TERM).match(symbol) is not None
    if of_term and not lexicon.has("series-by-kind", symbol):
        return True
    day = citation.date
    if day is not None and day.value is not None:
        return day.value == meant.date
    return shares_title(facts, citation, meant)
