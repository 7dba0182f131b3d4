"""Reports on a document with findings put where a test wants them."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from checker.facts.plan import Plan
from checker.kernel.document import Document, Span
from checker.library.rule import Pack, Rule, Severity
from checker.report import Finding, Report, Result, Status
from tests.groups import CONTENT
from tests.reading import LEXICON

WHEN = dt.datetime(2026, 11, 15, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
PLAN = Plan(
    kind="ke-hoach",
    subject="gender-equality",
    title="Công tác bình đẳng giới năm 2026",
    year=2026,
    level="xa",
    issuer="UBND xã Bình Lư",
    place="Bình Lư",
    number=None,
    date=None,
    profile="yearly",
)


class Place(NamedTuple):
    """A finding on *words* (empty: something is missing at *at*)."""

    words: str
    fix: str | None = None
    at: int = 0
    nth: int = 0
    message: str = "Cần xem chỗ này."
    suggestion: str | None = None


def rule_of(name: str, title: str = "Tiêu chí", basis: str = "Căn cứ") -> Rule:
    return Rule(name, CONTENT, title, Severity.REQUIRED, basis, "phrase", None)


def report_on(document: Document, places: Sequence[Place], status: Status = Status.GAP) -> Report:
    """Return a report with one result for each of *places*."""
    results = []
    for number, place in enumerate(places):
        start = place.at
        if place.words:
            start = -1
            for _ in range(place.nth + 1):
                start = document.text.index(place.words, start + 1)
        span = Span(start, start + len(place.words))
        finding = Finding(span, place.message, place.suggestion, place.fix)
        name = f"content.r{number}"
        results.append(Result(rule_of(name), status, place.message, (finding,), f"{number:016x}"))
    packs = (Pack("built-in", "Có sẵn", "1"),)
    return Report(document, PLAN, packs, tuple(results), lexicon=LEXICON)


def fixed_text(report: Report) -> str:
    """Return the text of the draft with every certain correction made."""
    text = report.document.text
    fixes = {(f.span, f.fix) for r in report.results for f in r.findings if f.fix is not None}
    for span, fix in sorted(fixes, reverse=True):
        text = text[: span.start] + fix + text[span.end :]
    return text
