"""Quốc hiệu and Tiêu ngữ (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1)."""

import re
from dataclasses import replace

from checker.facts import Facts
from checker.facts.party import is_of_the_party
from checker.facts.party_title import has_party_title
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold, strip_marks
from checker.kinds.base import Kind, NoParams
from checker.kinds.frame.cut_top import has_cut_top
from checker.kinds.frame.issuer import issuer_line
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_NAME, _WORDS = "Quốc hiệu", "Tiêu ngữ"
_GAP = r"[\s\-–_.,;]*"


_SLIP_REACH = 600
"""Characters at the top of a document among which the motto stands, whatever the header's end."""


OUTCOMES = {
    "missing": "Chưa có Quốc hiệu và Tiêu ngữ ở đầu văn bản.",
    "unseen": "Tệp văn bản không có Quốc hiệu và Tiêu ngữ; phần này có thể mất khi chuyển đổi, cần xem trên bản Word.",
    "party": "Văn bản của Đảng, đoàn thể có tiêu đề riêng, không ghi Quốc hiệu và Tiêu ngữ.",
    "half": "Phần đầu văn bản chưa có {part}.",
    "misspelt": "{part} viết chưa đúng: “{found}”.",
    "style": "{part} đủ chữ nhưng cách viết hoa hoặc dấu gạch nối chưa đúng: “{found}”.",
    "right": "Có Quốc hiệu và Tiêu ngữ.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Both lines, correctly written; a text file that lacks them has probably lost them."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    motto, slogan = (facts.lexicon.written(name) for name in ("motto", "slogan"))
    name, words = _line(facts, motto), _line(facts, slogan)
    top = point(0)
    if name is None and words is None and (has_party_title(facts) or is_of_the_party(facts)):
        return reply.not_applicable("party")
    if name is None and words is None:
        if facts.document.keeps_header:
            return reply.gap("missing", [top])
        return reply.review("unseen", [top])
    kept = facts.document.keeps_header and not (issuer_line(facts) is None and has_cut_top(facts))
    tell = reply.gap if kept else reply.review
    if name is None and words is not None:
        return _with_words(tell("half", [point(words.start)], part=_NAME), motto)
    if words is None and name is not None:
        return _with_words(tell("half", [point(name.end)], part=_WORDS), slogan)
    for span, right, part in ((name, motto, _NAME), (words, slogan, _WORDS)):
        if span is None:
            continue
        found = facts.quote(span)
        if _letters(fold(found)) != _letters(fold(right)):
            message = reply.say("misspelt", part=part, found=found)
            return Verdict(Status.GAP, message, (Finding(span, message, right, fix=right),))
        if not _same_style(found, right):
            message = reply.say("style", part=part, found=found)
            return Verdict(Status.REVIEW, message, (Finding(span, message, right, fix=right),))
    return reply.passed("right", [span for span in (name, words) if span])


def _with_words(answer: Verdict, line: str) -> Verdict:
    """Return *answer* with *line* alone to paste: the other one stands there already."""
    findings = tuple(replace(finding, suggestion=line) for finding in answer.findings)
    return replace(answer, findings=findings)


def _line(facts: Facts, words: str) -> Span | None:
    """Return where *words* stand in the header, whatever their diacritics and dashes."""
    parts = re.findall(r"[a-z]+", strip_marks(fold(words)))
    pattern = _GAP.join(parts)
    end = max(facts[Parts].header.end, min(len(facts.text), _SLIP_REACH))
    top = strip_marks(facts.folded[:end])
    match = re.search(pattern, top)
    if match is None:
        # One syllable wrong or lost is a slip in the line, not the line's absence.
        for left_out in range(len(parts)):
            some = [r"[a-z]*" if i == left_out else part for i, part in enumerate(parts)]
            match = re.search(_GAP.join(some), top)
            if match is not None:
                break
    # Nor is the first part of it alone.
    shorter = range(len(parts) - 1, len(parts) // 2, -1)
    cut = (re.search(_GAP.join(parts[:count]), top) for count in shorter)
    match = match or next(filter(None, cut), None)
    return Span(*match.span()) if match else None


def _letters(folded: str) -> str:
    return re.sub(r"[\W_]", "", folded)


def _same_style(found: str, right: str) -> bool:
    """Compare capitals and hyphens; a line break, a longer dash or hoà for hòa is no fault."""
    plain = re.sub(r" *\n *", " ", re.sub(r"[–—−]", "-", found))
    return fold(plain) == fold(right) and all(
        a.isupper() == b.isupper() for a, b in zip(plain, right, strict=True)
    )


KIND = Kind("motto", NoParams, check, OUTCOMES, by_signs=True)
