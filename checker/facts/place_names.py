"""Names of administrative units as they are compared, and what is known of them."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Literal, NamedTuple

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.registers import KnownPlace
from checker.library.units import Units

Tier = Literal["commune", "district", "province", "city"]
"""A city may be centrally run, or of a district's rank."""
Certainty = Literal["known", "clear", "doubtful"]
"""How a name is known for a place's: as one of the registers or the plan's own, by how it stands, or not."""

CITY_JOINED = Grammar(r"{city-short}(?:\.|(?={place-short}(?!\w)))")
"""Grammar of a short word for a city that the name is joined to: TP.Huế, TPHCM."""
_SPELLING = Grammar(r"(?<!\w)(?:{place-spelling}|{place-short})(?!\w)")
_HYPHEN = re.compile(r" ?- ?")
_APOSTROPHE = re.compile(r"(?<=\w)' (?=\w)")


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
    certainty: Certainty


def place_key(name: str, lexicon: Lexicon) -> str:
    """Return *name* as it is compared: folded, Đăk and Đak as Đắk, HCM in full, signs spaced in one way."""
    key = _HYPHEN.sub(" - ", _APOSTROPHE.sub("'", fold(name).strip()))
    spelling = lexicon.pattern(_SPELLING)
    return spelling.sub(lambda word: _in_full(word[0], lexicon), key)


def _in_full(word: str, lexicon: Lexicon) -> str:
    return str(lexicon.value("place-short", word) or lexicon.value("place-spelling", word))


def tier_of(kind: str, lexicon: Lexicon) -> Tier:
    """Return the tier of units of *kind*, a folded word before a name."""
    if lexicon.has("unit.commune", kind):
        return "commune"
    if lexicon.has("unit.district", kind):
        return "district"
    return "city" if lexicon.has("unit.city", kind) else "province"


class PlaceNames(NamedTuple):
    """The registers of places by names as they are compared.

    ``cities`` are the names of the centrally-run cities, ``kinds`` the kinds of unit of each tier.
    """

    provinces: Mapping[str, tuple[KnownPlace, ...]]
    cities: frozenset[str]
    units: Units
    kinds: Mapping[Tier, tuple[str, ...]]

    def is_province(self, place: PlaceMention) -> bool:
        """Whether *place* is a province or a centrally-run city."""
        return place.tier == "province" or (place.tier == "city" and place.key in self.cities)

    def knows(self, key: str, tier: Tier, kind: str) -> bool:
        """Whether a unit of *tier* has, or had, the name *key*; a mere number must be of its *kind*."""
        if tier in {"province", "city"} and key in self.provinces:
            return True
        kinds = (kind,) if key.isdigit() else self.kinds[tier]
        names = self.units.by_kind
        return any(key in names.get(kind, ()) for kind in kinds)


def read_place_names(facts: Facts) -> PlaceNames:
    """Return the registers of places by names as they are compared."""
    lexicon = facts.lexicon
    known: dict[str, tuple[KnownPlace, ...]] = defaultdict(tuple)
    for place in facts.registers.places:
        known[place_key(place.name, lexicon)] += (place,)
    cities = (
        key
        for key, places in known.items()
        if any(tier_of(place.kind, lexicon) == "city" for place in places)
    )
    kinds: dict[Tier, tuple[str, ...]] = {
        "commune": lexicon.words("unit.commune"),
        "district": lexicon.words("unit.district"),
        "city": lexicon.words("unit.city"),
        "province": lexicon.words("unit.province"),
    }
    return PlaceNames(dict(known), frozenset(cities), facts.registers.units, kinds)
