"""No other commune's or province's name where the issuing one's belongs."""

from checker.facts import Facts
from checker.facts.own_act import OwnAct
from checker.facts.own_unit import OwnUnit
from checker.facts.place_names import PlaceMention, place_key
from checker.facts.places import OWN_BODY, Places
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.places.anothers import is_new_elsewhere, is_rightly_anothers
from checker.kinds.places.cited import cited_fault, is_cited, two_provinces
from checker.kinds.places.dated_at import OUTCOMES as DATED_AT
from checker.kinds.places.dated_at import dated_elsewhere
from checker.kinds.places.gone import dated_before, gone, gone_fault, is_told_as_past
from checker.kinds.places.kinds_of_unit import other_kind, other_kinds
from checker.kinds.places.others import (
    follows,
    is_beside_others,
    is_named_aside,
    is_neighbour,
    is_of_others_people,
    is_own,
    is_with_others,
)
from checker.kinds.places.province import names_province, own_province, province_name
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

# Words before a place's name that make it the issuing one's.
_OWN_SLOT = Grammar(
    rf"(?<!\w)(?:{OWN_BODY}|{{own-place-before}}|{{task-unit.hamlets.counted}} {{of-unit}}) *$"
)
_LOOSE_SLOT = Grammar(r"(?<!\w){own-place-loose} $")


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
    if signed is not None:
        # "Phường 2 Bảo Lộc, ngày …": the name before the date is one slip, in the words for a date
        same = [fault for fault in faults if fault[1].span.overlaps(signed[1].span)]
        if signed[0] is Status.GAP or not same:
            faults = [*(fault for fault in faults if fault not in same), signed]
    if not province:
        faults.extend(two_provinces(facts, reply))
    faults.extend(other_kinds(facts, reply))
    return worst(faults) or reply.passed("right")


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
    if is_own_before or is_named_aside(facts, place):
        return None
    plan = facts[Plan]
    found = _called(facts, place)
    if place.tier == "commune" and plan.level == "xa" and plan.place:
        if is_own(facts, place):
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
        or follows(_OWN_SLOT, facts, place)
        or _in_title(facts, place.span)
    )
    if is_cited(facts, place.span):
        return cited_fault(facts, reply, place, own, slot=slot)
    if is_with_others(facts, place, province):
        return None
    if not slot and is_neighbour(facts, place):
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


def _called(facts: Facts, place: PlaceMention) -> str:
    """Return *place* as it is first written: TP. and thành phố X are one name, and one matter."""
    first = next(p for p in facts[Places] if (p.kind, p.key) == (place.kind, place.key))
    return " ".join(facts.quote(first.span).split())


def _is_surely_own(facts: Facts, place: PlaceMention) -> bool:
    """Whether nothing but the own name can stand at *place*: a plan is of one unit, a list of speakers of many.

    A thing that happens in a commune may happen in another one, too.
    """
    if facts[Plan].profile is None:
        return False
    return not follows(_LOOSE_SLOT, facts, place) or _in_title(facts, place.span, surely=True)


def _left_over(facts: Facts, reply: Reply, place: PlaceMention) -> tuple[Status, Finding] | None:
    """Return that another commune of today stands for the plan's own, told of or not: Ban … xã X duy trì họp."""
    if not is_new_elsewhere(facts, place) or is_own(facts, place):
        return None
    if not follows(_OWN_SLOT, facts, place) or is_beside_others(facts, place):
        return None
    own = f"{facts[OwnUnit].kind} {facts[Plan].place}"
    return Status.REVIEW, reply.finding(
        place.span, "unsure", found=facts.quote(place.span), own=own
    )


def _may_be_anothers(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place*, where the plan's own name belongs, may be another's for all that."""
    if place.certainty == "doubtful":
        return True
    if is_of_others_people(facts, place):
        return True  # a neighbour's people may be helped
    told = (
        place.tier != "commune" or facts[Plan].profile is None
    )  # a report tells where things were
    loose = told and follows(_LOOSE_SLOT, facts, place)
    return loose and not _in_title(facts, place.span, surely=True)


def _is_of_another(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* says in brackets where another commune lies, which is judged itself: xã X (tỉnh Y)."""
    return any(
        other.tier == "commune"
        and not is_own(facts, other)
        and facts.text[other.span.end : place.span.start].strip() == "("
        and facts.text[place.span.end :].startswith(")")
        for other in facts[Places]
    )


def _in_title(facts: Facts, span: Span, *, surely: bool = False) -> bool:
    """Whether *span* stands where a plan says whose it is; *surely* not in a last line on anything else."""
    parts = facts[Parts]
    closing = parts.closing.contains(span) and (parts.concludes or not surely)
    return parts.header.contains(span) or parts.subject.contains(span) or closing


KIND = Kind("place", NoParams, check, OUTCOMES)
