"""Provinces and cities whose name with its kind was no longer right on the plan's day."""

from checker.facts import Facts
from checker.facts.dates import written_day
from checker.facts.place_names import PlaceMention, PlaceNames
from checker.facts.places import Places
from checker.facts.telling.cited_age import cited_age
from checker.facts.telling.gone import is_past
from checker.kinds.places.kept_names import (
    in_projects_name,
    is_of_a_body_apart,
    is_of_a_merging_body,
)
from checker.kinds.reply import Reply
from checker.library.registers import KnownPlace
from checker.particulars import Plan
from checker.report import Finding, Status


def gone(facts: Facts, place: PlaceMention) -> KnownPlace | None:
    """Return the register's last entry of *place* that had ended when the plan is signed, else None.

    Where the draft leaves open on which day that is, on the last one that it may be.
    """
    days = facts[Plan].days
    if days is None:
        return None
    day = days.last
    known = facts[PlaceNames].provinces.get(place.key, ())
    entries = [entry for entry in known if entry.kind == place.kind]
    if any(entry.stands_on(day) for entry in entries):
        return None
    ended = [entry for entry in entries if entry.until is not None and entry.until <= day]
    return max(ended, key=lambda entry: str(entry.until), default=None)


def has_surely_ended(facts: Facts, entry: KnownPlace) -> bool:
    """Whether *entry* had ended on whichever day the plan is signed."""
    days = facts[Plan].days
    return days is not None and entry.until is not None and entry.until <= days.first


def dated_before(facts: Facts, place: PlaceMention, entry: KnownPlace) -> bool:
    """Whether *place* stands in the citation of a document from before *entry* ended."""
    return entry.until is not None and cited_age(facts, place.span, entry.until) == "old"


def is_told_as_past(facts: Facts, place: PlaceMention, entry: KnownPlace) -> bool:
    """Whether *place* is told of as of the time before *entry* ended, or named by a project of then."""
    if entry.until is None:
        return False
    if in_projects_name(facts, place.span) or is_of_a_body_apart(facts, place.span):
        return True
    return is_of_a_merging_body(facts, place.span) or is_past(facts, place.span, entry.until)


def successor(facts: Facts, entry: KnownPlace) -> str:
    """Return what followed *entry*, with its kind on the plan's day: thành phố Đồng Nai."""
    days = facts[Plan].days
    for place in facts.registers.places:
        if place.name == entry.successor and days is not None and place.stands_on(days.last):
            return f"{place.kind} {place.name}"
    return entry.successor


def gone_fault(
    facts: Facts, reply: Reply, place: PlaceMention, ended: KnownPlace
) -> tuple[Status, Finding] | None:
    """Return that *place* is no more what it is called; to be looked at once where that is not certain."""
    found = facts.quote(place.span)
    is_open = ended.until is not None and cited_age(facts, place.span, ended.until) == "open"
    if is_open:
        return Status.REVIEW, reply.finding(place.span, "gone-unsure", found=found)
    if not (ended.verified and ended.successor and has_surely_ended(facts, ended)):
        first = next(p for p in facts[Places] if (p.key, p.kind) == (place.key, place.kind))
        if place != first:
            return None
        return Status.REVIEW, reply.finding(place.span, "gone-unsure", found=found)
    now = successor(facts, ended)
    fields = {"found": found, "since": written_day(ended.until), "successor": now}
    return Status.GAP, reply.finding(place.span, "gone", now, **fields)
