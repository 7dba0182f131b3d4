"""The plan's particulars: kind, subject, year, level, place, issuer, number, date."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import datetime as dt

from checker.document import Document, Span
from checker.facts.anatomy import Anatomy
from checker.facts.dates import DateMention
from checker.facts.outline import is_caps
from checker.facts.places import COMMUNE_KINDS, PROVINCE_KINDS, PlaceMention, place_key
from checker.text import fold

SUBJECT = re.compile(
    r"bình đẳng (?:về )?giới|bđg|(?:vì )?sự tiến bộ (?:của )?phụ nữ|tiến bộ của phụ nữ|vstbc?pn"
)
"""Words (folded) that say a plan is about gender equality or the advancement of women."""

_YEAR = re.compile(r"(?<![\d/])năm (?P<year>20\d\d)(?![\d/]| ?- ?20)")
_OWN_ACT = re.compile(
    r"(?P<body>(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|ban vì sự tiến bộ (?:của )?phụ nữ|sở [^;.:\n]{3,60}?|ban [^;.:\n]{3,60}?)"
    r"[^;.:\n]{0,60}?) (?:xây dựng|ban hành|triển khai|đề ra|lập) "
)
NUMBER_LINE = re.compile(
    r"(?<!\w)số ?[:.]? ?(?P<number>[\d.…_ ]*) ?/ ?(?P<symbol>[^\s,;]+(?: ?[-–] ?[^\s,;]+)*)"
)
PLACE_DATE = re.compile(
    r"(?P<place>[^\W\d_][^,;:\n]{0,40}?) ?, ?ngày ?(?P<day>\d{1,2}|[.…_/ ]*) ?tháng ?(?P<month>\d{1,2}|[.…_/ ]*)"
    r" ?năm ?(?P<year>\d{4}|\d{0,3}[.…_/]*)"
)
_DEPARTMENT = re.compile(
    r"(?:sở|chi cục|thanh tra|văn phòng ubnd tỉnh|ban dân tộc|hội liên hiệp phụ nữ|ban quản lý)(?= )"
)
_OWN_LEVEL = re.compile(
    r"(?:ubnd|nhân dân|trên địa bàn|của|công an|trạm y tế|đảng ủy)"
    r" (xã|phường|đặc khu|tỉnh|thành phố)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the document says it is; the field names are those of the report.

    ``kind`` ke-hoach, cong-van, quyet-dinh, bao-cao or khac; ``subject``
    gender-equality or other; ``level`` tinh, xa, so or khac; ``place`` the
    bare name. ``province`` is the province a commune's plan names as its own.
    """

    kind: str
    subject: str
    title: str
    year: int | None
    level: str
    issuer: str
    place: str
    number: str | None
    date: dt.date | None
    province: str = ""
    month: int | None = None

    @property
    def reference_day(self) -> dt.date | None:
        """Return the day by which bodies and places are judged: of signing, or in the plan's year."""
        if self.date is not None:
            return self.date
        if self.year is None:
            return None
        return dt.date(self.year, self.month or 7, 1)


@dataclass(frozen=True, slots=True)
class HeaderDate:
    """The line ``Bình Lư, ngày … tháng … năm …``; None where a part is blank."""

    span: Span
    place: Span
    date_span: Span
    day: int | None
    month: int | None
    year: int | None


@dataclass(frozen=True, slots=True)
class HeaderNumber:
    """The line ``Số: …/KH-UBND``; ``number`` is empty where it is left blank."""

    span: Span
    number: str
    symbol: str


def read_header_date(text: str, folded: str, header: Span) -> HeaderDate | None:
    """Return place and date of the header; dates of cited documents are not in the header."""
    match = None
    for match in PLACE_DATE.finditer(folded, header.start, header.end):  # noqa: B007 - the last one counts
        pass
    if match is None:
        return None
    start = match.start("place")
    # Number and place on one line: "Số: /KH-UBND Bát Tràng, ngày …"
    symbol = max(
        folded.rfind("/", start, match.end("place")), folded.rfind(" số", start, match.end("place"))
    )
    if symbol >= 0:
        space = folded.find(" ", symbol + 1, match.end("place"))
        start = space + 1 if space >= 0 else start
    line = text.rfind("\n", start, match.end("place"))
    start = line + 1 if line >= 0 else start

    def number(name: str) -> int | None:
        value = match[name].strip()
        return int(value) if value.isdigit() and (name != "year" or len(value) == 4) else None

    return HeaderDate(
        Span(start, match.end()), Span(start, match.end("place")),
        Span(folded.index("ngày", match.end("place")), match.end()),
        number("day"), number("month"), number("year"),
    )  # fmt: skip


