"""No body that no longer exists at the plan's date is presented as an actor."""

from checker.facts import Facts
from checker.facts.dates import written_day
from checker.facts.place_names import place_key
from checker.facts.places import Places
from checker.kernel.document import Span
from checker.kernel.phrases import without_overlaps
from checker.kinds.base import Kind, NoParams
from checker.kinds.places.named_bodies import actors
from checker.kinds.places.replaced import as_written
from checker.kinds.reply import Reply, worst
from checker.library.registers import KnownSuccessor
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

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
                faults.append((Status.GAP, as_written(facts, fault, days.first)))
            else:
                faults.append((Status.REVIEW, reply.finding(span, "unsure", found=found)))
    return worst(_merged(faults)) or reply.passed("right")


def _has_own_name(facts: Facts, span: Span) -> bool:
    """Whether the city at *span* has the name of the plan's own commune: it is the province's, which ended."""
    own = facts[Plan].level == "xa" and place_key(facts[Plan].place, facts.lexicon)
    return any(p.span == span and p.key == own and p.tier == "city" for p in facts[Places])


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
