"""No other commune's or province's name where the issuing one's belongs."""

from bisect import bisect_left
from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.citations import Citations, citation_key
from checker.facts.own_act import OwnAct
from checker.facts.own_unit import OwnUnit
from checker.facts.place_names import PlaceMention, place_key
from checker.facts.places import OWN_BODY, UNIT, Places
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.base import Kind, NoParams
from checker.kinds.places.anothers import is_new_elsewhere, is_rightly_anothers
from checker.kinds.places.dated_at import OUTCOMES as DATED_AT
from checker.kinds.places.dated_at import dated_elsewhere
from checker.kinds.places.gone import dated_before, gone, gone_fault, is_told_as_past
from checker.kinds.places.guests import is_guest
from checker.kinds.places.kept_names import is_named_after
from checker.kinds.places.kinds_of_unit import other_kind, other_kinds
from checker.kinds.places.province import names_province, own_province, province_name
from checker.kinds.places.sites import is_of_a_site
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_REACH = 90
"""Characters before a name among which the words that govern it stand."""
# Anything of the clause: behind a comma a verb of work begins another one.
_TO_NAME = r"(?:(?!, ?(?:{task-verb}|{task-verb.organise})(?!\w))[^.;\n])"
_TOGETHER = 60
"""Characters of the bodies of another place with which an item begins: Cùng Ban Vì sự tiến bộ … xã X."""
# Words before another place's name that make it rightly another's.
_BESIDE_OTHERS = Grammar(
    rf"(?<!\w)(?:{{beside-others}}(?!\w){_TO_NAME}{{0,25}}"
    r"|{working-with}(?!\w)(?:(?!(?<!\w){task-verb}(?!\w))[^.;\n]){0,25}"
    rf"|(?:(?<=\n)|(?<=[.;)+–-] )){{together}}(?!\w){_TO_NAME}{{0,{_TOGETHER}}})$"
)
_NEIGHBOUR_WITHIN = 60
"""Characters between a name and the word that says it lies beside: the rest of a list, what happens there."""
_NEIGHBOUR = Grammar(rf"{_TO_NAME}{{0,{_NEIGHBOUR_WITHIN}}}?(?<!\w){{neighbour}}(?!\w)")
_AMONG_OTHERS = Grammar(rf"(?:(?<!\w){{among-others}}(?!\w)|(?=,){_TO_NAME}){_TO_NAME}{{0,25}}$")
# "Công an xã và Trạm Y tế xã X": bodies are joined, not places; "phối hợp với …, Trạm Y tế xã X" is another's
_JOINED_BODY = Grammar(rf"(?:(?<!\w){{and}} |, ?)(?P<body>{OWN_BODY}) $")
_WITH_OTHERS = Grammar(rf"(?<!\w)(?:{{beside-others}}|{{working-with}})(?!\w){_TO_NAME}{{0,80}}$")
_OR = Grammar(r"(?<!\w){or} $")
_VISITS = Grammar(r"(?<!\w){visit}(?!\w)[^.;\n]{0,80}(?:{visited}|,) ?$")
# "tham gia Hội chợ tại thành phố Hà Nội": another province holds it
_ATTENDS = Grammar(r"(?<!\w){attends}(?!\w)[^.;\n]{0,80}(?<!\w){own-place-loose} $")
_LIST = Grammar(rf"(?<!\w)(?:{{plural}}|\d+) (?:{UNIT}|{{unit.village}})(?!\w)[^.;\n]{{0,80}}$")
# "các thôn ven sông trên địa bàn xã X", "các hộ nghèo của xã X": theirs is the commune
_OF_THEIRS = Grammar(
    rf"(?<!\w)(?:{{plural}}|\d+) {{of-a-commune}}(?:(?!\w)(?:(?!(?<!\w){UNIT}(?!\w)){_TO_NAME}){{0,70}}?"
    r"(?<!\w)(?:{own-area}|{possessive}|{of-unit}|{of-a-commune}))? $"
)
# Words before a place's name that make it the issuing one's.
_OWN_SLOT = Grammar(
    rf"(?<!\w)(?:{OWN_BODY}|{{own-place-before}}|{{task-unit.hamlets.counted}} {{of-unit}}) *$"
)
_LOOSE_SLOT = Grammar(r"(?<!\w){own-place-loose} $")
# Bệnh viện Đa khoa X tại phường Y, lễ phát động của tỉnh tại phường Y, Đại hội Thể thao tỉnh Z lần thứ I tại
# phường Y: where it is, not whose plan it is
_NO_WORK = r"(?:(?!(?<!\w)(?:{task-verb}|{task-verb.organise})(?!\w))[^.;:,\n])"
_ELSEWHERE = Grammar(
    rf"(?<!\w)(?:{{treats-patients}} {_NO_WORK}{{1,50}}"
    r"|{possessive} (?:{unit.province}|{unit.city}) "
    rf"|{{provinces-event}}(?!\w){_NO_WORK}{{0,40}}?(?<!\w)(?:{{unit.province}}|{{unit.city}}) {_NO_WORK}{{1,45}}?)"
    r"(?<!\w){own-place-loose} $"
)
_COMMITTEE = Grammar(r"(?<!\w){body.committee} $")
_COUNCIL = Grammar(r"(?<!\w){body.council} $")
_OWN_AREA = Grammar(r"(?<!\w){own-area} $")


