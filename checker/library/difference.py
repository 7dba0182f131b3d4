"""How one library differs from another, in numbers that people are told before they take it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from checker.library.rule import SEVERITY_WORDS, Library, Params, Rule
from checker.library.superior import SuperiorPlan


class Difference(NamedTuple):
    """Counts of rules that are new, gone and changed, and of what the register of documents gets."""

    added: int
    removed: int
    changed: int
    documents: int

    @property
    def words(self) -> str:
        """Return in Vietnamese what is new, changed and gone; empty where no rule and no document is."""
        counts = (
            (self.added, "tiêu chí mới"),
            (self.changed, "tiêu chí đổi"),
            (self.removed, "tiêu chí bỏ"),
            (self.documents, "văn bản mới trong sổ"),
        )
        return " · ".join(f"{count} {what}" for count, what in counts if count)


def difference(old: Library, new: Library) -> Difference:
    """Return how the library *new* differs from *old*."""
    before, after = _by_id(old), _by_id(new)
    both = before.keys() & after.keys()
    return Difference(
        len(after.keys() - before.keys()),
        len(before.keys() - after.keys()),
        sum(before[name] != after[name] for name in both),
        len(new.registers.documents.keys() - old.registers.documents.keys()),
    )


def named_changes(old: Library, new: Library) -> tuple[str, ...]:
    """Return in Vietnamese which rules are new, changed and gone, a line each, by their titles."""
    before, after = _by_id(old), _by_id(new)
    return (
        *(f"mới: {rule.title}" for name, rule in after.items() if name not in before),
        *(
            f"đổi: {rule.title}{_before(before[name], rule)}"
            for name, rule in after.items()
            if before.get(name, rule) != rule
        ),
        *(f"bỏ: {rule.title}" for name, rule in before.items() if name not in after),
        *(f"đổi: thông tin về {plan.named}" for plan in _superiors(new) - _superiors(old)),
    )


def _before(old: Rule, new: Rule) -> str:
    """Return how the rule was called, and what it weighed, where that is not the same any more."""
    was = [f"“{old.title}”"] if old.title != new.title else []
    if old.severity is not new.severity:
        was.append(f"mức {SEVERITY_WORDS[old.severity].lower()}")
    return f" (đang là {', '.join(was)})" if was else ""


def _superiors(library: Library) -> frozenset[SuperiorPlan]:
    """Return the superiors' plans that rules are taken from, whatever of them nobody took over."""
    plans = (rule.superior for rule in library.rules if rule.superior)
    return frozenset(replace(plan, left=()) for plan in plans)


def _by_id(library: Library) -> Mapping[str, Rule]:
    """Return the rules with what they demand: not where they are written, nor out of what they were taken."""
    return {
        rule.id: replace(
            rule, params=_unquoted(rule), superior=None, examples=(), layer="", file="", line=0
        )
        for rule in library.rules
    }


def _unquoted(rule: Rule) -> Params:
    """Return the parameters without the superior's sentence where that is there to be read alone.

    One sentence asks for several things: another day of one of them changes it for all.
    """
    params: Any = rule.params
    optional = getattr(params, "_field_defaults", {})
    return params._replace(quote="") if "quote" in optional else rule.params
