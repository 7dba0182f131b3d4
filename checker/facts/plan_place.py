"""The place a plan is of and its province, weighed over the whole document."""

from collections import defaultdict

from checker.facts.citations import Citations
from checker.facts.place_names import PlaceMention, PlaceNames, place_key
from checker.facts.places import Places
from checker.facts.plan_issuer import is_central
from checker.facts.signed_at import signed_at
from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.form.parts import Parts

_IN_FRAME = 3.0
"""In header or title; a slip in one is outweighed by the other and the preamble."""
_IN_PREAMBLE = 2.0
_IN_CLOSING = 1.0
_IN_BODY = 0.5
"""Other places are named in the body too, but seldom as often as the plan's own."""
_CITED = 0.3
"""In a citation: the superior's name, more often than the plan's own."""
_TOLD_AT_MOST = 3.5
"""However often it is so named, a place does not outweigh header and signing: a list of another's decisions."""
_SIGNED_AT = 2.0
"""The place of signing is the commune's own name (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4) …"""
_PROVINCE_SIGNED_AT = 0.8
"""… while a province or a department signs in the city where it sits."""


def place_of(facts: Facts, level: str) -> str:
    """Return the name of the commune or province that the plan is of, the empty string if none."""
    if is_central(facts):
        return ""
    votes: dict[str, float] = defaultdict(float)
    told: dict[str, float] = defaultdict(float)
    names: dict[str, str] = {}
    for place in facts[Places]:
        commune = place.tier == "commune"
        if not (commune if level == "xa" else facts[PlaceNames].is_province(place)):
            continue
        weight = _weight(facts, place)
        (told if weight <= _IN_BODY else votes)[place.key] += weight
        if place.key not in names or not is_caps(facts.quote(place.name_span)):
            names[place.key] = place.name
    for key, weight in told.items():
        votes[key] += min(weight, _TOLD_AT_MOST)
    where = signed_at(facts)
    if where is not None:
        signed = facts.quote(where)
        key = place_key(signed, facts.lexicon)
        votes[key] += _SIGNED_AT if level == "xa" else _PROVINCE_SIGNED_AT
        names.setdefault(key, signed)
    return names[max(votes, key=lambda key: votes[key])] if votes else ""


def province_of(facts: Facts, level: str, place: str) -> str:
    """Return the province of the plan of *level* and *place*: for a commune the one named most."""
    if level in {"tinh", "so"} or is_central(facts):
        return place
    named: dict[str, list[PlaceMention]] = defaultdict(list)
    for mention in facts[Places]:
        if facts[PlaceNames].is_province(mention):
            named[mention.key].append(mention)
    return max(named.values(), key=len)[0].name if named else ""


def _weight(facts: Facts, place: PlaceMention) -> float:
    parts = facts[Parts]
    if parts.header.contains(place.span) or parts.subject.contains(place.span):
        return _IN_FRAME
    if facts[Citations].cover(place.span):
        return _CITED
    if parts.preamble.contains(place.span):
        return _IN_PREAMBLE
    return _IN_CLOSING if parts.closing.contains(place.span) else _IN_BODY
