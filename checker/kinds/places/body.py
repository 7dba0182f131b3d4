"""No body that no longer exists at the plan's date is presented as an actor."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from checker.facts import Facts
from checker.facts.dates import written_day
from checker.facts.place_names import PlaceNames, place_key
from checker.facts.places import UNIT, Places
from checker.facts.telling.cited_age import cited_age
from checker.facts.telling.gone import is_past
from checker.kernel.document import Span
from checker.kernel.phrases import without_overlaps
from checker.kernel.spans import SpanSet, span_set
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.places.home import is_home
from checker.kinds.places.kept_names import keeps_unit
from checker.kinds.places.replaced import as_written
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownBody, KnownSuccessor
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_REACH = 90
"""Characters before a body among which the words that govern it stand."""
# A school or hospital keeps the old unit in its own name.
_KEEPS_NAME = Grammar(
    r"(?<!\w){keeps-old-name}(?!\w)"
    r"(?:(?!(?<!\w)(?:{task-verb}|{by-whom}|{possessive})(?!\w))[^.;,\n“”\"]){0,40}$"
)

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

OUTCOMES = {
    "missing": "{found} không còn từ ngày {until}. {after}",
    "unsure": "{found} có thể đã sắp xếp lại vào thời điểm ban hành {draft}; cần xem lại.",
    "right": "Không thấy cơ quan đã kết thúc hoạt động.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Names of the register outside citations of older documents and outside history."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    days = facts[Plan].days
    if days is None:
        return reply.passed("right")
    faults: list[tuple[Status, Finding]] = []
    for body in facts.registers.bodies:
        if body.until > days.last:
            continue
        for span in _actors(facts, body):
            found = facts.quote(span)
            found = found[:1].upper() + found[1:]
            until = written_day(body.until)
            after = facts.registers.successor(body, facts[Plan].subject)
            sure = body.verified or _has_own_name(facts, span)
            if sure and body.until <= days.first:
                fault = reply.finding(
                    span,
                    "missing",
                    (after.verified and after.name) or None,
                    found=found,
                    until=until,
                    after=_told(after),
                )
                faults.append((Status.GAP, as_written(facts, fault, days.first)))
            else:
                faults.append((Status.REVIEW, reply.finding(span, "unsure", found=found)))
    return worst(_merged(faults)) or reply.passed("right")


def _has_own_name(facts: Facts, span: Span) -> bool:
    """Whether the city at *span* has the name of the plan's own commune: it is the province's, which ended."""
    own = facts[Plan].level == "xa" and place_key(facts[Plan].place, facts.lexicon)
    return any(p.span == span and p.key == own and p.tier == "city" for p in facts[Places])


def _told(after: KnownSuccessor) -> str:
    """Return a sentence on what followed; what is not verified is told as such, and not proposed."""
    if not after.name or after.verified:
        return after.note or (f"Nay là {after.name}." if after.name else "")
    return f"{after.note} Cơ quan kế tiếp có thể là {after.name}; cần đối chiếu.".strip()


def _actors(facts: Facts, body: KnownBody) -> Iterable[Span]:
    excepted = facts.find_any(body.excepted)
    kinds = {fold(kind) for kind in body.place_kinds}
    named = [
        p.span
        for p in facts[Places]
        if p.kind in kinds
        and not (p.tier == "city" and facts[PlaceNames].is_province(p))
        and not _follows(_KEEPS_NAME, facts, p.span)
    ]
    # a city in a list may be centrally run
    listed = {kind for kind in kinds if not facts.lexicon.has("unit.city", kind)}
    named.extend(_listed(facts, listed) if listed else ())
    ends = {place.span.start: place.span.end for place in facts[Places]}
    names = facts.find_any(body.names)
    named.extend(_shortened(facts, kinds, span_set(names)) if kinds else ())
    for span in (*names, *named):
        if any(e.overlaps(span) for e in excepted) or cited_age(facts, span, body.until):
            continue
        whole = _with_name(span, kinds, ends)
        if is_home(facts, span) or is_past(facts, whole, body.until, of_body=True):
            continue
        if not keeps_unit(facts, span):
            yield span


def _shortened(facts: Facts, kinds: Set[str], told: SpanSet) -> Iterator[Span]:
    """Yield the names in capitals that close with a kind of unit that ended: BHXH huyện, NN&PTNT huyện."""
    for match in facts.lexicon.pattern(_DISTRICT).finditer(facts.folded):
        unit = Span(*match.span("kind"))
        short = _CAPITALS.search(facts.text, max(0, unit.start - _SHORTEST), unit.start)
        if short is None or facts.quote(unit)[:1].isupper() or match["kind"] not in kinds:
            continue
        span = Span(short.start(1), unit.end)
        if not (told.overlaps(span) or _follows(_KEEPS_NAME, facts, unit)):
            yield span


def _with_name(span: Span, kinds: Set[str], ends: Mapping[int, int]) -> Span:
    """Return *span* up to where the name ends of the unit it closes with: Hội Phụ nữ huyện + Tam Đường."""
    starts = (span.end - len(kind) for kind in kinds)
    return Span(span.start, max((ends.get(start, span.end) for start in starts), default=span.end))


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


def _follows(words: Grammar, facts: Facts, span: Span) -> bool:
    """Whether *words* stand before *span*, near enough to govern it."""
    low = max(0, span.start - _REACH)
    return facts.lexicon.pattern(words).search(facts.lined, low, span.start) is not None


def _merged(faults: list[tuple[Status, Finding]]) -> list[tuple[Status, Finding]]:
    """Keep one finding for a place that two entries name."""
    kept = set(without_overlaps(f.span for _, f in faults))
    out: list[tuple[Status, Finding]] = []
    for status, finding in sorted(faults, key=lambda pair: pair[1].span):
        if finding.span in kept:
            kept.discard(finding.span)
            out.append((status, finding))
    return out


KIND = Kind("body", NoParams, check, OUTCOMES)
