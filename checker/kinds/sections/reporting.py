"""A reporting regime: who reports to whom (Chế độ thông tin, báo cáo)."""

from dataclasses import replace

from checker.facts import Facts
from checker.facts.deadlines import Deadlines
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.recipients import ReportRecipients
from checker.facts.report_targets import is_target
from checker.facts.whereabouts import Whereabouts
from checker.form.parts import Parts
from checker.form.sections import has_role, heading_key
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds import placing
from checker.kinds.base import Kind, NoParams
from checker.kinds.counted import Spot, put_at
from checker.kinds.regime import on_reporting
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Status, Verdict

_MENTION = Grammar(r"(?<!\w)(?:{report-word}|{reporting-regime})(?!\w)")


OUTCOMES = {
    "missing": "{draft} chưa có chế độ thông tin, báo cáo.",
    "mention": "Có nhắc đến báo cáo ở {where} nhưng chưa quy định cơ quan nào báo cáo, gửi về đâu.",
    "who": "Ở {where} có nêu nơi nhận báo cáo nhưng chưa rõ cơ quan, đơn vị nào phải báo cáo định kỳ.",
    "no-recipient": "Chế độ báo cáo ở {where} chưa nêu báo cáo gửi về cơ quan nào.",
    "right": "Có chế độ báo cáo ở {where}.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """A heading or a sentence on reporting that says to whom the report goes."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    regime = on_reporting(facts)
    heading = regime.title if regime else None
    dated = [
        *(d.span for d in facts[Deadlines].of_reports),
        *(d.span for d in facts[LooseDeadlines]),
    ]
    given = [
        r
        for r in facts[ReportRecipients]
        if r.sends or any(r.sentence.start <= at.start <= r.sentence.end for at in dated)
    ]
    if given:
        evidence = [given[0].sentence]
        where = facts[Whereabouts].of(given[0].span.start)
        if heading is not None:
            evidence.insert(0, heading)
        return reply.passed("right", evidence, where=where)
    named = facts[ReportRecipients]
    if heading is not None:
        where = facts[Whereabouts].of(heading.start)
        if named:
            return _below(reply, Status.REVIEW, "no-recipient", heading, where)
        if dated:  # what is missing belongs behind the day: the rule on the recipient proposes it
            return reply.review_as_is("no-recipient", dated[:1], where=where)
        spot = placing.of_reporting(facts).span
        return _below(reply, Status.GAP, "no-recipient", spot, where)
    if named:
        where = facts[Whereabouts].of(named[0].span.start)
        end = placing.end_of_organisation(facts)
        return reply.elsewhere(end, "who", [named[0].sentence], where=where)
    if dated:
        where = facts[Whereabouts].of(dated[0].start)
        end = placing.end_of_organisation(facts)
        return reply.elsewhere(end, "mention", dated[:1], where=where)
    mention = _mention(facts)
    if mention is not None:
        where = facts[Whereabouts].of(mention.start)
        return reply.lacking(placing.end_of_organisation(facts), "mention", where=where)
    return reply.lacking(placing.end_of_organisation(facts))


def _below(reply: Reply, status: Status, outcome: str, span: Span, where: str) -> Verdict:
    """Return a verdict that points at *span*; its words go to the end of what is said on reports."""
    finding = reply.finding(span, outcome, _without_label(reply), where=where)
    put = put_at(reply.facts, Spot(placing.of_reporting(reply.facts).span))
    return combine(status, [replace(finding, put=put)])


def _without_label(reply: Reply) -> str | None:
    """Return the words to paste below a heading that has their label already: Chế độ báo cáo."""
    words = reply.suggestion() or ""
    label, _, rest = words.partition(": ")
    named = has_role(heading_key(fold(label)), "reporting", reply.facts.lexicon)
    return (rest if named and rest else words) or None


def _mention(facts: Facts) -> Span | None:
    """Return the first word on reports, which may be a document that a table's row brings forth.

    Reports whose share is a target are none.
    """
    found = [
        Span(*match.span())
        for match in facts.matches(_MENTION, facts[Parts].body)
        if not is_target(facts, match.start())
    ]
    return next((span for span in found if not _opens_cell(facts, span)), next(iter(found), None))


def _opens_cell(facts: Facts, span: Span) -> bool:
    block = facts.document.block_at(span.start)
    return block is not None and block.cell is not None and block.span.start == span.start


KIND = Kind("reporting", NoParams, check, OUTCOMES)
