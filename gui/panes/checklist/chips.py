"""The chips above the list: how many points are shown each way, and a filter by them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from checker.counted import counted_as
from checker.shown import SHOWN_WORDS, Shown
from gui.look.tokens import GRID, LIGHT, Tokens

_ALWAYS = (
    Shown.MUST, Shown.SHOULD, Shown.LOOK, Shown.SIGNING, Shown.PASS, Shown.NOT_APPLICABLE,
)  # fmt: skip
_RARE = (Shown.ERROR, Shown.WAIVED, Shown.SEEN)
"""Those whose chip is shown only where they occur."""
_IN_A_ROW = 3
_SHORT = {how: words.lower() for how, words in SHOWN_WORDS.items()} | {
    Shown.MUST: "bắt buộc",
    Shown.SHOULD: "nên làm",
    Shown.LOOK: "cần xem",
    Shown.SIGNING: "điền sau",
    Shown.NOT_APPLICABLE: "không xét",
    Shown.SEEN: "đã xem",
}
"""What stands on the chips, three in a row."""


class Chips(QWidget):
    """Tells the counts; a chip that is pressed asks for its points alone."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = LIGHT
        self.all = {how: self._chip() for how in (*_ALWAYS, *_RARE)}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID // 2)
        for place, chip in enumerate(self.all.values()):
            grid.addWidget(chip, place // _IN_A_ROW, place % _IN_A_ROW)

    @property
    def chosen(self) -> frozenset[Shown]:
        """The ways that are pressed."""
        return frozenset(how for how, chip in self.all.items() if chip.isChecked())

    def show_counts(self, counts: Mapping[Shown, int]) -> None:
        """Tell how many points are shown each way."""
        for how, chip in self.all.items():
            chip.setProperty("count", counts[how])
            chip.setVisible(how in _ALWAYS or counts[how] > 0)
        self.set_tokens(self._tokens)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        for how, chip in self.all.items():
            count = chip.property("count")
            look = tokens.of(how)
            chip.setText(f"{look.form} {count} {_SHORT[how]}")
            told = f"{count} {counted_as(how)}"
            chip.setAccessibleName(told)
            chip.setToolTip(told)
            chip.setStyleSheet(f"color: {look.ink};")

    def _chip(self) -> QToolButton:
        chip = QToolButton()
        chip.setCheckable(True)
        chip.setProperty("role", "chip")
        chip.setProperty("count", 0)
        chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        chip.toggled.connect(self.turned)
        return chip
