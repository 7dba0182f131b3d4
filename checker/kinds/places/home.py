"""Where a person comes from or lives, in a list of candidates or the like: no place of the plan."""

import re

from checker.facts import Facts
from checker.facts.person_names import is_person
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_REACH = 90
"""Characters before a place among which *quê quán* stands: a commune's, a district's name between."""
_NAME_WITHIN = 20
"""Characters before a comma in which the last word of a name stands, or a year of birth."""
# Of all who live there it says nothing: phụ nữ thường trú tại xã X.
_OPENS = r"(?:(?<![^\n.,;:(])|(?<=[.,;:] ))"
_HOME = Grammar(
    r"(?<!\w)(?:{home} ?:? |{home.label} ?: ?|(?<!(?<!\w){pupil} ){born}(?: {day})? ?:? ?"
    r"(?:\d{1,2}(?: ?[/.\-]| {month} )|(?:19|20)\d\d(?!\d))"
    rf"|(?:(?P<opens>{_OPENS})|{{person-address}}(?P<name>(?: \w+){{1,5}}) ){{home.lives}} )"
    r"(?:(?!(?<!\w){task-verb}(?!\w))[^.;\n]){0,60}$"
)
# (5) Nơi đăng ký khai sinh: Ghi rõ xã (phường, thị trấn), huyện …: as old papers have it
_ASKED = Grammar(
    r"(?:\(?\d{1,3}[.)] ?|[-+•*] ?)?(?:{home}|{home.label})(?!\w)[^\n:]{0,60}: ?{field-told}(?!\w)"
)
_HEAD = Grammar(r"(?<!\w)(?:{home}|{home.label})(?!\w)")
_BRACKET = re.compile(r"(?<=\w) ?\($")
_WORD = re.compile(r"[^\W\d_]+")
_FULL_NAME = 4
"""Words of a person's full name at most."""
_OFFICE = Grammar(r"(?<!\w){body.committee}(?!\w)")


def is_home(facts: Facts, span: Span) -> bool:
    """Whether the place at *span* is where a person comes from: quê quán: xã X, tỉnh Y."""
    low = max(0, span.start - _REACH)
    line = facts.lined.rfind("\n", 0, span.start) + 1
    low = max(low, line)
    if facts.lexicon.pattern(_OFFICE).search(facts.lined, low, span.end) is not None:
        return False  # Địa chỉ: UBND xã X
    if facts.lexicon.pattern(_ASKED).match(facts.lined, line, span.start) is not None:
        return True
    if _is_behind_a_name(facts, low, span.start):
        return True
    home = facts.lexicon.pattern(_HOME).search(facts.lined, low, span.start)
    if home is not None:
        return _is_of_one_person(facts.text, home)
    head = facts[Tables].head_above(span.start, facts.folded)
    return facts.lexicon.pattern(_HEAD).search(head) is not None


def _is_behind_a_name(facts: Facts, low: int, start: int) -> bool:
    """Whether a bracket opens right before *start*, behind a person's name: bà Lò Thị Mai (xã X)."""
    if not _BRACKET.search(facts.text, low, start):
        return False
    words = [*_WORD.finditer(facts.text, low, start)][-_FULL_NAME:]
    spans = (Span(words[first].start(), words[-1].end()) for first in range(len(words) - 2))
    return any(facts.quote(span).istitle() and is_person(facts, span) for span in spans)


def _is_of_one_person(text: str, home: re.Match[str]) -> bool:
    """Whether a name stands before *trú tại*: bà Lò Thị Mai, not bà con nhân dân, phụ nữ nghèo."""
    if home["name"]:
        return text[home.start("name") + 1].isupper()
    if home["opens"] is None:
        return True
    before = text[max(0, home.start() - _NAME_WITHIN) : home.start()].rstrip(" ")
    if before[-1:] not in {",", "("}:
        return True
    last = before.rstrip(" ,(").rpartition(" ")[2]
    return not last[:1].islower()
