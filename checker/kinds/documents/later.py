"""Documents dated after the plan that cites them."""

from checker.facts import Facts
from checker.facts.dates import DateMention
from checker.kinds.reply import Reply
from checker.particulars import Plan
from checker.report import Finding, Status


def later_fault(
    facts: Facts, reply: Reply, day: DateMention, document: str
) -> tuple[Status, Finding] | None:
    """Return that *document* is of a *day* after the plan; None where it is not."""
    signed, year = facts[Plan].date, facts[Plan].year
    if day.value is None:
        return None
    finding = reply.finding(day.span, "later", document=document, found=day.text)
    if year is not None and day.value.year > year + 1:
        return Status.GAP, finding
    if signed is not None and day.value > signed:
        return Status.REVIEW, finding
    return None
