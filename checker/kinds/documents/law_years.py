"""A law known by its year or its number alone, where the register has no such version."""

import re
from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.facts.citations import KnownDocuments
from checker.facts.cited_numbers import citation_key
from checker.facts.laws import LawMention, NumberedLaw, NumberedLaws
from checker.facts.telling.told import is_told
from checker.kernel.document import Span
from checker.kinds.documents.ended import has_ended
from checker.kinds.documents.law_times import in_force, is_beyond_register
from checker.kinds.documents.registered import grade
from checker.kinds.reply import Reply
from checker.library.registers import KnownDocument
from checker.particulars import Plan
from checker.report import Finding, Status

_PARTS = re.compile(r"\w+")
_NUMBERED = re.compile(r"(?<=/)(?:19|20)\d\d(?=/)")
"""The year in a law's number: 02/2002/QH11."""
_SLIP = 2
"""Years within which a wrong year is a slip: the law's own, or the one in which it came into force."""

OUTCOMES = {
    "law-year": "{document} ghi năm {found}; năm đúng là {expected}.",
    "law-year-look": "Sổ văn bản không có {document} năm {found}; có năm {expected}. Cần xem lại.",
    "law-number": "{document} ghi số {found}; số đúng là {expected}.",
    "law-number-look": "Sổ văn bản không có {document} số {found}; có số {expected}. Cần xem lại.",
}
"""What is said of them; the kind that asks has these among its own."""


def amending(facts: Facts, versions: Sequence[KnownDocument]) -> Iterator[KnownDocument]:
    """Yield the laws of the register that amend one of these *versions*."""
    ids = {version.id for version in versions}
    return (k for k in facts.registers.documents.values() if ids.intersection(k.amends))


def law_year_faults(
    facts: Facts, reply: Reply, law: LawMention
) -> Iterator[tuple[Status, Finding]]:
    """Yield that no version of the law, nor what amends one, is of the year written beside it.

    The year of the plan and the one before may be that of the work: tuyên truyền Luật … năm 2026.
    """
    own, year = facts[Plan].year, law.year
    if facts[Plan].profile is None:  # a report names the laws of its time
        return
    if year is None or own is None or year >= min(own, *(facts[Plan].horizon or (own,))) - 1:
        return
    dated = [version for version in law.versions if version.date is not None]
    known = {k.date.year for k in (*dated, *amending(facts, law.versions)) if k.date is not None}
    if len(dated) < len(law.versions) or year in known or is_told(facts, law.span):
        return
    if is_beyond_register(facts, law.versions, year):
        return
    current = in_force(facts, dated)
    if current is None or current.date is None:
        return
    right = str(current.date.year)
    slip = _is_slip(year, current.date.year) and grade(current) is Status.GAP
    fields = {"document": current.title, "found": str(year), "expected": right}
    span = Span(law.span.end - len(str(year)), law.span.end)
    if slip:
        yield Status.GAP, reply.finding(span, "law-year", right, right, **fields)
    else:
        yield Status.REVIEW, reply.finding(span, "law-year-look", right, **fields)


def law_number_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the numbers behind a law's name that are of no version of it, nor of what amends one."""
    known = facts[KnownDocuments]
    for law in facts[NumberedLaws]:
        written = facts.quote(law.number)
        cited = known.get(citation_key(written))
        own = {k.id for k in (*law.versions, *amending(facts, law.versions))}
        if cited is not None and (cited.id in own or has_ended(facts, cited)):
            continue  # of an ended one the successor is told
        fault = _number_fault(facts, reply, law, written, is_known=cited is not None)
        if fault is not None:
            yield fault


def _number_fault(
    facts: Facts, reply: Reply, law: NumberedLaw, written: str, *, is_known: bool
) -> tuple[Status, Finding] | None:
    now = in_force(facts, law.versions)
    year = _NUMBERED.search(written)
    if year is not None and is_beyond_register(facts, law.versions, int(year[0])):
        return None
    meant = now or law.versions[-1]
    if "/" not in meant.id or (now is None and not is_known):
        return None
    shared = len(set(_PARTS.findall(written)) & set(_PARTS.findall(meant.id)))
    certain = now is not None and grade(meant) is Status.GAP and (is_known or shared > 1)
    fields = {"document": meant.title, "found": written, "expected": meant.id}
    if certain:
        return Status.GAP, reply.finding(law.number, "law-number", meant.id, meant.id, **fields)
    right = now.id if now else None  # whether the ended law was meant is not said
    return Status.REVIEW, reply.finding(law.number, "law-number-look", right, **fields)


def _is_slip(year: int, right: int) -> bool:
    """Whether *year* is near the *right* one, or differs from it in one figure."""
    figures = sum(one != two for one, two in zip(str(year), str(right), strict=True))
    return abs(year - right) <= _SLIP or figures == 1
