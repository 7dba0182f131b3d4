"""At least one reporting deadline with its date."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.blanks import Blanks
from checker.facts.dates import DateMention
from checker.facts.deadlines import Deadlines
from checker.facts.due_tasks import REPORT
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.provisions import Provisions
from checker.facts.recipients import ReportRecipients, end_of_recipients
from checker.facts.whereabouts import Whereabouts
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.kinds import placing
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Status, Verdict

_SURE_FROM = 4
"""The month from which a report's day is surely in the plan's own year: yearly reports of the
year before are due in the first three."""

_REPORT = Grammar(REPORT)
_BY = Grammar(r"(?<!\w)(?:{limit.before}|{limit.latest}|{limit})(?: |:|{limit-filler}(?!\w))*$")
_REACH = 400
"""Characters before a blank in which its paragraph says that a report is due."""

OUTCOMES = {
    "missing": "Chưa có thời hạn báo cáo ghi rõ ngày, tháng. {near}",
    "loose": "Thời hạn báo cáo “{found}” ở {where} chưa ghi rõ ngày.",
    "unfilled": "Thời hạn báo cáo ở {where} còn để trống ngày, tháng.",
    "no-year": "Thời hạn báo cáo {found} ở {where} chưa ghi năm.",
    "no-reports": "{draft} không giao việc báo cáo nào.",
    "right": "Có thời hạn báo cáo: {found}.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """A deadline whose role is a report; a date without its year is for a person to look at."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    given = facts[Deadlines].of_reports
    if given:
        spans = [d.span for d in given]
        found = ", ".join(dict.fromkeys(facts.quote(span) for span in spans))
        if not any(d.date.year or d.recurring or d.next_year for d in given):
            where = facts[Whereabouts].of(spans[0].start)
            findings = tuple(
                reply.finding(
                    d.span, "no-year", _with_year(facts, d.date), found=found, where=where
                )
                for d in given
            )
            return Verdict(Status.REVIEW, findings[0].message, findings)
        return reply.passed("right", spans, found=found)
    loose = facts[LooseDeadlines]
    monthly = [d.span for d in loose if d.monthly]
    if monthly:
        return reply.passed("right", monthly, found=facts.quote(monthly[0]))
    if loose:
        span = loose[0].span
        return reply.review(
            "loose", [span], found=facts.quote(span), where=facts[Whereabouts].of(span.start)
        )
    unfilled = [*_unfilled(facts)]
    if unfilled:
        at = facts[Whereabouts]
        told = [reply.finding(span, "unfilled", where=at.of(span.start)) for span in unfilled]
        return combine(Status.GAP, told)
    recipients = facts[ReportRecipients]
    behind = placing.point(end_of_recipients(facts, recipients[-1])) if recipients else None
    regime = facts[Outline].with_role("reporting")
    spot = behind or placing.of_reporting(facts).span
    other = next((d for d in facts[Deadlines] if d.role == "other"), None)
    near = ""
    if other is not None:
        where = facts[Whereabouts].of(other.span.start)
        near = f"Ngày {facts.quote(other.span)} ở {where} là thời hạn của nhiệm vụ khác."
    if behind is None and not regime and not facts[Plan].is_of_known_field:
        return reply.not_applicable("no-reports")
    if behind is None and not regime:  # the rule on the regime proposes the whole sentence
        return combine(Status.GAP, [reply.finding(spot, "missing", near=near)])
    return reply.gap("missing", [spot], near=near)


def _unfilled(facts: Facts) -> Iterator[Span]:
    """Yield the blanks in which the day of a report is to stand: báo cáo … trước ngày …/…/2026."""
    report, by = map(facts.lexicon.pattern, (_REPORT, _BY))
    for blank in facts[Blanks]:
        block = facts.document.block_at(blank.start)
        if block is None or not facts[Provisions].cover(blank.start):
            continue
        low = max(block.span.start, blank.start - _REACH)
        if by.search(facts.lined, low, blank.start) and report.search(
            facts.lined, low, blank.start
        ):
            yield blank


def _with_year(facts: Facts, date: DateMention) -> str | None:
    """Return the draft's own date with the plan's year; early months may be the next year's."""
    year = facts[Plan].year
    if year is None or facts[Plan].is_for_years or date.month < _SURE_FROM:
        return None
    link = " năm " if date.in_words else "/"
    return f"{facts.quote(date.span)}{link}{year}"


KIND = Kind("deadline-given", NoParams, check, OUTCOMES)
