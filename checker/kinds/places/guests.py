"""Who comes from elsewhere: speakers, guests, people of several places in one list."""

from bisect import bisect_left
from itertools import pairwise

from checker.facts import Facts
from checker.facts.place_names import PlaceMention
from checker.facts.places import OWN_BODY, UNIT, Places
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 160
"""Characters before a place among which the word for a guest stands."""
_CLAUSE = r"(?:(?!(?<!\w)(?:{task-verb}|{task-verb.organise}|{sent-to}|{own-area}|{own-place-loose})(?!\w))[^.;\n])"
_GUEST = Grammar(rf"(?<!\w)(?:{{guest}}|(?P<deputy>{{deputy}}))(?!\w){_CLAUSE}{{0,110}}$")
# "đồng chí Hoàng Văn B, Phó Chủ tịch UBND tỉnh X": whom the name says, not whom anything is given
_NAMED = Grammar(
    r"(?<!\w){person-address}\.? (?P<name>(?:[^\W\d]+\.? ){1,5}?[^\W\d]+) ?[,-] ?(?:{former-post} )?"
    r"(?:{post}|{post.short}|{post.staff})(?!\w)[^.;:\n]{0,90}$"
)
_ACTS = Grammar(r"(?:, ?{post}(?!\w)[^.;:,\n]{0,60})?,? (?:{task-verb}|{task-verb.organise})(?!\w)")
# "Báo cáo viên pháp luật tỉnh X: Phổ biến …": an item that gives them work
_OPENS = Grammar(r"(?<![^\n])[-+*• ]*(?:\w{1,4}[.)] ?)?$")
_TASK = Grammar(r" ?: ?(?:{task-verb}|{task-verb.organise})(?!\w)")
_LARGER = Grammar(rf" ?[,(-] ?{UNIT} (?=[^\W_])")
_JOINT = Grammar(rf" ?(?:,|;|(?<!\w){{and}}(?!\w)) ?(?:{{deputy}} )*(?:{OWN_BODY} )?")
_PEOPLE = Grammar(r"(?<!\w){people-column}(?!\w)")
_SEVERAL = 2


def is_guest(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is where a speaker or guest comes from, who may well be of another place.

    Of one commune alone that is called *đại diện* the name may be left over: its province behind it,
    or another place beside it, tells that it is meant.
    """
    sentence = facts[Sentences].near(place.span, _REACH)
    low = max(sentence.start, place.span.start - _REACH)
    found = facts.lexicon.pattern(_GUEST).search(facts.lined, low, place.span.start)
    if found is not None and found["deputy"] is None:
        return not _is_given_work(facts, found.start(), place)
    if found is not None and (is_beside(facts, place) or _has_larger(facts, place)):
        return True
    return _is_of_a_person(facts, place, low) or _is_of_a_list_of_people(facts, place)


def _is_given_work(facts: Facts, start: int, place: PlaceMention) -> bool:
    """Whether an item opens at *start* with people of *place*, and says what they are to do."""
    opens, task = map(facts.lexicon.pattern, (_OPENS, _TASK))
    line = facts.lined.rfind("\n", 0, start) + 1
    opened = opens.search(facts.lined, line, start) is not None
    return opened and task.match(facts.lined, place.span.end) is not None


def is_beside(facts: Facts, place: PlaceMention, besides: str = "") -> bool:
    """Whether another place of its tier, not *besides*, is named right before or behind *place*, in a list."""
    places = facts[Places]
    at = bisect_left(places, place.span.start, key=lambda other: other.span.start)
    joint = facts.lexicon.pattern(_JOINT)
    return any(
        one.tier == two.tier
        and one.key != two.key
        and besides not in {one.key, two.key}
        and joint.fullmatch(facts.lined, one.span.end, two.span.start) is not None
        for one, two in pairwise(places[max(0, at - 1) : at + 2])
    )


def _has_larger(facts: Facts, place: PlaceMention) -> bool:
    """Whether the larger unit stands behind *place*: xã X, huyện Y."""
    return facts.lexicon.pattern(_LARGER).match(facts.lined, place.span.end) is not None


def _is_of_a_person(facts: Facts, place: PlaceMention, low: int) -> bool:
    """Whether *place*, a province, is of somebody named with their post, who is given nothing to do."""
    if place.tier == "commune":
        return False
    named = facts.lexicon.pattern(_NAMED).search(facts.lined, low, place.span.start)
    if named is None or not facts.quote(Span(*named.span("name"))).istitle():
        return False
    return facts.lexicon.pattern(_ACTS).match(facts.lined, place.span.end) is None


def _is_of_a_list_of_people(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* stands in a table of people, whose posts are of several places of its tier."""
    placed = facts[Tables].around(place.span.start)
    own = placed[1].cell_at(place.span.start) if placed else None
    if placed is None or own is None:
        return False
    table = placed[0]
    people = facts.lexicon.pattern(_PEOPLE)
    if not any(
        people.search(facts.folded, *head) for heads in table.heads.values() for head in heads
    ):
        return False
    named = {
        other.key for other in facts[Places]
        if table.body.contains(other.span) and other.tier in {place.tier, "city"}
    }  # fmt: skip
    return len(named - {place.key}) >= _SEVERAL
