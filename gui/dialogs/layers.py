"""Bổ sung đang dùng: the layers over the built-in rules, each to be sent, opened or left out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checker.sharing.in_use import InUse
from checker.sharing.told import Told
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import button, label

_NONE = "Chưa dùng bổ sung nào: dự thảo được xét theo bộ tiêu chí có sẵn."
_OUT = "“Thôi dùng” không xóa tệp: thả lại tệp vào cửa sổ là dùng lại được."
_ALONE = "Chưa chọn thư mục. Mọi tệp tiêu chí trong thư mục dùng chung (ổ mạng của cơ quan chẳng hạn) đều được xét."
_GONE = (
    "Không thấy thư mục này (mạng, ổ đĩa có thể đã ngắt); dự thảo vẫn được xét theo phần còn lại."
)
_EMPTY = "Trong thư mục chưa có tệp tiêu chí nào."


class LayersDialog(Dialog):
    """Lists what is in use; what is done with it is done elsewhere, then it is shown anew."""

    left_out = Signal(Path)
    send_asked = Signal(Path)
    edit_asked = Signal(Path)
    add_asked = Signal()
    folder_asked = Signal()
    folder_left = Signal()
    built_in_asked = Signal()

    def __init__(self, now: InUse, parent: QWidget | None = None) -> None:
        super().__init__("Bổ sung đang dùng", QSize(640, -1), parent)
        self.body = QWidget()
        self.column.addWidget(self.body)
        self.column.addStretch()
        self.add = button("&Thêm tệp…", self.add_asked.emit)
        self.built_in = button("Chỉ dùng bộ tiêu chí &có sẵn", self.built_in_asked.emit, "link")
        self.foot.addWidget(self.add)
        self.foot.addWidget(self.built_in)
        self.add_close_button()
        self.show_layers(now)

    def show_layers(self, now: InUse) -> None:
        """Show what is in use *now*."""
        body = _Body(self, now)
        self.column.replaceWidget(self.body, body)
        self.body.deleteLater()
        self.body = body
        body.show()  # before that it would take no room
        self.built_in.setVisible(bool(now.own or now.folder))
        if self.isVisible():
            self._fit()


class _Body(QWidget):
    """The layers, then the folder in common."""

    def __init__(self, dialog: LayersDialog, now: InUse) -> None:
        super().__init__()
        self._dialog = dialog
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._column = column
        column.addWidget(label("Tệp của đơn vị", "caption"))
        for layer in now.own:
            self._add(layer)
        column.addWidget(label(_OUT if now.own else _NONE, "small", wrap=True))
        if now.beside:
            column.addSpacing(GRID)
            column.addWidget(label("Nằm cạnh dự thảo đang mở", "caption"))
        for layer in now.beside:
            self._add(layer, beside=True)
        column.addSpacing(GRID)
        column.addWidget(label("Thư mục tiêu chí dùng chung", "caption"))
        self._add_folder(now)

    def _add(self, layer: Told, *, beside: bool = False) -> None:
        column, dialog, path = self._column, self._dialog, layer.path
        column.addSpacing(GRID // 2)
        column.addWidget(label(layer.called, "head", wrap=True, copy=True))
        where = f"{path}" if not layer.trouble else f"{path}\nKhông đọc được: {layer.trouble}"
        column.addWidget(
            label(where, "caution" if layer.trouble else "small", wrap=True, copy=True)
        )
        parts = [_link("Thôi dùng", layer, lambda: dialog.left_out.emit(path))]
        if beside:  # to take it away from there is to take it out of force
            parts = []
        if not path.is_dir():
            parts = [
                _link("Gửi cho đơn vị khác…", layer, lambda: dialog.send_asked.emit(path)),
                _link(
                    "Mở trong Bộ tiêu chí của đơn vị", layer, lambda: dialog.edit_asked.emit(path)
                ),
                *parts,
            ]
        column.addLayout(_row(*parts))

    def _add_folder(self, now: InUse) -> None:
        column, dialog = self._column, self._dialog
        if now.folder is None:
            column.addWidget(label(_ALONE, "small", wrap=True))
        else:
            column.addWidget(label(str(now.folder), "head", wrap=True, copy=True))
            names = "\n".join(f"– {one.called}" for one in now.shared)
            told = _GONE if now.gone else names or _EMPTY
            column.addWidget(label(told, "caution" if now.gone else "small", wrap=True, copy=True))
        choose = button("Chọn thư &mục…", dialog.folder_asked.emit, "link")
        leave = button("Thôi dùng thư m&ục này", dialog.folder_left.emit, "link")
        leave.setVisible(now.folder is not None)
        column.addLayout(_row(choose, leave))


def _link(words: str, layer: Told, done: Callable[[], object]) -> QPushButton:
    made = button(words, done, "link")
    made.setAccessibleName(f"{words} {layer.title}")
    return made


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
