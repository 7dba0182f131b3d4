"""Danh sách đơn vị phải nộp: nobody says, the communes of a province, or a list that the office keeps."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from gui.dialogs.dialog import Dialog
from gui.dialogs.files import choose_roster
from gui.look.tokens import GRID
from gui.look.widgets import Choice, button, label
from gui.work.round_settings import Listed, near

if TYPE_CHECKING:
    from checker.rounds.decisions import Settings

_NONE, _PROVINCE, _ROSTER = range(3)
_WORDS = (
    "&Không dùng danh sách: chỉ xem các đơn vị đã nộp",
    "&Mọi xã, phường, đặc khu của một tỉnh, thành phố",
    "Theo tệp &danh sách của đơn vị (Excel, CSV)",
)
_TOLD = (
    "Có danh sách thì bảng cho biết đơn vị nào chưa nộp. Tệp danh sách: mỗi dòng một đơn vị, cột đầu đề “Tên đơn vị”;"
    " có thể thêm cột “Tỉnh”, “Liên hệ”. Lựa chọn này được giữ trong thư mục của đợt."
)
_NO_FILE = "Chưa chọn tệp."
_INSET = 3 * GRID


class RosterDialog(Dialog):
    """Asks which offices are to hand in."""

    wanted = Signal(object)
    """Carries a Listed."""

    def __init__(
        self,
        settings: "Settings",
        folder: Path,
        provinces: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the round in *folder*, as it is set now; *provinces* are those to choose from."""
        super().__init__("Danh sách đơn vị phải nộp", QSize(520, -1), parent)
        self._folder, self._roster = folder, settings.roster
        self.ways = [QRadioButton(words) for words in _WORDS]
        self.province = Choice()
        self.province.setAccessibleName("Tỉnh, thành phố")
        for name in provinces:
            self.province.addItem(name)
        self.choose = button("Chọn &tệp…", self._choose)
        self.file = label("", "quiet", wrap=True, copy=True)
        self.keep = button("&Dùng", self._keep, "primary")
        self.keep.setDefault(True)
        self._build()
        way = _ROSTER if settings.roster else _PROVINCE if settings.province else _NONE
        self.propose(settings.province)
        self.ways[way].setChecked(True)
        for one in self.ways:
            one.toggled.connect(lambda _: self._show())
        self._show()
        self.ways[way].setFocus()

    def propose(self, province: str) -> None:
        """Have *province* chosen, should one be asked for."""
        at = self.province.findText(province)
        if at >= 0:
            self.province.setCurrentIndex(at)

    def _build(self) -> None:
        self.column.addWidget(self.ways[_NONE])
        self.column.addWidget(self.ways[_PROVINCE])
        self.column.addLayout(_inset(self.province))
        self.column.addWidget(self.ways[_ROSTER])
        self.column.addLayout(_inset(self.choose, self.file))
        self.column.addSpacing(GRID)
        self.column.addWidget(label(_TOLD, "small", wrap=True))
        self.column.addStretch()
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.keep)

    @property
    def _way(self) -> int:
        return next(number for number, way in enumerate(self.ways) if way.isChecked())

    def _show(self) -> None:
        self.province.setEnabled(self._way == _PROVINCE)
        self.choose.setEnabled(self._way == _ROSTER)
        self.file.setText(Path(self._roster).name if self._roster else _NO_FILE)
        self.keep.setEnabled(self._way != _ROSTER or bool(self._roster))

    def _choose(self) -> None:
        path = choose_roster(self, str(self._folder.parent))
        if path is not None:
            self._roster = near(path, self._folder)
            self._show()

    def _keep(self) -> None:
        listed = {
            _NONE: Listed(),
            _PROVINCE: Listed(province=self.province.currentText()),
            _ROSTER: Listed(roster=self._roster),
        }
        self.accept()
        self.wanted.emit(listed[self._way])


def _inset(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_INSET, 0, 0, GRID)
    row.setSpacing(GRID)
    for part in parts:
        row.addWidget(part, 0 if part is not parts[-1] else 1)
    return row
