"""The plan's particulars: kind, subject, year, level, place, issuer, number, date."""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.facts.own_act import OwnAct
from checker.facts.places import (
    COMMUNE_KINDS,
    PROVINCE_KINDS,
    PlaceMention,
    PlaceNames,
    Places,
    place_key,
)
from checker.facts.profile import sort_of
from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.form.header import Header, HeaderDate
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold, matches
from checker.particulars import Plan
from checker.plans.recognise import subject_of

_YEAR = re.compile(r"(?<![\d/])năm (?P<year>20\d\d)(?![\d/]| ?- ?20)")
_DEPARTMENT = re.compile(
    r"(?:sở|chi cục|thanh tra|văn phòng ubnd tỉnh|ban dân tộc|hội liên hiệp phụ nữ|ban quản lý)(?= )"
)
_OWN_LEVEL = re.compile(
    r"(?:ubnd|nhân dân|trên địa bàn|của|công an|trạm y tế|đảng uỷ)"
    r" (xã|phường|đặc khu|tỉnh|thành phố)(?!\w)"
)
_OWN_LEVEL_OPENS = (
    "ubnd ", "nhân dân ", "trên địa bàn ", "của ", "công an ", "trạm y tế ", "đảng ủy ",
)  # fmt: skip
_UNIT_OPENING = re.compile(r"(?:xã|phường|tỉnh|thành phố|đặc khu|thị trấn|huyện|quận|thị xã) ")
_BODY_LINE = re.compile(
    r"(?:[ủu][yỷ] ban nhân dân|uỷ ban nhân dân|ubnd|sở |ban (?:vì|vstb|chỉ đạo|quản lý|dân tộc)"
    r"|chi cục|hội liên hiệp|phòng |văn phòng )"
)
_DEPARTMENT_SYMBOL = re.compile(r"kh-(?:s|bdt|bql)")


def read_plan(facts: Facts) -> Plan:
    """Return the particulars, corrected by what the person said.

    Each is read by the weight of what all parts of the document say: one slip
    (last year in the title, another commune in the closing sentence) does not
    change them.
    """
    level = _level(facts)
    place = _place(facts, level)
    subject = facts[Parts].subject
    title = " ".join(facts.quote(subject).split())
    number, signed = facts[Header].number, facts[Header].date
    said = facts.overrides
    kind = _kind(facts)
    field = said.subject or _subject(facts, title)
    year = said.year or _year(facts)
    sort = sort_of(facts, kind, field, year)
    if year and sort.horizon and not sort.horizon[0] <= year <= sort.horizon[1]:
        year = sort.horizon[0]
    return Plan(
        kind=kind,
        subject=field,
        title=title,
        year=year,
        level=said.level or level,
        issuer=said.issuer or _issuer(facts, place, level),
        place=said.place or place,
        number=f"{number.number}/{number.symbol}" if number and number.number else None,
        date=_date(signed),
        province=_province(facts, level, place),
        month=signed.month if signed else None,
        profile=sort.profile,
        horizon=sort.horizon,
    )


def _is_province(facts: Facts, place: PlaceMention) -> bool:
    """Whether *place* is a province or a centrally-run city."""
    cities = facts[PlaceNames].cities
    return place.kind == "tỉnh" or (place.kind == "thành phố" and place.key in cities)


def _header_lines(facts: Facts) -> list[str]:
    """Return the lines of the header that are not empty."""
    return [line.strip() for line in facts.quote(facts[Parts].header).split("\n") if line.strip()]


def _date(signed: HeaderDate | None) -> dt.date | None:
    if signed is None or signed.day is None or signed.month is None:
        return None
    return DateMention(signed.date_span, signed.day, signed.month, signed.year).value


def _kind(facts: Facts) -> str:
    parts, number = facts[Parts], facts[Header].number
    if parts.kind != "khac" or parts.title.end > parts.title.start:
        return parts.kind
    numbered = number is not None and fold(number.symbol).startswith("kh-")
    concluded = facts.lined.startswith("trên đây là kế hoạch", parts.closing.start)
    return "ke-hoach" if numbered or concluded else parts.kind


def _subject(facts: Facts, title: str) -> str:
    parts = facts[Parts]
    own = facts.lined[parts.preamble.start : parts.closing.end] or facts.lined
    return subject_of(fold(title), own, facts.library.plans)


def _year(facts: Facts) -> int | None:
    parts, lined = facts[Parts], facts.lined
    votes: dict[int, float] = defaultdict(float)
    body_votes: dict[int, float] = defaultdict(float)
    signed = facts[Header].date
    if signed is not None and signed.year:
        votes[signed.year] += 1.5
    for match in matches(_YEAR, lined, ["năm "]):
        span, year = Span(*match.span()), int(match["year"])
        limit = lined[max(0, span.start - 5) : span.start].endswith(("đến ", "từ "))
        if parts.subject.contains(span):
            votes[year] += 3
        elif limit or facts[Citations].cover(span):
            continue
        elif parts.closing.contains(span) or parts.preamble.contains(span):
            votes[year] += 1.5
        elif parts.body.contains(span):
            body_votes[year] += 0.25
    for day in facts[Dates]:
        if day.year and parts.body.contains(day.span) and not facts[Citations].cover(day.span):
            body_votes[day.year] += 0.4
    for year, weight in body_votes.items():
        votes[year] += min(weight, 2.0)
    return max(votes, key=lambda year: (votes[year], year)) if votes else None


