"""The checklist (Phiếu kiểm tra): every rule with its verdict, filtered and searched."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from checker.library.rule import SEVERITY_WORDS, Severity
from checker.report import Report, Result
from checker.shown import TO_DO, Shown, tally
from gui.look.focus import Handing
from gui.look.tokens import GRID, Tokens
from gui.look.widgets import Choice
from gui.panes.checklist.chips import Chips
from gui.panes.checklist.filter import ChecklistFilter
from gui.panes.checklist.model import ORDER_WORDS, ChecklistModel, Order, Role
from gui.panes.checklist.rows import ChecklistRows
from gui.panes.checklist.tools import Filtered, Tools
from gui.panes.checklist.way import WayPane

_SETTLED = frozenset({Shown.TOLD, Shown.WAIVED, Shown.SEEN, Shown.PASS, Shown.NOT_APPLICABLE})
"""Shown so, a rule asks nothing of anybody: its group is folded at first."""


_ASIDE_WORDS = {False: "Chỉ nội dung", True: "Chỉ trình bày"}
"""Filters by what a rule is about."""


class ChecklistPane(Handing):
    """Shows the report rule by rule; speaks of rules by their number in the report."""

    selected = Signal(int)
    activated = Signal(int)
    """Enter or a double click: go to the place."""
    menu_asked = Signal(QPoint)
    """The current row was clicked with the right button, here on the screen."""
    sheet_asked = Signal()
    filtered = Signal()
    """Other rows are shown, or in another order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = ChecklistModel(self)
        self._filter = ChecklistFilter(self)
        self._filter.setSourceModel(self._model)
        self.rows = ChecklistRows(self)
        self._tree = _Tree()
        self._tree.setAccessibleName("Phiếu kiểm tra")
        self._tree.setModel(self._filter)
        self._tree.setItemDelegate(self.rows)
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(12)
        self._tree.setUniformRowHeights(False)
        self._tree.setExpandsOnDoubleClick(False)  # one click does, and a second one would undo it
        # By rows, the current one may be cut where the list is low.
        self._tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._tree.setMouseTracking(True)
        self._tree.selectionModel().currentChanged.connect(self._on_current)
        self._tree.chosen_again.connect(self._on_current)
        self._tree.entered_row.connect(self._on_activated)
        self._tree.doubleClicked.connect(self._on_activated)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(self._on_menu)
        self.main = self._tree
        self._report: Report | None = None
        self._silent = False
        self.aside: bool | None = None
        """Whether only rules about how the draft looks are asked for, or only the others; None for all."""
        self.way = WayPane()
        self.way.sheet_asked.connect(self.sheet_asked)
        self.way.opinions_asked.connect(lambda: self.selected.emit(self._model.first_unread()))
        self.chips = Chips()
        self.chips.turned.connect(self._filter_rows)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Tìm")
        self.search.setAccessibleName("Tìm tiêu chí")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter_rows)
        self._severity = _sorts()
        self._severity.currentIndexChanged.connect(self._filter_rows)
        self._order = Choice()
        self._order.setAccessibleName("Thứ tự")
        for order, name in ORDER_WORDS.items():
            self._order.addItem(name, order)
        self._order.currentIndexChanged.connect(self._on_order)
        self._filtered = Filtered()
        for lift in (
            self.chips.release,
            self.search.clear,
            lambda: self._severity.setCurrentIndex(0),
        ):
            self._filtered.lifted.connect(lift)
        self._build()

    def show_report(self, report: Report | None, *, keep_place: bool = True) -> None:
        """Show *report*; with *keep_place* the selected rule stays selected, else it begins at the top."""
        kept = self.current_rule() if keep_place else None
        self._report = report
        # The selection is put back, not made anew: nobody is told.
        with self._silence():
            self._model.show_report(report)
        self._unfold()
        self.way.show_report(report)
        found = tally(report) if report else dict.fromkeys(Shown, 0)
        self.chips.show_counts(found)
        if kept is not None and report is not None:
            numbers = [n for n, r in enumerate(report.results) if r.rule.id == kept]
            self.select(numbers[0] if numbers else -1)
        elif not keep_place:
            self._tree.scrollToTop()

    def select(self, number: int) -> None:
        """Let the rule *number* of the report be the current row, without telling anyone."""
        index = self._filter.mapFromSource(self._model.index_of(number))
        with self._silence():
            self._tree.setCurrentIndex(index)
        if index.isValid():
            if index.row() == 0:  # the heading of its group, too
                self._tree.scrollTo(index.parent())
            self._tree.scrollTo(index)
            self._tree.settle()
        self._tree.viewport().update()

    def walked(self) -> Iterator[tuple[int, frozenset[Shown]]]:
        """Yield the rules that a person goes through, in the order of the list, with what of each.

        It is what is to be done, or what the filter asks for.
        """
        ways = self.chips.chosen or frozenset(TO_DO)
        for top in (self._filter.index(row, 0) for row in range(self._filter.rowCount())):
            below = self._filter.rowCount(top)
            for index in [self._filter.index(row, 0, top) for row in range(below)] or [top]:
                number = index.data(Role.NUMBER)
                if number is not None and number >= 0:
                    yield number, ways

    def shows(self, number: int) -> bool:
        """Whether the result *number* is among the rows that the filter leaves."""
        return self._filter.mapFromSource(self._model.index_of(number)).isValid()

    def current_rule(self) -> str | None:
        """Return the id of the current row's rule."""
        result = self._tree.currentIndex().data(Role.RESULT)
        return result.rule.id if isinstance(result, Result) else None

    def set_order(self, order: str) -> None:
        """Order the rules as *order* says; as at the first start where nobody knows it."""
        self._order.setCurrentIndex(max(self._order.findData(order), 0))

    @property
    def order(self) -> str:
        """How the rules are ordered."""
        return str(self._order.currentData())

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self.rows.tokens = tokens
        self.chips.set_tokens(tokens)
        self.way.set_tokens(tokens)
        self._tree.viewport().update()

    def set_low(self, *, low: bool) -> None:
        """Fold the counts and filters away where there is no room, unless they are asked for."""
        self.way.filter.setVisible(low)
        self._filters.setVisible(not low or self.way.filter.isChecked())

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        head.setSpacing(GRID)
        head.addWidget(self.way)
        self._filters = QWidget()
        filters = QVBoxLayout(self._filters)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.setSpacing(GRID)
        filters.addWidget(self.chips)
        filters.addWidget(Tools(self.search, self._severity, self._order))
        head.addWidget(self._filters)
        self.way.filter_asked.connect(self._filters.setVisible)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._filtered)
        whole.addWidget(self._tree, 1)
        self.set_low(low=False)  # shown before they are in the pane, they would be a window

    def _filter_rows(self) -> None:
        chosen = self._severity.currentData()
        self.aside = chosen if isinstance(chosen, bool) else None
        with self._silence():  # where the current row goes, another one is current: nobody chose it
            self._filter.set_ways(self.chips.chosen or frozenset(Shown))
            self._filter.set_severity(Severity(chosen) if isinstance(chosen, str) else None)
            self._filter.set_aside(aside=self.aside)
            self._filter.set_words(self.search.text())
        self._unfold()

    def _unfold(self) -> None:
        """Open all groups but, while nothing is looked for, those in which nothing is left to do.

        Where nothing fits the filter, say so.
        """
        chosen = self._severity.currentData() is not None
        asked = self.chips.chosen or self.search.text() or chosen
        self.way.show_filtering(bool(asked))
        filtering = self._report is not None and bool(asked)
        self._filtered.show_count(sum(1 for _ in self.walked()), filtering=filtering)
        self._tree.expandAll()
        if self.order == Order.WEIGHT and not (self.chips.chosen or self.search.text()):
            _fold_settled(self._tree)
        self.filtered.emit()

    def _on_order(self, row: int) -> None:
        kept = self._tree.currentIndex().data(Role.NUMBER)
        with self._silence():
            self._model.set_order(Order(self._order.itemData(row)))
        self._unfold()
        if kept is not None:
            self.select(kept)

    @contextmanager
    def _silence(self) -> Iterator[None]:
        """Change the current row without telling anyone."""
        self._silent = True
        try:
            yield
        finally:
            self._silent = False

    def _on_current(self, current: QModelIndex) -> None:
        if self._silent:
            return
        number = current.data(Role.NUMBER)
        if number is not None and number >= 0:
            self.selected.emit(number)

    def _on_menu(self, place: QPoint) -> None:
        if self._tree.indexAt(place).data(Role.RESULT) is not None:
            self.menu_asked.emit(self._tree.viewport().mapToGlobal(place))

    def _on_activated(self, index: QModelIndex) -> None:
        number = index.data(Role.NUMBER)
        if number is not None and number >= 0:
            self.activated.emit(number)


