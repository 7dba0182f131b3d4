"""The demands as a table: sort after sort, each with a box to tick."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from checker.demands.proposal import Proposal
from checker.kernel.days import written, written_day
from checker.library.rule import SEVERITY_WORDS
from gui.demands.picked import GONE, Group, Picked, Row
from gui.look.tokens import GRID

_COLUMNS = ("Áp dụng · Việc", "Hạn", "Trích câu", "Mức", "So với trước")
_SAYS, _DUE, _QUOTE, _SEVERITY, _NOTE = range(len(_COLUMNS))
_ROOMY, _ROOMIER = 780, 900
"""Pixels from which there is room for the quotes (with a column more): the details have them, too."""
_ID, _SURE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_QUOTED = 160
"""Characters of a quote in its cell."""
_TICKED, _FREE = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class DemandsTable(QTreeWidget):
    """Shows what can be taken over; the box of a sort ticks all of it, Space that of the row."""

    ticked = Signal(frozenset)
    """Carries the ids of all that is ticked now."""
    selected = Signal(str)
    """Carries the id of the row that is looked at; empty where it is none that is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Yêu cầu của kế hoạch cấp trên")
        self.setHeaderLabels(_COLUMNS)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setIndentation(2 * GRID)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_SAYS, QHeaderView.ResizeMode.Stretch)
        for column in (_DUE, _SEVERITY, _NOTE):
            mode = QHeaderView.ResizeMode.ResizeToContents
            self.header().setSectionResizeMode(column, mode)
        self.setColumnWidth(_QUOTE, 22 * GRID)
        self.itemChanged.connect(self._follow)
        self.currentItemChanged.connect(self._tell_selected)

    def show_picked(self, picked: Picked) -> None:
        """Show all rows anew and go to the first."""
        self.blockSignals(True)
        self.clear()
        for group in picked.groups:
            item = _group_item(group, picked)
            self.addTopLevelItem(item)
            _sum_up(item)
            item.setFirstColumnSpanned(True)  # not before it is in the table
        self.blockSignals(False)
        self.expandAll()
        self.setColumnHidden(_NOTE, picked.differences is None)
        self._fit()
        rows = list(self._rows())
        if rows:
            self.setCurrentItem(rows[0])

    def renew(self, row: Row) -> None:
        """Show what was corrected of a row."""
        self.blockSignals(True)
        for item in self._rows():
            if row.proposal is not None and item.data(_SAYS, _ID) == row.proposal.id:
                _fill(item, row)
        self.blockSignals(False)

    def tick_all(self, *, on: bool) -> None:
        """Tick everything that is certain, or nothing: what wants a look is ticked by who has looked."""
        self.blockSignals(True)
        for item in self._rows():
            if _can_tick(item) and (not on or item.data(_SAYS, _SURE)):
                item.setCheckState(_SAYS, _TICKED if on else _FREE)
        for group in self._groups():
            _sum_up(group)
        self.blockSignals(False)
        self._tell_ticked()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Space tick the row, whichever of its cells has the keyboard."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            if _can_tick(item):
                on = item.checkState(_SAYS) != _TICKED
                item.setCheckState(_SAYS, _TICKED if on else _FREE)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the quotes where there is room beside everything else."""
        compared = not self.isColumnHidden(_NOTE)
        self.setColumnHidden(_QUOTE, self.width() < (_ROOMIER if compared else _ROOMY))

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for group in self._groups():
            yield from _rows_of(group)

    def _groups(self) -> Iterator[QTreeWidgetItem]:
        for group in (self.topLevelItem(at) for at in range(self.topLevelItemCount())):
            if group is not None:
                yield group

    def _follow(self, item: QTreeWidgetItem) -> None:
        """Let the rows of a sort follow its box, and the box its rows."""
        self.blockSignals(True)
        if item.parent() is None:
            _tick_sort(item)
        _sum_up(item.parent() or item)
        self.blockSignals(False)
        self._tell_ticked()
        self.viewport().update()

    def _tell_ticked(self) -> None:
        ids = (item.data(_SAYS, _ID) for item in self._rows() if _is_ticked(item))
        self.ticked.emit(frozenset(ids))

    def _tell_selected(self, item: QTreeWidgetItem | None) -> None:
        self.selected.emit((item.data(_SAYS, _ID) or "") if item is not None else "")


def _can_tick(item: QTreeWidgetItem) -> bool:
    return bool(item.flags() & Qt.ItemFlag.ItemIsUserCheckable)


def _is_ticked(item: QTreeWidgetItem) -> bool:
    return _can_tick(item) and item.checkState(_SAYS) == _TICKED


def _rows_of(group: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for item in (group.child(at) for at in range(group.childCount())):
        if item is not None:
            yield item


def _tick_sort(group: QTreeWidgetItem) -> None:
    """Tick what is certain of a sort (all of it, where nothing is); where that is ticked, take all ticks away."""
    rows = [item for item in _rows_of(group) if _can_tick(item)]
    meant = [item for item in rows if item.data(_SAYS, _SURE)] or rows
    on = group.checkState(_SAYS) == _TICKED and not all(map(_is_ticked, meant))
    for item in meant if on else rows:
        item.setCheckState(_SAYS, _TICKED if on else _FREE)


def _sum_up(group: QTreeWidgetItem) -> None:
    """Let the box of a sort say whether all, some or none of it is ticked."""
    rows = [item for item in _rows_of(group) if _can_tick(item)]
    if rows:
        ticked = sum(map(_is_ticked, rows))
        some = _TICKED if ticked == len(rows) else Qt.CheckState.PartiallyChecked
        group.setCheckState(_SAYS, some if ticked else _FREE)


def _group_item(group: Group, picked: Picked) -> QTreeWidgetItem:
    top = QTreeWidgetItem([f"{group.title} ({len(group.rows)})"])
    font = top.font(_SAYS)
    font.setBold(True)
    top.setFont(_SAYS, font)
    can_tick = any(row.can_tick for row in group.rows)
    if can_tick:
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    for row in group.rows:
        item = QTreeWidgetItem(top)
        if row.can_tick:
            on = row.proposal is not None and row.proposal.id in picked.ticked
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_SAYS, _TICKED if on else _FREE)
        else:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        _fill(item, row)
    if group.title == GONE:
        top.setText(_SAYS, f"{GONE} ({len(group.rows)})")
    return top


def _due(proposal: Proposal) -> str:
    """Return the day in as few words as it has, for every year or the one; else the plan's own words."""
    given = proposal.rule.get("with")
    given = given if isinstance(given, Mapping) else {}
    if given.get("each"):
        return proposal.due_words
    if proposal.due is not None and given.get("every_year"):
        return f"{written(proposal.due.day, proposal.due.month)} hằng năm"
    return written_day(proposal.due) or proposal.due_words


def _fill(item: QTreeWidgetItem, row: Row) -> None:
    proposal = row.proposal
    doubt = "" if proposal is None or proposal.sure or row.known else " (cần đọc lại)"
    item.setText(_SAYS, f"{row.says}{doubt}")
    item.setText(_QUOTE, " ".join(row.quote.split())[:_QUOTED])
    item.setText(_NOTE, row.note)
    if proposal is not None:
        item.setData(_SAYS, _ID, proposal.id)
        item.setData(_SAYS, _SURE, proposal.sure)
        item.setText(_DUE, _due(proposal))
        item.setText(_SEVERITY, "có sẵn" if row.known else SEVERITY_WORDS[proposal.severity])
    if not row.can_tick:
        for column in range(len(_COLUMNS)):
            item.setForeground(column, QApplication.palette().placeholderText())
