"""The rules that a layer has from an earlier state of a superior's plan, beside what the plan demands now."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from rapidfuzz.fuzz import ratio

from checker.demands.proposal import Demands, Proposal
from checker.editing.fields import MADE_NOTE
from checker.editing.layer_text import LayerText
from checker.editing.values import plain
from checker.facts.cited_numbers import citation_key
from checker.kernel.text import fold
from checker.library.superior import SuperiorPlan

CITES = ".dan-van-ban"
"""Ends the id of the rule that the superior's plan is cited: it is no demand of its own."""
_NUMBER = re.compile(r"\d+")
_SAME = 90
"""Out of 100: from here on two sentences differ by how they are written."""
_ALIKE = 72
"""Out of 100: from here on two sentences are one demand with something changed."""
_KINDS: Mapping[str, tuple[str, ...]] = {
    "report": ("report-by",),
    "issue": ("issued-by",),
    "task": ("task", "at-least"),
    "target": ("task", "at-least"),
    "document": ("programme", "phrase"),
    "unit": ("unit",),
}
"""By the sort of a demand, how its rule is judged."""


class OldRule(NamedTuple):
    """A rule of the layer: its place there, its table, and the superior's ``quote`` it was made of."""

    place: int
    table: Mapping[str, Any]
    quote: str

    @property
    def id(self) -> str:
        """The rule's id."""
        return str(self.table.get("id", ""))

    @property
    def words(self) -> str:
        """What people know the rule by: the superior's sentence, else its title."""
        return self.quote or str(self.table.get("title", ""))

    def differs_from(self, proposal: Proposal) -> bool:
        """Whether the plan says it otherwise now; what people set themselves is no difference."""
        if self._has_same_words(proposal) or self._wants_same(proposal):
            return False
        return not self._said_as_now(proposal)

    def own_day(self, proposal: Proposal) -> date | None:
        """Return the day that people set in it, where the plan still gives the one that it gave then."""
        own = self.table.get("with", {}).get("due")
        if type(own) is not date or own == proposal.due or not self._gave_day_of(proposal):
            return None
        return own

    def _gave_day_of(self, proposal: Proposal) -> bool:
        return bool(proposal.due_words) and _plain(proposal.due_words) in _plain(self.quote)

    def _said_as_now(self, proposal: Proposal) -> bool:
        """Whether the plan gave the same day or figure then: another in the rule is people's own."""
        given = dict(proposal.rule["with"])  # type: ignore[call-overload]
        if proposal.sort in {"report", "issue"}:
            return self._gave_day_of(proposal)
        if "least" in given and self.quote:
            then = {float(number) for number in _NUMBER.findall(self.quote)}
            words = _plain(self.quote), _plain(proposal.quote)
            return float(given["least"]) in then and ratio(*words) >= _SAME
        return False

    def _has_same_words(self, proposal: Proposal) -> bool:
        return bool(self.quote) and _plain(self.quote) == _plain(proposal.quote)

    def _wants_same(self, proposal: Proposal) -> bool:
        """Whether it has the same parameters, but for the quote."""
        old, new = dict(self.table.get("with", {})), dict(plain(proposal.rule["with"]))
        return {**old, "quote": ""} == {**new, "quote": ""}


class Before(NamedTuple):
    """The rules of the layer that come from the plan, and which proposal each is."""

    rules: tuple[OldRule, ...]
    pairs: tuple[tuple[OldRule, Proposal], ...]

    def proposal_of(self, rule: OldRule) -> Proposal | None:
        """Return what the plan demands now in the place of *rule*."""
        return next((new for old, new in self.pairs if old.place == rule.place), None)

    def rule_of(self, proposal: Proposal) -> OldRule | None:
        """Return the rule that the layer has for *proposal*."""
        return next((old for old, new in self.pairs if new.id == proposal.id), None)


def is_of(layer: LayerText, superior: SuperiorPlan) -> bool:
    """Whether *layer* was made of the *superior* plan: by its number, and its year where both have one."""
    there = layer.value(("superior",), {})
    if citation_key(str(there.get("number", ""))) != citation_key(superior.number):
        return False
    day = there.get("date")
    return day is None or superior.date is None or day.year == superior.date.year


def rules_before(demands: Demands, before: LayerText) -> Before:
    """Return the rules of *before* that were made of the plan, each with what the plan demands now."""
    prefix = f"{before.value(('pack', 'id'), '')}."
    rules = tuple(
        OldRule(index, table, _quote(table))
        for index, table in enumerate(before.value(("rule",), []))
        if str(table.get("id", "")).startswith(prefix)
        and not str(table.get("id", "")).endswith(CITES)
    )
    return Before(rules, tuple(_pairs(rules, demands.proposals, prefix)))


def unmade(demands: Demands, taken: Collection[str], layer: LayerText) -> tuple[Proposal, ...]:
    """Return what was *taken* and has no rule in the *layer* made of it: nothing that a plan says would pass it."""
    there = rules_before(demands, layer)
    chosen = (proposal for proposal in demands.proposals if proposal.id in taken)
    return tuple(proposal for proposal in chosen if there.rule_of(proposal) is None)


def _pairs(
    rules: Sequence[OldRule], proposals: Sequence[Proposal], prefix: str
) -> Iterator[tuple[OldRule, Proposal]]:
    """Yield each rule with its proposal: by name first, then by likeness."""
    by_id = {f"{prefix}{proposal.id}": proposal for proposal in proposals}
    left = [rule for rule in rules if rule.id not in by_id]
    yield from ((rule, by_id[rule.id]) for rule in rules if rule.id in by_id)
    taken = {rule.id for rule in rules}
    free = [proposal for proposal in proposals if f"{prefix}{proposal.id}" not in taken]
    choices = sorted(
        ((_likeness(rule, new), rule.place, at) for rule in left for at, new in enumerate(free)),
        key=lambda choice: (-choice[0], choice[1:]),
    )
    done_rules: set[int] = set()
    done_new: set[int] = set()
    by_index = {rule.place: rule for rule in left}
    for likeness, index, at in choices:
        if likeness >= _ALIKE and index not in done_rules and at not in done_new:
            done_rules.add(index)
            done_new.add(at)
            yield by_index[index], free[at]


def _likeness(rule: OldRule, proposal: Proposal) -> float:
    """Return how much a rule is the same demand as *proposal*, out of 100; a report is by what it is on."""
    if rule.table.get("kind") not in _KINDS[proposal.sort]:
        return 0.0
    if proposal.sort == "report":
        old, new = dict(rule.table.get("with", {})), dict(plain(proposal.rule["with"]))
        return 100.0 if old.get("report") == new.get("report") else 0.0
    if proposal.sort in {"issue", "unit", "document"}:
        return 100.0 if rule.table.get("with") == plain(proposal.rule["with"]) else 0.0
    return ratio(_plain(rule.words), _plain(proposal.quote))


def _quote(table: Mapping[str, Any]) -> str:
    """Return the superior's sentence that a rule was made of: its parameter, or its passing example."""
    given = table.get("with", {})
    if isinstance(given, Mapping) and given.get("quote"):
        return str(given["quote"])
    for example in table.get("example", ()):
        if example.get("note") == MADE_NOTE and example.get("status") == "pass":
            return str(example.get("text", "")).partition("\n")[2]
    return ""


def _plain(words: str) -> str:
    return " ".join(fold(words).replace("«", "").replace("»", "").split())