OUTCOMES = {
    **DATED_AT,
    "missing": "Ghi {found}, trong khi {draft} là của {own}.",
    "unsure": "Có nhắc {found}; cần xem có phải tên để lại từ văn bản khác không.",
    "unsure-kind": "Ghi “{found}”, trong khi đơn vị ban hành là {own}; cần xem lại.",
    "two-provinces": "Văn bản được dẫn của {found} lại nêu địa bàn {own}; một trong hai tên chưa đúng.",
    "gone": "Từ ngày {since}, {found} là {successor}.",
    "gone-unsure": "{found}: tên đơn vị hành chính này có thể đã thay đổi; cần xem lại.",
    "right": "Tên đơn vị hành chính thống nhất với cơ quan ban hành.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Each named unit against the plan's own, outside citations and lists of others."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    faults: list[tuple[Status, Finding]] = []
    province = own_province(facts)
    for place in facts[Places]:
        fault = _judge(facts, reply, place, province)
        if fault is not None:
            faults.append(fault)
    signed = dated_elsewhere(facts, reply)
    faults.extend([signed] if signed else [])
    if not province:
        faults.extend(_two_provinces(facts, reply))
    faults.extend(other_kinds(facts, reply))
    return worst(faults) or reply.passed("right")


def _two_provinces(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield both names where one citation names two provinces and nothing else tells the right one."""
    provinces = [
        place
        for place in facts[Places]
        if place.certainty != "doubtful" and names_province(facts, place)
    ]
    for extent in facts[Citations].extents.spans if provinces else ():
        named = [place for place in provinces if extent.contains(place.span)]
        if len({p.key for p in named}) == 2:
            fields = {"found": facts.quote(named[0].span), "own": facts.quote(named[-1].span)}
            for place in (named[0], named[-1]):
                yield Status.GAP, reply.finding(place.span, "two-provinces", **fields)


def _judge(
    facts: Facts, reply: Reply, place: PlaceMention, province: str
) -> tuple[Status, Finding] | None:
    if is_rightly_anothers(facts, place):
        return _left_over(facts, reply, place)
    ended = gone(facts, place)
    if ended is not None and is_told_as_past(facts, place, ended):
        return None
    if ended is not None and not dated_before(facts, place, ended):
        return gone_fault(facts, reply, place, ended)  # in a list as well
    # an act of what has become the plan's own province
    is_own_before = ended is not None and place_key(ended.successor, facts.lexicon) == province
    if is_own_before or _is_named_aside(facts, place):
        return None
    plan = facts[Plan]
    found = " ".join(facts.quote(place.span).split())
    if place.tier == "commune" and plan.level == "xa" and plan.place:
        if _is_own(facts, place):
            return other_kind(facts, reply, place)
        own = f"{facts[OwnUnit].kind} {plan.place}"
    elif province and names_province(facts, place):
        if place.key == province or _is_of_another(facts, place):
            return None
        own = province_name(facts, province)
    else:
        return None
    slot = (
        facts[OwnAct].contains(place.span)
        or _follows(_OWN_SLOT, facts, place)
        or _in_title(facts, place.span)
    )
    own_words = _is_own_number(facts, place.span) or facts[OwnAct].contains(place.span)
    if facts[Citations].cover(place.span) and not own_words:
        # Another province's letter may be cited; the superior's plan for another province may not.
        is_commune = place.tier == "commune"
        judge = _others_council if is_commune else _cited_fault
        return judge(facts, reply, place, own) if slot or is_commune else None
    if _is_with_others(facts, place):
        return None
    if not slot and _is_neighbour(facts, place):
        return None
    # "UBND thành phố Hồ Chí Minh tặng quà" in a province's plan: another kind of unit, not a slip.
    slot = slot and (place.tier == "commune" or own.startswith(place.kind))
    slot = slot and not _may_be_anothers(facts, place)
    status = Status.GAP if slot else Status.REVIEW
    whole = "\n" not in facts.quote(place.span)  # else no wording of two lines can be put in
    offered = own if slot and whole else None
    fix = offered if _is_surely_own(facts, place) else None
    outcome = "missing" if slot else "unsure"
    return status, reply.finding(place.span, outcome, offered, fix, found=found, own=own)


def _is_surely_own(facts: Facts, place: PlaceMention) -> bool:
    """Whether nothing but the own name can stand at *place*: a plan is of one unit, a list of speakers of many.

    A thing that happens in a commune may happen in another one, too.
    """
    if facts[Plan].profile is None:
        return False
    return not _follows(_LOOSE_SLOT, facts, place) or _in_title(facts, place.span, surely=True)


def _left_over(facts: Facts, reply: Reply, place: PlaceMention) -> tuple[Status, Finding] | None:
    """Return that another commune of today stands for the plan's own, told of or not: Ban … xã X duy trì họp."""
    if not is_new_elsewhere(facts, place) or _is_own(facts, place):
        return None
    if not _follows(_OWN_SLOT, facts, place) or _is_beside_others(facts, place):
        return None
    own = f"{facts[OwnUnit].kind} {facts[Plan].place}"
    return Status.REVIEW, reply.finding(
        place.span, "unsure", found=facts.quote(place.span), own=own
    )


def _follows(words: Grammar, facts: Facts, place: PlaceMention) -> bool:
    """Whether *words* stand before *place*, near enough to govern it."""
    low = max(0, place.span.start - _REACH)
    return facts.lexicon.pattern(words).search(facts.folded, low, place.span.start) is not None


def _may_be_anothers(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place*, where the plan's own name belongs, may be another's for all that."""
    if place.certainty == "doubtful":
        return True
    several = _follows(_LIST, facts, place) or _follows(_AMONG_OTHERS, facts, place)
    if several and not _follows(_OWN_AREA, facts, place) and _is_theirs(facts, place):
        return True  # a neighbour's people may be helped
    told = (
        place.tier != "commune" or facts[Plan].profile is None
    )  # a report tells where things were
    loose = told and _follows(_LOOSE_SLOT, facts, place)
    return loose and not _in_title(facts, place.span, surely=True)


def _is_named_aside(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is of a list, or only says where something is or after what it is called."""
    if _is_listed(facts, place) or _is_elsewhere(facts, place):
        return True
    return is_of_a_site(facts, place.span) or _is_in_a_kept_name(facts, place)


def _is_with_others(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is another's: visited, worked with, where guests come from or something is attended."""
    if _follows(_VISITS, facts, place) or _is_beside_others(facts, place):
        return True
    attended = place.tier != "commune" and _follows(_ATTENDS, facts, place)
    return attended or is_guest(facts, place)


def _is_listed(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is of a list of places, none of which need be the plan's own.

    Of hamlets *trên địa bàn xã X* it is the commune: theirs, not one of them.
    """
    return _follows(_LIST, facts, place) and not _is_theirs(facts, place)


def _is_theirs(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is the commune of the hamlets or people named before it, or the province of the communes."""
    if place.tier == "commune":
        return _follows(_OF_THEIRS, facts, place)
    return _follows(_OWN_AREA, facts, place) and not _follows(_WITH_OTHERS, facts, place)


def _is_elsewhere(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is where a hospital stands, or where the province holds something."""
    return place.tier == "commune" and _follows(_ELSEWHERE, facts, place)


def _is_in_a_kept_name(facts: Facts, place: PlaceMention) -> bool:
    """Whether a school or the like keeps the name of *place*, which is no commune of today."""
    if place.certainty != "known" or not is_named_after(facts, place.span):
        return False
    return (place.kind, place.key) not in facts.registers.units.of_today


def _is_of_another(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* says in brackets where another commune lies, which is judged itself: xã X (tỉnh Y)."""
    return any(
        other.tier == "commune"
        and not _is_own(facts, other)
        and facts.text[other.span.end : place.span.start].strip() == "("
        and facts.text[place.span.end :].startswith(")")
        for other in facts[Places]
    )


def _is_beside_others(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is named as another's: phối hợp với UBND xã X, not các hộ trên địa bàn xã X."""
    committee = _follows(_COMMITTEE, facts, place)
    own_area = not committee and _follows(_OWN_AREA, facts, place)
    if _follows(_OR, facts, place):
        return True
    if _follows(_BESIDE_OTHERS, facts, place):
        return not own_area
    among = _follows(_AMONG_OTHERS, facts, place) and not committee and not own_area
    among = among and not _is_theirs(facts, place)
    return among and not _is_joined_body(facts, place)


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
    if twice or _follows(_WITH_OTHERS, facts, place):
        return False
    first, last = (
        bisect_left(places, at, key=lambda p: p.span.start) for at in (start, place.span.start)
    )
    return all(other.tier != "commune" or _is_own(facts, other) for other in places[first:last])


def _is_neighbour(facts: Facts, place: PlaceMention) -> bool:
    """Whether words behind *place* say that it lies beside: xã X (xã liền kề)."""
    behind = facts.lexicon.pattern(_NEIGHBOUR).match(facts.folded, place.span.end)
    return behind is not None


def _is_own_number(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in a note on the plan's own number (Kèm theo Kế hoạch số …)."""
    own = citation_key(facts[Plan].number) if facts[Plan].number else ""
    cited = facts[Citations].around(span.start)
    return any(c.key == own and c.extent.contains(span) for c in cited)


def _others_council(
    facts: Facts, reply: Reply, place: PlaceMention, own: str
) -> tuple[Status, Finding] | None:
    """Return that a plan is based on what another commune's council resolved, since communes are what they are."""
    days = facts[Plan].days
    ends = [end for end in facts.registers.body_ends if days is not None and end <= days.first]
    cited = (c.date.value for c in facts[Citations].around(place.span.start) if c.date)
    day = next(cited, None)
    if day is None or not ends or day < max(ends) or not facts[Parts].preamble.contains(place.span):
        return None
    if not _follows(_COUNCIL, facts, place) or _follows(_WITH_OTHERS, facts, place):
        return None
    found = facts.quote(place.span)
    return Status.REVIEW, reply.finding(place.span, "unsure", found=found, own=own)


def _cited_fault(
    facts: Facts, reply: Reply, place: PlaceMention, own: str
) -> tuple[Status, Finding] | None:
    """A cited plan on our subject issued for another province: probably last year's or a neighbour's file."""
    sentence = facts[Sentences].around(place.span.start)
    kind = facts.library.plan_kind(facts[Plan].subject)
    if kind is None or not facts.find_any(kind.names, sentence):
        return None
    found = facts.quote(place.span)
    sure = place.certainty != "doubtful"
    if sure and facts[Plan].level in {"tinh", "so"}:  # its own header says which province is meant
        return Status.GAP, reply.finding(place.span, "missing", own, own, found=found, own=own)
    return Status.REVIEW, reply.finding(place.span, "unsure", found=found, own=own)


def _in_title(facts: Facts, span: Span, *, surely: bool = False) -> bool:
    """Whether *span* stands where a plan says whose it is; *surely* not in a last line on anything else."""
    parts = facts[Parts]
    closing = parts.closing.contains(span) and (parts.concludes or not surely)
    return parts.header.contains(span) or parts.subject.contains(span) or closing


def _is_own(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* has the plan's own name; words of the sentence may have been read with it."""
    own = place_key(facts[Plan].place, facts.lexicon)
    longer = place.certainty != "known" and place.key.startswith(f"{own} ")
    return place.key == own or longer


KIND = Kind("place", NoParams, check, OUTCOMES)
