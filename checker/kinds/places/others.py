"""Another place's name that stands rightly: it is listed, lies elsewhere, is visited or worked with, has guests."""

from bisect import bisect_left

from checker.facts import Facts
from checker.facts.own_unit import OwnUnit
from checker.facts.place_names import PlaceMention, PlaceNames, place_key
from checker.facts.places import OWN_BODY, UNIT, Places
from checker.kernel.sentences import Sentences
from checker.kinds.places.guests import is_beside, is_guest
from checker.kinds.places.kept_names import is_named_after
from checker.kinds.places.sites import is_of_a_site
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_REACH = 90
"""Characters before a name among which the words that govern it stand."""
# Anything of the clause: behind a comma a verb of work begins another one.
_TO_NAME = r"(?:(?!, ?(?:{task-verb}|{task-verb.organise})(?!\w))[^.;\n])"
_NO_STOP = r"[^.;:\n]"
_NEXT = 3
"""Characters between a commune and the province that it lies in."""
_TOGETHER = 60
"""Characters of the bodies of another place with which an item begins: Cùng Ban Vì sự tiến bộ … xã X."""
# Words before another place's name that make it rightly another's.
_BESIDE_OTHERS = Grammar(
    rf"(?<!\w)(?:{{beside-others}}(?!\w){_TO_NAME}{{0,25}}"
    r"|{working-with}(?!\w)(?:(?!(?<!\w){task-verb}(?!\w))[^.;\n]){0,25}"
    rf"|(?:(?<=\n)|(?<=[.;)+–-] ))(?:{{together}}|{{with}})(?!\w){_TO_NAME}{{0,{_TOGETHER}}})$"
)
_NEIGHBOUR_WITHIN = 60
"""Characters between a name and the word that says it lies beside: the rest of a list, what happens there."""
_NEIGHBOUR = Grammar(rf"{_TO_NAME}{{0,{_NEIGHBOUR_WITHIN}}}?(?<!\w){{neighbour}}(?!\w)")
_AMONG_OTHERS = Grammar(rf"(?:(?<!\w){{among-others}}(?!\w)|(?=,){_TO_NAME}){_TO_NAME}{{0,25}}$")
# "Công an xã và Trạm Y tế xã X": bodies are joined, not places; "phối hợp với …, Trạm Y tế xã X" is another's
_JOINED_BODY = Grammar(rf"(?:(?<!\w){{and}} |, ?)(?P<body>{OWN_BODY}) $")
_WITH_OTHERS = Grammar(rf"(?<!\w)(?:{{beside-others}}|{{working-with}})(?!\w){_TO_NAME}{{0,80}}$")
_OR = Grammar(r"(?<!\w)(?:{or}|{formerly.after}) $")
_VISITS = Grammar(rf"(?<!\w){{visit}}(?!\w){_TO_NAME}{{0,80}}(?:{{visited}}|,) ?$")
# "duy trì mô hình … tại xã X", "hội thảo cho phụ nữ của xã X": the plan's own
_KEEPS = Grammar(r"(?<!\w){keeps-own} (?:(?:{plural}|\d+) )?$")
_KEPT_WITHIN = 30
"""Characters before a model in which the word stands that keeps it up."""
_FOR_THEM = Grammar(r"(?<!\w){for-recipient}(?!\w)[^.;\n]{0,60}(?<!\w){possessive} $")
# "tham gia Hội chợ tại thành phố Hà Nội": another province holds it
_ATTENDS = Grammar(
    r"(?<!\w)(?:{attends.away}|{attends}(?!\w)[^.;\n]{0,60}?(?<!\w)(?:{provinces-event}|{attended}))(?!\w)"
    r"[^.;\n]{0,80}(?<!\w){own-place-loose} $"
)
_LIST = Grammar(rf"(?<!\w)(?:{{plural}}|\d+) (?:{UNIT}|{{unit.village}})(?!\w)[^.;\n]{{0,80}}$")
# "các thôn ven sông trên địa bàn xã X", "các hộ nghèo của xã X": theirs is the commune
_OF_THEIRS = Grammar(
    rf"(?<!\w)(?:{{plural}}|\d+) {{of-a-commune}}(?:(?!\w)(?:(?!(?<!\w){UNIT}(?!\w)){_TO_NAME}){{0,70}}?"
    r"(?<!\w)(?:{own-area}|{possessive}|{of-unit}|{of-a-commune}|{route-through}|{own-place-loose}))? $"
)
# "các lớp xóa mù chữ ở xã X": several things in one place
_IN_ONE = Grammar(
    rf"(?<!\w)(?:{{plural}}|\d+) (?!{UNIT}(?!\w))(?:(?!(?<!\w){UNIT}(?!\w))[^,.;:\n]){{1,40}}?"
    r"(?<!\w){own-place-loose} $"
)
# "cho cán bộ, công chức xã X", "các sở, ngành tỉnh X": people and bodies are listed, no places
_THEIR_PEOPLE = Grammar(
    r"(?:, ?|(?<!\w){and} )(?:(?:{plural}|\d+) )?(?:{of-a-commune}|{departments}|{association})"
    r"(?: [^\W\d_]+){0,2}?(?: {possessive}| {of-unit})? $"
)
# "đón đoàn cán bộ, hội viên xã X đến học tập"
_COMES = Grammar(r" (?:{sent-to}|{sent-home}) (?:{visit}|{task-verb}|{beside-others})(?!\w)")
# Bệnh viện Đa khoa X tại phường Y, lễ phát động của tỉnh tại phường Y, Đại hội Thể thao tỉnh Z lần thứ I tại
# phường Y: where it is, not whose plan it is
_NO_WORK = r"(?:(?!(?<!\w)(?:{task-verb}|{task-verb.organise}|{and} {plural})(?!\w))[^.;:,\n])"
_ELSEWHERE = Grammar(
    rf"(?<!\w)(?:{{treats-patients}} {_NO_WORK}{{1,50}}"
    r"|{possessive} (?:{unit.province}|{unit.city}) "
    rf"|{{provinces-event}}(?!\w){_NO_WORK}{{0,40}}?(?<!\w)(?:{{unit.province}}|{{unit.city}}) {_NO_WORK}{{1,45}}?)"
    r"(?<!\w){own-place-loose} $"
)
# "3. Ủy ban nhân dân các xã, phường của tỉnh X: xây dựng kế hoạch": its bodies are given work
_DOERS = Grammar(
    rf"(?:\n|^)[^\w\n]*(?:\w+[.)])*(?:(?!(?<!\w)(?:{{with}}|{{together}}|{{visit}})(?!\w)){_NO_STOP}){{0,70}}$"
)
_WORK = Grammar(r" ?(?::|(?:{task-verb}|{task-verb.organise})(?!\w))")
_COMMITTEE = Grammar(r"(?<!\w){body.committee} $")
_OWN_AREA = Grammar(r"(?<!\w){own-area} $")


