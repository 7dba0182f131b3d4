"""The plan's particulars: kind, subject, year, level, place, issuer, number, date."""

import datetime as dt

from checker.facts.dates import DateMention
from checker.facts.own_event import is_own_event
from checker.facts.party import is_of_the_party
from checker.facts.plan_issuer import issuer_of
from checker.facts.plan_level import level_of
from checker.facts.plan_place import place_of, province_of
from checker.facts.plan_year import year_of
from checker.facts.profile import is_exam, sort_of
from checker.facts.store import Facts
from checker.facts.title_field import names_a_field
from checker.form.header import Header, HeaderDate
from checker.form.own_day import OwnDay
from checker.form.parts import Parts
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan
from checker.plans.recognise import subject_of

_PLAN_SYMBOL = Grammar("{symbol-kind.plan}-")


def read_plan(facts: Facts) -> Plan:
    """Return the particulars, corrected by what the person said.

    Each is read by the weight of what all parts of the document say: one slip
    (last year in the title, another commune in the closing sentence) does not
    change them.
    """
    level = level_of(facts)
    place = place_of(facts, level)
    subject = facts[Parts].subject
    title = " ".join(facts.quote(subject).split())
    number, signed = facts[Header].number, facts[OwnDay].line
    said = facts.overrides
    kind = _kind(facts)
    field = said.subject or _subject(facts, title)
    year = said.year or year_of(facts)
    sort = sort_of(facts, kind, field, year)
    if year and sort.horizon and not sort.horizon[0] <= year <= sort.horizon[1]:
        year = sort.horizon[0]
    return Plan(
        kind=kind,
        subject=field,
        title=title,
        year=year,
        level=said.level or level,
        issuer=said.issuer or issuer_of(facts, place, level),
        place=said.place or place,
        number=f"{number.number}/{number.symbol}" if number and number.number else None,
        date=_date(signed),
        province=province_of(facts, level, place),
        month=signed.month if signed else None,
        signed_year=signed.year if signed else None,
        profile=sort.profile,
        horizon=sort.horizon,
        is_exam=is_exam(facts, said.level or level),
        is_party=is_of_the_party(facts),
        is_own_event=kind == "ke-hoach" and is_own_event(facts, said.level or level, field),
    )


def _date(signed: HeaderDate | None) -> dt.date | None:
    if signed is None or signed.day is None or signed.month is None:
        return None
    return DateMention(signed.date_span, signed.day, signed.month, signed.year).value


def _kind(facts: Facts) -> str:
    parts, number = facts[Parts], facts[Header].number
    symbol = facts.lexicon.pattern(_PLAN_SYMBOL)
    if parts.kind != "khac" or parts.title.end > parts.title.start:
        return parts.kind
    numbered = number is not None and symbol.match(fold(number.symbol))
    concluded = facts.lined.startswith(facts.lexicon.words("closing-of-plan"), parts.closing.start)
    return "ke-hoach" if numbered or concluded else parts.kind


def _subject(facts: Facts, title: str) -> str:
    parts = facts[Parts]
    own = facts.lined[parts.preamble.start : parts.closing.end] or facts.lined
    folded = fold(title)
    return subject_of(folded, own, facts.library.plans, field=names_a_field(facts, folded))
