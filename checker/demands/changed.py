"""A proposal with another weight or day, before it is written."""

from datetime import date
from typing import Any

from checker.demands.proposal import Proposal
from checker.kernel.days import day_in_words, written, written_day
from checker.library.rule import Severity


def changed(
    proposal: Proposal, *, severity: Severity | None = None, due: date | None = None
) -> Proposal:
    """Return *proposal* with another weight or day, right in its rule and its words."""
    rule: dict[str, Any] = dict(proposal.rule)
    if severity is not None:
        rule["severity"] = severity.value
        proposal = proposal._replace(severity=severity, rule=rule)
    if due is not None and proposal.due is not None and has_day(proposal):
        old = proposal.due
        words = (
            (day_in_words(old), day_in_words(due)),
            (written_day(old), written_day(due)),
            (written(old.day, old.month), written(due.day, due.month)),
        )
        rule["with"] = {**rule["with"], "due": due}
        for key in ("title", "suggestion"):
            if key in rule:
                rule[key] = _replaced(rule[key], words)
        proposal = proposal._replace(rule=rule, due=due, says=_replaced(proposal.says, words))
    return proposal


def has_day(proposal: Proposal) -> bool:
    """Whether a plan is judged by the day of *proposal*: another one is worth giving."""
    return "due" in dict(proposal.rule.get("with", {}))  # type: ignore[call-overload]


def _replaced(text: str, words: tuple[tuple[str, str], ...]) -> str:
    """Return *text* with the first of the old days in it, the longest first, as the new one."""
    for old, new in words:
        if old in text:
            return text.replace(old, new)
    return text
