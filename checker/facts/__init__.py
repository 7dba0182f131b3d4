"""What a draft says, read once and shared by every rule."""

from checker.facts.facts import Facts, read_facts
from checker.particulars import Overrides

__all__ = ["Facts", "Overrides", "read_facts"]
