"""Places in what a plan cites: two provinces in one citation, another's council, another province's plan."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.cited_numbers import citation_key
from checker.facts.own_act import OwnAct
from checker.facts.place_names import PlaceMention
from checker.facts.places import Places
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.places.others import follows, works_with_others
from checker.kinds.places.province import names_province
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan
from checker.report import Finding, Status

_COUNCIL = Grammar(r"(?<!\w){body.council} $")


def two_provinces(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield both names where one citation names two provinces and nothing else tells the right one."""
    provinces = [
        place
        for place in facts[Places]
        if place.certainty != "doubtful" and names_province(facts, place)
    ]
    for extent in facts[Citations].extents.spans if provinces else ():
        named = [place for place in provinces if extent.contains(place.span)]
        if len({p.key for p in named}) == 2:
            fields = {"found": facts.quote(named[0].span), "own": facts.quote(named[-1].span)}
            for place in (named[0], named[-1]):
                yield Status.GAP, reply.finding(place.span, "two-provinces", **fields)


def is_cited(facts: Facts, span: Span) -> bool:
    """Whether *span* is of another document, not of the plan's own number or of what it lays down."""
    if not facts[Citations].cover(span) or facts[OwnAct].contains(span):
        return False
    return not _is_own_number(facts, span)


def _is_own_number(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in a note on the plan's own number (Kèm theo Kế hoạch số …)."""
    own = citation_key(facts[Plan].number) if facts[Plan].number else ""
    cited = facts[Citations].around(span.start)
    return any(c.key == own and c.extent.contains(span) for c in cited)


def cited_fault(
    facts: Facts, reply: Reply, place: PlaceMention, own: str, *, slot: bool
) -> tuple[Status, Finding] | None:
    """Return what is wrong with *place* in a citation; *slot* tells that the plan's own name belongs there.

    Another province's letter may be cited; the superior's plan for another province may not.
    """
    if place.tier == "commune":
        return _others_council(facts, reply, place, own)
    return _others_plan(facts, reply, place, own) if slot else None


def _others_council(
    facts: Facts, reply: Reply, place: PlaceMention, own: str
) -> tuple[Status, Finding] | None:
    """Return that a plan is based on what another commune's council resolved, since communes are what they are."""
    days = facts[Plan].days
    ends = [end for end in facts.registers.body_ends if days is not None and end <= days.first]
    cited = (c.date.value for c in facts[Citations].around(place.span.start) if c.date)
    day = next(cited, None)
    if day is None or not ends or day < max(ends) or not facts[Parts].preamble.contains(place.span):
        return None
    if not follows(_COUNCIL, facts, place) or works_with_others(facts, place):
        return None
    found = facts.quote(place.span)
    return Status.REVIEW, reply.finding(place.span, "unsure", found=found, own=own)


def _others_plan(
    facts: Facts, reply: Reply, place: PlaceMention, own: str
) -> tuple[Status, Finding] | None:
    """A cited plan on our subject issued for another province: probably last year's or a neighbour's file."""
    sentence = facts[Sentences].around(place.span.start)
    kind = facts.library.plan_kind(facts[Plan].subject)
    if kind is None or not facts.find_any(kind.names, sentence):
        return None
    found = facts.quote(place.span)
    sure = place.certainty != "doubtful"
    if sure and facts[Plan].level in {"tinh", "so"}:  # its own header says which province is meant
        return Status.GAP, reply.finding(place.span, "missing", own, own, found=found, own=own)
    return Status.REVIEW, reply.finding(place.span, "unsure", found=found, own=own)
