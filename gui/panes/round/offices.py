"""The offices of a round: chips and search above, the table, and beside it gaps or one office."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import RuleHead
from gui.look.tokens import GRID, Tokens
from gui.look.widgets import button, label
from gui.panes.round.asked import Asked
from gui.panes.round.chips import RoundChips
from gui.panes.round.columns import Column
from gui.panes.round.details import first_matter
from gui.panes.round.lines import Line, RoundTable, rules_by_id
from gui.panes.round.model import RoundModel
from gui.panes.round.row_menu import RowMenu
from gui.panes.round.side import RoundSide
from gui.panes.round.table import RoundView

_BESIDE, _ROOMY = 760, 1080
"""Pixels from which the side stands beside the table, and from which it is shown unasked."""
_PAUSE = 120
"""Milliseconds after the last key before the table is searched."""
_SIDE, _BELOW = 336, 400
"""Of a thousand pixels so many are the side's, beside the table and below it."""
_FOUND = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down})
_NONE = "Không có đơn vị nào khớp với điều kiện lọc."


class OfficesPane(QWidget):
    """Lets a person find offices, read what is left to do, and open plans."""

    plan_asked = Signal(object, object)
    """Carries the FileRow of a plan that is to be opened, and at which OpenMatter, None at none."""
    decided = Signal(object, str)
    """Carries the Lines of the plans that are decided on, and what is decided."""
    words_asked = Signal(object)
    """Carries the Lines of the plans on which something is to be decided in words of one's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RoundModel(self)
        self.view = RoundView(self.model)
        self.side = RoundSide()
        self.chips = RoundChips()
        self.menu = RowMenu(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Tìm đơn vị, số, tên tệp")
        self.search.setAccessibleName("Tìm đơn vị, số kế hoạch, tên tệp")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(176)
        self.count = label("", "quiet")
        self.all = button("Xem tất &cả", lambda: self.ask(Asked()), "link")
        self.beside = QCheckBox("Chi tiết bê&n cạnh")
        self._wished: bool | None = None
        """Whether the side is to be shown, None where nobody said so."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._build()
        self._connect()
        self.side.show_no_cell()

    def show_table(self, table: RoundTable, *, keep_order: bool = False) -> None:
        """Show *table*; who was chosen stays chosen, and with *keep_order* nothing moves."""
        before = self._chosen
        across, along = (
            self.view.horizontalScrollBar().value(),
            self.view.verticalScrollBar().value(),
        )
        if keep_order:
            self.model.update_table(table)
        else:
            self.model.show_table(table)
            self._choose(before)
            self.view.verticalScrollBar().setValue(along)
            self.view.horizontalScrollBar().setValue(across)
        self.chips.show_totals(table)
        self.side.show_table(table)
        self._show_cell()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        for part in (self.view, self.side, self.chips):
            part.set_tokens(tokens)

    def ask(self, asked: Asked) -> None:
        """Keep only the offices that are *asked* for."""
        before = self._chosen
        self.model.ask(asked)
        self._choose(before)
        if self.search.text() != asked.words:
            self.search.setText(asked.words)
        self.chips.show_asked(asked, _title(self.model.table, asked.rules))
        self.side.bars.set_chosen(asked.rules)
        self.view.header.viewport().update()

    def begin(self) -> None:
        """Another round comes: nothing is asked for, nobody is chosen."""
        self.ask(Asked())
        self.view.setCurrentIndex(QModelIndex())
        self.side.show_no_cell()

    @property
    def _chosen(self) -> tuple[Line, Column] | None:
        """Who is chosen; who came by the keyboard stands at the first cell without having chosen it."""
        return self.view.current if self.view.selectionModel().hasSelection() else None

    @property
    def _asked(self) -> Asked:
        """What is asked for, with the words as they stand now: the last ones are not searched for yet."""
        return replace(self.model.asked, words=self.search.text())

    def _build(self) -> None:
        self.chips.row.addWidget(self.count)
        self.chips.row.addWidget(self.all)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.view)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([1000, _SIDE])
        self.side.setMinimumWidth(240)
        self.view.setMinimumHeight(176)
        top = QHBoxLayout()
        top.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        top.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.chips.turned.connect(lambda chip: self.ask(self._asked.turned(chip)))
        self.chips.rules_left.connect(lambda: self.ask(replace(self._asked, rules=frozenset())))
        self.search.textChanged.connect(lambda _: self._later.start())
        self._later.timeout.connect(lambda: self.ask(self._asked))
        self.model.kept.connect(self._show_count)
        self.view.went.connect(self._show_cell)
        self.view.opened.connect(self._open)
        self.view.rule_asked.connect(lambda column: self._keep_rules(column.rules))
        self.view.menu_asked.connect(self._show_menu)
        self.menu.decided.connect(lambda words: self.decided.emit(self.view.selected, words))
        self.menu.words_asked.connect(lambda: self.words_asked.emit(self.view.selected))
        self.menu.open_asked.connect(self._open_current)
        self.menu.rule_asked.connect(self._keep_rules)
        self.menu.sort_asked.connect(self.model.sort_by)
        self.side.bars.chosen.connect(lambda rule: self._keep_rules((rule,)))
        self.side.details.plan_asked.connect(lambda row: self.plan_asked.emit(row, None))
        self.side.details.matter_asked.connect(self._open_at)
        self.beside.clicked.connect(self._wish)
        self.search.installEventFilter(self)

    def _choose(self, before: tuple[Line, Column] | None) -> None:
        """Choose again what was chosen *before* the table changed."""
        if before is None:
            self._show_cell()
            return
        line, column = before
        row = self.model.row_of(line.key)
        at = max(self.model.column_of(column.what, column.key), 0)
        if row >= 0:
            self.view.go_to(row, at)
        self._show_cell()

    def _show_cell(self) -> None:
        if now := self._chosen:
            self.side.show_cell(*now)
        else:
            self.side.show_no_cell()

    def _show_count(self) -> None:
        kept, asked = self.model.rowCount(), self.model.asked
        whole = len(self.model.table.lines) if self.model.table else 0
        said = "" if asked.nothing else f"Đang xem {kept}/{whole} đơn vị"
        self.view.set_empty("" if asked.nothing or kept else _NONE)
        self.all.setVisible(not asked.nothing)
        self.count.setText(said)

    def _keep_rules(self, rules: Sequence[RuleHead]) -> None:
        """Keep the offices with a gap in one of *rules* alone; asked again, all of them."""
        wanted = frozenset(rule.id for rule in rules)
        again = wanted == self.model.asked.rules
        self.ask(replace(self._asked, rules=frozenset() if again else wanted))

    def _open(self, line: Line, column: Column) -> None:
        if line.row is not None:
            self.plan_asked.emit(line.row, first_matter(line, column))

    def _open_current(self) -> None:
        if now := self.view.current:
            self._open(*now)

    def _open_at(self, matter: OpenMatter) -> None:
        now = self.view.current
        row: FileRow | None = now[0].row if now else None
        if row is not None:
            self.plan_asked.emit(row, matter)

    def _show_menu(self, place: QPoint) -> None:
        if now := self.view.current:
            self.menu.show_for(*now, len(self.view.selected), place)

    def _wish(self, shown: bool) -> None:
        self._wished = shown
        self._show_side()

    def _show_side(self) -> None:
        shown = self.width() >= _ROOMY if self._wished is None else self._wished
        self.beside.setChecked(shown)
        self.side.setVisible(shown)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the side stands below the table."""
        super().resizeEvent(event)
        way = Qt.Orientation.Vertical if self.width() < _BESIDE else Qt.Orientation.Horizontal
        if way != self._split.orientation():
            self._split.setOrientation(way)
            side = _SIDE if way == Qt.Orientation.Horizontal else _BELOW
            self._split.setSizes([1000 - side, side])
        self._show_side()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search Esc forgets the words; Enter and the down key lead to what was found."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in _FOUND:
                self.ask(self._asked)
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)


def _title(table: RoundTable | None, rules: frozenset[str]) -> str:
    """Return what is said of the *rules* by which *table* is filtered."""
    known = rules_by_id(table.overview) if table is not None else {}
    heads = [known[rule] for rule in rules if rule in known]
    if not heads:
        return ""
    return heads[0].title if len(heads) == 1 else heads[0].group_title
