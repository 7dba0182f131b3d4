"""What a draft says, read once and shared by every rule."""

from checker.facts.facts import Facts, Overrides, read_facts

__all__ = ["Facts", "Overrides", "read_facts"]
