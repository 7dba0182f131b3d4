"""No other commune's or province's name where the issuing one's belongs."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.citations import Citations, citation_key
from checker.facts.dates import written_day
from checker.facts.history import History
from checker.facts.own_act import OwnAct
from checker.facts.own_unit import OwnUnit
from checker.facts.places import (
    PlaceMention,
    PlaceNames,
    Places,
    place_key,
)
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.text import matches
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, worst
from checker.library.registers import KnownPlace
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

# Words before another place's name that make it rightly another's.
_WITH_OTHERS = re.compile(
    r"(?:phối hợp với|cùng với|giáp(?: ranh)?(?: với)?|giao lưu|học tập(?: kinh nghiệm)?"
    r"(?: tại| ở| của)?|kinh nghiệm (?:tại|ở|của)|liên kết với|kết nghĩa|sáp nhập|hợp nhất"
    r"|sắp xếp|thành lập|chia tách|nhập|trước đây|các|gồm|từ|và|,|đến|liên xã)[^.;\n]{0,25}$"
)
_VISITS = re.compile(
    r"(?:học tập|tham quan|hội thảo|giao lưu|dự hội nghị|mô hình)[^.;\n]{0,80}(?:tại|ở|của|,|và) ?$"
)
_LIST = re.compile(r"(?:các|những|\d+) (?:xã|phường|tỉnh|huyện|thành phố|thôn)[^.;\n]{0,80}$")
_OWN_BODY = re.compile(
    r"(?<!\w)(?:ubnd|[ủu][yỷ] ban nhân dân|uỷ ban nhân dân|trên địa bàn|công an|trạm y tế)"
    r" (?P<kind>xã|phường|đặc khu)(?! ?(?:,|và|-|hội)|\w)"
)
_BODY_OPENS = ("ubnd", "ủy ban", "uỷ ban", "ủỷ ban", "uy ban", "trên địa", "công an", "trạm y")
_HISTORY = re.compile(
    r"(?:trước đây|trước sáp nhập|trước khi|sáp nhập|hợp nhất|thay thế|thay cho|kế thừa)[^.;]{0,60}$"
)
_FORMER = re.compile(r" ?[(,]? ?(?:cũ|trước đây|trước sáp nhập|trước khi|nay là|nay thuộc)")
# Words before a place's name that make it the issuing one's.
_OWN_SLOT = re.compile(
    r"(?:ubnd|[ủu][yỷ]? ban nhân dân|uỷ ban nhân dân|nhân dân|hđnd|đảng ủy|đảng uỷ|trên địa bàn"
    r"|địa bàn|toàn|tại|của|cho|công an|trạm y tế|nữ|phụ nữ|giới|mttq"
    r"|mặt trận tổ quốc(?: việt nam)?|hội|đoàn|chủ tịch|văn phòng|hành|kế hoạch|xã hội"
    r"|thực hiện|triển khai|vì)[ \n]*$"
)


OUTCOMES = {
    "missing": "Ghi {found}, trong khi kế hoạch là của {own}.",
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
    own_province = _own_province(facts)
    for place in facts[Places]:
        fault = _judge(facts, reply, place, own_province)
        if fault is not None:
            faults.append(fault)
    signed = _place_of_signing(facts, reply)
    faults.extend([signed] if signed else [])
    if not own_province:
        faults.extend(_two_provinces(facts, reply))
    faults.extend(_other_kinds(facts, reply))
    return worst(faults) or reply.passed("right")


def _place_of_signing(facts: Facts, reply: Reply) -> tuple[Status, Finding] | None:
    """Return the fault where a commune's plan is dated at another place than its own."""
    line, plan = facts[Header].date, facts[Plan]
    if line is None or plan.level != "xa" or not plan.place:
        return None
    found = facts.quote(line.place)
    key = place_key(found, facts.lexicon)
    if (
        not key
        or f" {place_key(plan.place, facts.lexicon)} " in f" {key} "
        or key in facts[PlaceNames].provinces
    ):
        return None
    own = f"{facts[OwnUnit].kind} {plan.place}"
    return Status.GAP, reply.finding(
        line.place, "missing", plan.place, plan.place, found=found, own=own
    )


