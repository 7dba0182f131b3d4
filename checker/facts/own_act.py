"""The body that says, at the end of the preamble, that it makes the plan."""

from typing import NamedTuple

from checker.facts.dates import Dates
from checker.facts.places import Places
from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

# "Theo đề nghị của Sở Nội vụ, UBND xã ban hành": the committee makes it; what is said of a
# committee (kiến nghị của UBND phường đối với việc triển khai …) is no act of its own.
_OWN_ACT = Grammar(
    r"(?<!\w)(?:{possessive} {body.committee}(?!\w)|"
    r"(?P<body>{body.committee}[^;.:\n]{0,60}?"
    r"|{acting-body} (?:(?!{body.committee}(?!\w))[^;.:\n]){3,120}?) {makes-plan} "
    r"|{body.other-committee}(?!\w))"
)


class OwnAct(NamedTuple):
    """The words of that body: ``Ủy ban nhân dân xã … ban hành``; None where none says so."""

    body: Span | None

    def contains(self, span: Span) -> bool:
        """Whether *span* stands in those words."""
        return self.body is not None and self.body.contains(span)


def read_own_act(facts: Facts) -> OwnAct:
    """Return the words of the body that says that it makes the plan."""
    preamble = facts[Parts].preamble
    acts = facts.lexicon.pattern(_OWN_ACT).finditer(_without_names(facts, preamble), *preamble)
    found = [Span(*act.span("body")) for act in acts if act["body"]]
    found = [body for body in found if not any(facts[Dates].between(*body))]  # of a cited document
    return OwnAct(found[-1] if found else None)


def _without_names(facts: Facts, preamble: Span) -> str:
    """Return the text with the names of places blotted out: xã Tân Lập holds no verb *lập*."""
    text = facts.lined
    for name in (place.name_span for place in facts[Places] if preamble.contains(place.span)):
        text = text[: name.start] + "_" * (name.end - name.start) + text[name.end :]
    return text
