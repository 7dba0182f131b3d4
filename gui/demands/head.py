"""What the superior's plan is, as it was read, to be corrected."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from checker.library.superior import SuperiorPlan
from gui.look.day import DayField
from gui.look.tokens import GRID


class SuperiorHead(QWidget):
    """Number, day, issuer and title; what the rules rest on."""

    corrected = Signal(SuperiorPlan)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: SuperiorPlan | None = None
        self.number, self.issuer, self.title = (QLineEdit() for _ in range(3))
        self.number.setMaximumWidth(20 * GRID)
        self.day = DayField("Ngày của kế hoạch cấp trên", unknown="chưa rõ")
        names = (
            "Số, ký hiệu kế hoạch cấp trên",
            "Cơ quan ban hành kế hoạch cấp trên",
            "Tên kế hoạch cấp trên",
        )
        for field, name in zip((self.number, self.issuer, self.title), names, strict=True):
            field.setAccessibleName(name)
            field.textEdited.connect(self._tell)
        self.day.chosen.connect(self._tell)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        grid.setColumnStretch(5, 1)
        for line, column, wide, words, part in (
            (0, 0, 1, "&Số", self.number),
            (0, 2, 1, "&Ngày", self.day),
            (0, 4, 1, "Cơ &quan", self.issuer),
            (1, 0, 5, "&Tên", self.title),
        ):
            caption = QLabel(words)
            caption.setProperty("role", "quiet")
            caption.setBuddy(part)
            grid.addWidget(caption, line, column)
            grid.addWidget(part, line, column + 1, 1, wide)

    def show_plan(self, plan: SuperiorPlan) -> None:
        """Show *plan* as it was read."""
        self._plan = plan
        self.number.setText(plan.number)
        self.issuer.setText(plan.issuer)
        self.title.setText(plan.title)
        for field in (self.issuer, self.title):
            field.setCursorPosition(0)
        self.day.show_day(plan.date)

    def _tell(self) -> None:
        if self._plan is None:
            return
        number = " ".join(self.number.text().split())
        if not any(sign.isdigit() for sign in number):
            return  # nobody could cite it: what was read stays
        self._plan = replace(
            self._plan,
            number=number,
            issuer=" ".join(self.issuer.text().split()),
            title=" ".join(self.title.text().split()),
            date=self.day.day,
        )
        self.corrected.emit(self._plan)
