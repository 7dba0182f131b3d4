"""The place before the date of signing (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).

A commune's plan has its own name there, a province's or a department's the province's.
"""

from checker.facts import Facts
from checker.facts.own_unit import OwnUnit
from checker.facts.place_names import PlaceNames, place_key
from checker.facts.plan_issuer import issuer_in_header
from checker.facts.signed_at import signed_at
from checker.kernel.text import fold
from checker.kinds.places.province import own_province, province_name
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan
from checker.report import Finding, Status

_OF_PROVINCE = Grammar(r"^{province-body}(?!\w).* {unit.province} ")
_BY_PROVINCE = 2020
"""The year of Nghị định 30/2020/NĐ-CP; until then a province's body wrote the town it sat in (Thông
tư 01/2011/TT-BNV, Điều 9)."""

OUTCOMES = {
    "dated-elsewhere": "Ghi {found} trước ngày ban hành; văn bản cấp tỉnh ghi tên tỉnh, thành phố"
    " ({own}); cần xem lại.",
    "dated-at-province": "Ghi {found} trước ngày ban hành; văn bản cấp xã ghi tên của xã, phường"
    " ({own}); cần xem lại.",
}
"""What is said besides; the kind that asks has these among its own."""


def dated_elsewhere(facts: Facts, reply: Reply) -> tuple[Status, Finding] | None:
    """Return the fault where the plan is dated at another place than its own."""
    span, plan = signed_at(facts), facts[Plan]
    if span is None or not plan.place:
        return None
    if plan.level not in {"xa", "tinh", "so"} and not _is_a_provinces(facts):
        return None
    found = facts.quote(span)
    key, own = place_key(found, facts.lexicon), place_key(plan.place, facts.lexicon)
    if f" {own} " in f" {key} " and not _is_another(facts, key, own):
        return None
    name = plan.place
    fix = (
        name if plan.profile is not None else None
    )  # whose a paper of another kind is, is only likely
    if plan.level == "xa":
        unit = f"{facts[OwnUnit].kind} {name}"
        if key in facts[PlaceNames].provinces and not _is_of_another_province(facts, key, own):
            fields = {"found": found, "own": unit}
            return Status.REVIEW, reply.finding(span, "dated-at-province", name, **fields)
        return Status.GAP, reply.finding(span, "missing", name, fix, found=found, own=unit)
    if _is_short_for(key, own) or not own_province(facts):
        return None
    unit = province_name(facts, own)
    if _may_be_its_seat(facts, key, own):
        if plan.signed_year is not None and plan.signed_year < _BY_PROVINCE:
            return None
        return Status.REVIEW, reply.finding(span, "dated-elsewhere", name, found=found, own=unit)
    return Status.GAP, reply.finding(span, "missing", name, fix, found=found, own=unit)


def _is_a_provinces(facts: Facts) -> bool:
    """Whether the issuing body is a province's by its name: BỆNH VIỆN ĐA KHOA TỈNH PHÚ THỌ."""
    name = fold(issuer_in_header(facts))
    return facts.lexicon.pattern(_OF_PROVINCE).search(name) is not None


def _is_another(facts: Facts, key: str, own: str) -> bool:
    """Whether *key*, which holds the name *own*, is a known place of another name: A Lưới 1, A Lưới."""
    names = facts[PlaceNames]
    return key != own and (names.knows(key, "commune", "") or names.knows(key, "province", ""))


def _is_of_another_province(facts: Facts, key: str, own: str) -> bool:
    """Whether the province *key* is not the one of the commune *own*: as its text says, or as is known."""
    told = own_province(facts)
    provinces = {told} if told else facts[PlaceNames].units.provinces_of(own)
    return bool(provinces) and key not in provinces


def _is_short_for(key: str, own: str) -> bool:
    """Whether *key* is made of the first letters of *own*: TP.HCM for Hồ Chí Minh."""
    return key.rpartition(".")[2].strip() == "".join(word[0] for word in own.split())


def _may_be_its_seat(facts: Facts, key: str, own: str) -> bool:
    """Whether the body may sit at *key*: a town of the province, as it is or was, or none that is known."""
    names = facts[PlaceNames]
    if key in names.provinces:
        return False
    provinces = names.units.provinces_of(key)
    return not provinces or any(own in _became(facts, province) for province in provinces)


def _became(facts: Facts, province: str) -> set[str]:
    """Return the keys of *province* and of what it has been made part of."""
    entries = facts[PlaceNames].provinces.get(province, ())
    return {province, *(place_key(entry.successor, facts.lexicon) for entry in entries)}
