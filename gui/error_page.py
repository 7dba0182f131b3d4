"""What the window shows of a file that cannot be read: what happened, what to do next."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checker.errors import ReadError
from gui.tokens import GRID
from gui.widgets import button, label

_TITLES = {
    "not-found": "Không tìm thấy tệp",
    "unsupported-format": "Chưa đọc được loại tệp này",
    "damaged": "Tệp bị hỏng",
    "encrypted": "Tệp có mật khẩu",
    "too-large": "Tệp quá lớn",
    "no-text": "Tệp không có lớp chữ",
    "unreadable": "Không đọc được tệp",
}


class ErrorPage(QWidget):
    """A clear sentence in the window, not a wall before it."""

    open_asked = Signal()
    again_asked = Signal(Path)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self._title = label("", "title", wrap=True)
        self._file = label("", "quiet", wrap=True, copy=True)
        self.message = label("", wrap=True, copy=True)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self.again = button("Thử lại", lambda: self.again_asked.emit(self._path), "primary")
        row.addWidget(self.again)
        row.addWidget(button("Mở dự thảo khác…", self.open_asked.emit))
        row.addWidget(button("Về trang đầu", self.back_asked.emit, "link"))
        row.addStretch()
        middle = QWidget()
        middle.setMaximumWidth(560)
        column = QVBoxLayout(middle)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._file)
        column.addSpacing(GRID)
        column.addWidget(self.message)
        column.addSpacing(GRID)
        column.addLayout(row)
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(middle, 8)
        whole.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_error(self, path: Path, error: ReadError) -> None:
        """Tell what is the matter with *path*."""
        self._path = path
        self._title.setText(_TITLES.get(error.code, _TITLES["unreadable"]))
        self._file.setText(path.name)
        self._file.setToolTip(str(path))
        self.message.setText(error.message)
