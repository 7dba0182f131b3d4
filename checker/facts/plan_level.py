"""The level of the body that makes the plan: tỉnh, sở, xã; weighed over the whole document."""

from collections import Counter, defaultdict

from checker.facts.citations import Citations
from checker.facts.own_act import OwnAct
from checker.facts.place_names import PlaceMention, PlaceNames, tier_of
from checker.facts.places import OWN_BODY, Places
from checker.facts.plan_issuer import (
    is_central,
    is_institution,
    is_provinces_party,
    issuer_in_header,
)
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
_PROVINCE_COMMITTEE = Grammar(r"{body.committee} {unit.province}(?!\w)")
_COMMUNE = Grammar(r"(?<!\w){unit.commune}(?!\w)")
_PROVINCE = Grammar(r"(?<!\w){unit.province}(?!\w)")

# The header says who issues the plan. A department's or a commune's also names its province there,
# so that a province in the header weighs less than a commune, and a department most.
_DEPARTMENT_IN_HEADER = 6.0
_COMMUNE_IN_HEADER = 4.0
_PROVINCE_IN_HEADER = 2.5
_PROVINCE_ISSUES = 3.0
"""Ủy ban nhân dân tỉnh … as the last body of the header, on top: a letter names communes everywhere."""
_IN_TITLE = 3.0
"""However many communes it names: tại phường … và xã …"""
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
    """Return tinh, so, xa or, where nothing tells or a school, a ministry or the like issues it, khac."""
    if is_institution(facts) or is_central(facts):
        return "khac"
    votes: dict[str, float] = defaultdict(float)
    if _is_departments(facts):
        votes["so"] += _DEPARTMENT_IN_HEADER
    titled: set[str] = set()
    for place in facts[Places]:
        level = _level_named(facts, place)
        if facts[Parts].subject.contains(place.span):
            if not facts[Parts].header.contains(place.span):  # a letter's V/v: what it is about
                titled.add(level)
        else:
            votes[level] += _weight(facts, place)
    for level in titled:
        votes[level] += _IN_TITLE
    own = Counter(match["kind"] for match in facts.matches(_OWN_UNIT, lined=True))
    for kind, count in own.items():
        level = "xa" if tier_of(kind, facts.lexicon) == "commune" else "tinh"
        votes[level] += min(count * _OWN_WORD, _OWN_WORDS_AT_MOST)
    acting = _acting_level(facts)
    if acting:
        votes[acting] += _DEPARTMENT_ACTS if acting == "so" else _ACTS
    if _has_departments_number(facts):
        votes["so"] += _DEPARTMENT_NUMBER
    elif _is_provinces(facts) or is_provinces_party(facts):
        votes["tinh"] += _PROVINCE_ISSUES
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


def _has_departments_number(facts: Facts) -> bool:
    number = facts[Header].number
    symbol = facts.lexicon.pattern(_DEPARTMENT_SYMBOL)
    return number is not None and symbol.match(fold(number.symbol)) is not None


def _is_provinces(facts: Facts) -> bool:
    """Whether the last body of the header is a province's committee."""
    return (
        facts.lexicon.pattern(_PROVINCE_COMMITTEE).match(fold(issuer_in_header(facts))) is not None
    )


def _level_named(facts: Facts, place: PlaceMention) -> str:
    if place.tier == "commune":
        return "xa"
    return "tinh" if facts[PlaceNames].is_province(place) else "khac"


def _weight(facts: Facts, place: PlaceMention) -> float:
    parts = facts[Parts]
    if parts.header.contains(place.span):
        province = place.tier in {"province", "city"}
        return _PROVINCE_IN_HEADER if province else _COMMUNE_IN_HEADER
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
