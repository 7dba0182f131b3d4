"""No body that no longer exists at the plan's date is presented as an actor."""

import datetime as dt
from dataclasses import replace

from checker.facts import Facts
from checker.facts.dates import written_day
from checker.facts.place_names import place_key
from checker.facts.places import Places
from checker.form.capitals import is_caps
from checker.kernel.document import Span
from checker.kernel.phrases import without_overlaps
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.places.named_bodies import actors
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownSuccessor
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_DISTRICT = Grammar(r" (?P<kind>{unit.district})(?!\w)")

OUTCOMES = {
    "missing": "{found} không còn từ ngày {until}. {after}",
    "unsure": "{found} có thể đã sắp xếp lại vào thời điểm ban hành {draft}; cần xem lại.",
    "right": "Không thấy cơ quan đã kết thúc hoạt động.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Names of the register outside citations of older documents and outside history."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    days = facts[Plan].days
    if days is None:
        return reply.passed("right")
    faults: list[tuple[Status, Finding]] = []
    for body in facts.registers.bodies:
        if body.until > days.last:
            continue
        for span in actors(facts, body):
            found = facts.quote(span)
            found = found[:1].upper() + found[1:]
            until = written_day(body.until)
            after = facts.registers.successor(body, facts[Plan].subject)
            sure = body.verified or _has_own_name(facts, span)
            if sure and body.until <= days.first:
                fault = reply.finding(
                    span,
                    "missing",
                    (after.verified and after.name) or None,
                    found=found,
                    until=until,
                    after=_told(after),
                )
                if fault.suggestion:
                    if is_caps(found):
                        fault = replace(fault, suggestion=fault.suggestion.upper())
                    whole = Span(span.start, _with_district(facts, span.end, days.first))
                    fault = replace(fault, span=whole)
                    if _names_itself(facts, whole, after.name):
                        fault = replace(fault, suggestion=None)
                faults.append((Status.GAP, fault))
            else:
                faults.append((Status.REVIEW, reply.finding(span, "unsure", found=found)))
    return worst(_merged(faults)) or reply.passed("right")


def _has_own_name(facts: Facts, span: Span) -> bool:
    """Whether the city at *span* has the name of the plan's own commune: it is the province's, which ended."""
    own = facts[Plan].level == "xa" and place_key(facts[Plan].place, facts.lexicon)
    return any(p.span == span and p.key == own and p.tier == "city" for p in facts[Places])


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


def _told(after: KnownSuccessor) -> str:
    """Return a sentence on what followed; what is not verified is told as such, and not proposed."""
    if not after.name or after.verified:
        return after.note or (f"Nay là {after.name}." if after.name else "")
    return f"{after.note} Cơ quan kế tiếp có thể là {after.name}; cần đối chiếu.".strip()


def _merged(faults: list[tuple[Status, Finding]]) -> list[tuple[Status, Finding]]:
    """Keep one finding for a place that two entries name."""
    kept = set(without_overlaps(f.span for _, f in faults))
    out: list[tuple[Status, Finding]] = []
    for status, finding in sorted(faults, key=lambda pair: pair[1].span):
        if finding.span in kept:
            kept.discard(finding.span)
            out.append((status, finding))
    return out


KIND = Kind("body", NoParams, check, OUTCOMES)
