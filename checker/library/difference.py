"""How one library differs from another, in numbers that people are told before they take it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from checker.library.rule import Library, Rule


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
        *(f"đổi: {rule.title}" for name, rule in after.items() if before.get(name, rule) != rule),
        *(f"bỏ: {rule.title}" for name, rule in before.items() if name not in after),
    )


def _by_id(library: Library) -> Mapping[str, Rule]:
    """Return the rules with all that judging knows of them, and not where they are written."""
    return {
        rule.id: replace(rule, examples=(), layer="", file="", line=0) for rule in library.rules
    }
