"""The title of papers of the Party and the Youth Union, and whether a committee of the state signs below it."""

from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.lexicon.grammar import Grammar

_TITLE = Grammar(r"(?<!\w){party-title}(?= ?(?:\n|$))")
# TM. ỦY BAN NHÂN DÂN
_FOR_COMMITTEE = Grammar(r"(?<!\w){authority} ?[./]? ?{issuer.collective}(?!\w)")


def has_party_title(facts: Facts) -> bool:
    """Whether the Party's or the Youth Union's title stands where others have the motto."""
    return any(facts.matches(_TITLE, facts[Parts].header, lined=True))


def is_signed_for_committee(facts: Facts) -> bool:
    """Whether somebody signs for a committee or a council of the state: TM. ỦY BAN NHÂN DÂN."""
    return any(facts.matches(_FOR_COMMITTEE, facts[Parts].signature))


def has_head_of_others(facts: Facts) -> bool:
    """Whether a committee's document stands below a union's head, copied from there."""
    return has_party_title(facts) and is_signed_for_committee(facts)
