"""The plan's own unit called by the word for another kind: phường for xã."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.own_unit import OwnUnit
from checker.facts.place_names import PlaceMention
from checker.facts.places import OWN_BODY, Places
from checker.facts.samples import Samples
from checker.kernel.document import Span
from checker.kinds.places.kept_names import in_projects_name
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan
from checker.report import Finding, Status

_OWN_BODY = Grammar(
    rf"{OWN_BODY} (?!{{society}}(?!\w))(?P<kind>{{unit.commune}})(?! ?(?:,|-|{{and}}(?!\w))|\w)"
)


def other_kinds(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the bare kinds that are not the plan's own (UBND phường in a commune's plan)."""
    if facts[Plan].level != "xa" or not facts.lexicon.has("unit.commune", facts[OwnUnit].kind):
        return
    named = {p.span.start for p in facts[Places]}
    for match in facts.matches(_OWN_BODY):
        whole, kind = Span(*match.span()), Span(*match.span("kind"))
        apart = facts[Citations].cover(kind) or kind.start in named
        apart = apart or facts[Samples].forms.contains(kind)  # for units of any kind
        if match["kind"] != facts[OwnUnit].kind and not apart:
            fields = {"found": facts.quote(whole), "own": facts[OwnUnit].kind}
            yield Status.REVIEW, reply.finding(whole, "unsure-kind", **fields)


def other_kind(facts: Facts, reply: Reply, place: PlaceMention) -> tuple[Status, Finding] | None:
    """Return the fault where the plan's own name stands with another kind (phường for xã)."""
    kind = facts[OwnUnit].kind
    if place.kind == kind or in_projects_name(facts, place.span):
        return None
    found, own = facts.quote(place.span), f"{kind} {facts[Plan].place}"
    return Status.REVIEW, reply.finding(place.span, "unsure-kind", own, found=found, own=own)
