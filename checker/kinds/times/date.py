"""No date that does not exist (31/11, 30/2)."""

from checker.facts import Facts
from checker.facts.dates import Dates
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_MONTH = Grammar(r"{month} (?P<month>\d{1,2})(?!\d|[.,]\d|%)")


OUTCOMES = {
    "missing": "Ngày {found} không có trong lịch.",
    "month": "“{found}” không có trong lịch.",
    "right": "Mọi ngày, tháng nêu trong văn bản đều có trong lịch.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Every date of the document, cited ones included."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    faults: list[Finding] = [
        reply.finding(d.span, "missing", found=facts.quote(d.span))
        for d in facts[Dates]
        if not d.exists
    ]
    for match in facts.matches(_MONTH):
        span = Span(*match.span())
        if not 1 <= int(match["month"]) <= 12 and not any(f.span.overlaps(span) for f in faults):
            faults.append(reply.finding(span, "month", found=facts.quote(span)))
    return combine(Status.GAP, faults) if faults else reply.passed("right")


KIND = Kind("date", NoParams, check, OUTCOMES)
