"""Danh sách đơn vị phải nộp: nobody says, the communes of a province, or a list that the office keeps."""

from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from checker.kernel.text import fold, strip_marks
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
    "Theo tệp danh &sách của đơn vị (Excel, CSV)",
)
_TOLD = (
    "Có danh sách thì bảng cho biết đơn vị nào chưa nộp. Tệp danh sách: mỗi dòng một đơn vị, có cột tên đơn vị;"
    " có thể thêm cột tỉnh, cột liên hệ. Lựa chọn này được giữ trong thư mục của đợt."
)
_NO_FILE = "Chưa chọn tệp."
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_PAUSE = 1.0
"""Seconds after which letters begin another name."""
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
        self.province = _Provinces()
        self.province.setAccessibleName("Tỉnh, thành phố")
        for name in sorted(provinces, key=_in_order):
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


class _Provinces(Choice):
    """Letters lead to the first name that begins with them, with marks or without."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed, self._last = "", 0.0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if not typed.strip() or not typed.isprintable() or event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
            return
        now = monotonic()
        self._typed = self._typed + typed if now - self._last < _PAUSE else typed
        self._last = now
        wanted = _plain(self._typed)
        names = (_plain(self.itemText(at)) for at in range(self.count()))
        at = next((at for at, name in enumerate(names) if name.startswith(wanted)), -1)
        if at >= 0:
            self.setCurrentIndex(at)


def _plain(words: str) -> str:
    return strip_marks(fold(words))


def _in_order(name: str) -> tuple[str, str]:
    """Return what names are sorted by: first without marks, then with them."""
    return _plain(name), fold(name)


def _inset(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_INSET, 0, 0, GRID)
    row.setSpacing(GRID)
    for part in parts:
        row.addWidget(part, 0 if part is not parts[-1] else 1)
    return row
