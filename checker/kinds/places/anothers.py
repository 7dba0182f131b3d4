"""Places that a plan names and that are rightly another's, wherever it comes from."""

from checker.facts import Facts
from checker.facts.place_names import PlaceMention, place_key
from checker.facts.samples import Samples
from checker.facts.telling.former import is_called_former, is_former
from checker.facts.telling.listed_acts import is_of_listed_act
from checker.facts.telling.papers import issued_a_paper
from checker.kinds.places.abroad import is_abroad
from checker.kinds.places.home import is_home
from checker.kinds.places.province import own_province
from checker.particulars import Plan


def is_rightly_anothers(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is where someone comes from, what was called so, an example, abroad, or who issued a paper."""
    if is_home(facts, place.span) or is_former(facts, place.span):
        return True
    if facts[Samples].shows(place.span) or is_of_listed_act(facts, place.span):
        return True
    if place.tier == "commune":
        return False
    return is_abroad(facts, place.span) or issued_a_paper(facts, place.span)


def is_new_elsewhere(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is another commune of today in the plan's province, though told of as past.

    A name that a unit had before is of what a commune was made of.
    """
    if place.tier != "commune" or facts[Plan].level != "xa" or place.certainty != "known":
        return False
    if is_called_former(facts, place.span) or is_home(facts, place.span):
        return False
    new = {
        place_key(name, facts.lexicon)
        for name in facts.registers.units.new_in(place.kind, place.key)
    }
    return own_province(facts) in new
