"""Provinces and cities whose name with its kind was no longer right on the plan's day."""

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.place_names import PlaceMention, PlaceNames
from checker.library.registers import KnownPlace
from checker.particulars import Plan


def gone(facts: Facts, place: PlaceMention) -> KnownPlace | None:
    """Return the register's last entry of *place* that had ended on the plan's day, else None."""
    day = facts[Plan].reference_day
    if day is None:
        return None
    known = facts[PlaceNames].provinces.get(place.key, ())
    entries = [entry for entry in known if entry.kind == place.kind]
    if any(entry.stands_on(day) for entry in entries):
        return None
    ended = [entry for entry in entries if entry.until is not None and entry.until <= day]
    return max(ended, key=lambda entry: str(entry.until), default=None)


def dated_before(facts: Facts, place: PlaceMention, entry: KnownPlace) -> bool:
    """Whether *place* stands in the citation of a document from before *entry* ended."""
    return any(
        citation.extent.start <= place.span.start < citation.extent.end
        and citation.date is not None
        and citation.date.value is not None
        and entry.until is not None
        and citation.date.value < entry.until
        for citation in facts[Citations]
    )


def successor(facts: Facts, entry: KnownPlace) -> str:
    """Return what followed *entry*, with its kind on the plan's day: thành phố Đồng Nai."""
    day = facts[Plan].reference_day
    for place in facts.registers.places:
        if place.name == entry.successor and day is not None and place.stands_on(day):
            return f"{place.kind} {place.name}"
    return entry.successor
