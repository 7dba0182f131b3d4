"""Named administrative units: xã Bình Lư, TỈNH LAI CHÂU, thành phố Huế."""

import re
from functools import lru_cache
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.kernel.document import Span
from checker.kernel.text import fold, matches, strip_marks

COMMUNE_KINDS = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
PROVINCE_KINDS = frozenset({"tỉnh", "thành phố"})

_UNIT = re.compile(
    r"(?<!\w)(?P<kind>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tp\.?|tỉnh) (?=[^\W_])"
)
_OPENS = (
    "xã ", "phường ", "thị trấn ", "đặc khu ", "huyện ", "quận ", "thị xã ", "thành phố ", "tp",
    "tỉnh ",
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# Words after xã, tỉnh … that begin a body's name or the next part of the sentence, not a place.
_NOT_NAMES = re.compile(
    r"(?:hội(?: |$)(?:liên|lhpn|nông|phụ|cựu|ccb|người|chữ|khuyến|đồng|chủ|và|$)|hội$|đoàn (?:thanh|tncs|thể)|"
    r"mặt trận|mttq|ban (?:chỉ|vì|công|thường|chấp|tổ|quản|đại|hành|dân)|[ủu][ỷy]? ?ban|ubnd|ubmttq|hđnd|"
    r"đảng|phòng (?:văn|kinh|nội|vh|chống)|công an|công chức|trạm|trung tâm|văn phòng|văn hóa|văn hoá|chủ|phó|nhân dân|"
    r"nông thôn|ntm|bộ |sở |cơ quan|trường|thôn|bản|tổ |khu |việt nam|vsttbpn|vstbpn)"
)
_STOPS = frozenset(
    [
        "năm",
        "giai",
        "đến",
        "và",
        "về",
        "thực",
        "triển",
        "trên",
        "khóa",
        "khoá",
        "nhiệm",
        "lần",
        "theo",
        "do",
        "từ",
        "tại",
        "trong",
        "với",
        "để",
        "cho",
        "của",
        "các",
        "có",
        "đã",
        "sẽ",
        "được",
        "nay",
        "là",
        "cũ",
        "mới",
        "tổ",
        "ban",
        "uỷ",
        "ubnd",
        "kế",
    ]
)
_DOUBLE_NAME = re.compile(r" [-–] (?=[^\W\d_]+ [^\W\d_]+)")
_MAX_WORDS = 5


class PlaceMention(NamedTuple):
    """A named unit; ``kind`` is folded (``thành phố`` also for TP.), ``name`` as written.

    ``span`` covers kind and name, ``name_span`` the name. ``key`` is the name
    as it is compared.
    """

    span: Span
    name_span: Span
    kind: str
    name: str
    key: str


@lru_cache(maxsize=4096)
def place_key(name: str) -> str:
    """Return *name* as it is compared: folded, Đăk and Đak as Đắk."""
    return fold(name).replace("đăk", "đắk").replace("đak ", "đắk ").strip()


class Places(tuple[PlaceMention, ...]):
    """Every named administrative unit of the document, in order."""

    __slots__ = ()


class PlaceNames(NamedTuple):
    """Names of the register as they are compared: of all provinces, of the centrally-run cities."""

    provinces: frozenset[str]
    cities: frozenset[str]


def read_place_names(facts: Facts) -> PlaceNames:
    """Return the names of the register of places, as they are compared."""
    cities = (p.name for p in facts.registers.places if p.kind == "thành phố")
    provinces = facts.registers.provinces
    return PlaceNames(frozenset(map(place_key, provinces)), frozenset(map(place_key, cities)))


def read_places(facts: Facts) -> Places:
    """Return every named unit of the document, in order."""
    return Places(places_in(facts.text, facts.folded))


def places_in(text: str, folded: str) -> tuple[PlaceMention, ...]:
    """Return every named unit in the text, in order."""
    found: list[PlaceMention] = []
    for match in matches(_UNIT, folded, _OPENS):
        if text[match.end() - 1] == "\n":
            continue
        kind = "thành phố" if match["kind"].startswith("tp") else match["kind"]
        span = _name_span(text, folded, match.start(), match.end())
        if span is None:
            continue
        name = text[span.start : span.end]
        key = place_key(name)
        if is_caps(name) and len(name) > 2:
            name = name.title()
        found.append(PlaceMention(Span(match.start(), span.end), span, kind, name, key))
    return tuple(found)


def _is_society(text: str, folded: str, kind_start: int, start: int, *, caps: bool) -> bool:
    """Whether *xã* begins the word xã hội (VĂN HÓA - XÃ HỘI), misspelt or not, and no commune."""
    if not (
        folded.startswith("xã", kind_start) and strip_marks(folded[start : start + 3]) == "hoi"
    ):
        return False
    following = text[start + 4 : start + 5]
    return (
        caps
        or folded[max(0, kind_start - 4) : kind_start].rstrip().endswith("-")
        or not following.isupper()
    )


def _name_span(text: str, folded: str, kind_start: int, start: int) -> Span | None:
    caps = is_caps(text[kind_start : start - 1]) and is_caps(text[start : start + 2].rstrip())
    if _NOT_NAMES.match(folded, start) or _is_society(text, folded, kind_start, start, caps=caps):
        return None
    end = start
    at = start
    for count in range(_MAX_WORDS):
        word = _WORD.match(text, at)
        if word is None:
            break
        written = word.group()
        if written.isdigit():
            # Quận 1, phường 12: a number is a name of its own
            if count == 0 and len(written) <= 2:
                end = word.end()
            break
        if not written[0].isupper() or (caps and fold(written) in _STOPS):
            break
        if count and not caps and is_caps(written) and len(written) > 2:
            break  # "xã Bình Lư UBND"
        if count and _NOT_NAMES.match(folded, at):
            break
        end = word.end()
        double = _DOUBLE_NAME.match(text, end)  # Bà Rịa - Vũng Tàu
        if double is not None and not folded.startswith("xã", kind_start):
            at = double.end()
            continue
        if text[end : end + 1] not in {" ", "-"}:
            break
        at = end + 1
    return Span(start, end) if end > start else None