def _two_provinces(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield both names where one citation names two provinces and nothing else tells the right one."""
    for extent in facts[Citations].extents.spans:
        named = [p for p in facts[Places] if extent.contains(p.span) and _is_province(facts, p)]
        if len({p.key for p in named}) == 2:
            fields = {"found": facts.quote(named[0].span), "own": facts.quote(named[-1].span)}
            for place in (named[0], named[-1]):
                yield Status.GAP, reply.finding(place.span, "two-provinces", **fields)


def _other_kinds(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the bare kinds that are not the plan's own (UBND phường in a commune's plan)."""
    if facts[Plan].level != "xa" or not facts.lexicon.has("unit.commune", facts[OwnUnit].kind):
        return
    named = {p.span.start for p in facts[Places]}
    for match in matches(_OWN_BODY, facts.folded, _BODY_OPENS):
        span = Span(*match.span("kind"))
        cited = facts[Citations].cover(span) or span.start in named
        if match["kind"] != facts[OwnUnit].kind and not cited:
            fields = {"found": facts.quote(Span(*match.span())), "own": facts[OwnUnit].kind}
            yield Status.REVIEW, reply.finding(Span(*match.span()), "unsure-kind", **fields)


def _judge(
    facts: Facts, reply: Reply, place: PlaceMention, own_province: str
) -> tuple[Status, Finding] | None:
    before = facts.folded[max(0, place.span.start - 90) : place.span.start]
    former = _FORMER.match(facts.folded, place.span.end) is not None
    if former or _LIST.search(before) or _HISTORY.search(before):
        return None
    if any(e.start <= place.span.start < e.end for e in facts[History].sections):
        return None
    gone = _gone(facts, place)
    if gone is not None and not _dated_before(facts, place, gone):
        return _gone_fault(reply, facts, place, gone)
    plan = facts[Plan]
    found = facts.quote(place.span)
    if place.tier == "commune" and plan.level == "xa" and plan.place:
        if _names(facts, place.name_span.start, place_key(plan.place, facts.lexicon)):
            return _other_kind(facts, reply, place)
        own = f"{facts[OwnUnit].kind} {plan.place}"
    elif place.tier in {"province", "city"} and own_province and _is_province(facts, place):
        if place.key == own_province:
            return None
        own = _own_province_name(facts, own_province)
    else:
        return None
    slot = (
        facts[OwnAct].contains(place.span)
        or _OWN_SLOT.search(before) is not None
        or _in_title(facts, place.span)
    )
    own_words = _is_own_number(facts, place.span) or facts[OwnAct].contains(place.span)
    if facts[Citations].cover(place.span) and not own_words:
        # Another province's letter may be cited; the superior's plan for another province may not.
        return (
            None
            if place.tier == "commune" or not slot
            else _cited_fault(facts, reply, place, own_province)
        )
    if _VISITS.search(before):
        return None
    if _WITH_OTHERS.search(before) and not re.search(r"(?:trên địa bàn|ubnd|nhân dân) $", before):
        return None
    # "UBND thành phố Hồ Chí Minh tặng quà" in a province's plan: another kind of unit, not a slip.
    slot = slot and (place.tier == "commune" or own.startswith(place.kind))
    status = Status.GAP if slot else Status.REVIEW
    fix = own if slot else None
    outcome = "missing" if slot else "unsure"
    return status, reply.finding(place.span, outcome, fix, fix, found=found, own=own)


def _other_kind(facts: Facts, reply: Reply, place: PlaceMention) -> tuple[Status, Finding] | None:
    """Return the fault where the plan's own name stands with another kind (phường for xã)."""
    kind = facts[OwnUnit].kind
    if place.kind == kind:
        return None
    found, own = facts.quote(place.span), f"{kind} {facts[Plan].place}"
    return Status.REVIEW, reply.finding(place.span, "unsure-kind", own, found=found, own=own)


def _is_own_number(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in a note on the plan's own number (Kèm theo Kế hoạch số …)."""
    own = citation_key(facts[Plan].number) if facts[Plan].number else ""
    return any(c.key == own and c.extent.contains(span) for c in facts[Citations])


def _cited_fault(
    facts: Facts, reply: Reply, place: PlaceMention, own_province: str
) -> tuple[Status, Finding] | None:
    """A cited plan on our subject issued for another province: probably last year's or a neighbour's file."""
    sentence = facts[Sentences].around(place.span.start)
    kind = facts.library.plan_kind(facts[Plan].subject)
    if kind is None or not facts.find_any(kind.names, sentence):
        return None
    own = _own_province_name(facts, own_province)
    found = facts.quote(place.span)
    if facts[Plan].level in {"tinh", "so"}:  # its own header says which province is meant
        return Status.GAP, reply.finding(place.span, "missing", own, own, found=found, own=own)
    return Status.REVIEW, reply.finding(place.span, "unsure", found=found, own=own)


def _in_title(facts: Facts, span: Span) -> bool:
    parts = facts[Parts]
    return (
        parts.header.contains(span) or parts.subject.contains(span) or parts.closing.contains(span)
    )


def _names(facts: Facts, start: int, key: str) -> bool:
    """Whether the name at *start* is *key*, in whatever capitals and spelling (Đăk, Đắk)."""
    end = start + len(key)
    return (
        place_key(facts.folded[start:end], facts.lexicon) == key
        and not facts.folded[end : end + 1].isalnum()
    )


def _is_province(facts: Facts, place: PlaceMention) -> bool:
    return place.tier == "province" or place.key in facts[PlaceNames].provinces


def _own_province(facts: Facts) -> str:
    """Return the key of the province the plan belongs to, where the text leaves no tie.

    The superior body named in the basis weighs more than a chance mention.
    """
    plan = facts[Plan]
    if plan.level in {"tinh", "so"}:
        return place_key(plan.place, facts.lexicon)
    weights: Counter[str] = Counter()
    for place in facts[Places]:
        if place.tier in {"province", "city"} and _is_province(facts, place):
            weights[place.key] += 3 if facts[Parts].preamble.contains(place.span) else 2
    best = weights.most_common(2)
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return ""
    return best[0][0]


def _own_province_name(facts: Facts, key: str) -> str:
    """Return the plan's province as the text itself names it, with its kind."""
    named = Counter(f"{p.kind} {p.name}" for p in facts[Places] if p.key == key)
    return named.most_common(1)[0][0] if named else f"tỉnh {key.title()}"


def _gone(facts: Facts, place: PlaceMention) -> KnownPlace | None:
    """Return the register's entry where this name with this kind was no longer right on the plan's day."""
    day = facts[Plan].reference_day
    if day is None or place.tier not in {"province", "city"}:
        return None
    known = facts[PlaceNames].provinces.get(place.key, ())
    entries = [p for p in known if p.kind == place.kind]
    if not entries:
        return None
    if any(
        (p.since is None or p.since <= day) and (p.until is None or day < p.until) for p in entries
    ):
        return None
    return max(
        (p for p in entries if p.until is not None and p.until <= day),
        key=lambda p: str(p.until),
        default=None,
    )


def _dated_before(facts: Facts, place: PlaceMention, gone: KnownPlace) -> bool:
    """Whether the name stands in the citation of a document from when it was right."""
    return any(
        c.extent.start <= place.span.start < c.extent.end
        and c.date is not None
        and c.date.value is not None
        and gone.until is not None
        and c.date.value < gone.until
        for c in facts[Citations]
    )


def _gone_fault(
    reply: Reply, facts: Facts, place: PlaceMention, gone: KnownPlace
) -> tuple[Status, Finding]:
    found = facts.quote(place.span)
    if gone.until is None or not gone.verified or not gone.successor:
        return Status.REVIEW, reply.finding(place.span, "gone-unsure", found=found)
    successor = _now(facts, gone)
    fields = {
        "found": found,
        "since": written_day(gone.until),
        "successor": successor,
    }
    return Status.GAP, reply.finding(place.span, "gone", successor, **fields)


def _now(facts: Facts, gone: KnownPlace) -> str:
    """Return the successor with its kind on the plan's day: thành phố Đồng Nai."""
    day = facts[Plan].reference_day
    for entry in facts.registers.places:
        current = day is not None and (entry.until is None or day < entry.until)
        begun = entry.since is None or (day is not None and entry.since <= day)
        if entry.name == gone.successor and current and begun:
            return f"{entry.kind} {entry.name}"
    return gone.successor


KIND = Kind("place", NoParams, check, OUTCOMES)
