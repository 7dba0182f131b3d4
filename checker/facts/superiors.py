"""Whether a draft cites the superior's plan that rules are taken from: number, year, issuer."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker.facts.blank_numbers import BlankNumbers
from checker.facts.citations import Citation, Citations
from checker.facts.cited_numbers import citation_key
from checker.facts.place_names import place_key
from checker.facts.places import Places
from checker.facts.roles import Roles
from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.document import Block, Span
from checker.kernel.phrases import variants
from checker.kernel.text import fold, strip_marks
from checker.lexicon.grammar import Grammar
from checker.library.superior import SuperiorPlan
from checker.particulars import Plan
from checker.words import KIND_WORDS

_YEAR_IN_KEY = re.compile(r"/(?:19|20)\d\d(?=\D)")
_WORD = re.compile(r"\w+")
_MOST = 0.6
"""The share of a title's words by which it is known; writers leave some out."""
_COMMITTEE = Grammar(r"(?<!\w){body.committee}(?!\w) ?")
_PROVINCE = Grammar(r"(?<!\w)(?:{unit.province}|{unit.city})(?!\w)")
_OF_PROVINCE = Grammar(r"(?<!\w)(?:{unit.province}|{unit.city}) (?P<name>[^,;()]+)$")


class Cited(NamedTuple):
    """Where a draft rests on a superior's plan, and how it says so; ``citation`` where it gives a number."""

    span: Span
    how: Literal["number", "slip", "open", "name"]
    citation: Citation | None = None


def is_for_plan(superior: SuperiorPlan, plan: Plan) -> bool:
    """Whether *superior* may be for a plan of this field and year, or of one of these years."""
    if superior.subject and plan.subject != superior.subject:
        return False
    if plan.is_for_years and superior.years and superior.years[0] == superior.years[1]:
        return False  # the days and tasks of one year are none of several
    first, last = plan.horizon or (plan.year, plan.year)
    if first is None or last is None:
        return True
    return any(map(superior.is_for, range(first, last + 1)))


def cites(facts: Facts, superior: SuperiorPlan) -> list[Cited]:
    """Return where the draft rests on *superior*: by its number, else by what is surely meant for it.

    That is a number with a slip beside the right kind, day and issuer, one that is still open, or its name alone.
    """
    right = [
        Cited(c.span, "number", c)
        for c in _of_number(facts, superior)
        if superior.date is None or c.year in {None, superior.date.year}
    ]
    return right or [*_with_slips(facts, superior), *_in_basis(facts, superior)]


def citations_otherwise(facts: Facts, superior: SuperiorPlan) -> list[Citation]:
    """Return the citations of its number, kind and issuer that give it a day of another year."""
    day = superior.date
    return [c for c in _of_number(facts, superior) if day and c.year not in {None, day.year}]


def cites_another(facts: Facts, superior: SuperiorPlan) -> bool:
    """Whether the draft rests on another plan of the province on the same, of a year that *superior* is for."""
    plan, own = fold(KIND_WORDS["ke-hoach"]), _key(superior.number)
    of_province = facts.lexicon.pattern(_PROVINCE)
    return any(
        c.kind == plan
        and _without_year(c.key) != own
        and c.year is not None
        and superior.is_for(c.year)
        and of_province.search(fold(c.issuer))
        and _is_on_the_same(facts, c.title, superior)
        for c in facts[Citations].starting_in(facts[Parts].preamble)
    )


def _is_on_the_same(facts: Facts, title: str, superior: SuperiorPlan) -> bool:
    kind = facts.library.plan_kind(superior.subject)
    names = {words for name in kind.names for words in variants(name)} if kind else set()
    folded = fold(title)
    return any(name in folded for name in names) or titles_are_alike(title, superior) is True


def _of_number(facts: Facts, superior: SuperiorPlan) -> Iterator[Citation]:
    """Yield the citations of the number; one without the signs behind it needs kind and day."""
    key = _key(superior.number)
    bare = f"{key.partition('/')[0]}/"
    for citation in facts[Citations]:
        whole = _without_year(citation.key) == key
        half = citation.key == bare and _is_of_kind_and_day(citation, superior)
        if (whole or half) and may_be_of(facts, citation.issuer, superior):
            yield citation


def _key(number: str) -> str:
    return _without_year(citation_key(number))


def _without_year(key: str) -> str:
    """Return *key* without a year behind the number, which a plan has not: 1862/2026/KH-UBND."""
    return _YEAR_IN_KEY.sub("/", key)


