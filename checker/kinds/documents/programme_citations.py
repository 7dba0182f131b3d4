"""What stands beside a programme's right number: its date, year, period and title."""

from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.facts.citations import Citation
from checker.facts.dates import written_day
from checker.kernel.document import Span
from checker.kinds.documents.misnamed import misnamed
from checker.kinds.documents.other_period import OUTCOMES as PERIOD
from checker.kinds.documents.other_period import other_period, period_finding
from checker.kinds.documents.programme_numbers import same_day
from checker.kinds.documents.programme_titles import garbled_title
from checker.kinds.documents.registered import grade
from checker.kinds.reply import Reply, worst
from checker.library.registers import KnownDocument
from checker.report import Finding, Status, Verdict

OUTCOMES = {
    "wrong-date": "{document} ghi ngày {found}; ngày đúng là {expected}.",
    "wrong-year": "{document} ghi năm {found}; đúng là ngày {expected}.",
    "garbled": "{document} có tên ghi là “{found}”, khác xa tên chính thức.",
    "right": "Có nêu {title}.",
    "number-only": "Có dẫn {document}.",
    **PERIOD,
}
"""What is said of them; the kind that asks has these among its own."""


def judge_citations(
    similar: str,
    facts: Facts,
    reply: Reply,
    known: KnownDocument,
    mine: Sequence[Citation],
    names: Sequence[Span],
) -> Verdict:
    """Return the verdict on *mine*, the citations of *known*; *names* are where it is called by name.

    *similar* is the official name that a title is compared with where there are none.
    """
    verdict = worst(fault for citation in mine for fault in _faults(facts, reply, citation, known))
    if verdict is not None:
        return verdict
    if not names:
        garbled = garbled_title(facts, similar, mine)
        if garbled is not None:
            return misnamed(reply, known.id, garbled, "garbled")
        return reply.passed("number-only", [c.span for c in mine], document=known.id)
    return reply.passed("right", [c.span for c in mine])


def _faults(
    facts: Facts, reply: Reply, citation: Citation, known: KnownDocument
) -> Iterator[tuple[Status, Finding]]:
    """Yield a date or year that is not the document's, and another period."""
    day, right = citation.date, written_day(known.date)
    fields = {"document": known.id, "expected": right}
    if day is not None and known.date is not None and not same_day(citation, known):
        words = day.like(known.date)
        fix = words if known.verified else None
        fault = reply.finding(day.span, "wrong-date", words, fix=fix, found=day.text, **fields)
        yield grade(known), fault
    elif day is None and citation.year and known.date and citation.year != known.date.year:
        year = str(citation.year)
        yield grade(known), reply.finding(citation.span, "wrong-year", found=year, **fields)
    period = other_period(facts, citation, known)
    if period is not None:
        yield Status.REVIEW, period_finding(facts, reply, period, known, known.id)
