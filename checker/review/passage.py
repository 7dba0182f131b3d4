"""A passage that a person has answered for: known again in the next draft by its words and its rule."""

import datetime as dt

from checker.kernel.text import fold
from checker.matters import Place
from checker.report import Report, key_of
from checker.review.waiver import Waiver


def passage_key(report: Report, place: Place) -> str:
    """Return a short stable key of the finding at *place*.

    It is made of the rule, what it says, the words pointed at and those of their paragraph.
    """
    number, which = place
    result = report.results[number]
    if which < 0:
        return key_of(result.rule.id, fold(result.message))
    finding = result.findings[which]
    block = report.document.block_at(finding.span.start)
    around = report.document.quote(block.span) if block else ""
    words = (finding.message or result.message, report.document.quote(finding.span), around)
    return key_of(result.rule.id, *(" ".join(fold(part).split()) for part in words))


def seen_of(report: Report, place: Place, *, by: str, date: dt.date) -> Waiver:
    """Return the decision that the passage at *place* was looked at and is right."""
    number, which = place
    result = report.results[number]
    quote = report.document.quote(result.findings[which].span) if which >= 0 else ""
    return Waiver(
        rule=result.rule.id,
        key=passage_key(report, place),
        reason="",
        by=" ".join(by.split()),
        date=date,
        title=result.rule.title,
        quote=" ".join(quote.split()),
        seen=True,
    )
