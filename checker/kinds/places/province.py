"""The province that a plan belongs to, as its text says."""

from collections import Counter

from checker.facts import Facts
from checker.facts.own_act import OwnAct
from checker.facts.place_names import PlaceMention, PlaceNames, place_key
from checker.facts.places import Places
from checker.facts.plan_issuer import is_central
from checker.facts.signed_at import signed_at
from checker.form.parts import Parts
from checker.kinds.places.gone import gone
from checker.particulars import Plan

_IN_PREAMBLE = 3
"""The superior body named in the basis weighs more than a chance mention …"""
_ELSEWHERE = 2
"""… but not as much as two."""


def names_province(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is a province, or a city with the name of one."""
    if place.tier == "province":
        return True
    return place.tier == "city" and place.key in facts[PlaceNames].provinces


def own_province(facts: Facts) -> str:
    """Return the key of the province the plan belongs to, empty where the text leaves a tie."""
    plan = facts[Plan]
    if is_central(facts):
        return ""  # a ministry's letter to a province is of none, however often it names it
    if plan.level in {"tinh", "so"}:
        key = place_key(plan.place, facts.lexicon)
        return key if plan.profile is not None or _is_framed(facts, key) else ""
    weights: Counter[str] = Counter()
    preamble = facts[Parts].preamble
    for place in facts[Places]:
        if names_province(facts, place) and gone(facts, place) is None:
            weights[place.key] += _IN_PREAMBLE if preamble.contains(place.span) else _ELSEWHERE
    best = weights.most_common(2)
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return ""
    return best[0][0]


def _is_framed(facts: Facts, key: str) -> bool:
    """Whether the province *key* stands where a document says whose it is, not only in what it tells of."""
    parts, act, plan = facts[Parts], facts[OwnAct], facts[Plan]
    if key == place_key(facts.overrides.place or "", facts.lexicon) or plan.level == "so":
        return True
    signed = signed_at(facts)
    if signed is not None and place_key(facts.quote(signed), facts.lexicon) == key:
        return True
    frame = (parts.header, parts.subject, parts.preamble, parts.closing)
    return any(
        place.key == key
        and (act.contains(place.span) or any(part.contains(place.span) for part in frame))
        for place in facts[Places]
    )


def province_name(facts: Facts, key: str) -> str:
    """Return the province *key* as the text itself names it, with its kind."""
    named = Counter(f"{place.kind} {place.name}" for place in facts[Places] if place.key == key)
    kind = facts.lexicon.written("unit.province")
    return named.most_common(1)[0][0] if named else f"{kind} {key.title()}"
