"""A changed superior's plan beside the layer that was made of it before."""

from checker.demands.before import OldRule, rules_before
from checker.demands.proposal import Demands, Differences, Proposal
from checker.editing.layer_text import LayerText
from checker.kernel.text import fold


def differences(demands: Demands, before: LayerText) -> Differences:
    """Return what the plan demands now beside what the layer made of it *before* holds."""
    there = rules_before(demands, before)
    left = {fold(quote) for quote in before.value(("superior", "left"), [])}
    new: list[Proposal] = []
    changed: list[tuple[str, Proposal]] = []
    kept: list[Proposal] = []
    for proposal in demands.proposals:
        old = there.rule_of(proposal)
        if old is None:
            if fold(proposal.quote) not in left:
                new.append(proposal)
        elif old.differs_from(proposal):
            changed.append((_told(old), proposal))
        else:
            kept.append(proposal)
    gone = [rule.words for rule in there.rules if there.proposal_of(rule) is None]
    ticked = frozenset(p.id for p in kept) | {p.id for _, p in changed}
    return Differences(tuple(new), tuple(changed), tuple(kept), tuple(gone), ticked)


def _told(old: OldRule) -> str:
    """Return what a rule demanded, in words."""
    return str(old.table.get("title", "")) or old.words
