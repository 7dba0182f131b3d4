"""A passage that a person has answered for: known again in the next draft by its words and its rule."""

from checker.kernel.text import fold
from checker.report import Report, key_of


def passage_key(report: Report, number: int, which: int) -> str:
    """Return a short stable key of the finding *which* of the result *number*.

    It is made of the rule, what it says, the words pointed at and those of their paragraph.
    """
    result = report.results[number]
    finding = result.findings[which]
    block = report.document.block_at(finding.span.start)
    around = report.document.quote(block.span) if block else ""
    words = (finding.message or result.message, report.document.quote(finding.span), around)
    return key_of(result.rule.id, *(" ".join(fold(part).split()) for part in words))