def _with_slips(facts: Facts, superior: SuperiorPlan) -> Iterator[Cited]:
    """Yield the citations of another number that are surely meant for *superior*: of its kind, day and issuer."""
    own = _key(superior.number).partition("/")[0]
    for citation in facts[Citations]:
        if not (citation.issuer and _is_of_kind_and_day(citation, superior)):
            continue
        if not may_be_of(facts, citation.issuer, superior):
            continue
        alike = titles_are_alike(citation.title, superior)
        near = sorted(citation.key.partition("/")[0]) == sorted(own)
        if alike if alike is not None else near:
            yield Cited(citation.number_span, "slip", citation)


def _in_basis(facts: Facts, superior: SuperiorPlan) -> Iterator[Cited]:
    """Yield what names *superior* in the basis though its number is open, or is not there."""
    province, kind = fold(province_of(facts, superior)), fold(superior.called)
    if not province:
        return
    for block in basis_lines(facts):
        line, start = facts.folded[slice(*block.span)], block.span.start
        at = line.find(kind)
        issued = line.find(province, max(at, 0))
        if at < 0 or issued < 0:
            continue
        alike = titles_are_alike(line[issued + len(province) :], superior)
        cited = Span(start + at, start + len(line.rstrip(" ;.,")))
        blank = next((span for span in facts[BlankNumbers] if block.span.contains(span)), None)
        if blank is not None and alike is not False:
            yield Cited(blank, "open")
        elif blank is None and alike and not facts[Citations].starting_in(cited):
            yield Cited(cited, "name")


def basis_lines(facts: Facts) -> list[Block]:
    """Return the lines of the basis."""
    blocks = zip(facts.document.blocks, facts[Roles], strict=True)
    return [block for block, role in blocks if role == "basis"]


def titles_are_alike(said: str, superior: SuperiorPlan) -> bool | None:
    """Whether *said* has most words of the title; None where there is nothing to compare."""
    wanted, words = ({*_WORD.findall(fold(text))} for text in (superior.title, said))
    if not wanted or not words:
        return None
    return len(wanted & words) >= _MOST * len(wanted)


def _is_of_kind_and_day(citation: Citation, superior: SuperiorPlan) -> bool:
    day = citation.date
    return (
        citation.kind == fold(superior.called)
        and superior.date is not None
        and day is not None
        and day.value == superior.date
    )


def may_be_of(facts: Facts, issuer: str, superior: SuperiorPlan) -> bool:
    """Whether *issuer*, as a citation names it, may be the superior body: UBND tỉnh, tỉnh Lam Khê, UBND T. Lam Khê.

    A department of the province (Sở Nội vụ tỉnh Lam Khê) is another body than its committee.
    """
    said, own = (_bare(facts, name) for name in (issuer, superior.issuer))
    if not said or not own:
        return True
    committee = facts.lexicon.pattern(_COMMITTEE)
    by, of = (committee.search(fold(name)) is not None for name in (issuer, superior.issuer))
    if by and not of:
        return False
    if of and not by:
        return f" {said} " in f" {own} "
    place = strip_marks(fold(superior.place))
    unit = said.removesuffix(place).strip() if place else said
    return len(unit) == 1 or f" {said} " in f" {own} " or f" {own} " in f" {said} "


def is_of_superior(facts: Facts, superior: SuperiorPlan) -> bool:
    """Whether the draft is *superior* itself, or another document of the same body.

    Bodies of one name (Ban Vì sự tiến bộ của phụ nữ) are there at every level: a commune's is another.
    """
    plan = facts[Plan]
    if _is_below(facts, superior):
        return False
    issuer = _bare(facts, plan.issuer)
    if issuer and issuer == _bare(facts, superior.issuer):
        return plan.level != "xa"
    same = plan.number is not None and citation_key(plan.number) == citation_key(superior.number)
    return same and may_be_of(facts, plan.issuer, superior)


def _is_below(facts: Facts, superior: SuperiorPlan) -> bool:
    """Whether the draft is of a commune, and *superior* of a body that names neither it nor its place."""
    plan, lexicon = facts[Plan], facts.lexicon
    own, of = (place_key(name, lexicon) for name in (plan.place, province_of(facts, superior)))
    if plan.level != "xa" or not own or not of or own == of:
        return False
    return f" {_bare(facts, plan.place)} " not in f" {_bare(facts, superior.issuer)} "


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