def follows(words: Grammar, facts: Facts, place: PlaceMention) -> bool:
    """Whether *words* stand before *place*, near enough to govern it."""
    low = max(0, place.span.start - _REACH)
    return facts.lexicon.pattern(words).search(facts.folded, low, place.span.start) is not None


def is_named_aside(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is of a list, or only says where something is or after what it is called."""
    if _is_listed(facts, place) or _is_elsewhere(facts, place):
        return True
    return is_of_a_site(facts, place.span) or _is_in_a_kept_name(facts, place)


def is_with_others(facts: Facts, place: PlaceMention, province: str) -> bool:
    """Whether *place* is another's: visited, worked with, where guests come from or something is attended.

    *province* is the key of the plan's own, empty where that is not known.
    """
    if _is_visited(facts, place) or is_beside_others(facts, place):
        return True
    if place.tier == "commune":
        return is_guest(facts, place) or _is_in_another(facts, place, province)
    attended = follows(_ATTENDS, facts, place) or is_beside(facts, place, besides=province)
    return attended or is_guest(facts, place)


def _is_visited(facts: Facts, place: PlaceMention) -> bool:
    """Whether people go to *place* to learn, and keep up nothing of their own there."""
    low = max(0, place.span.start - _REACH)
    visits, keeps, for_them = map(facts.lexicon.pattern, (_VISITS, _KEEPS, _FOR_THEM))
    found = visits.search(facts.folded, low, place.span.start)
    if found is None or for_them.search(facts.folded, found.start(), place.span.start):
        return False
    at = found.start()
    return keeps.search(facts.folded, max(0, at - _KEPT_WITHIN), at) is None


def _is_in_another(facts: Facts, place: PlaceMention, province: str) -> bool:
    """Whether another province stands right behind the commune *place*, whose area is not the plan's."""
    if not province or follows(_OWN_AREA, facts, place):
        return False
    larger = (p for p in facts[Places] if place.span.end < p.span.start <= place.span.end + _NEXT)
    return any(
        p.tier != "commune"
        and p.key in facts[PlaceNames].provinces
        and p.key != province
        and facts.lined[place.span.end : p.span.start].strip() in {",", "-", "("}
        for p in larger
    )


def _is_listed(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is of a list of places, none of which need be the plan's own.

    Of hamlets *trên địa bàn xã X* it is the commune: theirs, not one of them.
    """
    return follows(_LIST, facts, place) and not _is_theirs(facts, place)


def _is_theirs(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is the commune of the hamlets or people named before it, or the province of the communes."""
    if place.tier == "commune":
        return follows(_OF_THEIRS, facts, place)
    named = follows(_OWN_AREA, facts, place) or _is_doers(facts, place)
    return named and not follows(_WITH_OTHERS, facts, place)


def _is_doers(facts: Facts, place: PlaceMention) -> bool:
    """Whether an item opens with bodies of *place* and gives them work."""
    low = max(0, place.span.start - _REACH)
    opens = facts.lexicon.pattern(_DOERS).search(facts.lined, low, place.span.start)
    works = facts.lexicon.pattern(_WORK).match(facts.lined, place.span.end)
    return opens is not None and works is not None


def _is_elsewhere(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is where a hospital stands, or where the province holds something."""
    return place.tier == "commune" and follows(_ELSEWHERE, facts, place)


def _is_in_a_kept_name(facts: Facts, place: PlaceMention) -> bool:
    """Whether a school or the like keeps the name of *place*, which is no commune of today."""
    if place.certainty != "known" or not is_named_after(facts, place.span):
        return False
    return (place.kind, place.key) not in facts.registers.units.of_today


def is_beside_others(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is named as another's: phối hợp với UBND xã X, not các hộ trên địa bàn xã X."""
    committee = follows(_COMMITTEE, facts, place)
    own_area = not committee and follows(_OWN_AREA, facts, place)
    if follows(_OR, facts, place):
        return True
    if follows(_BESIDE_OTHERS, facts, place):
        return not own_area
    among = follows(_AMONG_OTHERS, facts, place) and not committee and not own_area
    among = among and not _is_theirs(facts, place) and not follows(_IN_ONE, facts, place)
    among = among and not _is_its_peoples(facts, place)
    return among and not _is_joined_body(facts, place)


def _is_its_peoples(facts: Facts, place: PlaceMention) -> bool:
    """Whether people or departments of *place* alone end a list of them: cán bộ, công chức xã X."""
    if not follows(_THEIR_PEOPLE, facts, place) or follows(_WITH_OTHERS, facts, place):
        return False
    if facts.lexicon.pattern(_COMES).match(facts.folded, place.span.end):
        return False
    start = facts[Sentences].near(place.span, _REACH).start
    places = facts[Places]
    first = bisect_left(places, start, key=lambda other: other.span.start)
    last = bisect_left(places, place.span.start, key=lambda other: other.span.start)
    return all(other.key == place.key for other in places[first:last])


def _is_joined_body(facts: Facts, place: PlaceMention) -> bool:
    """Whether a body of the commune *place* is joined to others of the plan's own: they are no list of places.

    Two of one kind are of two units: Công an đặc khu và Công an phường X.
    """
    low = max(0, place.span.start - _REACH)
    joined = facts.lexicon.pattern(_JOINED_BODY).search(facts.folded, low, place.span.start)
    if joined is None or place.kind != facts[OwnUnit].kind:
        return False
    places = facts[Places]
    start = facts[Sentences].near(place.span, _REACH).start
    twice = joined["body"] in facts.folded[start : joined.start()]
    if twice or follows(_WITH_OTHERS, facts, place):
        return False
    first, last = (
        bisect_left(places, at, key=lambda p: p.span.start) for at in (start, place.span.start)
    )
    return all(other.tier != "commune" or is_own(facts, other) for other in places[first:last])


def is_neighbour(facts: Facts, place: PlaceMention) -> bool:
    """Whether words behind *place* say that it lies beside: xã X (xã liền kề)."""
    behind = facts.lexicon.pattern(_NEIGHBOUR).match(facts.folded, place.span.end)
    return behind is not None


def is_own(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* has the plan's own name; words of the sentence may have been read with it."""
    own = place_key(facts[Plan].place, facts.lexicon)
    longer = place.certainty != "known" and place.key.startswith(f"{own} ")
    return place.key == own or longer


def is_of_others_people(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is whose hamlets or people are listed, not their whole area: các hộ nghèo của xã X."""
    several = follows(_LIST, facts, place) or follows(_AMONG_OTHERS, facts, place)
    return several and not follows(_OWN_AREA, facts, place) and _is_theirs(facts, place)


def works_with_others(facts: Facts, place: PlaceMention) -> bool:
    """Whether words of working together stand in the clause before *place*."""
    return follows(_WITH_OTHERS, facts, place)
