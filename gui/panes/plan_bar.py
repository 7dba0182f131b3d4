"""The plan bar: what the plan is, as understood: kind, profile, year, level, place, issuer.

Each can be corrected by hand.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from checker.particulars import FIRST_YEAR, LAST_YEAR, Overrides, Plan
from checker.plans.kind import OTHER
from checker.samples import is_of_sample
from checker.words import LEVEL_WORDS
from gui.look.tokens import GRID
from gui.look.widgets import Choice, button, label, repolish
from gui.work.checking import Sorts

_NO_PLAN = ""
"""Stands in the list of profiles for a document that is no plan."""
_SAMPLE = "Bản mẫu"
_INVENTED = "Địa danh và số liệu trong bản này không có thật; hãy thay bằng của đơn vị."
_ROOMY, _OF_SAMPLE = 1000, 120
"""Pixels from which the captions have room, and how many more where “Bản mẫu” stands before them."""
_PLACE = 96, 136
"""Pixels of the field of the place, at least and at most."""
_CHOICE_WIDTH = 14
"""Characters that a list shows when it is closed; open, it shows all."""


class PlanBar(QWidget):
    """Shows the particulars; a correction is emitted at once as the person's overrides."""

    corrected = Signal(Overrides)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._plan: Plan | None = None
        self._overrides = Overrides()
        self.subject, self.profile = Choice(), Choice()
        self.year = QLineEdit()
        # Half a year is let through too: with it refused, nobody would learn that typing ended.
        self.year.setValidator(QRegularExpressionValidator("[0-9]{0,4}", self))
        self.year.setFixedWidth(64)
        self.year.setPlaceholderText("chưa rõ")
        self.level = Choice()
        for name, title in LEVEL_WORDS.items():
            self.level.addItem(title, name)
        self.place = QLineEdit()
        self.place.setPlaceholderText("chưa rõ")
        self.place.setFixedWidth(_PLACE[1])
        self.issuer = QLineEdit()
        self.issuer.setPlaceholderText("chưa rõ")
        self.issuer.setMinimumWidth(120)
        self._reset = button("Theo dự thảo", self._forget, "link")
        self._reset.setToolTip("Bỏ các chỗ sửa tay, dùng lại thông tin đọc được từ dự thảo")
        self.sample = label(_SAMPLE, "head")
        self.sample.setToolTip(_INVENTED)
        self.sample.hide()
        self._captions: list[QLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self.sample)
        for title, field in (
            ("Lĩnh vực", self.subject),
            ("Dạng", self.profile),
            ("Năm", self.year),
            ("Cấp", self.level),
            ("Địa danh", self.place),
            ("Cơ quan ban hành", self.issuer),
        ):
            caption = label(title, "quiet")
            self._captions.append(caption)
            caption.setBuddy(field)
            field.setAccessibleName(title)
            layout.addWidget(caption)
            layout.addWidget(field, 1 if field is self.issuer else 0)
        layout.addWidget(self._reset)
        self.year.editingFinished.connect(self._correct)
        self.place.editingFinished.connect(self._correct)
        self.issuer.editingFinished.connect(self._correct)
        for choice in (self.subject, self.profile, self.level):
            choice.activated.connect(self._correct)

    def offer(self, sorts: Sorts) -> None:
        """Let a person choose among the kinds and profiles that the library in force knows."""
        _offer(self.subject, (*sorts.subjects, (OTHER, "lĩnh vực khác")))
        _offer(self.profile, (*sorts.profiles, (_NO_PLAN, "không phải kế hoạch")))

    def finish(self) -> None:
        """End what is being typed: it belongs to the draft on the screen, not to the next one."""
        self.setEnabled(False)

    def show_plan(self, plan: Plan, overrides: Overrides) -> None:
        """Show *plan*; what the person has corrected stands out, what is being typed stays."""
        self._plan, self._overrides = plan, overrides
        self.setEnabled(True)
        self.sample.setVisible(is_of_sample(plan.place))
        year = overrides.year or plan.year
        _fill(self.year, str(year) if year else "")
        self.level.setCurrentIndex(self.level.findData(overrides.level or plan.level))
        self.subject.setCurrentIndex(self.subject.findData(plan.subject))
        self.profile.setCurrentIndex(self.profile.findData(plan.profile or _NO_PLAN))
        _fill(self.place, overrides.place or plan.place)
        _fill(self.issuer, overrides.issuer or plan.issuer)
        self.issuer.setToolTip(plan.issuer)
        self.place.setToolTip(plan.place)
        for field, value in (
            (self.subject, overrides.subject),
            (self.profile, overrides.profile),
            (self.year, overrides.year),
            (self.level, overrides.level),
            (self.place, overrides.place),
            (self.issuer, overrides.issuer),
        ):
            field.setProperty("corrected", "true" if value is not None else "false")
            repolish(field)
        # What a short name does not need is the issuer's.
        name = self.place.fontMetrics().horizontalAdvance(self.place.text()) + 4 * GRID
        self.place.setFixedWidth(min(max(name, _PLACE[0]), _PLACE[1]))
        self._show_captions()
        self._reset.setVisible(overrides != Overrides())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the captions where the fields need their room; the fields tell what they are."""
        super().resizeEvent(event)
        self._show_captions()

    def _show_captions(self) -> None:
        needed = _ROOMY + (0 if self.sample.isHidden() else _OF_SAMPLE)
        for caption in self._captions:
            caption.setVisible(self.width() >= needed)
        # Its name says what it is: where it would be cut, it takes the place of its caption.
        whole = self.layout()
        if whole is not None and self.width() >= needed:
            name = self.issuer.fontMetrics().horizontalAdvance(self.issuer.text()) + 3 * GRID
            others = whole.sizeHint().width() - self.issuer.sizeHint().width()
            self._captions[-1].setVisible(others + name <= self.width())

    def _correct(self) -> None:
        """Tell what differs from the plan as it is understood now."""
        if self._plan is None:
            return
        for field in (self.year, self.place, self.issuer):
            field.setModified(False)
        overrides, plan = self._overrides, self._plan
        year = int(self.year.text()) if self.year.text().isdigit() else None
        if year != plan.year and (year is None or FIRST_YEAR <= year <= LAST_YEAR):
            overrides = replace(overrides, year=year)
        if self.level.currentData() != plan.level:
            overrides = replace(overrides, level=self.level.currentData())
        subject, profile = self.subject.currentData(), self.profile.currentData()
        if subject not in {None, plan.subject}:
            overrides = replace(overrides, subject=subject)
        if profile not in {None, _NO_PLAN, plan.profile}:
            overrides = replace(overrides, profile=profile)
        place, issuer = self.place.text().strip(), self.issuer.text().strip()
        if place != plan.place:
            overrides = replace(overrides, place=place or None)
        if issuer != plan.issuer:
            overrides = replace(overrides, issuer=issuer or None)
        if overrides != self._overrides:
            self._overrides = overrides
            self.corrected.emit(overrides)
        else:
            # Emptied or half a year: the field goes back to what holds.
            self.show_plan(plan, overrides)

    def _forget(self) -> None:
        self._overrides = Overrides()
        self.corrected.emit(self._overrides)


def _offer(choice: QComboBox, items: tuple[tuple[str, str], ...]) -> None:
    """Let *choice* hold *items*, ids with their names; what is chosen stays."""
    if [choice.itemData(index) for index in range(choice.count())] == [name for name, _ in items]:
        return
    choice.clear()
    for name, title in items:
        choice.addItem(title, name)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(_CHOICE_WIDTH)


def _fill(field: QLineEdit, text: str) -> None:
    """Let *field* show *text*, unless a person is typing in it."""
    if not (field.hasFocus() and field.isModified()):
        field.setText(text)
        field.setCursorPosition(0)
