"""Nơi nhận, with its ``Lưu:`` line (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9)."""

import re
from dataclasses import replace

from checker.facts import Facts
from checker.facts.party import is_of_the_party
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.placing import point
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.put import BEHIND, How, Move, Put
from checker.report import Finding, Status, Verdict

_ARCHIVE = Grammar(
    r"(?:[-+•] ?|(?<!\w)){archive} ?(?P<mark>[:;,.]?)"
    r"(?= ?(?:(?P<place>{archive-place})|(?P<office>[^\W\d]+)))"
)
_HEADING = Grammar(r"(?<!\w){recipients-heading}(?!\w)")
_OPENING = Grammar(r"^(\W*{archive})\W*")
_BEFORE_LIST = 12
"""Characters before a list in which the heading above it begins."""


OUTCOMES = {
    "missing": "Chưa có phần Nơi nhận.",
    "no-heading": "Có danh sách nơi nhận nhưng thiếu dòng “Nơi nhận:”.",
    "no-archive": "Phần Nơi nhận chưa có dòng “Lưu: VT, …”.",
    "alone": "Phần Nơi nhận chưa có cơ quan nhận nào và chưa có dòng “Lưu: VT, …”.",
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
    near = Span(max(0, span.start - _BEFORE_LIST), span.end)
    heading_here = [Span(*match.span()) for match in facts.matches(_HEADING, near)]
    archive = _archive(facts, span) or _archive(facts, tail)
    if not heading_here:
        line = (reply.suggestion() or "").partition("\n")[0] or None
        return combine(Status.REVIEW, [reply.finding(point(span.start), "no-heading", line)])
    if archive is None and not _names_any(facts, Span(heading_here[0].end, span.end)):
        lines = (reply.suggestion() or "").partition("\n")[2] or None
        return combine(Status.GAP, [reply.finding(point(span.end), "alone", lines)])
    if archive is None:
        line = (reply.suggestion() or "").rpartition("\n")[2] or None
        finding = reply.finding(point(span.end), "no-archive", line)
        put = Put(point(span.end), How.AFTER, rank=BEHIND, always=_going_on(facts, span))
        return combine(Status.GAP, [replace(finding, put=put) if line else finding])
    at = Span(*archive.span())
    line_end = facts.text.find("\n", at.end)
    whole = Span(at.start, line_end if line_end >= 0 else len(facts.text))
    if archive["mark"] != ":" and not is_of_the_party(facts):
        found = facts.quote(whole)
        opening = facts.lexicon.pattern(_OPENING).match(fold(found))
        fixed = f"{found[: opening.end(1)]}: {found[opening.end() :]}" if opening else found
        message = reply.say("archive-mark", found=found)
        return Verdict(Status.REVIEW, message, (Finding(whole, message, fixed, fix=fixed),))
    above = Span(heading_here[0].end, min(at.start, span.end))
    if not _names_any(facts, above) and not _names_any(facts, Span(whole.end, span.end)):
        lines = "\n".join((reply.suggestion() or "").split("\n")[1:-1]) or None
        finding = reply.finding(span, "empty", lines)
        put = Put(point(_line_start(facts, at.start)), How.BEFORE, rank=BEHIND)
        return combine(Status.REVIEW, [replace(finding, put=put) if lines else finding])
    return reply.passed("right", [heading_here[0], at])


def _going_on(facts: Facts, span: Span) -> tuple[Move, ...]:
    """Return that the full stop of a list becomes a semicolon before one line more."""
    last = Span(span.end - 1, span.end)
    return (Move(last, ";", nested=True),) if facts.quote(last) == "." else ()


def _line_start(facts: Facts, offset: int) -> int:
    block = facts.document.block_at(offset)
    return block.span.start if block else offset


def _names_any(facts: Facts, span: Span) -> bool:
    return any(map(str.isalnum, facts.text[span.start : span.end]))


def _archive(facts: Facts, span: Span) -> re.Match[str] | None:
    """Return the last opening of the line Lưu: VT, …; “Trung tâm Lưu trữ” is a recipient."""
    found = None
    for match in facts.lexicon.pattern(_ARCHIVE).finditer(facts.lined, *span):
        office = facts.text[slice(*match.span("office"))] if match["office"] else ""
        if match["mark"] == ":" or match["place"] or is_caps(office):
            found = match
    return found


KIND = Kind("recipients", NoParams, check, OUTCOMES)
