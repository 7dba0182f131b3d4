"""The list of shortcuts (Ctrl+F1)."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.actions import ACTIONS, MENUS
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import label, plain

_MORE_KEYS = (
    ("Ctrl + cuộn chuột", "Phóng to, thu nhỏ trang"),
    ("Enter", "Trong phiếu kiểm tra: đi tới vị trí"),
    ("Esc", "Đóng ô tìm, đóng bộ tiêu chí, hướng dẫn"),
    ("Alt + chữ gạch chân", "Mở thực đơn, bấm nút có chữ đó"),
)


class KeysDialog(Dialog):
    """All shortcuts, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Phím tắt", QSize(480, 640), parent)
        grid = QGridLayout()
        self.column.addLayout(grid)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        row = 0
        for menu in MENUS:
            specs = [spec for spec in ACTIONS if spec.menu == menu and spec.keys]
            if not specs:
                continue
            grid.setRowMinimumHeight(row, GRID if row else 0)
            row += 1
            grid.addWidget(label(plain(menu), "caption"), row, 0, 1, 2)
            row += 1
            for spec in specs:
                keys = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
                grid.addWidget(label(keys, "head"), row, 0)
                grid.addWidget(label(spec.words), row, 1)
                row += 1
        grid.setRowMinimumHeight(row, GRID)
        row += 1
        grid.addWidget(label("Khác", "caption"), row, 0, 1, 2)
        for keys, purpose in _MORE_KEYS:
            row += 1
            grid.addWidget(label(keys, "head"), row, 0)
            grid.addWidget(label(purpose), row, 1)
        self.column.addStretch()
        self.add_close_button()
