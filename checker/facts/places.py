"""Named administrative units: xã Bình Lư, TỈNH LAI CHÂU, thành phố Huế."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.place_behind import Behind, Reading
from checker.facts.place_names import (
    CITY_JOINED,
    PlaceMention,
    PlaceNames,
    Tier,
    place_key,
    tier_of,
)
from checker.facts.signed_at import signed_at
from checker.facts.store import Facts
from checker.facts.unmarked import Unmarked
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold, strip_marks
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

UNIT = Grammar("(?:{unit.commune}|{unit.district}|{unit.city}|{unit.province})")
"""Grammar of a kind of unit."""
OWN_BODY = Grammar("(?:{body.committee}|{body.council}|{body.of-unit}|{own-area})")
"""Grammar of what stands before the kind of the plan's own unit: UBND xã, Đảng ủy xã."""

# In *đô thị xã Bình Lư* the unit is xã.
_UNIT = Grammar(
    rf"(?<!\w)(?<!(?<!\w){{before-unit.split}} )(?:(?P<kind>{UNIT}) |(?P<joined>{CITY_JOINED}))(?=[^\W_])"
)
_SHORT_CAPITALS = 2
"""Letters of a word in capitals that may be of a name: xã Ia O, but not xã Bình Lư UBND."""


class Places(tuple[PlaceMention, ...]):
    """Every named administrative unit of the document, in order."""

    __slots__ = ()


class _Spot(NamedTuple):
    """A kind of unit in the text, behind which a name may stand."""

    start: int
    name_start: int
    kind: str
    tier: Tier


def read_places(facts: Facts) -> Places:
    """Return every named unit of the document, in order.

    The names in header, title and closing sentence are read first: the plan's
    own place is known there, whatever the registers hold.
    """
    spots = list(_spots(facts))
    framed = _framed(facts, spots)
    found: list[PlaceMention] = []
    for spot in spots:
        reading = Behind(facts, spot.name_start, spot.tier, spot.kind, framed).read()
        if reading is not None and not _is_society(facts, spot, reading):
            found.append(_mention(facts, spot, reading))
    return Places(found)


def _spots(facts: Facts) -> Iterator[_Spot]:
    compounds = facts.lexicon.words("not-a-unit")
    for match in facts.matches(_UNIT):
        first = facts.text[match.end() : match.end() + 1]
        if not (first.isupper() or first.isdigit()) or facts.text[match.end() - 1] == "\n":
            continue
        written = match["kind"] or match["joined"]
        if facts.folded.endswith(compounds, 0, match.start() + len(written)):
            continue
        tier = tier_of(written, facts.lexicon)
        kind = str(facts.lexicon.value("unit.city", written) or written)
        yield _Spot(match.start(), match.end(), kind, tier)


def _framed(facts: Facts, spots: list[_Spot]) -> frozenset[str]:
    """Return the names, as compared, that stand where a draft says whose it is."""
    parts = facts[Parts]
    found = {place_key(facts.overrides.place, facts.lexicon)} if facts.overrides.place else set()
    signed = signed_at(facts)
    closing = parts.closing if parts.concludes else Span(0, 0)
    for part in (parts.header, parts.subject, closing):
        for spot in spots:
            if part.start <= spot.start < part.end:
                behind = Behind(facts, spot.name_start, spot.tier, spot.kind, frozenset(found))
                reading = behind.read_header() if part is parts.header else behind.read()
                if reading is not None and not _is_society(facts, spot, reading):
                    found.add(reading.key)
    if signed is not None:
        found.add(place_key(facts.quote(signed), facts.lexicon))
    return frozenset(found)


def _mention(facts: Facts, spot: _Spot, reading: Reading) -> PlaceMention:
    name = " ".join(facts.quote(reading.span).split())
    if facts.lexicon.has("place-short", fold(name)):
        name = facts[PlaceNames].provinces[reading.key][0].name
    return PlaceMention(
        span=Span(spot.start, reading.span.end),
        name_span=reading.span,
        kind=spot.kind,
        name=name.title() if is_caps(name) and len(name) > _SHORT_CAPITALS else name,
        key=reading.key,
        tier=spot.tier,
        certainty=reading.certainty,
    )


def _is_society(facts: Facts, spot: _Spot, reading: Reading) -> bool:
    """Whether *xã* begins the word xã hội (VĂN HÓA - XÃ HỘI), misspelt or not, and no commune."""
    text, folded = facts.text, facts.folded
    if not facts[Unmarked].startswith(facts.lexicon.made(_unmarked, "society"), spot.start):
        return False
    if folded[max(0, spot.start - 4) : spot.start].rstrip().endswith("-"):
        return True
    if is_caps(text[spot.start : spot.name_start + 2].rstrip()):
        ends_line = text[reading.span.end : reading.span.end + 1] in {"", "\n"}
        return reading.certainty != "known" or not ends_line  # XÃ HỘI THỊNH
    following = text[spot.name_start + 4 : spot.name_start + 5]
    return not following.isupper()


def _unmarked(lexicon: Lexicon, name: str) -> tuple[str, ...]:
    """Return the words of the list *name* without diacritics."""
    return tuple(map(strip_marks, lexicon.words(name)))
