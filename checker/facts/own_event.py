"""A plan for one event among a body's own people, over within weeks: nobody has anything to report at its end."""

from checker.facts.citations import Citations
from checker.facts.dates import Dates
from checker.facts.plan_issuer import is_institution
from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.lexicon.grammar import Grammar
from checker.plans.kind import OTHER

_EVENT = Grammar(r"(?:{title-common}[ ,]+)*(?:{title-exam}|{title-event})(?!\w)")
_MATCH = Grammar(r"(?:{title-common}[ ,]+)*{title-match}(?!\w)")
_WITHIN = Grammar(r"(?<!\w){within-body}(?!\w)")
_HEADED = Grammar(r"(?:{authority} ?[./]? ?)?{post.institution}(?!\w)")
_WEEKS = 62
"""Days between the first and the last one of such an event at most."""


def is_own_event(facts: Facts, level: str, field: str) -> bool:
    """Whether a body of *level* plans one event, which it holds and closes by itself.

    A tournament is one at any level, unless its *field* is one of which reports are asked.
    """
    title = facts.folded[slice(*facts[Parts].subject)]
    pattern = facts.lexicon.pattern
    match = pattern(_MATCH).match(title) is not None
    if not (match or pattern(_EVENT).match(title)) or not _is_soon_over(facts):
        return False
    if match and field == OTHER:
        return True
    if level == "so":
        return pattern(_WITHIN).search(title) is not None
    return level == "khac" and (is_institution(facts) or _is_headed_by_its_own(facts))


def _is_soon_over(facts: Facts) -> bool:
    """Whether all days that the body names lie within some weeks."""
    body, cited = facts[Parts].body, facts[Citations]
    days = [
        d.value
        for d in facts[Dates]
        if d.value and body.contains(d.span) and not cited.cover(d.span)
    ]
    return bool(days) and (max(days) - min(days)).days <= _WEEKS


def _is_headed_by_its_own(facts: Facts) -> bool:
    """Whether the head of an institution signs: HIỆU TRƯỞNG."""
    tail = facts.document.starting_in(facts[Parts].signature)
    head = facts.lexicon.pattern(_HEADED)
    return any(head.match(facts.folded, *facts.document.blocks[n].span) for n in tail)
