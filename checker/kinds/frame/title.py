"""Kind of document and subject line (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5)."""

import re
from typing import NamedTuple

from checker.facts import Facts
from checker.form.parts import Parts
from checker.kernel.phrases import Phrase, find
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


class Params(NamedTuple):
    """``word`` is the kind of document (KẾ HOẠCH); ``fields`` the phrases that name the field."""

    word: str
    fields: tuple[Phrase, ...]


OUTCOMES = {
    "missing": "Chưa có tên loại văn bản “{word}” trên dòng riêng.",
    "no-subject": "Dưới chữ “{word}” chưa có trích yếu nội dung.",
    "no-field": "Tên kế hoạch chưa nêu lĩnh vực {field}.",
    "no-year": "Tên kế hoạch chưa nêu năm thực hiện.",
    "other-year": "Tên kế hoạch ghi năm {found}, các phần khác của văn bản là năm {year}.",
    "right": "Tên kế hoạch: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The word KẾ HOẠCH and a subject that names the field and the plan's year."""
    reply = Reply(rule, facts, OUTCOMES)
    parts = facts[Parts]
    titled = fold(facts.quote(parts.title)).replace(" ", "") == fold(params.word).replace(" ", "")
    if not titled:
        return reply.gap("missing", [point(parts.subject.start)], word=params.word)
    if parts.subject.start == parts.subject.end:
        return reply.gap("no-subject", [point(parts.title.end)], word=params.word)
    subject = facts.folded[parts.subject.start : parts.subject.end]
    if not any(find(phrase, subject) for phrase in params.fields):
        return reply.gap("no-field", [parts.subject])
    years = [int(year) for year in _YEAR.findall(subject)]
    if not years:
        message = reply.say("no-year")
        suggestion = f"{facts[Plan].title} năm {facts[Plan].year}" if facts[Plan].year else None
        return Verdict(Status.GAP, message, (Finding(parts.subject, message, suggestion),))
    if facts[Plan].year not in years and not _spans(years, facts[Plan].year):
        return reply.gap("other-year", [parts.subject], found=years[-1])
    return reply.passed("right", [parts.title, parts.subject], found=facts[Plan].title)


def _spans(years: list[int], year: int | None) -> bool:
    """Whether a plan for several years (2026-2030) covers *year*."""
    return year is not None and len(years) > 1 and min(years) <= year <= max(years)


KIND = Kind("title", Params, check, OUTCOMES)
