"""Nơi nhận, with its ``Lưu:`` line (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9)."""

import re
from typing import NamedTuple

from checker.facts import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_ARCHIVE = re.compile(
    r"(?:[-+•] ?|; ?|(?<= ))lưu ?(?P<mark>[:;,.]?)(?= ?(?:vt|văn thư|hs|hồ sơ|[^\W\d]{1,6}\b))"
)


class Params(NamedTuple):
    """``words`` open the list."""

    words: str = "Nơi nhận"


OUTCOMES = {
    "missing": "Chưa có phần Nơi nhận.",
    "no-heading": "Có danh sách nơi nhận nhưng thiếu dòng “Nơi nhận:”.",
    "no-archive": "Phần Nơi nhận chưa có dòng “Lưu: VT, …”.",
    "archive-mark": "Dòng lưu ghi “{found}”; cần có dấu hai chấm sau chữ “Lưu”.",
    "empty": "Phần Nơi nhận chưa có cơ quan nhận nào.",
    "right": "Có Nơi nhận và dòng Lưu.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The heading, at least one recipient, and a last line ``- Lưu: VT, …``."""
    reply = Reply(rule, facts, OUTCOMES)
    span = facts[Parts].recipients
    tail = facts[Parts].tail
    if span.start == span.end:
        return reply.gap("missing", [point(facts[Parts].closing.end)])
    inside = facts.folded[span.start : span.end]
    heading = facts.find(params.words)
    heading_here = [h for h in heading if span.start - 12 <= h.start < span.end]
    archive = _ARCHIVE.search(inside) or _ARCHIVE.search(facts.folded, tail.start, tail.end)
    offset = span.start if archive and archive.string is inside else 0
    if not heading_here:
        return reply.review("no-heading", [point(span.start)])
    if archive is None:
        return reply.gap("no-archive", [point(span.end)])
    at = Span(offset + archive.start(), offset + archive.end())
    if archive["mark"] != ":":
        line_end = facts.text.find("\n", at.end)
        whole = Span(at.start, line_end if line_end >= 0 else span.end)
        found = facts.quote(whole)
        fixed = re.sub(r"^(\W*[Ll]ưu)\W*", r"\1: ", found)
        message = reply.say("archive-mark", found=found)
        return Verdict(Status.REVIEW, message, (Finding(whole, message, fixed, fix=fixed),))
    lines = [line for line in facts.quote(span).split("\n")[1:] if line.strip()]
    if len(lines) < 2 and inside.count("-") < 2:
        return reply.review("empty", [span])
    return reply.passed("right", [heading_here[0], at])


KIND = Kind("recipients", Params, check, OUTCOMES)
