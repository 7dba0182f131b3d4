"""A wrong year inside a document's number: Nghị định số 70/2009/NĐ-CP for 70/2008/NĐ-CP."""

import re
from collections.abc import Iterator, Mapping

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.facts.cited_numbers import citation_key
from checker.facts.laws import NumberedLaws
from checker.kernel.phrases import find
from checker.kernel.text import fold
from checker.kinds.documents.registered import (
    counted_by_kind,
    grade,
    is_of_other_series,
    shares_title,
)
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.report import Finding, Status

_YEAR = re.compile(r"(?<=/)(?:19|20)\d\d(?=/)")
_OF_TERM = Grammar(r"{symbol-of-term}\d+$")
"""The National Assembly counts through its term: such a number is one document, whatever its year."""

_NUMBER_WORD = Grammar(r"(?<!\w){number-word}(?!\w)")

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
    if is_of_other_series(facts, citation, meant) or _is_named_otherwise(facts, citation, meant):
        return False
    if _is_in_series(facts, citation.kind, meant):
        return True
    day = citation.date
    if day is not None and day.value is not None:
        return day.value == meant.date
    return shares_title(facts, citation, meant)


def _is_in_series(facts: Facts, kind: str, meant: KnownDocument) -> bool:
    """Whether the number of *meant* is one document's through a term, written with this *kind*."""
    lexicon = facts.lexicon
    if lexicon.pattern(_OF_TERM).match(fold(meant.id).rpartition("/")[2]) is None:
        return False
    if not counted_by_kind(facts, meant):
        return True
    own = fold(meant.kind)
    return kind == own or all(lexicon.has("law-kind", word) for word in (kind, own))


def _is_named_otherwise(facts: Facts, citation: Citation, meant: KnownDocument) -> bool:
    """Whether a name stands between kind and number that is none of *meant*: Luật Kiến trúc số …."""
    start = citation.extent.start + len(citation.kind)
    name = facts.lexicon.pattern(_NUMBER_WORD).sub("", facts.folded[start : citation.span.start])
    return bool(name.strip(" :")) and not any(
        find(own, facts.folded, citation.extent.start, citation.span.start) for own in meant.names
    )
