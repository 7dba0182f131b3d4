"""A proposal with another weight or day, before it is written."""

from datetime import date
from typing import Any

from checker.demands.proposal import Proposal
from checker.kernel.days import written
from checker.library.rule import Severity


def changed(
    proposal: Proposal, *, severity: Severity | None = None, due: date | None = None
) -> Proposal:
    """Return *proposal* with another weight or day, right in its rule and its words."""
    rule: dict[str, Any] = dict(proposal.rule)
    if severity is not None:
        rule["severity"] = severity.value
        proposal = proposal._replace(severity=severity, rule=rule)
    if due is not None and proposal.due is not None:
        old = proposal.due
        words = (
            (_written(old), _written(due)),
            (written(old.day, old.month), written(due.day, due.month)),
        )
        given = dict(rule["with"])
        if "due" in given:
            given["due"] = due
        rule["with"] = given
        for key in ("title", "suggestion"):
            if key in rule:
                rule[key] = _replaced(rule[key], words)
        proposal = proposal._replace(rule=rule, due=due, says=_replaced(proposal.says, words))
    return proposal


def _written(day: date) -> str:
    return written(day.day, day.month, day.year)


def _replaced(text: str, words: tuple[tuple[str, str], ...]) -> str:
    """Return *text* with the first of the old days in it, the longest first, as the new one."""
    for old, new in words:
        if old in text:
            return text.replace(old, new)
    return text
