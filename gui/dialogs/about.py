"""What the program is made of, and how fresh its data is."""

import sys

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from checker.library.freshness import newest_document
from checker.library.rule import Library
from checker.system import log
from checker.system.build import build_id
from checker.system.version import VERSION
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import label


class AboutDialog(Dialog):
    """Versions, and how fresh the data is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Giới thiệu", QSize(480, -1), parent)
        self.library = label("", wrap=True, copy=True)
        self.kinds = label("", wrap=True, copy=True)
        column = self.column
        column.addWidget(label(f"Soát {VERSION}", "title"))
        purpose = "Kiểm tra dự thảo kế hoạch của tỉnh, xã, phường trước khi ký. Làm việc ngay trên máy này."
        column.addWidget(label(purpose, wrap=True))
        build = f"\nBản dựng {build_id()}" if build_id() else ""
        parts = f"Python {sys.version.split()[0]} · Qt for Python {qt_version}{build}"
        for caption, value in (
            ("Bộ tiêu chí", self.library),
            ("Lĩnh vực được xét cả về nội dung", self.kinds),
            (
                "Chi tiết kỹ thuật",
                label(f"{parts}\nNơi ghi lỗi: {log.log_file()}", "quiet", wrap=True, copy=True),
            ),
        ):
            column.addSpacing(GRID)
            column.addWidget(label(caption, "caption"))
            column.addWidget(value)
        column.addStretch()
        self.add_close_button()

    def show_library(self, library: Library) -> None:
        """Show which layers are in force and how fresh their data is."""
        lines = [*(pack.called for pack in library.packs), *library.notices]
        known = len(library.registers.documents)
        lines.append(f"{len(library.rules)} tiêu chí; sổ văn bản có {known} văn bản")
        if newest := newest_document(library.registers):
            lines.append(f"Văn bản mới nhất trong sổ: ngày {newest:%d/%m/%Y}")
        self.library.setText("\n".join(lines))
        self.kinds.setText("\n".join(kind.title for kind in library.plans.values()))
        if self.isVisible():  # the room that they take was not known before
            self._fit()
