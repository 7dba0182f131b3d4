"""The dialog about a mistake of the program: what a person can do, and the details."""

import platform
import sys
import traceback
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from checker.system import log
from checker.system.version import VERSION
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import button, label


def details(error: BaseException) -> str:
    """Return what whoever mends the program must know."""
    head = (
        f"Soát {VERSION} · Python {sys.version.split()[0]} · PySide6 {qt_version}"
        f" · {platform.platform()}\n\n"
    )
    return head + "".join(traceback.format_exception(error))


def _with_log(text: str, where: Path | None) -> str:
    return f"{text}\nNơi ghi lỗi: {where}\n" if where else text


class CrashDialog(Dialog):
    """Says what happened, and copies the details, where the log lies among them."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__("Lỗi ngoài dự kiến", QSize(560, 400), parent)
        self._text = _with_log(details(error), log.record("window", error))
        box = QPlainTextEdit(self._text)
        box.setReadOnly(True)
        box.setAccessibleName("Chi tiết kỹ thuật")
        box.setMinimumHeight(12 * GRID)
        layout = self.column
        layout.addWidget(label("Chương trình gặp lỗi ngoài dự kiến", "title"))
        advice = "Dự thảo không bị thay đổi. Có thể làm tiếp, hoặc đóng chương trình rồi mở lại."
        layout.addWidget(label(advice, wrap=True))
        layout.addWidget(label("Chi tiết kỹ thuật", "caption"))
        layout.addWidget(box, 1)
        self.copy_button = button("Sao &chép chi tiết", self._copy)
        self.foot.addWidget(self.copy_button)
        self.add_close_button()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy_button.setText("Đã sao chép")
