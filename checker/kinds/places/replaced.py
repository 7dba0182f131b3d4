"""What of a sentence gives way to the body that took the place of one that ended."""

import datetime as dt
from dataclasses import replace

from checker.facts import Facts
from checker.facts.places import Places
from checker.form.capitals import is_caps
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.report import Finding

_DISTRICT = Grammar(r" (?P<kind>{unit.district})(?!\w)")


def as_written(facts: Facts, fault: Finding, day: dt.date) -> Finding:
    """Return *fault* with the body that followed, in capitals where the other is, for all that ended by *day*."""
    after, span = fault.suggestion, fault.span
    if not after:
        return fault
    whole = Span(span.start, _with_district(facts, span.end, day))
    words = after.upper() if is_caps(facts.quote(span)) else after
    known = _names_itself(facts, whole, after)
    return replace(fault, span=whole, suggestion=None if known else words)


def _names_itself(facts: Facts, span: Span, name: str) -> bool:
    """Whether the body that followed is named in the same sentence: it reports to no one of its own name."""
    sentence = facts[Sentences].around(span.start)
    others = (Span(sentence.start, span.start), Span(span.end, sentence.end))
    return any(fold(name) in facts.folded[start:end] for start, end in others)


def _with_district(facts: Facts, end: int, day: dt.date) -> int:
    """Return *end*, or the end of the district named behind that ended, too: Phòng … huyện Tam Đường.

    What took the place of a district's body belongs to the commune.
    """
    district = facts.lexicon.pattern(_DISTRICT).match(facts.folded, end)
    if district is None or not any(
        fold(kind) == district["kind"] and body.until <= day
        for body in facts.registers.bodies
        for kind in body.place_kinds
    ):
        return end
    named = (p.span.end for p in facts[Places] if p.span.start == district.start("kind"))
    return next(named, district.end())
