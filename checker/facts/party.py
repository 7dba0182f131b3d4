"""Documents of the Party, the Youth Union and the like: their form is not that of Nghị định 30/2020/NĐ-CP."""

from checker.facts.party_title import has_party_title, is_signed_for_committee
from checker.facts.plan_issuer import issuer_in_header
from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_STYLE = Grammar(r"(?!(?:{issuer.collective}|{issuer.council})(?!\w)){issuer.of-party-style}(?!\w)")
_MOTTO = Grammar(r"{header-beside}")


def is_of_the_party(facts: Facts) -> bool:
    """Whether the document is of a body with a form of its own, and is not signed for a committee of the state.

    The Party's title stands where others have the motto, or none of both below such a body's name.
    """
    if is_signed_for_committee(facts):
        return False
    return has_party_title(facts) or (
        not any(facts.matches(_MOTTO, facts[Parts].header, lined=True))
        and _is_of_style(facts, issuer_in_header(facts))
    )


def of_party_style(facts: Facts) -> bool:
    """Whether the issuing body numbers and signs by the forms of the party and the unions, not by the decree's."""
    return _is_of_style(facts, facts[Plan].issuer)


def _is_of_style(facts: Facts, issuer: str) -> bool:
    return facts.lexicon.pattern(_STYLE).match(fold(issuer)) is not None
