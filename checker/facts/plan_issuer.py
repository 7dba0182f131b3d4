"""The issuing body's name, as the plan writes it."""

import re
from itertools import pairwise, takewhile

from checker.facts.own_act import OwnAct
from checker.facts.party_title import has_head_of_others, is_signed_for_committee
from checker.facts.places import UNIT, Places
from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

ISSUER = r"(?:{issuer}|{issuer.further}|{issuer.institution}|{issuer.central})"
"""What the name of an issuing body begins with."""
# A body that needs its unit may have it on the next line; of others the word alone is no name.
_OPENS = Grammar(rf"{ISSUER}(?!\w)")
_BODY = Grammar(
    rf"{ISSUER} \w|(?:{{issuer.central}}|{{issuer.incomplete}}|{{issuer-unfinished}}|{{issuer.cut}})(?!\w)"
)
_BESIDE = Grammar(r"{header-beside}")
_KIND = Grammar(rf"{UNIT} ")
_INWARD = Grammar(r"(?:{issuer.inward}|{issuer.institution})(?!\w)")
_INSTITUTION = Grammar(r"{issuer.institution}(?!\w)")
_CENTRAL = Grammar(r"{issuer.central}(?!\w)")
_NUMBER = Grammar("{number-word}")
_PROVINCES_PARTY = Grammar(r"{issuer.of-province}(?!\w)")
_DRAWN = re.compile(r" *[-_*=]{3,}")
"""A line drawn below a name, beyond which stands what was beside it."""
_LONGEST_NAME = 110
"""Characters of a body's name on one line; what is longer is a sentence."""


def issuer_of(facts: Facts, place: str, level: str) -> str:
    """Return the last body of the header, after its governing body; else who says it makes the plan."""
    issuer = _in_header(facts)
    if issuer and not has_head_of_others(facts):
        return issuer
    act = facts[OwnAct].body
    if act is not None:
        return " ".join(facts.quote(act).split())
    if not place or level not in {"xa", "tinh"} or _is_anybodys(facts):
        return ""
    committee = facts.lexicon.written("body.committee")
    return f"{committee[:1].upper()}{committee[1:]} {place}"


def _is_anybodys(facts: Facts) -> bool:
    """Whether anybody may have made a document without a head: a letter, minutes for which no committee signs."""
    parts = facts[Parts]
    plans = (
        parts.kind in {"ke-hoach", "quyet-dinh", "bao-cao"} or parts.title.start == parts.title.end
    )
    is_letter = parts.kind == "cong-van"
    signed = parts.signature.end > parts.signature.start
    return (is_letter or not plans) and signed and not is_signed_for_committee(facts)


def issuer_in_header(facts: Facts) -> str:
    """Return the last body above the header's number with all lines of its name, or ``""``."""
    lines = _lines(facts)
    body = facts.lexicon.pattern(_OPENS)
    start = max((at for at, line in enumerate(lines) if _is_body(line, body)), default=None)
    if start is None:
        return ""
    rest = takewhile(is_caps, lines[start + 1 :])
    return " ".join([lines[start], *rest])


def works_inward(facts: Facts) -> bool:
    """Whether the issuing body gives tasks to its own people only: a school, the police, a union."""
    return _is_issued_by(facts, _INWARD)


def is_institution(facts: Facts) -> bool:
    """Whether the issuing body is of no level of government: a school, a hospital."""
    return _is_issued_by(facts, _INSTITUTION)


def is_central(facts: Facts) -> bool:
    """Whether a ministry stands in the header, and no province or commune: its places are others'."""
    header, central = facts[Parts].header, facts.lexicon.pattern(_CENTRAL)
    if any(header.contains(place.span) for place in facts[Places]):
        return False
    return any(is_caps(line) and central.match(fold(line)) for line in _lines(facts))


def is_provinces_party(facts: Facts) -> bool:
    """Whether the Party's committee of a province stands in the header."""
    party = facts.lexicon.pattern(_PROVINCES_PARTY)
    return any(is_caps(line) and party.match(fold(line)) for line in _lines(facts))


def _is_issued_by(facts: Facts, bodies: Grammar) -> bool:
    return facts.lexicon.pattern(bodies).match(fold(issuer_in_header(facts))) is not None


def _in_header(facts: Facts) -> str:
    issuer = ""
    body, kind = map(facts.lexicon.pattern, (_BODY, _KIND))
    for line, following in pairwise([*_lines(facts), ""]):
        if not _is_body(line, body):
            continue
        key, below = fold(line), fold(following)
        of_unit = key.endswith(facts.lexicon.words("issuer-unfinished"))
        is_cut = facts.lexicon.has("issuer.cut", key) and is_caps(following)
        goes_on = kind.match(below) if of_unit else is_cut and not body.match(below)
        issuer = f"{line} {following}" if goes_on else line
    return issuer


def _is_body(line: str, body: re.Pattern[str]) -> bool:
    return len(line) <= _LONGEST_NAME and body.match(fold(line)) is not None


def _lines(facts: Facts) -> list[str]:
    """Return the header's lines above its number, without the motto."""
    number, beside = map(facts.lexicon.pattern, (_NUMBER, _BESIDE))
    header = facts.quote(facts[Parts].header).split("\n")
    lines = [name for line in header if (name := _DRAWN.split(line)[0].strip())]
    above = takewhile(lambda line: number.match(fold(line)) is None, lines)
    return [line for line in above if beside.match(fold(line)) is None]
