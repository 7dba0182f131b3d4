"""Where a body that ended is named as if it were there: by its names, a place of its kind, a list, in capitals."""

import re
from collections.abc import Iterator, Mapping, Set

from checker.facts import Facts
from checker.facts.place_names import PlaceNames
from checker.facts.places import UNIT, Places
from checker.facts.telling.cited_age import cited_age
from checker.facts.telling.gone import is_past
from checker.kernel.document import Span
from checker.kernel.spans import SpanSet, span_set
from checker.kernel.text import fold
from checker.kinds.places.home import is_home
from checker.kinds.places.kept_names import is_named_after, is_of_an_old_form, keeps_unit
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownBody

_LISTED_KIND = f"(?:{UNIT}|{{unit.village}})"
# xã, phường, thị trấn; cấp tỉnh, huyện và xã
_KINDS = Grammar(
    rf"(?<!\w){_LISTED_KIND}(?:(?:,| -|/| {{and}}) ?(?:{{all-of}} )?{_LISTED_KIND}(?!\w))+"
)
_KIND = Grammar(rf"(?<!\w)(?P<kind>{UNIT})(?!\w)")
_CAPITALS = re.compile(r"(?<!\w)([A-ZĐ]{2,}(?:[-&,.]+[A-ZĐ]{1,})*) $")
_SHORTEST = 24
"""Characters before a kind of unit within which a body's name in capitals begins."""
_COUNTED = Grammar(rf"[0-9](?<![\w/.,]\d)\d{{0,2}} (?P<kind>{UNIT})(?!\w)")
_DISTRICT = Grammar(r" (?P<kind>{unit.district})(?!\w)")


def actors(facts: Facts, body: KnownBody) -> Iterator[Span]:
    """Yield where *body* is named on the plan's day, not told of as what was."""
    excepted = facts.find_any(body.excepted)
    kinds = {fold(kind) for kind in body.place_kinds}
    ends = {place.span.start: place.span.end for place in facts[Places]}
    for span in _named(facts, body, kinds):
        if any(e.overlaps(span) for e in excepted) or cited_age(facts, span, body.until):
            continue
        whole = _with_name(span, kinds, ends)
        if is_home(facts, span) or is_past(facts, whole, body.until, of_body=True):
            continue
        if not (keeps_unit(facts, span) or is_of_an_old_form(facts, span, body.until)):
            yield span


def _with_name(span: Span, kinds: Set[str], ends: Mapping[int, int]) -> Span:
    """Return *span* up to where the name ends of the unit it closes with: Hội Phụ nữ huyện + Tam Đường."""
    starts = (span.end - len(kind) for kind in kinds)
    return Span(span.start, max((ends.get(start, span.end) for start in starts), default=span.end))


def _named(facts: Facts, body: KnownBody, kinds: Set[str]) -> tuple[Span, ...]:
    """Return where *body* is named; *kinds* are those of units that ended with it."""
    named = [
        p.span
        for p in facts[Places]
        if p.kind in kinds
        and not (p.tier == "city" and facts[PlaceNames].is_province(p))
        and not is_named_after(facts, p.span)
    ]
    # a city in a list may be centrally run
    listed = {kind for kind in kinds if not facts.lexicon.has("unit.city", kind)}
    named.extend(_listed(facts, listed) if listed else ())
    names = facts.find_any(body.names)
    named.extend(_shortened(facts, kinds, span_set(names)) if kinds else ())
    return (*names, *named)


def _shortened(facts: Facts, kinds: Set[str], told: SpanSet) -> Iterator[Span]:
    """Yield the names in capitals that close with a kind of unit that ended: BHXH huyện, NN&PTNT huyện."""
    for match in facts.lexicon.pattern(_DISTRICT).finditer(facts.folded):
        unit = Span(*match.span("kind"))
        short = _CAPITALS.search(facts.text, max(0, unit.start - _SHORTEST), unit.start)
        if short is None or facts.quote(unit)[:1].isupper() or match["kind"] not in kinds:
            continue
        span = Span(short.start(1), unit.end)
        if not (told.overlaps(span) or is_named_after(facts, unit)):
            yield span


def _listed(facts: Facts, kinds: Set[str]) -> Iterator[Span]:
    """Yield kinds of units that ended, in a list of kinds or counted: xã, phường, thị trấn; 10 huyện."""
    for match in facts.matches(_KINDS):
        for kind in facts.lexicon.pattern(_KIND).finditer(facts.folded, *match.span()):
            if kind["kind"] in kinds:
                yield Span(*kind.span("kind"))
    for match in facts.lexicon.pattern(_COUNTED).finditer(facts.folded):
        span = Span(*match.span("kind"))
        if match["kind"] in kinds and not facts.text[span.end + 1 : span.end + 2].isupper():
            yield span
