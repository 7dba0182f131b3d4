"""The level of the body that makes the plan: tỉnh, sở, xã; weighed over the whole document."""

from collections import Counter, defaultdict

from checker.facts.citations import Citations
from checker.facts.own_act import OwnAct
from checker.facts.place_names import PlaceMention, PlaceNames, tier_of
from checker.facts.places import OWN_BODY, Places
from checker.facts.plan_issuer import is_institution
from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_DEPARTMENT = Grammar(r"{body.department}(?= )")
_DEPARTMENT_SYMBOL = Grammar(r"{symbol-kind.plan}-{symbol-department}")
_OWN_UNIT = Grammar(
    rf"(?:{OWN_BODY}|{{possessive}}) (?P<kind>{{unit.commune}}|{{unit.province}})(?!\w)"
)
_COMMUNE = Grammar(r"(?<!\w){unit.commune}(?!\w)")
_PROVINCE = Grammar(r"(?<!\w){unit.province}(?!\w)")

# The header says who issues the plan. A department's or a commune's also names its province there,
# so that a province in the header weighs less than a commune, and a department most.
_DEPARTMENT_IN_HEADER = 6.0
_COMMUNE_IN_HEADER = 4.0
_PROVINCE_IN_HEADER = 2.5
_IN_TITLE = 3.0
_IN_CLOSING = 1.0
_DEPARTMENT_NUMBER = 4.0
"""KH-SNV: as good as a commune's name in the header."""
_DEPARTMENT_ACTS = 4.0
_ACTS = 3.0
"""Ủy ban nhân dân xã … ban hành: as good as the title."""
_OWN_WORD = 0.2
"""UBND xã, Công an xã without a name: one says little, many say whose plan it is …"""
_OWN_WORDS_AT_MOST = 1.5
"""… but less than a name in the header."""


def level_of(facts: Facts) -> str:
    """Return tinh, so, xa or, where nothing tells or a school or the like issues it, khac."""
    if is_institution(facts):
        return "khac"
    votes: dict[str, float] = defaultdict(float)
    if _is_departments(facts):
        votes["so"] += _DEPARTMENT_IN_HEADER
    for place in facts[Places]:
        votes[_level_named(facts, place)] += _weight(facts, place)
    own = Counter(match["kind"] for match in facts.matches(_OWN_UNIT, lined=True))
    for kind, count in own.items():
        level = "xa" if tier_of(kind, facts.lexicon) == "commune" else "tinh"
        votes[level] += min(count * _OWN_WORD, _OWN_WORDS_AT_MOST)
    acting = _acting_level(facts)
    if acting:
        votes[acting] += _DEPARTMENT_ACTS if acting == "so" else _ACTS
    number = facts[Header].number
    if number and facts.lexicon.pattern(_DEPARTMENT_SYMBOL).match(fold(number.symbol)):
        votes["so"] += _DEPARTMENT_NUMBER
    level = max(votes, key=lambda name: votes[name], default="khac")
    return level if votes[level] > 0 else "khac"


def _is_departments(facts: Facts) -> bool:
    """Whether a department stands in the header, and no commune: its women's union has the province's above it."""
    header, department = facts[Parts].header, facts.lexicon.pattern(_DEPARTMENT)
    communes = span_set(place.span for place in facts[Places] if place.tier == "commune")
    found, start = False, header.start
    for line in facts.quote(header).split("\n"):
        if is_caps(line):
            if communes.overlaps(Span(start, start + len(line))):
                return False
            found = found or department.match(fold(line.strip())) is not None
        start += len(line) + 1
    return found


def _level_named(facts: Facts, place: PlaceMention) -> str:
    if place.tier == "commune":
        return "xa"
    return "tinh" if facts[PlaceNames].is_province(place) else "khac"


def _weight(facts: Facts, place: PlaceMention) -> float:
    parts = facts[Parts]
    if parts.header.contains(place.span):
        province = place.tier in {"province", "city"}
        return _PROVINCE_IN_HEADER if province else _COMMUNE_IN_HEADER
    if parts.subject.contains(place.span):
        return _IN_TITLE
    if parts.closing.contains(place.span) and not facts[Citations].cover(place.span):
        return _IN_CLOSING
    return 0


def _acting_level(facts: Facts) -> str:
    """Return the level of the body that says it makes the plan, or the empty string."""
    act = facts[OwnAct].body
    body = facts.lined[act.start : act.end] if act else ""
    if facts.lexicon.pattern(_DEPARTMENT).match(body):
        return "so"
    if facts.lexicon.pattern(_COMMUNE).search(body):
        return "xa"
    return "tinh" if facts.lexicon.pattern(_PROVINCE).search(body) else ""