def read_header_number(text: str, folded: str, header: Span) -> HeaderNumber | None:
    """Return the header's own number line, or None."""
    match = NUMBER_LINE.search(folded, header.start, header.end)
    if match is None:
        return None
    number = re.sub(r"[^\d]", "", match["number"])
    symbol = text[slice(*match.span("symbol"))].rstrip(".:)]|")
    symbol = symbol.split("\n")[0]
    return HeaderNumber(
        Span(match.start(), match.start("symbol") + len(symbol)), number, re.sub(r" ", "", symbol)
    )


def read_plan(
    document: Document,
    folded: str,
    anatomy: Anatomy,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    excluded: Sequence[Span],
    cities: frozenset[str],
) -> Plan:
    """Return the particulars, each by the weight of what all parts of the document say.

    One slip (last year in the title, another commune in the closing sentence)
    does not change them. *cities* are the keys of the centrally-run cities.
    """
    text = document.text
    header_date = read_header_date(text, folded, anatomy.header)
    header_number = read_header_number(text, folded, anatomy.header)
    level = _level(text, folded, anatomy, places, header_number, excluded, cities)
    place = _place(text, folded, anatomy, places, header_date, level, excluded, cities)
    title = " ".join(text[anatomy.subject.start : anatomy.subject.end].split())
    year = _year(folded, anatomy, header_date, dates, excluded)
    signed = None
    if header_date and header_date.day and header_date.month and header_date.year:
        mention = DateMention(
            header_date.date_span, header_date.day, header_date.month, header_date.year
        )
        signed = mention.value
    number = header_number.number if header_number and header_number.number else None
    return Plan(
        kind=_kind(folded, anatomy, header_number),
        subject=_subject(folded, anatomy, title),
        title=title,
        year=year,
        level=level,
        issuer=_issuer(text, folded, anatomy, place, level),
        place=place,
        number=f"{number}/{header_number.symbol}" if number and header_number else None,
        date=signed,
        province=_province(places, level, place, cities),
        month=header_date.month if header_date else None,
    )


def _kind(folded: str, anatomy: Anatomy, number: HeaderNumber | None) -> str:
    if anatomy.kind != "khac" or anatomy.title.end > anatomy.title.start:
        return anatomy.kind
    closing = folded[anatomy.closing.start : anatomy.closing.end]
    if (number and fold(number.symbol).startswith("kh-")) or closing.startswith(
        "trên đây là kế hoạch"
    ):
        return "ke-hoach"
    return anatomy.kind


def _subject(folded: str, anatomy: Anatomy, title: str) -> str:
    if SUBJECT.search(fold(title)):
        return "gender-equality"
    own = folded[anatomy.preamble.start : anatomy.closing.end] or folded
    mentions = len(SUBJECT.findall(own))
    # About one mention in 600 characters: the whole text is about it, whatever its title says.
    return "gender-equality" if mentions >= 5 and mentions * 900 > len(own) else "other"


def _inside(span: Span, excluded: Sequence[Span]) -> bool:
    return any(other.start <= span.start < other.end for other in excluded)


def _year(
    folded: str,
    anatomy: Anatomy,
    header: HeaderDate | None,
    dates: Sequence[DateMention],
    excluded: Sequence[Span],
) -> int | None:
    votes: dict[int, float] = defaultdict(float)
    body_votes: dict[int, float] = defaultdict(float)
    if header and header.year:
        votes[header.year] += 1.5
    for match in _YEAR.finditer(folded):
        span, year = Span(*match.span()), int(match["year"])
        if anatomy.subject.contains(span):
            votes[year] += 3
        elif _inside(span, excluded) or folded[max(0, span.start - 5) : span.start].endswith(
            ("đến ", "từ ")
        ):
            continue
        elif anatomy.closing.contains(span) or anatomy.preamble.contains(span):
            votes[year] += 1.5
        elif anatomy.body.contains(span):
            body_votes[year] += 0.25
    for day in dates:
        if day.year and anatomy.body.contains(day.span) and not _inside(day.span, excluded):
            body_votes[day.year] += 0.4
    for year, weight in body_votes.items():
        votes[year] += min(weight, 2.0)
    if not votes:
        return None
    best = max(votes.values())
    return max(year for year, weight in votes.items() if weight == best)


def _level_of(kind: str, key: str, cities: frozenset[str]) -> str:
    if kind in COMMUNE_KINDS:
        return "xa"
    if kind == "tỉnh" or (kind == "thành phố" and key in cities):
        return "tinh"
    return "khac"


