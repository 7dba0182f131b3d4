"""The issuing body's name, as the plan writes it."""

from itertools import pairwise

from checker.facts.own_act import OwnAct
from checker.facts.places import UNIT
from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

# A body that needs its unit may have it on the next line; of others the word alone is no name.
_BODY = Grammar(r"{issuer} \w|(?:{issuer.incomplete}|{issuer-unfinished})(?!\w)")
_KIND = Grammar(rf"{UNIT} ")
_NUMBER = Grammar("{number-word}")
_LONGEST_NAME = 110
"""Characters of a body's name on one line; what is longer is a sentence."""


def issuer_of(facts: Facts, place: str, level: str) -> str:
    """Return the last body of the header, after its governing body; else who says it makes the plan."""
    issuer = _in_header(facts)
    if issuer:
        return issuer
    act = facts[OwnAct].body
    if act is not None:
        return " ".join(facts.quote(act).split())
    if not place or level not in {"xa", "tinh"}:
        return ""
    committee = facts.lexicon.written("body.committee")
    return f"{committee[:1].upper()}{committee[1:]} {place}"


def _in_header(facts: Facts) -> str:
    issuer = ""
    header = facts.quote(facts[Parts].header).split("\n")
    lines = [line.strip() for line in header if line.strip()]
    number, body, kind = map(facts.lexicon.pattern, (_NUMBER, _BODY, _KIND))
    for line, following in pairwise([*lines, ""]):
        key = fold(line)
        if number.match(key):
            break
        if not body.match(key) or len(line) > _LONGEST_NAME:
            continue
        unfinished = key.endswith(facts.lexicon.words("issuer-unfinished"))
        issuer = f"{line} {following}" if unfinished and kind.match(fold(following)) else line
    return issuer
