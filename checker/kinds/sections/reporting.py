"""A reporting regime: who reports to whom (Chế độ thông tin, báo cáo)."""

from checker.facts import Facts
from checker.facts.deadlines import Deadlines
from checker.facts.recipients import ReportRecipients
from checker.facts.whereabouts import Whereabouts
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.form.sections import has_role, has_word
from checker.kernel.document import Span
from checker.kinds import placing
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Verdict

_MOST_WORDS = 14
"""Words of a heading that names the regime without opening with it."""
_MENTION = Grammar(r"(?<!\w)(?:{report-word}|{reporting-regime})(?!\w)")


OUTCOMES = {
    "missing": "Kế hoạch chưa có chế độ thông tin, báo cáo.",
    "mention": "Có nhắc đến báo cáo ở {where} nhưng chưa quy định cơ quan nào báo cáo, gửi về đâu.",
    "who": "Ở {where} có nêu nơi nhận báo cáo nhưng chưa rõ cơ quan, đơn vị nào phải báo cáo định kỳ.",
    "no-recipient": "Chế độ báo cáo ở {where} chưa nêu báo cáo gửi về cơ quan nào.",
    "right": "Có chế độ báo cáo ở {where}.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """A heading or a sentence on reporting that says to whom the report goes."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    heading = _heading(facts)
    due = [d.span.start for d in facts[Deadlines].of_reports]
    given = [
        r
        for r in facts[ReportRecipients]
        if r.sends or any(r.sentence.start <= at <= r.sentence.end for at in due)
    ]
    if given:
        evidence = [given[0].sentence]
        where = facts[Whereabouts].of(given[0].span.start)
        if heading is not None:
            evidence.insert(0, heading)
        return reply.passed("right", evidence, where=where)
    if heading is not None:
        return reply.review("no-recipient", [heading], where=facts[Whereabouts].of(heading.start))
    named = facts[ReportRecipients]
    if named:
        where = facts[Whereabouts].of(named[0].span.start)
        return reply.review("who", [named[0].sentence], where=where)
    weak = [d.span for d in facts[Deadlines].of_reports]
    if not weak:
        weak = [Span(*match.span()) for match in facts.matches(_MENTION, facts[Parts].body)]
    if weak:
        return reply.review("mention", weak[:1], where=facts[Whereabouts].of(weak[0].start))
    return reply.lacking(placing.end_of_organisation(facts))


def _heading(facts: Facts) -> Span | None:
    """Return the title of the first section that names a reporting regime."""
    outline = facts[Outline]
    for section in outline.sections:
        title = outline.titles[section.index]
        brief = len(title.split()) <= _MOST_WORDS
        if has_role(title, "reporting", facts.lexicon) or (
            brief and has_word(title, "section.reporting", facts.lexicon)
        ):
            return section.title
    return None


KIND = Kind("reporting", NoParams, check, OUTCOMES)