def _level(
    text: str, folded: str, anatomy: Anatomy, places: Sequence[PlaceMention], number: HeaderNumber | None,
    excluded: Sequence[Span], cities: frozenset[str],
) -> str:  # fmt: skip
    votes: dict[str, float] = defaultdict(float)
    lines = _lines(text, anatomy.header)
    if any(_DEPARTMENT.match(fold(line)) and is_caps(line) for line in lines):
        votes["so"] += 6
    for place in places:
        weight = 0.0
        if anatomy.header.contains(place.span):
            weight = 2.5 if place.kind in PROVINCE_KINDS else 4
        elif anatomy.subject.contains(place.span):
            weight = 3
        elif _inside(place.span, excluded):
            continue
        elif anatomy.closing.contains(place.span):
            weight = 1
        if weight:
            votes[_level_of(place.kind, place.key, cities)] += weight
    named = Counter(_OWN_LEVEL.findall(folded))
    for kind, count in named.items():
        level = "xa" if kind in COMMUNE_KINDS else "tinh"
        votes[level] += min(count * 0.2, 1.5)
    act = _own_act(folded, anatomy)
    if act is not None:
        body = folded[act.start : act.end]
        if body.startswith("sở "):
            votes["so"] += 4
        elif re.search(r"(?<!\w)(?:xã|phường|đặc khu|thị trấn)(?!\w)", body):
            votes["xa"] += 3
        elif "tỉnh" in body or "thành phố" in body:
            votes["tinh"] += 3
    if number is not None and re.match(r"kh-(?:s|bdt|bql)", fold(number.symbol)):
        votes["so"] += 4
    if not votes or max(votes.values()) <= 0:
        return "khac"
    return max(votes, key=lambda level: votes[level])


def _lines(text: str, span: Span) -> list[str]:
    return [line.strip() for line in text[span.start : span.end].split("\n")]


def _own_act(folded: str, anatomy: Anatomy) -> Span | None:
    """Return the words of the body that says, at the end of the preamble, that it makes the plan."""
    last = None
    for match in _OWN_ACT.finditer(folded, anatomy.preamble.start, anatomy.preamble.end):
        last = Span(*match.span("body"))
    return last


def _place(
    text: str, folded: str, anatomy: Anatomy, places: Sequence[PlaceMention], header: HeaderDate | None,
    level: str, excluded: Sequence[Span], cities: frozenset[str],
) -> str:  # fmt: skip
    wanted = COMMUNE_KINDS if level == "xa" else PROVINCE_KINDS
    votes: dict[str, float] = defaultdict(float)
    names: dict[str, str] = {}
    for place in places:
        if place.kind not in wanted or (place.kind == "thành phố" and place.key not in cities):
            continue
        if anatomy.header.contains(place.span):
            weight = 3.0
        elif anatomy.subject.contains(place.span):
            weight = 3.0
        elif _inside(place.span, excluded):
            weight = 0.3
        elif anatomy.preamble.contains(place.span):
            weight = 2.0
        else:
            weight = 1.0 if anatomy.closing.contains(place.span) else 0.5
        votes[place.key] += weight
        if not is_caps(text[place.name_span.start : place.name_span.end]) or place.key not in names:
            names[place.key] = place.name
    if header is not None:
        written = text[header.place.start : header.place.end].strip(" *_|-")
        written = re.sub(r"^(?i:xã|phường|tỉnh|đặc khu|thị trấn|tp\.?|thành phố)\s+", "", written)
        key = place_key(written)
        if key and len(written.split()) <= 5:
            votes[key] += 2.0 if level == "xa" else 0.8
            names.setdefault(key, written)
    if not votes:
        return ""
    return names[max(votes, key=lambda key: votes[key])]


def _province(
    places: Sequence[PlaceMention], level: str, place: str, cities: frozenset[str]
) -> str:
    if level in {"tinh", "so"}:
        return place
    counts: Mapping[str, list[PlaceMention]] = defaultdict(list)
    for mention in places:
        if mention.kind == "tỉnh" or (mention.kind == "thành phố" and mention.key in cities):
            counts[mention.key].append(mention)
    if not counts:
        return ""
    return max(counts.values(), key=len)[0].name


def _issuer(text: str, folded: str, anatomy: Anatomy, place: str, level: str) -> str:
    lines = [line for line in _lines(text, anatomy.header) if line]
    for position, line in enumerate(lines):
        key = fold(line)
        if (
            key.startswith(("ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "sở ", "ban "))
            and len(line) < 90
        ):
            following = lines[position + 1] if position + 1 < len(lines) else ""
            if level == "so" and _DEPARTMENT.match(fold(following)):
                return following
            if key.endswith(("nhân dân", "phụ nữ", "ubnd")) and re.match(
                r"(?:xã|phường|tỉnh|thành phố|đặc khu|thị trấn) ", fold(following)
            ):
                return f"{line} {following}"
            return line
    act = _own_act(folded, anatomy)
    if act is not None:
        return " ".join(text[act.start : act.end].split())
    return f"Ủy ban nhân dân {place}" if place and level in {"xa", "tinh"} else ""
