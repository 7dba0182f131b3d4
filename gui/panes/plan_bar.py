"""The plan bar: what the plan is, as understood: kind, profile, year, level, place, issuer.

Each can be corrected by hand. Where there is no room for the fields the bar tells all of it in words,
and unfolds to be corrected.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checker.particulars import FIRST_YEAR, LAST_YEAR, Overrides, Plan
from checker.samples import is_of_sample
from checker.words import LEVEL_WORDS
from gui.look.tokens import GRID
from gui.look.widgets import Choice, button, label, repolish
from gui.work.checking import Sorts
from gui.work.corrected import CAPTIONS, NO_PLAN, profiles_of, subjects_of

_SAMPLE = "Bản mẫu"
_INVENTED = "Địa danh và số liệu trong bản này không có thật; hãy thay bằng của đơn vị."
_ROOMY, _OF_SAMPLE = 1000, 120
"""Pixels from which the captions have room, and how many more where “Bản mẫu” stands before them."""
_YEAR, _PLACE, _ISSUER = (52, 64), (96, 136), 120
"""Pixels of the fields: of the year where there is least room and otherwise, of the others at least (and at most)."""
_CHOICE_WIDTH, _LEVEL_WIDTH, _CUT_WIDTH = 14, 12, 6
"""Characters that a list shows when it is closed, and where there is least room; open, it shows all."""
_CUT = 820
"""Pixels under which there is least room."""
_MORE, _LESS = "Sử&a", "Th&u gọn"
_BY_HAND = "sửa tay"
_SAID_FIRST = "place", "subject", "profile", "year", "level", "issuer"
"""In this order the particulars are told in words: first by what one plan is told from another."""


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
        self.year.setPlaceholderText("chưa rõ")
        self.level = Choice()
        self.level.setSizeAdjustPolicy(
            self.level.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for name, title in LEVEL_WORDS.items():
            self.level.addItem(title, name)
        self.place = QLineEdit()
        self.place.setPlaceholderText("chưa rõ")
        self.issuer = QLineEdit()
        self.issuer.setPlaceholderText("chưa rõ")
        self._reset = button("Theo dự thảo", self._forget, "link")
        self._reset.setToolTip("Bỏ các chỗ sửa tay, dùng lại thông tin đọc được từ dự thảo")
        self.sample = label(_SAMPLE, "head")
        self.sample.setToolTip(_INVENTED)
        self.sample.hide()
        self._captions: list[QLabel] = []
        self.more = button(_MORE, self._unfold, "link")
        self.more.setToolTip("Hiện từng ô để sửa")
        self.told = label("", wrap=True)
        self.told.setAccessibleName("Thông tin kế hoạch")
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._build()
        self.year.editingFinished.connect(self._correct)
        self.place.editingFinished.connect(self._correct)
        self.issuer.editingFinished.connect(self._correct)
        for choice in (self.subject, self.profile, self.level):
            choice.activated.connect(self._correct)

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID // 2 - 1, GRID, GRID // 2 - 1)
        whole.setSpacing(GRID // 2)
        for row in (self._first, self._second):
            row.setSpacing(GRID)
            whole.addLayout(row)
        self._first.addWidget(self.sample)
        self._first.addWidget(self.told, 1)
        for field, (name, title) in zip(self._fields(), CAPTIONS.items(), strict=True):
            caption = label(title, "quiet")
            self._captions.append(caption)
            caption.setBuddy(field)
            field.setObjectName(name)
            field.setAccessibleName(title)
            self._first.addWidget(caption)
            self._first.addWidget(field, 1 if field is self.issuer else 0)
        self._first.addWidget(self._reset)
        self._first.addWidget(self.more)

    def _fields(self) -> tuple[QWidget, ...]:
        """Return the fields in their order."""
        return self.subject, self.profile, self.year, self.level, self.place, self.issuer

    def offer(self, sorts: Sorts) -> None:
        """Let a person choose among the kinds and profiles that the library in force knows."""
        _offer(self.subject, subjects_of(sorts))
        _offer(self.profile, profiles_of(sorts))

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
        self.profile.setCurrentIndex(self.profile.findData(plan.profile or NO_PLAN))
        _fill(self.place, overrides.place or plan.place)
        _fill(self.issuer, overrides.issuer or plan.issuer)
        for typed in (self.year, self.place, self.issuer):
            typed.setToolTip(f"{typed.accessibleName()}: {typed.text() or 'chưa rõ'}")
        for field, name in zip(self._fields(), CAPTIONS, strict=True):
            corrected = getattr(overrides, name) is not None
            field.setProperty("corrected", "true" if corrected else "false")
            repolish(field)
        self.told.setText(self._in_words())
        self._reset.setVisible(overrides != Overrides())
        self._show_captions()

    def _in_words(self) -> str:
        """Return all particulars as they hold now; what the person has corrected is named."""
        said = {
            name: field.currentText() if isinstance(field, QComboBox) else field.text()
            for field, name in zip(self._fields(), CAPTIONS, strict=True)
            if isinstance(field, QComboBox | QLineEdit)
        }
        if said["year"]:
            said["year"] = f"năm {said['year']}"
        unknown = {name: f"{title.lower()} chưa rõ" for name, title in CAPTIONS.items()}
        parts = []
        for name in _SAID_FIRST:
            by_hand = getattr(self._overrides, name) is not None
            parts.append((said[name] or unknown[name]) + (f" ({_BY_HAND})" if by_hand else ""))
        return "\N{NO-BREAK SPACE}· ".join(parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the captions, or the fields, way to words where there is no room for them."""
        super().resizeEvent(event)
        self._show_captions()

    def _show_captions(self) -> None:
        needed = _ROOMY + (0 if self.sample.isHidden() else _OF_SAMPLE)
        roomy = self.width() >= needed
        self.more.setVisible(not roomy)
        unfolded = not roomy and self.more.text() == _LESS
        self._put_issuer(self._second if unfolded else self._first)
        self._fit_fields(cut=self.width() < _CUT)
        self._fit_told(shown=not (roomy or unfolded))
        for part in (*self._captions, *self._fields()):
            part.setVisible(roomy or unfolded)
        # Its name says what it is: where it would be cut, it takes the place of its caption.
        if roomy:
            name = self.issuer.fontMetrics().horizontalAdvance(self.issuer.text()) + 3 * GRID
            self._first.invalidate()
            others = self._first.sizeHint().width() - self.issuer.sizeHint().width() + 3 * GRID
            self._captions[-1].setVisible(others + name <= self.width())

    def _fit_told(self, *, shown: bool) -> None:
        """Give the words as many lines as they need beside the buttons, before the layout asks."""
        self.told.setVisible(shown)
        beside = [p for p in (self.sample, self._reset, self.more) if not p.isHidden()]
        taken = sum(part.sizeHint().width() + self._first.spacing() for part in beside)
        width = self.width() - 3 * GRID - taken
        high = self.told.heightForWidth(max(width, 1)) if shown else 0
        self.told.setFixedHeight(max(high, 0))  # Qt says -1 of no words

    def _unfold(self) -> None:
        """Show each field with what it is, place and issuer in a row of their own; or all in words again."""
        self.more.setText(_LESS if self.more.text() == _MORE else _MORE)
        self._show_captions()

    def _fit_fields(self, *, cut: bool) -> None:
        """Let the fields take little room where there is little."""
        sign = self.fontMetrics().averageCharWidth()
        for choice in (self.subject, self.profile, self.level):
            usual = _LEVEL_WIDTH if choice is self.level else _CHOICE_WIDTH
            choice.setMinimumContentsLength(_CUT_WIDTH if cut else usual)
            choice.setMinimumWidth(_CUT_WIDTH * sign + 4 * GRID)
        self.year.setFixedWidth(_YEAR[0] if cut else _YEAR[1])
        # What a short name does not need is the issuer's.
        width = self.place.fontMetrics().horizontalAdvance(self.place.text()) + 4 * GRID
        self.place.setFixedWidth(min(max(width, _PLACE[0]), _PLACE[1]))
        self.issuer.setMinimumWidth(_ISSUER)
        self._first.setSpacing(GRID // 2 if cut else GRID)

    def _put_issuer(self, row: QHBoxLayout) -> None:
        """Let place and issuer stand in *row*."""
        if row.indexOf(self.issuer) >= 0:
            return
        at = 0 if row is self._second else row.indexOf(self.level) + 1
        parts = (self._captions[-2], self.place, self._captions[-1], self.issuer)
        for place, part in enumerate(parts):
            row.insertWidget(at + place, part, 1 if part is self.issuer else 0)

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
        if profile not in {None, NO_PLAN, plan.profile}:
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


def _fill(field: QLineEdit, text: str) -> None:
    """Let *field* show *text*, unless a person is typing in it."""
    if not (field.hasFocus() and field.isModified()):
        field.setText(text)
        field.setCursorPosition(0)
