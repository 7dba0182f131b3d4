"""What the window shows when the program's own rules are broken: nothing was judged."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checker.library.errors import LibraryError
from gui.look.widgets import button
from gui.panes.message_page import MessagePage

_TITLE = "Bộ tiêu chí của chương trình không đầy đủ"
_SUBJECT = "Chưa xét được dự thảo nào"
_NOTHING_JUDGED = (
    "Vì vậy chương trình không xét dự thảo: không có phiếu kiểm tra, không có kết luận và không "
    "xuất được báo cáo. Tệp dự thảo vẫn nguyên như cũ."
)
_WHAT_TO_DO = (
    "Hãy cài lại chương trình rồi mở lại dự thảo. Nếu vẫn gặp trang này, hãy báo người phụ trách "
    "phần mềm ở cơ quan, kèm câu đầu tiên ở trên."
)


class BrokenPage(MessagePage):
    """Says what is missing, that there is no verdict, and what to do."""

    again_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.again = button("Thử lại", self.again_asked.emit, "primary")
        self.add_buttons(self.again, button("Về trang đầu", self.back_asked.emit, "link"))
        self.title.setText(_TITLE)
        self.subject.setText(_SUBJECT)

    def show_error(self, error: LibraryError) -> None:
        """Tell what is the matter with the built-in library."""
        self.message.setText(f"{error.message}\n\n{_NOTHING_JUDGED}\n\n{_WHAT_TO_DO}")
