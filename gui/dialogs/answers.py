"""Lập trả lời cho các đơn vị: from which office, to whom, and into which folder."""

import os
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from gui.dialogs.dialog import Dialog
from gui.dialogs.files import ANSWERED, choose_folder
from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.panes.round.asked import is_undecided
from gui.work.looked import Looked
from gui.work.round_answers import Order, refusal

_TOLD = (
    "Mỗi đơn vị được một thư mục: thông báo một trang; kế hoạch còn việc phải làm thì thêm bản Word có góp ý và phiếu"
    " kiểm tra. Lập lần nữa chỉ ghi phần mới hoặc đã đổi; bản lần trước được giữ trong thư mục “Bản cũ”."
)
_UNDECIDED = "{} trong {} kế hoạch chưa có quyết định: trả lời cho các kế hoạch ấy chỉ theo kết quả kiểm tra."
_NAME = "Trả lời {}"


class AnswersDialog(Dialog):
    """Asks for little; all of it is filled in as far as it is known."""

    wanted = Signal(object)
    """Carries an Order."""

    def __init__(self, now: Looked, office: str, parent: QWidget | None = None) -> None:
        """Ask for the round *now*; *office* is who looks through the plans."""
        super().__init__("Lập trả lời cho các đơn vị", QSize(560, -1), parent)
        self._now = now
        folder, before = now.request.folder, now.kept.settings.answers
        self._to = Path(os.path.normpath(folder / before)) if before else _beside(folder)
        self.office = QLineEdit(office)
        self.office.setPlaceholderText("ví dụ: Sở Nội vụ tỉnh Lai Châu")
        self.remind = QCheckBox("Cả đơn vị &chưa nộp: thông báo nhắc gửi dự thảo")
        missing = now.table.count(lambda line: line.is_missing)
        self.remind.setEnabled(missing > 0)
        self.only_open = QCheckBox("Chỉ đơn vị có kế hoạch còn &việc phải làm")
        self.choose = button("Chọn &thư mục…", self._choose)
        self.to = label("", wrap=True, copy=True)
        self.trouble = label("", "caution", wrap=True)
        plans = now.table.count(lambda line: line.row is not None)
        open_ = now.table.count(is_undecided)
        self.undecided = label(
            _UNDECIDED.format(open_, plans) if open_ else "", "caution", wrap=True
        )
        self.undecided.setVisible(open_ > 0)
        self.write = button("&Lập trả lời", self._write, "primary")
        self.write.setDefault(True)
        self._build()
        self._show()
        (self.write if office else self.office).setFocus()

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(GRID)
        form.addRow("&Cơ quan rà soát", self.office)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch()
        form.addRow("Ghi vào", row)
        form.addRow(self.to)
        self.column.addLayout(form)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.undecided)
        self.column.addWidget(self.remind)
        self.column.addWidget(self.only_open)
        self.column.addSpacing(GRID)
        self.column.addWidget(label(_TOLD, "small", wrap=True))
        self.column.addStretch()
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.write)

    def _show(self) -> None:
        """Say where the answers go, or why there can be none, or none there."""
        why = refusal(self._now, self._to)
        self.to.setText(str(self._to))
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))
        self.write.setEnabled(not why)

    def _choose(self) -> None:
        path = choose_folder(self, str(self._to.parent), ANSWERED)
        if path is not None:
            self._to = path
            self._show()

    def _write(self) -> None:
        self.accept()
        office = " ".join(self.office.text().split())
        order = Order(self._to, office, self.remind.isChecked(), self.only_open.isChecked())
        self.wanted.emit(order)


def _beside(folder: Path) -> Path:
    """Return the folder that is proposed: it lies beside that of the round."""
    return folder.parent / _NAME.format(folder.name)
