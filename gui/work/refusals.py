"""Why an answer does not fit a remark, and what a person may do instead; in Vietnamese."""

from collections.abc import Mapping

from checker.matters import Place
from checker.report import Report
from checker.shown import SHOWN_WORDS, Shown, shown, shown_at
from gui.work.answers import Answers, can

NO_DRAFT = "Chưa mở dự thảo nào. Bấm Ctrl+O để mở."
NOT_HERE = "Phím này chỉ dùng khi đang xem dự thảo. Hãy trở về dự thảo rồi thử lại."
NONE_SELECTED = (
    "Chưa chọn nhắc nhở nào. Bấm F8 để tới nhắc nhở đầu tiên, hoặc bấm vào một chỗ được đánh dấu."
)
NO_ROUND = "Chưa rà soát thư mục nào. Bấm Ctrl+Shift+O để chọn thư mục."
ALWAYS: Mapping[str, str] = {
    "undo": "Chưa có câu trả lời nào để hoàn tác.",
    "redo": "Không có câu trả lời nào vừa hoàn tác để làm lại.",
    "picture": "Bản này không có ảnh trang để xem.",
}
"""Of these it does not matter which remark is selected."""

_MEND, _SEE, _WAIVE, _FIND = "Ctrl+Enter", "Ctrl+D", "Ctrl+M", "Ctrl+Shift+F"
_BY_HAND = f"sửa tay trong Word ({_FIND} để tìm đúng đoạn)"
_NO_WORDS = "Chỗ này không có câu chữ chắc chắn để đưa vào bản sửa."
_OTHERS: Mapping[str, str] = {
    "copy": "Việc này không có câu gợi ý để sao chép.",
    "place": "Việc này không gắn với chỗ nào trong dự thảo.",
    "find_in_word": "Việc này không gắn với chỗ nào trong dự thảo nên không có gì để tìm trong Word.",
}


def why_not(name: str, report: Report, answers: Answers, place: Place) -> str:
    """Return why the action *name* does nothing to the remark at *place*."""
    if name in _OTHERS:
        return _OTHERS[name]
    number, which = place
    how = shown_at(report, number, which, shown(report)[number])
    settled = _settled(how)
    if settled:
        return settled
    fits = can(report, answers, place)
    if fits.unmend:
        return f"Chỗ này đã chọn sửa trong bản Word. Bấm {_MEND} để bỏ chọn rồi trả lời cách khác."
    mend = f"bấm {_MEND} để sửa trong bản Word" if fits.mend else _BY_HAND
    if name == "mend":
        return f"{_NO_WORDS} {_instead(how)}"
    if how is Shown.LOOK:
        return f"Chỗ cần xem không phải miễn trừ: đúng rồi thì bấm {_SEE}; chưa đúng thì {mend}."
    if how is Shown.ERROR:
        return "Tiêu chí này gặp lỗi khi kiểm tra: hãy tự xem, rồi miễn trừ kèm lý do (Ctrl+M)."
    weight = "bắt buộc" if how is Shown.MUST else "nên làm"
    return f"Việc này {weight}, xem thôi chưa đủ: {mend}, hoặc bấm {_WAIVE} để miễn trừ kèm lý do."


def _instead(how: Shown) -> str:
    """Return what to do where there are no words to put in."""
    if how is Shown.LOOK:
        return f"Nếu đúng rồi thì bấm {_SEE}; chưa đúng thì {_BY_HAND}."
    return f"Hãy {_BY_HAND}, hoặc bấm {_WAIVE} để miễn trừ kèm lý do."


def _settled(how: Shown) -> str:
    """Return why there is nothing to be answered at all; empty where there is."""
    if how is Shown.SIGNING:
        return "Chỗ này điền khi ban hành, không phải trả lời. Bấm F8 để tới nhắc nhở tiếp theo."
    if how is Shown.TOLD:
        return "Việc này đã nêu ở tiêu chí khác. Bấm “Xem tiêu chí đó” để trả lời ở đó."
    if how in {Shown.WAIVED, Shown.SEEN}:
        return f"Chỗ này đã trả lời ({SHOWN_WORDS[how].lower()}). Bấm {_WAIVE} để bỏ quyết định đó trước."
    if how in {Shown.PASS, Shown.NOT_APPLICABLE}:
        told = SHOWN_WORDS[how].lower()
        return f"Tiêu chí này {told}, không có gì phải trả lời. Bấm F8 để tới nhắc nhở tiếp theo."
    return ""
