"""Named administrative units: xã Bình Lư, TỈNH LAI CHÂU, thành phố Huế."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Literal, NamedTuple

from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.kernel.document import Span
from checker.kernel.text import fold, strip_marks
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.registers import KnownPlace

Tier = Literal["commune", "district", "province", "city"]
"""A city may be centrally run, or of a district's rank."""

UNIT = Grammar("(?:{unit.commune}|{unit.district}|{unit.city}|{unit.province})")
"""Grammar of a kind of unit."""
OWN_BODY = Grammar("(?:{body.committee}|{body.council}|{body.of-unit}|{own-area})")
"""Grammar of what stands before the kind of the plan's own unit: UBND xã, Đảng ủy xã."""

_UNIT = Grammar(rf"(?<!\w)(?P<kind>{UNIT}) (?=[^\W_])")
_NOT_A_NAME = Grammar(r"{not-a-place}(?!\w)")
_SPELLING = Grammar(r"(?<!\w){place-spelling}(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_DOUBLE_NAME = re.compile(r" [-–] (?=[^\W\d_]+ [^\W\d_]+)")
_MAX_WORDS = 5
"""Words of a name at most; the longest of the register is Bà Rịa - Vũng Tàu."""
_MAX_DIGITS = 2
"""Digits of a number that is a name: Quận 12, not Phường 2025."""
_SHORT_CAPITALS = 2
"""Letters of a word in capitals that may be of a name: xã Ia O, but not xã Bình Lư UBND."""


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
    tier: Tier


def place_key(name: str, lexicon: Lexicon) -> str:
    """Return *name* as it is compared: folded, Đăk and Đak as Đắk."""
    spelling = lexicon.pattern(_SPELLING)
    same = spelling.sub(lambda word: str(lexicon.value("place-spelling", word[0])), fold(name))
    return same.strip()


class Places(tuple[PlaceMention, ...]):
    """Every named administrative unit of the document, in order."""

    __slots__ = ()


class PlaceNames(NamedTuple):
    """The register of places by names as they are compared.

    ``cities`` are the names of the centrally-run cities.
    """

    provinces: Mapping[str, tuple[KnownPlace, ...]]
    cities: frozenset[str]

    def is_province(self, place: PlaceMention) -> bool:
        """Whether *place* is a province or a centrally-run city."""
        return place.tier == "province" or (place.tier == "city" and place.key in self.cities)


def read_place_names(facts: Facts) -> PlaceNames:
    """Return the register of places by names as they are compared."""
    known: dict[str, tuple[KnownPlace, ...]] = defaultdict(tuple)
    for place in facts.registers.places:
        known[place_key(place.name, facts.lexicon)] += (place,)
    cities = (
        key
        for key, places in known.items()
        if any(tier_of(place.kind, facts.lexicon) == "city" for place in places)
    )
    return PlaceNames(dict(known), frozenset(cities))


def tier_of(kind: str, lexicon: Lexicon) -> Tier:
    """Return the tier of units of *kind*, a folded word before a name."""
    if lexicon.has("unit.commune", kind):
        return "commune"
    if lexicon.has("unit.district", kind):
        return "district"
    return "city" if lexicon.has("unit.city", kind) else "province"


def read_places(facts: Facts) -> Places:
    """Return every named unit of the document, in order."""
    found: list[PlaceMention] = []
    for match in facts.matches(_UNIT):
        if facts.text[match.end() - 1] == "\n":
            continue
        tier = tier_of(match["kind"], facts.lexicon)
        span = _name_span(facts, tier, match.start(), match.end())
        if span is None:
            continue
        name = facts.quote(span)
        found.append(
            PlaceMention(
                span=Span(match.start(), span.end),
                name_span=span,
                kind=str(facts.lexicon.value("unit.city", match["kind"]) or match["kind"]),
                name=name.title() if is_caps(name) and len(name) > _SHORT_CAPITALS else name,
                key=place_key(name, facts.lexicon),
                tier=tier,
            )
        )
    return Places(found)


def _is_society(facts: Facts, kind_start: int, start: int, *, caps: bool) -> bool:
    """Whether *xã* begins the word xã hội (VĂN HÓA - XÃ HỘI), misspelt or not, and no commune."""
    if not any(
        strip_marks(facts.folded[kind_start : kind_start + len(word)]) == strip_marks(word)
        for word in facts.lexicon.words("society")
    ):
        return False
    following = facts.text[start + 4 : start + 5]
    before = facts.folded[max(0, kind_start - 4) : kind_start]
    return caps or before.rstrip().endswith("-") or not following.isupper()


def _name_span(facts: Facts, tier: Tier, kind_start: int, start: int) -> Span | None:
    text, folded = facts.text, facts.folded
    not_a_name = facts.lexicon.pattern(_NOT_A_NAME)
    caps = is_caps(text[kind_start : start - 1]) and is_caps(text[start : start + 2].rstrip())
    if not_a_name.match(folded, start) or _is_society(facts, kind_start, start, caps=caps):
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
            if count == 0 and len(written) <= _MAX_DIGITS:
                end = word.end()
            break
        if not written[0].isupper() or (caps and facts.lexicon.has("place-stop", fold(written))):
            break
        if count and not caps and is_caps(written) and len(written) > _SHORT_CAPITALS:
            break  # "xã Bình Lư UBND"
        if count and not_a_name.match(folded, at):
            break
        end = word.end()
        double = _DOUBLE_NAME.match(text, end)  # Bà Rịa - Vũng Tàu
        if double is not None and tier != "commune":
            at = double.end()
            continue
        if text[end : end + 1] not in {" ", "-"}:
            break
        at = end + 1
    return Span(start, end) if end > start else None
