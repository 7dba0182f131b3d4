"""The text says to whom the report goes."""

from checker.facts import Facts
from checker.facts.deadlines import Deadlines
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.recipients import ReportRecipient, ReportRecipients
from checker.facts.whereabouts import Whereabouts
from checker.form.outline import Outline
from checker.kinds import placing
from checker.kinds.base import Kind, NoParams
from checker.kinds.regime import on_reporting
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.report import Status, Verdict

OUTCOMES = {
    "missing": "Chưa nêu báo cáo gửi về cơ quan nào.",
    "elsewhere": "Chỗ nêu thời hạn báo cáo chưa ghi nơi nhận; {where} có nhắc “{found}”.",
    "right": "Báo cáo gửi về {found}.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """A body in a sentence on reporting; best where the deadline stands."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    recipients = facts[ReportRecipients]
    sending = [r for r in recipients if r.sends]
    deadlines = facts[Deadlines].of_reports
    if sending:
        span = sending[0].span
        return reply.passed("right", [span], found=facts.quote(span).strip())
    dated = [*(d.span for d in deadlines), *(d.span for d in facts[LooseDeadlines])]
    near = (r for r in recipients if any(_together(facts, r, span.start) for span in dated))
    beside = next(near, None)
    if beside is not None:
        return reply.passed("right", [beside.span], found=facts.quote(beside.span).strip())
    if recipients and not deadlines and not facts[LooseDeadlines]:
        span = recipients[0].span  # that no time is given is another rule's to say
        return reply.passed("right", [span], found=facts.quote(span).strip())
    if recipients:
        span = recipients[0].span
        return reply.review(
            "elsewhere",
            [span],
            where=facts[Whereabouts].of(span.start),
            found=facts.quote(span).strip(),
        )
    if deadlines:
        return reply.gap("missing", [placing.point(deadlines[0].span.end)])
    spot = placing.of_reporting(facts).span
    if on_reporting(facts) is None:  # the rule on the regime proposes the whole sentence
        return combine(Status.GAP, [reply.finding(spot, "missing")])
    return reply.gap("missing", [spot])


def _together(facts: Facts, recipient: ReportRecipient, offset: int) -> bool:
    """Whether recipient and deadline stand in one sentence or one numbered item."""
    if recipient.sentence.start <= offset <= recipient.sentence.end:
        return True
    section = facts[Outline].section_at(offset)
    return section is not None and section.span.contains(recipient.span) and section.depth > 1


KIND = Kind("deadline-recipient", NoParams, check, OUTCOMES)
