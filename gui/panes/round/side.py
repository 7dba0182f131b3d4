"""Beside the table: what is missing most often, or all about the office that is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.look.tokens import GRID, Tokens
from gui.panes.round.bars import GapBars
from gui.panes.round.columns import Column
from gui.panes.round.details import LineDetails
from gui.panes.round.lines import Line, RoundTable
from gui.panes.round.sections import Sections

_MOST = 25
"""Gaps that are shown; the table tells of all."""


class RoundSide(QWidget):
    """Turns to the office as soon as one is chosen; the bars are one click away."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars, self.details = GapBars(), LineDetails()
        self.sections = Sections(("Hay thiếu nhất", "Đơn vị đang chọn"))
        self._stack = QStackedWidget()
        for part in (self.bars, self.details):
            self._stack.addWidget(part)
        self.sections.chosen.connect(self._stack.setCurrentIndex)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, 0, GRID, 0)
        head.addWidget(self.sections)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def show_table(self, table: RoundTable) -> None:
        """Show the gaps of *table*; of the office that is chosen is told later."""
        self.details.set_earlier(table.named.earlier)
        self.bars.show_gaps(table.overview.frequent[:_MOST], table.plans)

    def show_cell(self, line: Line, column: Column) -> None:
        """Tell of *line*."""
        self.details.show_cell(line, column)
        self.sections.choose(1)

    def show_no_cell(self) -> None:
        """No office is chosen."""
        self.details.show_nothing()
        self.sections.choose(0)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self.bars.set_tokens(tokens)
        self.details.set_tokens(tokens)
