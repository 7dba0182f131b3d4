"""Kind of document and subject line (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5)."""

import re
from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.periods import Periods
from checker.facts.plan_year import is_anothers
from checker.facts.years import Years
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import find
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.placing import point
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_ABOUT = Grammar(r"(?<![^\n]){about.letter} ?:? ?(?=\w)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_OWN_YEAR = re.compile(r"(?<![\d/])(20\d\d)(?![\d/])")
"""A year that is not of a document's number or date: 12/2025/NQ-HĐND."""


OUTCOMES = {
    "missing": "Chưa có tên loại văn bản “{word}” trên dòng riêng.",
    "no-subject": "Dưới chữ “{word}” chưa có trích yếu nội dung.",
    "no-field": "Tên {draft} chưa nêu lĩnh vực {field}.",
    "no-year": "Tên {draft} chưa nêu năm thực hiện.",
    "said-year": "Tên {draft} ghi năm {found}, năm được chọn khi kiểm tra là {years}.",
    "other-year": "Tên {draft} ghi năm {found}, các phần khác của văn bản là {years}.",
    "short-about": "“{found}” mở đầu trích yếu của công văn; văn bản có tên loại không ghi chữ này.",
    "right": "Tên {draft}: {found}.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """The word KẾ HOẠCH and a subject that names the field and the years planned for."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    parts, plan = facts[Parts], facts[Plan]
    word = facts.lexicon.written("document-kind.plan").upper()
    if not _is_kind_of_plan(facts):
        return reply.gap("missing", [point(parts.subject.start)], word=word)
    word = facts.quote(parts.title).strip(" :")
    if parts.subject.start == parts.subject.end:
        return reply.gap("no-subject", [point(parts.title.end)], word=word)
    subject = facts.folded[parts.subject.start : parts.subject.end]
    kind = facts.library.plan_kind(plan.subject)
    if kind is not None and not any(find(phrase, subject) for phrase in kind.names):
        return reply.gap("no-field", [parts.subject])
    return _with_abouts(reply, _of_year(reply, subject, is_known=kind is not None))


def _is_kind_of_plan(facts: Facts) -> bool:
    """Whether the title is KẾ HOẠCH, or another kind that plans: a CHƯƠNG TRÌNH is one of its own."""
    title = fold(facts.quote(facts[Parts].title)).replace(" ", "").strip(":")
    names = ("document-kind.plan", "document-kind.plan-like")
    return any(title == word.replace(" ", "") for n in names for word in facts.lexicon.words(n))


def _of_year(reply: Reply, subject: str, *, is_known: bool) -> Verdict:
    """Judge the year that the *subject* names: a plan of a field *is_known* is made for one."""
    facts = reply.facts
    parts, plan = facts[Parts], facts[Plan]
    if any(plan.covers(int(year)) for year in _YEAR.findall(subject)):
        return reply.passed("right", [parts.title, parts.subject], found=plan.title)
    found = _single(facts)
    # The decree asks for no year: only plans of a known field are made for one.
    if found is None and not is_known:
        return reply.passed("right", [parts.title, parts.subject], found=plan.title)
    if found is None:
        message = reply.say("no-year")
        suggestion = f"{plan.title} năm {plan.year}" if plan.year else None
        return Verdict(Status.GAP, message, (Finding(parts.subject, message, suggestion),))
    right = None
    if plan.year is not None and not plan.is_for_years:
        right = facts.quote(parts.subject).replace(str(found), str(plan.year))
    outcome = "other-year" if facts.overrides.year is None else "said-year"
    return combine(Status.GAP, [reply.finding(parts.subject, outcome, right, found=found)])


def _with_abouts(reply: Reply, verdict: Verdict) -> Verdict:
    """Return *verdict* with what is said of V/v beside it: the one slip hides no other."""
    parts = reply.facts[Parts]
    abouts = [
        _without(reply, about)
        for part in (parts.decision, parts.subject)
        for about in _abouts(reply.facts, part)
    ]
    if not abouts:
        return verdict
    if verdict.status is Status.PASS:
        return combine(Status.REVIEW, abouts)
    return combine(verdict.status, [*verdict.findings, *abouts])


def _abouts(facts: Facts, part: Span) -> Iterator[Span]:
    """Yield where a line of the title begins as a letter's subject does: V/v …."""
    return (Span(*found.span()) for found in facts.matches(_ABOUT, part, lined=True))


def _without(reply: Reply, about: Span) -> Finding:
    """Return the finding on *about*, with the title's next letter as its first."""
    text = reply.facts.text
    span, first = Span(about.start, about.end + 1), text[about.end].upper()
    found = text[about.start : about.end].strip(" :")
    return reply.finding(span, "short-about", first, first, found=found)


def _single(facts: Facts) -> int | None:
    """Return the subject line's year that is of no programme's period and of no cited document."""
    subject = facts[Parts].subject
    for match in _OWN_YEAR.finditer(facts.text, *subject):
        span = Span(*match.span())
        named = next((year.span for year in facts[Years] if year.span.contains(span)), span)
        if not (facts[Periods].overlap(span) or is_anothers(facts, named)):
            return int(match[1])
    return None


KIND = Kind("title", NoParams, check, OUTCOMES)
