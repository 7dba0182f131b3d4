"""The table of offices: the first column stays in sight; keys and clicks open, unfold, filter, decide."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.look.tokens import Tokens
from gui.look.widgets import label
from gui.panes.round.cells import HEIGHT, RoundCells
from gui.panes.round.columns import Column, What
from gui.panes.round.header import RoundHeader
from gui.panes.round.lines import Line
from gui.panes.round.model import Index, RoundModel

_WIDE, _NARROW = 196, 148
"""Pixels of the first column, and where there is little room."""
_LITTLE = 640
_WIDTHS = {
    What.PROVINCE: 120,
    What.SUBJECT: 120,
    What.LEVEL: 64,
    What.YEAR: 56,
    What.HANDED: 116,
    What.DECISION: 104,
    What.GROUP: 64,
    What.RULE: 32,
}
_OTHERS = 54
_WIDE_GROUP = 80
"""Where it is low: titles of few lines."""
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Lines(QTableView):
    """A table without a grid whose rows are all of one height."""

    def __init__(self, model: RoundModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = RoundCells(model, self)
        self.header = RoundHeader(model, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leads on: the arrow keys go from cell to cell
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(HEIGHT)
        rows.setDefaultSectionSize(HEIGHT)
        self.header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header.setMinimumSectionSize(24)
        self.header.setHighlightSections(False)


class RoundView(_Lines):
    """Shows a :class:`RoundModel`; a second view over its left edge keeps the first column in sight."""

    opened = Signal(object, object)
    """Carries the Line and the Column of which a plan is to be opened."""
    went = Signal()
    """Another cell is the current one."""
    menu_asked = Signal(QPoint)
    """Carries where on the screen a menu for the selected lines is to open."""
    rule_asked = Signal(object)
    """Carries the Column of a rule: only offices with that gap are to be kept."""

    def __init__(self, model: RoundModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._rounds = model
        self._laid_out = (False, False)
        self.setAccessibleName("Bảng tổng hợp theo đơn vị và tiêu chí")
        self._frozen = _Lines(model, self)
        self._frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frozen.setSelectionModel(self.selectionModel())
        for policy in (
            self._frozen.setVerticalScrollBarPolicy,
            self._frozen.setHorizontalScrollBarPolicy,
        ):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().stackUnder(self._frozen)
        self._empty = label("", "quiet", wrap=True)
        self._empty.setParent(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        self._frozen.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._frozen.customContextMenuRequested.connect(self._ask_for_menu)
        here, there = self.verticalScrollBar(), self._frozen.verticalScrollBar()
        here.valueChanged.connect(there.setValue)
        there.valueChanged.connect(here.setValue)
        for view in (self, self._frozen):
            view.header.clicked_column.connect(self._on_title)
            view.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda *_: self.went.emit())
        # A click on the line where the keyboard is already changes the selection alone.
        self.selectionModel().selectionChanged.connect(lambda *_: self.went.emit())
        model.modelReset.connect(self._lay_out)
        model.columnsInserted.connect(self._lay_out)
        model.columnsRemoved.connect(self._lay_out)
        self._lay_out()

    @property
    def selected(self) -> list[Line]:
        """The lines that are selected, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [line for row in rows if (line := self._rounds.line(row)) is not None]

    @property
    def current(self) -> tuple[Line, Column] | None:
        """The line and the column where the keyboard is."""
        index = self.currentIndex()
        line = self._rounds.line(index.row()) if index.isValid() else None
        return None if line is None else (line, self._rounds.columns[index.column()])

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, and bring it into sight."""
        index = self._rounds.index(row, column)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)

    def set_empty(self, words: str) -> None:
        """Say *words* where there is no line; nothing where they are empty."""
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        self._place()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        for view in (self, self._frozen):
            view.cells.set_tokens(tokens)
            view.header.set_tokens(tokens)
            view.viewport().update()

    def _lay_out(self) -> None:
        """Give the columns their widths, and the second view its place."""
        first = _NARROW if self.width() < _LITTLE else _WIDE
        for at, column in enumerate(self._rounds.columns):
            width = first if at == 0 else _WIDTHS.get(column.what, _OTHERS)
            if column.what is What.GROUP and not self.header.is_roomy:
                width = _WIDE_GROUP
            self.setColumnWidth(at, width)
            self._frozen.setColumnHidden(at, at > 0)
        if self._rounds.columns:
            self._frozen.setColumnWidth(0, first)
        high = self.header.sizeHint().height()
        for view in (self, self._frozen):
            view.header.setFixedHeight(high)
        self._place()

    def _place(self) -> None:
        width = self.columnWidth(0) if self._rounds.columns else 0
        height = self.viewport().height() + self.header.height()
        self._frozen.setGeometry(0, 0, width, height)
        self._frozen.setVisible(width > 0)
        self._empty.setGeometry(self.viewport().geometry())
        self._empty.raise_()
        self._frozen.verticalScrollBar().setValue(self.verticalScrollBar().value())

    def _on_title(self, column: Column) -> None:
        if column.what is What.GROUP:
            self._unfold(column)
        elif column.what is What.RULE:
            self.rule_asked.emit(column)
        else:
            self._rounds.sort_by(column)

    def _unfold(self, column: Column) -> None:
        """Show the rules of a group, as many as there is room for, or no more."""
        self._rounds.toggle(column.key)
        flags = QItemSelectionModel.SelectionFlag
        chosen = self.selectionModel().selection()  # whole rows, those that came as well
        self.selectionModel().select(chosen, flags.Select | flags.Rows)
        at = self._rounds.column_of(What.GROUP, column.key)
        if self._rounds.columns[at].expanded:
            end = self.columnViewportPosition(at + len(column.rules)) + _WIDTHS[What.RULE]
            begin = self.columnViewportPosition(at) - self.columnWidth(0)
            by = min(end - self.viewport().width(), begin)
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + max(by, 0))

    def _ask_for_menu(self, place: QPoint) -> None:
        """The right button was pressed over the column that stays, at *place* there."""
        if self._frozen.indexAt(place).isValid():
            self.menu_asked.emit(self._frozen.viewport().mapToGlobal(place))

    def _open(self, index: QModelIndex) -> None:
        line = self._rounds.line(index.row())
        if line is not None and line.row is not None:
            self.opened.emit(line, self._rounds.columns[index.column()])

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _LITTLE
        if (narrow, self.header.is_roomy) != self._laid_out:
            self._laid_out = narrow, self.header.is_roomy
            self._lay_out()
        self._place()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        QTimer.singleShot(0, self, self._place)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, also from below the column that stays."""
        if index.column() > 0:
            super().scrollTo(index, hint)
            left, stays = self.visualRect(index).left(), self.columnWidth(0)
            if left < stays:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() + left - stays)
        else:
            across = self.horizontalScrollBar().value()
            super().scrollTo(index, hint)
            self.horizontalScrollBar().setValue(across)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a plan by Enter, unfold a group by the space bar."""
        index = self.currentIndex()
        if event.key() in _OPENING and index.isValid():
            self._open(index)
            return
        if event.key() == Qt.Key.Key_Space and index.isValid():
            column = self._rounds.columns[index.column()]
            if column.is_of_rules:
                at = self._rounds.column_of(What.GROUP, column.rules[0].group)
                self.go_to(index.row(), at)
                self._unfold(self._rounds.columns[at])
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_decision = index.isValid() and self._rounds.columns[index.column()].what is What.DECISION
        if event.button() == Qt.MouseButton.LeftButton and on_decision:
            below = self.visualRect(index).bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(below))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            place = event.globalPos()
            if not self.indexAt(self.viewport().mapFromGlobal(place)).isValid():
                return
        if self.currentIndex().isValid():
            self.menu_asked.emit(place)
