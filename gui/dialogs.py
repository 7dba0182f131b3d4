"""Small windows that only tell something: shortcuts and About."""

import sys

from PySide6 import __version__ as qt_version
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checker.library.rule import Library
from checker.system import log
from checker.system.version import VERSION
from gui.actions import DEEDS, MENUS
from gui.tokens import GRID
from gui.widgets import button, label

_MORE_KEYS = (
    ("Ctrl + cuộn chuột", "Phóng to, thu nhỏ trang"),
    ("Enter", "Trong phiếu kiểm tra: đi tới vị trí"),
    ("Esc", "Đóng ô tìm, đóng bộ tiêu chí"),
)


class KeysDialog(QDialog):
    """All shortcuts, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Phím tắt")
        self.resize(480, 640)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        row = 0
        for menu in MENUS:
            deeds = [deed for deed in DEEDS if deed.menu == menu and deed.keys]
            if not deeds:
                continue
            grid.setRowMinimumHeight(row, GRID if row else 0)
            row += 1
            grid.addWidget(label(menu, "caption"), row, 0, 1, 2)
            row += 1
            for deed in deeds:
                keys = QKeySequence(deed.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
                grid.addWidget(label(keys, "head"), row, 0)
                grid.addWidget(label(deed.words), row, 1)
                row += 1
        grid.setRowMinimumHeight(row, GRID)
        row += 1
        grid.addWidget(label("Khác", "caption"), row, 0, 1, 2)
        for keys, words in _MORE_KEYS:
            row += 1
            grid.addWidget(label(keys, "head"), row, 0)
            grid.addWidget(label(words), row, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        _whole(self, area)


class AboutDialog(QDialog):
    """Versions, and how fresh the data is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Giới thiệu")
        self.resize(480, 360)
        self.library = label("", wrap=True, copy=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(f"Soát {VERSION}", "title"))
        purpose = (
            "Kiểm tra dự thảo kế hoạch bình đẳng giới trước khi ký. Làm việc ngay trên máy này."
        )
        column.addWidget(label(purpose, wrap=True))
        parts = f"Python {sys.version.split()[0]} · Qt for Python {qt_version}"
        for caption, words in (
            ("Bộ tiêu chí", self.library),
            ("Nền tảng", label(parts, copy=True)),
            ("Nhật ký", label(str(log.log_file()), "quiet", wrap=True, copy=True)),
        ):
            column.addSpacing(GRID)
            column.addWidget(label(caption, "caption"))
            column.addWidget(words)
        column.addStretch()
        _whole(self, inside)

    def show_library(self, library: Library) -> None:
        """Show which layers are in force and how fresh their data is."""
        lines = [f"{pack.title}, bản {pack.version}" for pack in library.packs]
        known = len(library.registers.documents)
        lines.append(f"{len(library.rules)} tiêu chí; sổ văn bản có {known} văn bản")
        days = [d.date for d in library.registers.documents.values() if d.date]
        if days:
            newest = max(days)
            lines.append(f"Văn bản mới nhất trong sổ: ngày {newest:%d/%m/%Y}")
        self.library.setText("\n".join(lines))


def _whole(dialog: QDialog, inside: QWidget) -> None:
    close = button("Đóng", dialog.close, "primary")
    close.setDefault(True)
    row = QHBoxLayout()
    row.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
    row.addStretch()
    row.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inside, 1)
    layout.addLayout(row)
