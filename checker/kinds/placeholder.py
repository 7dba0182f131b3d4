"""No blank is left to fill in beyond the number and the date of signing."""

import re
from dataclasses import dataclass

from checker.document import Span
from checker.facts import Facts
from checker.facts.phrases import without_overlaps
from checker.kinds.base import Kind
from checker.kinds.voice import Voice, combine
from checker.registers import Phrase
from checker.report import Status, Verdict
from checker.rule import Rule

_DOTS = r"(?:\.{2,}|…+|\. \.(?: \.)+)[.…]*"
_SLOT_BEFORE = (
    r"(?:số|ngày|tháng|năm|là|của|khoảng|xã|phường|tỉnh|thôn|bản|ông|bà|đồng chí|tiền|trước|từ|đến|có|đạt|tổng|phí|lần|"
    r"giao|cho|thứ|gồm|nhất|tại|dân|về|với|trên)"
)
_UNIT_AFTER = (
    r"(?:đồng|triệu|tỷ|nghìn|%|người|lớp|cuộc|buổi|hội nghị|mô hình|/|tháng|năm|hộ|lượt|ngày)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # brackets with dots or with an instruction: [...], (…), [tên xã], <ghi số>
        rf"[\[<{{] ?(?:{_DOTS}|[^\]>}}\n]{{0,3}}(?:điền|ghi|tên|số|ngày|họ|đơn vị|nội dung|xã|năm|chức|bổ sung)[^\]>}}\n]{{0,60}}) ?[\]>}}]",
        rf"\( ?{_DOTS} ?\)",
        r"\((?:ghi rõ|điền|bổ sung sau|chưa có)[^)\n]{0,60}\)",
        # letters in place of figures: xx/xx, ngày dd/mm/yyyy, 20xx
        r"(?<!\w)(?:x{1,4}|d{1,2}|n{1,2})/(?:x{1,4}|m{1,2}|t{1,2})(?:/(?:x{2,4}|y{2,4}|n{2,4}|\d{4}))?(?!\w)",
        r"(?<!\w)(?:ngày|trước|số|năm) (?:x{2,}|20x{1,2}|202x)(?!\w)",
        r"(?<!\w)x{3,}(?!\w)|\?{2,}|_{3,}",
        # dots where a value stands
        rf"(?<!\w)(?:(?:số|ngày|tháng|năm)|{_SLOT_BEFORE}(?: ?:|(?= )) ?) ?:? ?{_DOTS}(?=\s*(?:/|{_UNIT_AFTER}|[^\W\d_]|\)|$|;|,))(?:/ ?{_DOTS})*(?:/ ?\d{{4}})?",
        rf"(?<=[\s(:]){_DOTS} ?(?={_UNIT_AFTER}(?!\w))",
        r"(?<=[\s:])(?:\.{6,}|…{3,})",
        rf"(?:{_DOTS}) ?/ ?(?:{_DOTS}|\d{{1,4}})(?: ?/ ?(?:{_DOTS}|\d{{4}}))?",
        # ngày   tháng   năm 2026
        rf"(?<!\w)ngày(?: ?{_DOTS})? ?tháng(?: ?{_DOTS}| ?\d{{1,2}})? ?(?:năm(?: ?\d{{4}})?)?(?!\w)",
        rf"(?<!\w)ngày \d{{1,2}} tháng(?: ?{_DOTS})? ?năm(?: ?\d{{4}})?(?!\w)",
        # trước ngày ./11, ngày /11/2026
        r"(?<!\w)ngày ?[/.] ?\d{1,2}(?:/\d{4})?(?!\d)",
    )
)
_ET_CETERA = re.compile(r"[,;][ ]*(?:\.{2,4}|…)$")


@dataclass(frozen=True, slots=True)
class Params:
    """``not_blank`` are phrases that look like a blank and are not."""

    not_blank: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "Còn chỗ trống chưa điền: “{found}” ở {where}.",
    "right": "Không còn chỗ trống chưa điền.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Blanks anywhere but the draft's own number and date; dots that mean et cetera are none."""
    voice = Voice(rule, facts, OUTCOMES)
    allowed = [s.span for s in (facts.header_date, facts.header_number) if s is not None]
    header = facts.anatomy.header
    spans: list[Span] = []
    for pattern in _PATTERNS:
        spans.extend(Span(*m.span()) for m in pattern.finditer(facts.lined))
    spans.extend(facts.blank_numbers)
    fine = facts.find_any(params.not_blank)
    kept = [
        span
        for span in spans
        if not header.contains(span)
        and not any(a.overlaps(span) for a in allowed)
        and not any(f.overlaps(span) for f in fine)
        and not _ET_CETERA.search(facts.folded, max(0, span.start - 3), span.end)
    ]
    found = without_overlaps(_trimmed(facts, span) for span in kept)
    if not found:
        return voice.passed("right")
    return combine(
        Status.GAP,
        [
            voice.finding(s, "missing", found=facts.quote(s), where=facts.where(s.start))
            for s in found
        ],
    )


def _trimmed(facts: Facts, span: Span) -> Span:
    text = facts.quote(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


KIND = Kind("placeholder", Params, check, OUTCOMES)
