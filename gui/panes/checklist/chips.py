"""The chips above the list: how many points are shown each way, and a filter by them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from checker.counted import counted_as
from checker.shown import SHOWN_WORDS, Shown
from gui.look.tokens import GRID, LIGHT, Tokens

_ALWAYS = (
    Shown.MUST, Shown.SHOULD, Shown.LOOK, Shown.SIGNING, Shown.PASS, Shown.NOT_APPLICABLE,
)  # fmt: skip
_RARE = (Shown.ERROR, Shown.WAIVED, Shown.SEEN)
"""Those whose chip is shown only where they occur."""
_IN_A_ROW, _WITH_MENDED = 3, 2
"""Chips beside each other; fewer where they tell two numbers."""
_SHORT = {how: words.lower() for how, words in SHOWN_WORDS.items()} | {
    Shown.MUST: "bắt buộc",
    Shown.SHOULD: "nên làm",
    Shown.LOOK: "cần xem",
    Shown.SIGNING: "khi ban hành",
}
"""What stands on the chips: the words of the groups below, but what is counted."""


class Chips(QWidget):
    """Tells the counts; a chip that is pressed asks for its points alone."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = LIGHT
        self._mended: Mapping[Shown, int] = {}
        self.all = {how: self._chip() for how in (*_ALWAYS, *_RARE)}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID // 2)
        self._place()

    @property
    def chosen(self) -> frozenset[Shown]:
        """The ways that are pressed."""
        return frozenset(how for how, chip in self.all.items() if chip.isChecked())

    def release(self) -> None:
        """Ask for no points alone any more."""
        for chip in self.all.values():
            chip.setChecked(False)

    def show_counts(self, counts: Mapping[Shown, int]) -> None:
        """Tell how many points are shown each way."""
        for how, chip in self.all.items():
            chip.setProperty("count", counts[how])
            chip.setVisible(how in _ALWAYS or counts[how] > 0)
        self.set_tokens(self._tokens)

    def show_mended(self, mended: Mapping[Shown, int]) -> None:
        """Tell how many points of each way will be mended in the repaired copy: they are not counted as left."""
        self._mended = mended
        self.set_tokens(self._tokens)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        for how, chip in self.all.items():
            mended = min(self._mended.get(how, 0), chip.property("count"))
            count = chip.property("count") - mended
            look = tokens.of(how)
            chip.setText(f"{look.form} {count} {_SHORT[how]}")
            told = f"{count} {counted_as(how)}"
            if mended:
                told = f"{told}, {mended} sẽ sửa trong bản sửa"
                chip.setText(self._both(chip.text(), mended))
            chip.setAccessibleName(told)
            chip.setToolTip(told)
            chip.setStyleSheet(f"color: {look.ink};")
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._mended:
            self.set_tokens(self._tokens)
        else:
            self._place()

    def _both(self, left: str, mended: int) -> str:
        """Return what a chip says that has some points *left*, and *mended* ones that wait in the copy."""
        whole = f"{left} · {mended} sẽ sửa"
        room = (self.width() - self._grid.spacing()) // _WITH_MENDED - 2 * GRID
        return (
            whole
            if self.fontMetrics().horizontalAdvance(whole) <= room
            else f"{left}, sửa {mended}"
        )

    def _place(self) -> None:
        """Put the chips that are seen in rows: so many beside each other that none is cut."""
        seen = [chip for how, chip in self.all.items() if how in _ALWAYS or chip.property("count")]
        widest = max((chip.sizeHint().width() for chip in seen), default=0)
        whole = _IN_A_ROW * widest + (_IN_A_ROW - 1) * self._grid.spacing()
        roomy = whole <= self.width() and not any(self._mended.values())
        beside = _IN_A_ROW if roomy else _WITH_MENDED
        for column in range(_IN_A_ROW):
            self._grid.setColumnStretch(column, int(column < beside))
        for place, chip in enumerate(seen):
            self._grid.addWidget(chip, place // beside, place % beside)

    def _chip(self) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.setProperty("role", "chip")
        chip.setProperty("count", 0)
        chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        chip.toggled.connect(self.turned)
        return chip
