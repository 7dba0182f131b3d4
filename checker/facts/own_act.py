"""The body that says, at the end of the preamble, that it makes the plan."""

from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

# "Theo đề nghị của Sở Nội vụ, UBND xã ban hành": the committee makes it.
_OWN_ACT = Grammar(
    r"(?<!\w)(?:"
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
    acts = facts.matches(_OWN_ACT, facts[Parts].preamble, lined=True)
    found = [Span(*act.span("body")) for act in acts if act["body"]]
    return OwnAct(found[-1] if found else None)
