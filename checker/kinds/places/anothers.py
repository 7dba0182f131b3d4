"""Places that a plan names and that are rightly another's, wherever it comes from."""

from checker.facts import Facts
from checker.facts.place_names import PlaceMention
from checker.facts.samples import Samples
from checker.facts.telling.former import is_former
from checker.facts.telling.papers import issued_a_paper
from checker.kinds.places.home import is_home
from checker.kinds.places.kept_names import in_projects_name


def is_rightly_anothers(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is where someone comes from, what was called so, an example, or who issued someone's paper."""
    if is_home(facts, place.span) or is_former(facts, place.span):
        return True
    if facts[Samples].quoted.contains(place.span):
        return True
    return place.tier != "commune" and issued_a_paper(facts, place.span)


def is_of_project(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* stands in the name of a project, which keeps what the place was called."""
    return in_projects_name(facts, place.span)
