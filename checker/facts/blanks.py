"""Blanks left to fill in: dots where a value stands, brackets, xx/xx, ngày   tháng   năm.

Dots that mean *et cetera* (y tế, giáo dục...) are no blanks.
"""

import re
from collections.abc import Iterator

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.phrases import without_overlaps

_DOTS = re.compile(r"(?:\.\.|…|\. (?=\.))(?:[.…]| (?=[.…]))*")
_LONG = 6
"""Dots (an ellipsis counts three) that no writer uses for et cetera."""
_SLOT = re.compile(
    r"(?<!\w)(?:(?:số|ngày|tháng|năm) ?:?|(?:là|của|khoảng|xã|phường|tỉnh|thôn|bản|ông|bà|đồng chí"
    r"|tiền|trước|từ|đến|có|đạt|tổng|phí|lần|giao|cho|thứ|gồm|nhất|tại|do)(?: :|:|(?= )))\s*$"
)
_UNIT = re.compile(
    r" ?(?:đồng|triệu|tỷ|nghìn|%|người|lớp|cuộc|buổi|hội nghị|mô hình|tháng|năm|hộ|lượt|ngày)(?!\w)"
)
_DATE_SLOT = re.compile(r"(?:số|ngày|tháng|năm)")
_ET_CETERA = re.compile(r"[,;] ?$")
_DATE_BEFORE = re.compile(r"(?:ngày )?(?:\d{1,2}|[.…]+)? ?/ ?$|ngày $")
_DATE_AFTER = re.compile(r" ?/ ?(?:\d{1,4}|[.…]+)(?: ?/ ?(?:\d{4}|[.…]+))?")

_FILL_IN = r"điền|ghi|tên|số|ngày|họ|đơn vị|cơ quan|nội dung|xã|năm|chức|bổ sung|địa điểm|thời gian|chèn|nhập"
# Each with the signs of which one stands in every match: most texts have none of them.
_OTHER = tuple(
    (signs, re.compile(pattern))
    for signs, pattern in (
        # an instruction in brackets: [tên xã], <ghi số>
        (
            ("[", "<", "{"),
            rf"[\[<{{] ?(?:{_FILL_IN})(?!\w)[^\]>}}\n:]{{0,60}}[\]>}}]",
        ),
        (("(",), r"\((?:ghi rõ|điền|bổ sung sau|chưa có)[^)\n]{0,60}\)"),
        # letters in place of figures: xx/xx, dd/mm/yyyy, ngày xx, năm 20xx
        (
            ("x/", "d/"),
            r"(?:xx?|dd?)/(?:xx?|mm?)(?:/(?:x{2,4}|y{2,4}|\d{4}))?(?!\w)",
        ),
        (
            (" xx", " 20x", " 202x"),
            r"(?:ngày|trước|số|năm) (?:x{2,}|20x{1,2}|202x)(?!\w)",
        ),
        (
            ("xx", "x%", "x %"),
            r"(?<!\d )xxx+(?!\w)|x+ ?%|xx (?=lớp|cuộc|buổi|hội nghị|người|thôn|mô hình|triệu|đồng)",
        ),
        (("??", "__"), r"\?\?+|__+"),
        # a year begun and left: năm 20…, năm 202…
        (("năm 20.", "năm 20…", "năm 202.", "năm 202…"), r"năm 202?(?:\.{2,}|…)"),
        # ngày   tháng   năm 2026; ngày 15 tháng   năm 2026; ngày /11/2026
        (
            ("ngày",),
            r"ngày ?(?:[.…]+ ?)*tháng ?(?:\d{1,2}|[.… ]+)? ?năm(?: ?(?:\d{4}|[.…]+))?(?!\w)",
        ),
        (("ngày",), r"ngày \d{1,2} tháng ?[.… ]*năm(?: ?\d{4})?(?!\w)"),
        (("ngày",), r"ngày ?/ ?\d{1,2}(?:/\d{4})?(?!\d)"),
    )
)


class Blanks(tuple[Span, ...]):
    """Places left to fill in, those of the header included, in order."""

    __slots__ = ()


def read_blanks(facts: Facts) -> Blanks:
    """Return every blank of the document, in order."""
    return Blanks(blanks_in(facts.lined))


def blanks_in(lined: str) -> tuple[Span, ...]:
    """Return every blank of *lined* (folded text with its line ends), in order."""
    spans = [*_dotted(lined)]
    for signs, pattern in _OTHER:
        if not any(sign in lined for sign in signs):
            continue
        found = (Span(*match.span()) for match in pattern.finditer(lined))
        spans.extend(s for s in found if not lined[s.start - 1 : s.start].isalnum())
    return without_overlaps(spans)


def _dotted(lined: str) -> Iterator[Span]:
    for run in _DOTS.finditer(lined):
        start, end = run.span()
        before, after = lined[max(0, start - 24) : start], lined[end : end + 24]
        weight = sum(3 if c == "…" else c == "." for c in run.group())
        if before.endswith(("[", "(", "<")) and after.startswith(("]", ")", ">")):
            yield Span(start - 1, end + 1)
            continue
        date_before, date_after = _DATE_BEFORE.search(before), _DATE_AFTER.match(after)
        if date_after or (date_before and before.endswith("/")):
            low = start - len(date_before.group()) if date_before else start
            yield Span(low, end + date_after.end() if date_after else end)
            continue
        standing = before[-1:] in {" ", ":", "(", ")", "\n", ""}
        if _ET_CETERA.search(before) and weight < _LONG:
            continue
        if standing and (weight >= _LONG or _UNIT.match(after)):
            yield Span(start, end)
            continue
        slot = _SLOT.search(before)
        date_slot = slot is not None and _DATE_SLOT.match(slot.group()) is not None
        if slot is not None and (date_slot or (after and not after.startswith("\n"))):
            yield Span(start - len(slot.group()), end)
