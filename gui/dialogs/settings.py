"""Cài đặt: who works here, for decisions and the sheet; how large the window is."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import Choice, button, label
from gui.settings import Settings

_FIELDS = {
    "unit": ("Cơ quan, đơn vị", "Ủy ban nhân dân xã Bình Lư"),
    "province": ("Tỉnh, thành phố", "Lai Châu"),
    "drafter": ("Người soạn thảo", ""),
    "reviewer": ("Người kiểm tra", ""),
    "signer": ("Người ký", ""),
    "signer_post": ("Chức vụ người ký", "Chủ tịch"),
}
"""The fields of the settings, each with its label and an example."""
SIZES = {
    0.9: "Nhỏ (90 %)",
    1.0: "Vừa (100 %)",
    1.15: "Lớn (115 %)",
    1.25: "Rất lớn (125 %)",
    1.5: "To nhất (150 %)",
}
_EARLIER = {1.3: 1.25}
"""Sizes that earlier versions offered."""


class SettingsDialog(Dialog):
    """Asks for what the program would otherwise ask again and again; nothing is demanded."""

    saved = Signal(dict, float)
    """Carries the words by the names of the settings, and the size."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("Cài đặt", QSize(480, -1), parent)
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setSpacing(GRID)
        for name, (words, example) in _FIELDS.items():
            field = QLineEdit(getattr(settings, name))
            field.setAccessibleName(words)
            field.setPlaceholderText(f"ví dụ: {example}" if example else "")
            form.addRow(words, field)
            self.fields[name] = field
        self.size_choice = Choice()
        self.size_choice.setAccessibleName("Cỡ chữ của cửa sổ")
        for size, words in SIZES.items():
            self.size_choice.addItem(words, size)
        size = settings.size if settings.size in SIZES else _EARLIER.get(settings.size, 1.0)
        self.size_choice.setCurrentIndex(list(SIZES).index(size))
        form.addRow("Cỡ chữ của cửa sổ", self.size_choice)
        told = (
            "Đơn vị và các tên này in trên phiếu trình ký (dự thảo của đơn vị khác thì ghi theo dự thảo) và được điền"
            " vào chỗ trống của câu gợi ý khi dự thảo chưa ghi; tên người soạn thảo (không có thì tên người kiểm tra)"
            " còn ghi cùng các chỗ đã xem. Cỡ chữ mới áp dụng từ lần mở chương trình sau."
            " Những điều này chỉ lưu trên máy này."
        )
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        save = button("&Lưu", self._save, "primary")
        save.setDefault(True)
        self.foot.addWidget(save)
        self.column.setSpacing(2 * GRID)
        self.column.addLayout(form)
        self.column.addWidget(label(told, "small", wrap=True))
        self.column.addStretch()
        self.fields["unit"].setFocus()  # in the window by now: before, it would be lost

    def _save(self) -> None:
        given = {name: " ".join(field.text().split()) for name, field in self.fields.items()}
        self.accept()
        self.saved.emit(given, self.size_choice.currentData())
