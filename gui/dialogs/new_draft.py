"""Tạo dự thảo mới: for which body, on what, for which year, and under whose plan."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checker.words import LEVEL_WORDS
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import Choice, button, label
from gui.settings import Settings

if TYPE_CHECKING:
    from checker.drafting.order import Level

_LEVELS: "tuple[Level, ...]" = ("xa", "tinh")
_YEARS = 5
"""Years to choose from, the one before the likely one first."""
_NONE = "Chưa chọn; căn cứ để trống số, ngày để điền sau."
_MAKE, _MAKE_ALL_THE_SAME = "Tạo &dự thảo…", "Vẫn tạo &dự thảo…"
_READING = "Đang đọc…"


class Asked(NamedTuple):
    """What a person says of the draft that is to be made."""

    plan: str
    level: "Level"
    unit: str
    year: int
    signer: str
    post: str


class NewDraftDialog(Dialog):
    """Asks for little; of the superior's plan it shows what was read, so that a wrong file is seen."""

    superior_asked = Signal()
    superior_left = Signal()
    changed = Signal()
    """Another kind of plan or year is chosen: the superior's plan may fit it less, or better."""
    wanted = Signal(Asked)

    def __init__(
        self, plans: Mapping[str, str], settings: Settings, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__("Tạo dự thảo mới", QSize(560, -1), parent)
        self.plan = _choice(list(plans.items()))
        self.plan.setCurrentIndex(max(self.plan.findData(settings.plan_kind), 0))
        self.level = _choice([(name, LEVEL_WORDS[name]) for name in _LEVELS])
        self.unit = QLineEdit(settings.unit)
        self.unit.setPlaceholderText("xã Bình Lư")
        years = range(year - 1, year - 1 + _YEARS)
        self.year = _choice([(one, str(one)) for one in years])
        self.year.setCurrentIndex(years.index(year))
        self.signer = QLineEdit(settings.signer)
        self.post = QLineEdit(settings.signer_post)
        self.post.setPlaceholderText("Chủ tịch")
        self.choose = button("Chọn &tệp…", self.superior_asked.emit)
        self.leave = button("&Bỏ", self._leave)
        self.read = label(_NONE, "small", wrap=True, copy=True)
        self.caution = label("", "caution", wrap=True, copy=True)
        self.trouble = label("", "caution", wrap=True, copy=True)
        self.make = button(_MAKE, self._make, "primary")
        self.make.setDefault(True)
        self._build()
        self.show_superior("")
        self.unit.textChanged.connect(self._show_ready)
        for choice in (self.plan, self.year):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._show_ready()
        (self.make if self.unit.text() else self.unit).setFocus()

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(GRID)
        for words, field in (
            ("&Loại kế hoạch", self.plan),
            ("&Cấp ban hành", self.level),
            ("Tên đơn &vị", self.unit),
            ("&Năm", self.year),
        ):
            form.addRow(words, field)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.choose)
        row.addWidget(self.leave)
        row.addStretch()
        form.addRow("Kế hoạch của cấp trên", row)
        form.addRow(self.read)
        form.addRow("N&gười ký", self.signer)
        form.addRow("C&hức vụ", self.post)
        self.column.addLayout(form)
        self.column.addWidget(
            label(
                "Dự thảo đúng thể thức, có sẵn các mục và câu chữ của bộ tiêu chí; chỗ “…” để điền.",
                "small",
                wrap=True,
            )
        )
        self.column.addStretch()
        told = QVBoxLayout()
        told.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 0)
        told.setSpacing(GRID)
        for part in (self.caution, self.trouble):
            part.hide()
            told.addWidget(part)
        self.head.addLayout(told)  # in sight wherever the rest is scrolled to
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.make)

    def set_level(self, level: "Level") -> None:
        """Choose the level that the unit in the settings is of."""
        self.level.setCurrentIndex(_LEVELS.index(level))

    def show_reading(self) -> None:
        """Say that the superior's plan is being read: a scan takes a while."""
        self.read.setText(_READING)
        self.make.setEnabled(False)

    def show_superior(self, told: str, *, caution: str = "") -> None:
        """Show what was read of the superior's plan, and what is odd about it; empty for none."""
        self.read.setText(told or _NONE)
        self.leave.setVisible(bool(told))
        self.caution.setText(caution)
        self.caution.setVisible(bool(caution))
        self.make.setText(_MAKE_ALL_THE_SAME if caution else _MAKE)
        self.show_trouble("")

    def show_trouble(self, message: str, *, unit: bool = False) -> None:
        """Say why there is no draft, or no superior's plan; empty where all is well.

        Where that is the name of the *unit*, it is to be written anew.
        """
        if unit:
            self.unit.setFocus()
            self.unit.selectAll()
        self.trouble.setText(message)
        self.trouble.setVisible(bool(message))
        self._show_ready()
        if self.isVisible():
            self._fit()

    def _leave(self) -> None:
        self.superior_left.emit()
        self.show_superior("")

    def _show_ready(self) -> None:
        self.make.setEnabled(bool(self.unit.text().strip()))

    def _make(self) -> None:
        self.show_trouble("")
        self.wanted.emit(
            Asked(
                self.plan.currentData(),
                self.level.currentData(),
                " ".join(self.unit.text().split()),
                self.year.currentData(),
                " ".join(self.signer.text().split()),
                " ".join(self.post.text().split()),
            )
        )


def _choice(entries: Sequence[tuple[object, str]]) -> Choice:
    made = Choice()
    for value, words in entries:
        made.addItem(words[:1].upper() + words[1:], value)
    return made