def _level_of(facts: Facts, place: PlaceMention) -> str:
    if place.kind in COMMUNE_KINDS:
        return "xa"
    return "tinh" if _is_province(facts, place) else "khac"


def _level(facts: Facts) -> str:
    votes: dict[str, float] = defaultdict(float)
    if any(_DEPARTMENT.match(fold(line)) and is_caps(line) for line in _header_lines(facts)):
        votes["so"] += 6
    for place in facts[Places]:
        votes[_level_of(facts, place)] += _level_weight(facts, place)
    own = matches(_OWN_LEVEL, facts.lined, _OWN_LEVEL_OPENS)
    for kind, count in Counter(m[1] for m in own).items():
        votes["xa" if kind in COMMUNE_KINDS else "tinh"] += min(count * 0.2, 1.5)
    acting = _acting_level(facts)
    if acting:
        votes[acting] += 4 if acting == "so" else 3
    number = facts[Header].number
    if number is not None and _DEPARTMENT_SYMBOL.match(fold(number.symbol)):
        votes["so"] += 4
    level = max(votes, key=lambda name: votes[name], default="khac")
    return level if votes[level] > 0 else "khac"


def _level_weight(facts: Facts, place: PlaceMention) -> float:
    parts = facts[Parts]
    if parts.header.contains(place.span):
        return 2.5 if place.kind in PROVINCE_KINDS else 4
    if parts.subject.contains(place.span):
        return 3
    if parts.closing.contains(place.span) and not facts[Citations].cover(place.span):
        return 1
    return 0


def _acting_level(facts: Facts) -> str:
    """Return the level of the body that says it makes the plan, or the empty string."""
    act = facts[OwnAct].body
    body = facts.lined[act.start : act.end] if act else ""
    if body.startswith("sở "):
        return "so"
    if re.search(r"(?<!\w)(?:xã|phường|đặc khu|thị trấn)(?!\w)", body):
        return "xa"
    return "tinh" if "tỉnh" in body or "thành phố" in body else ""


def _place(facts: Facts, level: str) -> str:
    votes: dict[str, float] = defaultdict(float)
    names: dict[str, str] = {}
    for place in facts[Places]:
        wanted = place.kind in COMMUNE_KINDS if level == "xa" else _is_province(facts, place)
        if not wanted:
            continue
        votes[place.key] += _place_weight(facts, place)
        written = facts.text[place.name_span.start : place.name_span.end]
        if place.key not in names or not is_caps(written):
            names[place.key] = place.name
    signed = facts[Header].date
    if signed is not None:
        written = facts.text[signed.place.start : signed.place.end].strip(" *_|-")
        opening = _UNIT_OPENING.match(fold(written))
        written = written[opening.end() :] if opening else written
        key = place_key(written)
        if key and len(written.split()) <= 5:
            votes[key] += 2.0 if level == "xa" else 0.8
            names.setdefault(key, written)
    return names[max(votes, key=lambda key: votes[key])] if votes else ""


def _place_weight(facts: Facts, place: PlaceMention) -> float:
    parts = facts[Parts]
    if parts.header.contains(place.span) or parts.subject.contains(place.span):
        return 3.0
    if facts[Citations].cover(place.span):
        return 0.3
    if parts.preamble.contains(place.span):
        return 2.0
    return 1.0 if parts.closing.contains(place.span) else 0.5


def _province(facts: Facts, level: str, place: str) -> str:
    if level in {"tinh", "so"}:
        return place
    named: Mapping[str, list[PlaceMention]] = defaultdict(list)
    for mention in facts[Places]:
        if _is_province(facts, mention):
            named[mention.key].append(mention)
    return max(named.values(), key=len)[0].name if named else ""


def _issuer(facts: Facts, place: str, level: str) -> str:
    """Return the issuing body's name: the last body of the header, after its governing body."""
    issuer = ""
    lines = _header_lines(facts)
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        key = fold(line)
        if key.startswith("số"):
            break
        if not _BODY_LINE.match(key) or len(line) > 110:
            continue
        unfinished = key.endswith(("nhân dân", "phụ nữ", "ubnd"))
        issuer = (
            f"{line} {following}" if unfinished and _UNIT_OPENING.match(fold(following)) else line
        )
    if issuer:
        return issuer
    act = facts[OwnAct].body
    if act is not None:
        return " ".join(facts.text[act.start : act.end].split())
    return f"Ủy ban nhân dân {place}" if place and level in {"xa", "tinh"} else ""
