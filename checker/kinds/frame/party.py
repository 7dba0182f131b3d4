"""Documents of the Party and the Youth Union: their form is not that of Nghị định 30/2020/NĐ-CP."""

from checker.facts import Facts
from checker.form.parts import Parts
from checker.lexicon.grammar import Grammar

_TITLE = Grammar(r"(?<!\w){party-title}(?= ?(?:\n|$))")


def is_of_the_party(facts: Facts) -> bool:
    """Whether the Party's title stands where others have the motto."""
    return any(facts.matches(_TITLE, facts[Parts].header, lined=True))
