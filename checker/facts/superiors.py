"""Whether a draft cites the superior's plan that rules are taken from: number, year, issuer."""

import re
from collections.abc import Iterator

from checker.facts.citations import Citation, Citations
from checker.facts.cited_numbers import citation_key
from checker.facts.place_names import place_key
from checker.facts.places import Places
from checker.facts.store import Facts
from checker.kernel.text import fold, strip_marks
from checker.lexicon.grammar import Grammar
from checker.library.superior import SuperiorPlan
from checker.particulars import Plan
from checker.words import KIND_WORDS

_COMMITTEE = Grammar(r"(?<!\w){body.committee}(?!\w) ?")
_OF_PROVINCE = Grammar(r"(?<!\w)(?:{unit.province}|{unit.city}) (?P<name>[^,;()]+)$")


def is_for_plan(superior: SuperiorPlan, plan: Plan) -> bool:
    """Whether *superior* may be for a plan of this field and year, or of one of these years."""
    if superior.subject and plan.subject != superior.subject:
        return False
    first, last = plan.horizon or (plan.year, plan.year)
    if first is None or last is None:
        return True
    return any(map(superior.is_for, range(first, last + 1)))


def citations_of(facts: Facts, superior: SuperiorPlan) -> list[Citation]:
    """Return where the draft cites *superior*, however it spells the number."""
    day = superior.date
    return [
        citation
        for citation in _of_number(facts, superior)
        if day is None or citation.year in {None, day.year}
    ]


def citations_otherwise(facts: Facts, superior: SuperiorPlan) -> list[Citation]:
    """Return the citations of its number, kind and issuer that give it a day of another year."""
    right = citations_of(facts, superior)
    return [citation for citation in _of_number(facts, superior) if citation not in right]


def _of_number(facts: Facts, superior: SuperiorPlan) -> Iterator[Citation]:
    """Yield the citations of the number; one without the signs behind it needs kind and day."""
    key = citation_key(superior.number)
    bare = f"{key.partition('/')[0]}/"
    for citation in facts[Citations]:
        whole = citation.key == key
        half = citation.key == bare and _is_of_kind_and_day(citation, superior)
        if (whole or half) and may_be_of(facts, citation.issuer, superior):
            yield citation


def _is_of_kind_and_day(citation: Citation, superior: SuperiorPlan) -> bool:
    day = citation.date
    return (
        citation.kind == fold(KIND_WORDS[superior.kind])
        and superior.date is not None
        and day is not None
        and day.value == superior.date
    )


def may_be_of(facts: Facts, issuer: str, superior: SuperiorPlan) -> bool:
    """Whether *issuer*, as a citation names it, may be the superior body: UBND tỉnh, tỉnh Lam Khê."""
    said, own = (_bare(facts, name) for name in (issuer, superior.issuer))
    return not said or not own or f" {said} " in f" {own} " or f" {own} " in f" {said} "


def is_of_superior(facts: Facts, superior: SuperiorPlan) -> bool:
    """Whether the draft is *superior* itself, or another document of the same body."""
    plan = facts[Plan]
    issuer = _bare(facts, plan.issuer)
    if issuer and issuer == _bare(facts, superior.issuer):
        return True
    same = plan.number is not None and citation_key(plan.number) == citation_key(superior.number)
    return same and may_be_of(facts, plan.issuer, superior)


def province_of(facts: Facts, superior: SuperiorPlan) -> str:
    """Return the bare name of the province that *superior* is of, the empty string where nobody can tell."""
    named = facts.lexicon.pattern(_OF_PROVINCE).search(fold(superior.issuer))
    return superior.place or (superior.issuer[slice(*named.span("name"))] if named else "")


def is_of_province(facts: Facts, superior: SuperiorPlan) -> bool | None:
    """Whether the draft is of a unit of the superior's province; None where nobody can tell."""
    plan, lexicon = facts[Plan], facts.lexicon
    province = place_key(province_of(facts, superior), lexicon)
    if not province:
        return None
    named = place_key(plan.province or (plan.place if plan.level != "xa" else ""), lexicon)
    if named == province:
        return True
    listed: frozenset[str] = frozenset()
    if plan.level == "xa":
        listed = facts.registers.units.provinces_of(fold(plan.place))
    mentioned = any(mention.key == province for mention in facts[Places])
    if province in listed or named in _former(facts, province) or (named and mentioned):
        return True if not named and len(listed) == 1 else None
    return False if named or listed else None


def _former(facts: Facts, province: str) -> set[str]:
    """Return what the *province* was called before, and those that became part of it."""
    lexicon, known = facts.lexicon, facts.registers.places
    return {
        place_key(p.name, lexicon) for p in known if place_key(p.successor, lexicon) == province
    }


def _bare(facts: Facts, issuer: str) -> str:
    """Return *issuer* without the word for its committee and without marks: tinh lam khe."""
    name = facts.lexicon.pattern(_COMMITTEE).sub("", fold(issuer))
    return " ".join(re.findall(r"\w+", strip_marks(name)))
