"""Cài gói tiêu chí: what a rule pack is and changes, asked once before it is put in force."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFormLayout, QWidget

from checker.packs.preview import Preview
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import button, label

_TOLD = (
    "Chữ ký của gói đúng. Cài xong, mọi lần kiểm tra trên máy này dùng gói thay cho bộ tiêu chí kèm theo"
    " chương trình; bổ sung của đơn vị giữ nguyên. Muốn dùng lại bộ tiêu chí kèm theo: Bộ tiêu chí › Gỡ"
    " gói tiêu chí đã cài."
)


class PackDialog(Dialog):
    """Shows a pack that could be installed; accepted where a person wants it."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__("Cài gói tiêu chí", QSize(560, -1), parent)
        pack = preview.certificate
        self.column.addWidget(label(pack.title, "title", wrap=True))
        form = QFormLayout()
        form.setSpacing(GRID)
        for caption, words in (
            ("Phiên bản", f"{pack.version}, ngày {pack.date:%d/%m/%Y}"),
            ("Người ký", preview.signer),
            ("Đang dùng", preview.before.called),
            ("Thay đổi", preview.changes),
        ):
            form.addRow(label(caption, "quiet"), label(words, wrap=True, copy=True))
        self.column.addLayout(form)
        self.column.addSpacing(GRID)
        self.column.addWidget(label(_TOLD, "small", wrap=True))
        self.column.addStretch()
        self.install = button("&Cài gói này", self.accept, "primary")
        self.install.setDefault(True)
        self.foot.addStretch()
        self.foot.addWidget(button("&Không cài", self.reject))
        self.foot.addWidget(self.install)
