"""Cities and provinces of another country: no unit of the registers here."""

from bisect import bisect_left

from checker.facts import Facts
from checker.facts.place_names import PlaceNames
from checker.facts.places import UNIT, Places
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_ABROAD = Grammar(
    r"(?P<within>(?:(?!(?<!\w)(?:{task-verb}|{task-verb.organise})(?!\w))[^.;:()\n]){0,60}?)"
    r"(?:\( ?|, ?|{of-unit} ){abroad}(?!\w)"
)
_LARGER = Grammar(rf",? ?(?:{{of-unit}} )?(?P<name>{UNIT}(?!\w))?")


def is_abroad(facts: Facts, span: Span) -> bool:
    """Whether its country stands behind *span*: thành phố Sùng Tả, Khu tự trị … (Trung Quốc).

    A place that no register knows is, too, behind one abroad in its line: … (Trung Quốc): huyện Kim Bình.
    """
    return _is_called_abroad(facts, span) or _is_behind_one_abroad(facts, span)


def _is_behind_one_abroad(facts: Facts, span: Span) -> bool:
    places = facts[Places]
    start = facts.lined.rfind("\n", 0, span.start) + 1
    first, own = (
        bisect_left(places, at, key=lambda place: place.span.start) for at in (start, span.start)
    )
    if first == own or own == len(places) or places[own].span.start > span.end:
        return False
    place = places[own]
    if place.key in facts[PlaceNames].units.by_kind.get(place.kind, ()):
        return False
    return any(_is_called_abroad(facts, other.span) for other in places[first:own])


def _is_called_abroad(facts: Facts, span: Span) -> bool:
    match = facts.lexicon.pattern(_ABROAD).match(facts.lined, span.end)
    if match is None:
        return False
    within = Span(*match.span("within"))
    if not facts.quote(within).strip(" ,"):
        return True
    larger = facts.lexicon.pattern(_LARGER).match(facts.lined, *within)
    return larger is not None and (
        larger["name"] is not None or facts.text[larger.end() : larger.end() + 1].isupper()
    )
