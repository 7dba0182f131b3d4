"""What the window shows of a file that cannot be read: what happened, what to do next."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checker.errors import ReadError
from gui.look.widgets import button, repolish
from gui.panes.message_page import MessagePage

_TITLES = {
    "not-found": "Không tìm thấy tệp",
    "unsupported-format": "Chưa đọc được loại tệp này",
    "damaged": "Tệp bị hỏng",
    "encrypted": "Tệp có mật khẩu",
    "too-large": "Tệp quá lớn",
    "no-text": "Tệp không có chữ",
    "unreadable": "Không đọc được tệp",
}


_FOR_GOOD = frozenset({"unsupported-format", "too-large", "no-text"})


class ErrorPage(MessagePage):
    """Names the file and offers to try again."""

    open_asked = Signal()
    again_asked = Signal(Path)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = Path()
        self.again = button("Thử &lại", lambda: self.again_asked.emit(self.path), "primary")
        self.other = button("&Mở dự thảo khác…", self.open_asked.emit)
        self.add_buttons(
            self.again, self.other, button("&Về trang đầu", self.back_asked.emit, "link")
        )

    def show_error(self, path: Path, error: ReadError) -> None:
        """Tell what is the matter with *path*."""
        self.path = path
        self.title.setText(_TITLES.get(error.code, _TITLES["unreadable"]))
        self.subject.setText(path.name)
        self.subject.setToolTip(str(path))
        self.message.setText(error.message)
        # A folder or a kind of file that is not read stays so, however often it is tried.
        again = error.code not in _FOR_GOOD
        for made, role in ((self.again, again), (self.other, not again)):
            made.setProperty("role", "primary" if role else "")
            repolish(made)
