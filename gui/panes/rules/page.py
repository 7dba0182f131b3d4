"""The rule library (Bộ tiêu chí): a list to read, with its problems and what each rule rests on."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from checker.library.freshness import stale
from checker.library.losses import loss
from checker.library.rule import Library, Rule
from checker.system.clock import today
from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.panes.rules.details import RuleDetails
from gui.panes.rules.model import Role, RulesModel
from gui.panes.word_filter import WordFilter


class _Search(QSortFilterProxyModel):
    """Shows the rules with all the words, written with or without diacritics."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = WordFilter("")

    def set_words(self, words: str) -> None:
        self.beginFilterChange()
        self._words = WordFilter(words)
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return self._words.accepts(str(self.sourceModel().index(row, 0, parent).data(Role.SEARCH)))


_BESIDE, _ROOMY = 760, 560
"""Pixels from which the details stand beside the list, and from which that has room for all its columns."""
_LESS_NEEDED = (1, 3)
"""The columns of the group and of the source: the details tell them, too."""


class RulesPage(QWidget):
    """Every rule in force, read-only."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library: Library | None = None
        self.model = RulesModel(self)
        self._proxy = _Search(self)
        self._proxy.setSourceModel(self.model)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Tìm tiêu chí, căn cứ")
        self.search.setAccessibleName("Tìm tiêu chí, căn cứ")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._proxy.set_words)
        self.list = QTreeView()
        self.list.setAccessibleName("Bộ tiêu chí")
        self.list.setModel(self._proxy)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.selectionModel().currentChanged.connect(self._show_rule)
        self._count = label("", "quiet", wrap=True)
        self.problems = label("", wrap=True, copy=True)
        self.problems.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._problem_box = _scrolled(self.problems)
        self._problem_box.setMaximumHeight(120)
        self._details = RuleDetails()
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        head.setSpacing(GRID)
        head.addWidget(label("Bộ tiêu chí", "title"))
        head.addWidget(self._count, 1)
        head.addWidget(self.search, 1)
        head.addWidget(button("Đón&g", self.closed.emit))
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.list)
        self._split.addWidget(self._details)
        self._split.setSizes([680, 480])
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._problem_box)
        layout.addWidget(self._split, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the list stands above the details, with what there is room for."""
        super().resizeEvent(event)
        narrow = self.width() < _BESIDE
        across = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        self._split.setOrientation(across)
        self._count.setVisible(not narrow)
        for column in _LESS_NEEDED:
            self.list.setColumnHidden(column, self.width() < _ROOMY)

    def show_library(self, library: Library) -> None:
        """Show *library* with its problems; the rule that was selected stays so."""
        kept = self._current_rule()
        self._library = library
        self.model.show_library(library)
        packs = "; ".join(pack.called for pack in library.packs)
        self._count.setText(f"{len(library.rules)} tiêu chí · {packs}")
        lines = [
            *library.notices,
            *(one.words for one in library.differences),
            stale(library.registers, today()),
            loss(library),
        ]
        lines += [
            f"Không áp dụng {off.called}{off.scope}: {off.reason}" for off in library.switched_off
        ]
        if library.problems or library.hints:
            lines.append("Chi tiết kỹ thuật:")
        lines += [str(problem) for problem in library.problems]
        lines += [f"Nên xem lại: {hint}" for hint in library.hints]
        lines = list(filter(None, lines))
        self.problems.setText("\n".join(lines))
        self._problem_box.setVisible(bool(lines))
        for column in (1, 2, 3):
            self._fit(column)
        self._select(kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self, column: int) -> None:
        """Make *column* as wide as its widest cell: only that one is laid out, not one a row."""
        cells = [self._proxy.index(row, column) for row in range(self._proxy.rowCount())]
        different = {str(cell.data()): cell for cell in cells}
        self.list.ensurePolished()
        metrics = self.list.fontMetrics()
        widest = max(different, key=metrics.horizontalAdvance, default=None)
        hint = self.list.sizeHintForIndex(different[widest]).width() if widest is not None else 0
        self.list.setColumnWidth(column, max(hint, self.list.header().sectionSizeHint(column)))

    def _current_rule(self) -> str:
        rule = self.list.currentIndex().data(Role.RULE)
        return rule.id if isinstance(rule, Rule) else ""

    def _select(self, rule: str) -> None:
        """Select the rule with this id, the first one where there is none such."""
        ids = [found.id for found in self._library.rules] if self._library else []
        row = self.model.index(ids.index(rule), 0) if rule in ids else QModelIndex()
        shown = self._proxy.mapFromSource(row)
        self.list.setCurrentIndex(shown if shown.isValid() else self._proxy.index(0, 0))

    def _show_rule(self, current: QModelIndex) -> None:
        rule = current.data(Role.RULE)
        if isinstance(rule, Rule) and self._library is not None:
            self._details.show_rule(rule, self._library)


def _scrolled(inside: QWidget) -> QScrollArea:
    inside.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    area.hide()
    return area
