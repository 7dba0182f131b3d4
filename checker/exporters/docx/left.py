"""What a repaired copy could not take in: told plainly, so that nobody looks for it in Word in vain."""

from collections.abc import Iterator

from checker.exporters.docx.edits import Wanted
from checker.exporters.docx.forming.form import Formed
from checker.exporters.docx.repair import Repaired
from checker.exporters.places import where
from checker.report import Report

_CROSSED = "cùng chỗ với một nội dung sửa khác; chấp nhận nội dung đó rồi kiểm tra lại bản sửa"
_FIXED = (
    "không ghi được thay đổi có theo dõi ở đó (hộp văn bản, chú thích, ô điền sẵn, trường tự động,"
    " phần đã di chuyển)"
)
_UNFORMED = "tệp không cho chỉnh ở chỗ đó"
_SHOWN = 3
"""Places that are named for each reason."""


def left_words(report: Report, copy: Repaired) -> Iterator[str]:
    """Yield sentences about what *copy* of *report*'s draft lacks of what was wanted; none where it has all."""
    yield from form_left(copy.formed)
    if not copy.left:
        return
    yield f"Chưa đưa vào bản sửa được {len(copy.left)} chỗ, cần sửa tay trong Word:"
    for why, crossed in ((_FIXED, False), (_CROSSED, True)):
        own = [want for want in copy.left if (want in copy.crossed) is crossed]
        named = [f"{w.rule.title} ({_place(report, w)})" for w in own[:_SHOWN]]
        if more := len(own) - len(named):
            named.append(f"và {more} chỗ khác")
        if named:
            yield f"– {'; '.join(named)}: {why}."


def form_left(formed: Formed) -> Iterator[str]:
    """Yield a sentence about what of the layout a person has to mend; none where nothing is left."""
    if formed.left:
        told = "; ".join(f"{rule.title}: {words or _UNFORMED}" for rule, words in formed.left)
        yield f"Thể thức còn phải sửa tay: {told}."


def _place(report: Report, want: Wanted) -> str:
    return where(report, want.finding).replace("\n", "; ")
