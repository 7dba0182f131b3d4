"""No body that no longer exists at the plan's date is presented as an actor."""

import re
from collections.abc import Iterable

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.dates import written_day
from checker.facts.history import History
from checker.facts.places import PlaceNames, Places
from checker.kernel.document import Span
from checker.kernel.phrases import without_overlaps
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, worst
from checker.library.registers import KnownBody
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_FORMER = re.compile(
    r" ?[^.;,\n]{0,24}?(?<!\w)cũ(?!\w)"
    r"|(?: [^.;,\n]{0,24})? ?[(,]? ?(?<!\w)trước đây"
    r"| ?[(,]? ?(?:trước sáp nhập|trước khi|nay là|nay thuộc)| ?\(trước ngày"
)
_FORMER_BEFORE = re.compile(
    r"(?:nguyên|trước là|tiền thân là|tách ra từ|không còn|bỏ|trước đây|trước sáp nhập"
    r"|trước khi sắp xếp|thay thế|thay cho|kế thừa|giải thể|kết thúc hoạt động)[^.;\n]{0,60}$"
)
# A school or hospital keeps the old unit in its own name.
_SCHOOL = re.compile(r"(?:trường|bệnh viện|trung tâm gdnn)[^.;,\n]{0,40}$")
_QUOTED = re.compile(r"[“\"][^”\"\n]{0,200}$")


OUTCOMES = {
    "missing": "{found} không còn từ ngày {until}. {after}",
    "unsure": "{found} có thể đã sắp xếp lại vào thời điểm ban hành kế hoạch; cần xem lại.",
    "right": "Không thấy cơ quan đã kết thúc hoạt động.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Names of the register outside citations of older documents and outside history."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    day = facts[Plan].reference_day
    if day is None:
        return reply.passed("right")
    faults: list[tuple[Status, Finding]] = []
    for body in facts.registers.bodies:
        if body.until > day:
            continue
        for span in _actors(facts, body):
            found = facts.quote(span)
            found = found[:1].upper() + found[1:]
            until = written_day(body.until)
            after = body.note or (f"Nay là {body.successor}." if body.successor else "")
            if body.verified:
                fault = reply.finding(
                    span,
                    "missing",
                    body.successor or None,
                    found=found,
                    until=until,
                    after=after,
                )
                faults.append((Status.GAP, fault))
            else:
                faults.append((Status.REVIEW, reply.finding(span, "unsure", found=found)))
    return worst(_merged(faults)) or reply.passed("right")


def _actors(facts: Facts, body: KnownBody) -> Iterable[Span]:
    excepted = facts.find_any(body.excepted)
    named = [
        p.span
        for p in facts[Places]
        if p.kind in body.place_kinds
        and not (p.tier == "city" and p.key in facts[PlaceNames].cities)
        and not _SCHOOL.search(facts.folded, max(0, p.span.start - 50), p.span.start)
    ]
    for span in (*facts.find_any(body.names), *named):
        if any(e.start <= span.start < e.end for e in facts[History].sections):
            continue
        if any(e.overlaps(span) for e in excepted) or _in_old_citation(facts, span, body):
            continue
        before = facts.folded[max(0, span.start - 90) : span.start]
        if _FORMER.match(facts.folded, span.end) or _FORMER_BEFORE.search(before):
            continue
        if _QUOTED.search(before):
            continue
        yield span


def _in_old_citation(facts: Facts, span: Span, body: KnownBody) -> bool:
    """Whether *span* is the issuer or in the title of a document from when the body existed."""
    for citation in facts[Citations]:
        if not citation.extent.start <= span.start < citation.extent.end:
            continue
        day = citation.date.value if citation.date is not None else None
        if day is None or day < body.until:
            return True
    return False


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
