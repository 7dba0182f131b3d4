"""Roads, plots of land and seats that a unit's name only places: tuyến đường xã X - xã Y, trụ sở UBND huyện X."""

import re

from checker.facts import Facts
from checker.facts.places import UNIT
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_REACH = 120
"""Characters before a unit among which the word for the site stands."""
# Names of other places and figures; whose people or what area it is for is said with other words
_RUNS = (
    r"(?:(?!(?<!\w)(?:{task-verb}|{task-verb.organise}|{own-area}|{own-place-loose}|{by-whom}|{assigns})(?!\w))"
    r"[^.;:\n]){0,80}?"
)
# "tuyến đường từ xã X đến xã Y", "Quốc lộ 4D đoạn qua xã X"
_ROAD_TO = Grammar(rf"(?<!\w){{route}}(?!\w){_RUNS}(?: ?- ?|(?<!\w){{route-joint}} )$")
# "đường xã X - xã Y": another end behind a dash
_ROAD = Grammar(
    rf"(?<!\w)(?:(?P<sure>{{route}})(?!\w){_RUNS}|{{route.bare}} )(?:[^.;:,\n]{{1,30}}(?P<dash> - ?))?$"
)
# "tuyến Cần Thơ - Vũng Tàu giá vé 55.000đ; Cần Thơ - TP. Hồ Chí Minh giá vé 150.000đ": a coach's two ends
_FARE = Grammar(r" (?:[^\W\d]+ )?{fare}(?!\w)")
_FROM = re.compile(r"[^\W\d_] ?[-–] ?$")
_OTHER_END = Grammar(r"(?P<dash> - ?)(?=\w)|,? {route-joint} (?=\w)")
_PLOT = Grammar(r"(?<!\w)(?:{land-plot}(?!\w)[^.;\n]{0,80}|{route.around} )$")
# "diễu hành trên các tuyến đường qua xã X": where it is done, not which road is meant
_ROADS_THERE = Grammar(
    rf"(?<!\w)(?:{{plural}}|\d{{1,3}}) {{route}}(?!\w){_RUNS}(?<!\w){{route-through}} $"
)
# "trụ sở UBND huyện X được điều chuyển", not "họp tại trụ sở UBND huyện X", "trước trụ sở Công an, trụ sở UBND xã X"
_SEAT = Grammar(
    r"(?:(?<!\w)(?P<at>{own-place-loose}|{sent-home}|{sent-to}|{around-seat})(?: [^.;:\n]{1,60}?(?:,| {and}))? )?"
    r"(?<!\w){seat-of}(?!\w)"
    r"(?:(?!(?<!\w)(?:{task-verb}|{by-whom}|{assigns})(?!\w))[^.,;:\n]){0,60}"
    r"(?:(?P<listed>, )(?P<committee>{body.committee} )?)?$"
)
# "Trụ sở UBND huyện X tiếp nhận tin báo": it works there
_WORKS = Grammar(
    rf"(?: {UNIT})? (?:{{task-verb}}|{{task-verb.organise}})(?! {{sent-to}}(?!\w))(?!\w)"
)
_COMMITTEE = Grammar(r"{body.committee}(?!\w)")


def is_of_a_site(facts: Facts, span: Span) -> bool:
    """Whether *span* says which road, plot of land or seat is meant, and is not where anything is done."""
    low = max(0, span.start - _REACH, facts.lined.rfind("\n", 0, span.start) + 1)
    road_to, road, other_end, plot, seat = map(
        facts.lexicon.pattern, (_ROAD_TO, _ROAD, _OTHER_END, _PLOT, _SEAT)
    )
    if facts.lexicon.pattern(_ROADS_THERE).search(facts.lined, low, span.start):
        return False
    if road_to.search(facts.lined, low, span.start) or plot.search(facts.lined, low, span.start):
        return True
    way, end = road.search(facts.lined, low, span.start), other_end.match(facts.lined, span.end)
    if way is not None and (way["dash"] or (end is not None and (way["sure"] or end["dash"]))):
        return True
    if _FROM.search(facts.lined, low, span.start) and facts.lexicon.pattern(_FARE).match(
        facts.folded, span.end
    ):
        return True
    sat = seat.search(facts.lined, low, span.start)
    if sat is None or sat["at"] or facts.lexicon.pattern(_WORKS).match(facts.lined, span.end):
        return False
    committee = facts.lexicon.pattern(_COMMITTEE)
    named = sat["committee"] or committee.match(facts.lined, span.start)
    return not sat["listed"] or bool(named)
