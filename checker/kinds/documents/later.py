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
    signed, year, value = facts[Plan].date, facts[Plan].year, day.value
    if value is None:
        return None
    if year is not None and value.year > year + 1:
        status = Status.GAP
    elif signed is not None and value > signed:
        status = Status.REVIEW
    else:
        return None
    return status, reply.finding(day.span, "later", document=document, found=day.text)
