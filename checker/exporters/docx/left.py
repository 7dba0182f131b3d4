"""What a repaired copy could not take in: told plainly, so that nobody looks for it in Word in vain."""

from collections.abc import Iterator

from checker.exporters.docx.repair import Repaired
from checker.exporters.places import where
from checker.report import Report

_CROSSED = "cùng chỗ với một nội dung sửa khác; chấp nhận nội dung đó rồi kiểm tra lại bản sửa"
_FIXED = (
    "nằm ở chỗ không ghi được thay đổi có theo dõi, như hộp văn bản, chú thích, ô điền sẵn, trường"
    " tự động hoặc phần đã di chuyển"
)
_SHOWN = 8


def left_words(report: Report, copy: Repaired) -> Iterator[str]:
    """Yield sentences about what *copy* of *report*'s draft lacks of what was wanted; none where it has all."""
    if not copy.left:
        return
    yield f"Chưa đưa vào bản sửa được {len(copy.left)} chỗ, cần sửa tay trong Word:"
    for want in copy.left[:_SHOWN]:
        why = _CROSSED if want in copy.crossed else _FIXED
        place = where(report, want.finding).replace("\n", "; ")
        yield f"– {want.rule.title} ({place}): {why}."
    if (more := len(copy.left) - _SHOWN) > 0:
        yield f"– và {more} chỗ khác."
