"""The kind of unit the plan is of (xã, phường, tỉnh …)."""

from collections import Counter
from typing import NamedTuple

from checker.facts.place_names import place_key
from checker.facts.places import Places
from checker.facts.store import Facts
from checker.particulars import Plan


class OwnUnit(NamedTuple):
    """``kind`` is the word before the plan's own name, as it is written most often."""

    kind: str


def read_own_unit(facts: Facts) -> OwnUnit:
    """Return the kind of unit that the plan's own name stands with."""
    plan = facts[Plan]
    key = place_key(plan.place, facts.lexicon)
    kinds = Counter(place.kind for place in facts[Places] if place.key == key)
    if kinds:
        return OwnUnit(kinds.most_common(1)[0][0])
    return OwnUnit(facts.lexicon.written("unit.commune" if plan.level == "xa" else "unit.province"))
