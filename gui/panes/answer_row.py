"""The answers below the details: buttons that stay, so that none takes the keyboard with it when it goes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.look.flow import FlowRow
from gui.look.tokens import GRID
from gui.look.widgets import button

_MOST = 3
"""Answers that fit one remark at most."""


class AnswerRow(QWidget):
    """Offers what can be answered to the remark that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: list[Callable[[], object]] = []
        self.buttons = [button("", self._answer(place)) for place in range(_MOST)]
        for made in self.buttons:
            made.hide()
            # Clicked it would keep the keyboard, and Space would answer the remark that comes next.
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = FlowRow(*self.buttons)
        row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID)
        self.setLayout(row)

    def offer(self, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer *answers*, each with its words and what it does; the others go."""
        self._done = [done for _, done in answers]
        for made, (words, _) in zip(self.buttons, answers, strict=False):
            made.setText(words)
        for place, made in enumerate(self.buttons):
            made.setVisible(place < len(answers))

    def _answer(self, place: int) -> Callable[[], object]:
        return lambda: self._done[place]() if place < len(self._done) else None
