"""Places that a plan names and that are rightly another's, wherever it comes from."""

from checker.facts import Facts
from checker.facts.place_names import PlaceMention
from checker.facts.samples import Samples
from checker.facts.telling.former import is_former
from checker.facts.telling.papers import issued_a_paper
from checker.kernel.document import Span
from checker.kinds.places.home import is_home
from checker.kinds.places.kept_names import in_projects_name, keeps_unit


def is_rightly_anothers(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is where someone comes from, what was called so, an example, or who issued someone's paper."""
    if is_home(facts, place.span) or is_former(facts, place.span):
        return True
    if facts[Samples].quoted.contains(place.span):
        return True
    return place.tier != "commune" and issued_a_paper(facts, place.span)


def may_keep_unit(facts: Facts, span: Span) -> bool:
    """Whether a unit that ended is rightly named at *span*: as a person's home, in a name that keeps it."""
    return is_home(facts, span) or keeps_unit(facts, span)


def is_for_any_unit(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in a form, which units of any kind fill in: UBND xã, phường."""
    return facts[Samples].forms.contains(span)


def keeps_its_kind(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is called in a project's name what it was when that was approved: thị trấn X."""
    return in_projects_name(facts, place.span)
