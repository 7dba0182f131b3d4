"""What built-in rules demand of communes' plans anyhow."""

from collections.abc import Iterator

from checker.demands.proposal import Proposal
from checker.library.rule import Library, Rule
from checker.plans.kind import OTHER

_COMMUNE = "xa"


def built_in(library: Library, subject: str, kind: str, key: str, value: str) -> Rule | None:
    """Return the rule for communes' plans of the kind *subject* that is judged by *kind* with this parameter."""
    for rule in _rules(library, subject):
        if rule.kind == kind and getattr(rule.params, key, None) == value:
            return rule
    return None


def _rules(library: Library, subject: str) -> Iterator[Rule]:
    for rule in library.rules_for(subject or OTHER):
        if not rule.levels or _COMMUNE in rule.levels:
            yield rule


def as_built_in(proposal: Proposal, rule: Rule) -> Proposal:
    """Return *proposal* as what the built-in *rule* demands."""
    known = {"id": rule.id, "title": rule.title}
    return proposal._replace(rule=known, extra={}, severity=rule.severity)
