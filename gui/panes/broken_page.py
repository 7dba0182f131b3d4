"""What the window shows when there are no rules to judge by, the program's own or an office's."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checker.library.errors import LibraryError
from gui.look.widgets import button
from gui.panes.message_page import MessagePage

_SHOWN = 8
"""Places shown one by one: whoever mends the file looks at it anyway."""
_NOTHING_JUDGED = (
    "Không có phiếu kiểm tra, không có kết luận và không xuất được báo cáo. "
    "Tệp dự thảo vẫn nguyên như cũ."
)


class _Text(NamedTuple):
    """The page's title, and what can be done."""

    title: str
    advice: str


_INSTALLATION = _Text(
    "Bộ tiêu chí của chương trình không đầy đủ",
    "Nếu đã cài đặt lại mà vẫn gặp trang này, hãy báo người phụ trách phần mềm ở cơ quan, "
    "kèm nội dung ở trên.",
)
_OFFICE = _Text(
    "Không đọc được bổ sung của đơn vị",
    "Sửa xong thì bấm Thử lại. Cũng có thể thôi dùng tệp không đọc được; phần còn lại vẫn được xét.",
)


class BrokenPage(MessagePage):
    """Says what is wrong with the rules, that there is no verdict, and what to do."""

    again_asked = Signal()
    left_out = Signal()
    """The layer that cannot be read is to be in use no more."""
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.again = button("Thử &lại", self.again_asked.emit, "primary")
        self.leave_out = button("Thôi &dùng tệp không đọc được", self.left_out.emit)
        back = button("&Về trang đầu", self.back_asked.emit, "link")
        self.add_buttons(self.again, self.leave_out, back)
        self.subject.setText("Chưa xét được dự thảo nào")

    def show_error(self, error: LibraryError) -> None:
        """Tell what is the matter with the rules."""
        own = error.code == "rules-unreadable"
        text = _OFFICE if own else _INSTALLATION
        places = [f"– {place}" for place in error.details[:_SHOWN]]
        if more := len(error.details) - len(places):
            places.append(f"– và {more} chỗ khác")
        parts = (error.message, "\n".join(places), error.advice, _NOTHING_JUDGED, text.advice)
        self.title.setText(text.title)
        self.message.setText("\n\n".join(filter(None, parts)))
        self.leave_out.setVisible(own)
