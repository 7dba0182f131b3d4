"""What can be done with the offices that are selected: open, decide, filter, sort."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.panes.round.columns import Column
from gui.panes.round.lines import Line


class RowMenu(QMenu):
    """Opens at a cell; made anew each time for what stands there."""

    open_asked = Signal()
    decided = Signal(str)
    """Carries what was decided on all selected plans; empty takes a decision back."""
    words_asked = Signal()
    """What is decided on them is to be written in words of one's own."""
    rule_asked = Signal(object)
    """Carries the RuleHeads of which one is to be open in the offices that are kept."""
    sort_asked = Signal(object)
    """Carries the Column to sort by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.decisions: Sequence[str] = ()
        """What a reviewer may decide on a plan; nothing is offered where there is nothing."""

    def show_for(self, line: Line, column: Column, selected: int, place: QPoint) -> None:
        """Open at *place* for *line*, which is one of so many *selected*."""
        self.fill(line, column, selected)
        self.popup(place)

    def fill(self, line: Line, column: Column, selected: int) -> None:
        """Offer what fits."""
        self.clear()
        if line.row is not None:
            self._add("&Mở kế hoạch", self.open_asked.emit)
        if self.decisions and (line.row is not None or selected > 1):
            self.addSeparator()
            many = f" ({selected} kế hoạch)" if selected > 1 else ""
            for number, words in enumerate(self.decisions, 1):
                self._add(f"&{number}  {words}{many}", partial(self.decided.emit, words))
            self._add(f"&Quyết định và ý kiến…{many}", self.words_asked.emit)
            if line.of.decision.decision:
                self._add("&Bỏ quyết định", partial(self.decided.emit, ""))
        self.addSeparator()
        if column.rules:
            what = "nhóm" if len(column.rules) > 1 else "tiêu chí"
            self._add(f"&Chỉ xem đơn vị chưa đạt {what} này", partial(self._ask, column))
        self._add("&Xếp theo cột này", partial(self.sort_asked.emit, column))

    def _ask(self, column: Column) -> None:
        self.rule_asked.emit(column.rules)

    def _add(self, words: str, done: Callable[[], object]) -> None:
        action = self.addAction(words)
        action.triggered.connect(lambda _=False: done())
