"""Nơi nhận, with its ``Lưu:`` line (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9)."""

import re

from checker.facts import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_ARCHIVE = Grammar(
    r"(?:[-+•] ?|; ?|(?<= )){archive} ?(?P<mark>[:;,.]?)(?= ?(?:{archive-place}|[^\W\d]{1,6}\b))"
)
_HEADING = Grammar(r"(?<!\w){recipients-heading}(?!\w)")
_OPENING = Grammar(r"^(\W*{archive})\W*")
_BETWEEN = re.compile(r"[;\s]*")
_BEFORE_LIST = 12
"""Characters that may stand between the heading and the list it heads."""


OUTCOMES = {
    "missing": "Chưa có phần Nơi nhận.",
    "no-heading": "Có danh sách nơi nhận nhưng thiếu dòng “Nơi nhận:”.",
    "no-archive": "Phần Nơi nhận chưa có dòng “Lưu: VT, …”.",
    "archive-mark": "Dòng lưu ghi “{found}”; cần có dấu hai chấm sau chữ “Lưu”.",
    "empty": "Phần Nơi nhận chưa có cơ quan nhận nào.",
    "right": "Có Nơi nhận và dòng Lưu.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """The heading, at least one recipient, and a last line ``- Lưu: VT, …``."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    span = facts[Parts].recipients
    tail = facts[Parts].tail
    if span.start == span.end:
        return reply.gap("missing", [point(facts[Parts].closing.end)])
    inside = facts.folded[span.start : span.end]
    near = Span(max(0, span.start - _BEFORE_LIST), span.end)
    heading_here = [Span(*match.span()) for match in facts.matches(_HEADING, near)]
    pattern = facts.lexicon.pattern(_ARCHIVE)
    archive = pattern.search(facts.folded, *span) or pattern.search(facts.folded, *tail)
    if not heading_here:
        return reply.review("no-heading", [point(span.start)])
    if archive is None:
        return reply.gap("no-archive", [point(span.end)])
    at = Span(*archive.span())
    if archive["mark"] != ":":
        whole = _line_from(facts, at)
        found = facts.quote(whole)
        opening = facts.lexicon.pattern(_OPENING).match(fold(found))
        fixed = f"{found[: opening.end(1)]}: {found[opening.end() :]}" if opening else found
        message = reply.say("archive-mark", found=found)
        return Verdict(Status.REVIEW, message, (Finding(whole, message, fixed, fix=fixed),))
    lines = [line for line in facts.quote(span).split("\n")[1:] if line.strip()]
    others = int(span.contains(at))  # a page break can part the last line from the list
    if len(lines) <= others and inside.count("-") <= others:
        return reply.review("empty", [span])
    return reply.passed("right", [heading_here[0], at])


def _line_from(facts: Facts, archive: Span) -> Span:
    """Return the line on the archive, without the sign that ends the recipient before it."""
    between = _BETWEEN.match(facts.text, *archive)
    start = between.end() if between else archive.start
    end = facts.text.find("\n", archive.end)
    return Span(start, end if end >= 0 else len(facts.text))


KIND = Kind("recipients", NoParams, check, OUTCOMES)