def _fold_settled(tree: QTreeView) -> None:
    """Fold the groups in which nothing is left to do."""
    model = tree.model()
    for group in (model.index(row, 0) for row in range(model.rowCount())):
        first = model.index(0, 0, group)
        if first.data(Role.HOW) in _SETTLED and not first.data(Role.UNREAD):
            tree.collapse(group)


def _sorts() -> Choice:
    """Return the choice of what is shown: by severity, or by what it is about."""
    choice = Choice()
    choice.setAccessibleName("Mức độ, nội dung hay trình bày")
    choice.addItem("Mọi mức độ", None)
    for value, name in (*SEVERITY_WORDS.items(), *_ASIDE_WORDS.items()):
        choice.addItem(name, value)
    return choice


class _Tree(QTreeView):
    """Enter goes to the place on every system (some start editing by it)."""

    entered_row = Signal(QModelIndex)
    chosen_again = Signal(QModelIndex)
    """The current row was clicked: in a low window its details may have given way to the list."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A current row that was seen is seen whole where there is less room."""
        room = QRect(QPoint(), event.oldSize())
        seen = room.intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())
            self.settle()

    def settle(self) -> None:
        """Let no row be cut at the top."""
        first = self.visualRect(self.indexAt(QPoint(self.viewport().width() // 2, 1)))
        if first.top() < 0 and not first.contains(self.visualRect(self.currentIndex())):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + first.bottom() + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.currentIndex()
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and before.isValid() and self.indexAt(event.position().toPoint()) == before:
            self.chosen_again.emit(before)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        group = self.indexAt(place)
        # Its sign, at the left, opens and folds it by itself.
        on_words = group.isValid() and self.visualRect(group).contains(place)
        if (
            event.button() == Qt.MouseButton.LeftButton
            and on_words
            and not group.parent().isValid()
        ):
            self.setExpanded(group, not self.isExpanded(group))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)
