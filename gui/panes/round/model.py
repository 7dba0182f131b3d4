"""The table of a round as a Qt model: filtered and sorted lines by columns, rules folded into groups."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from checker.shown import SHOWN_WORDS
from gui.panes.round.asked import Asked, kept, ordered
from gui.panes.round.columns import Cell, Column, What, cell_of, columns_of, handed_in, sort_key
from gui.panes.round.lines import Line, LineKey, RoundTable

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a cell knows beyond its words."""

    CELL = Qt.ItemDataRole.UserRole
    COLUMN = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2


_CUT = frozenset({What.NAME, What.PROVINCE, What.SUBJECT, What.DECISION})
"""What may be longer than there is room for: the tip has all of it."""
_HINTS = {
    What.GROUP: "Bấm để mở hoặc gập các tiêu chí của nhóm",
    What.RULE: "{}\nBấm để chỉ xem đơn vị chưa đạt tiêu chí này",
}
"""What a click on a title does where that is not to sort."""


class RoundModel(QAbstractTableModel):
    """Shows the offices that are asked for; the order stays until another is asked for."""

    kept = Signal()
    """Other offices are kept, or they stand in another order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: RoundTable | None = None
        self.columns: tuple[Column, ...] = ()
        self.asked = Asked()
        self.sorted_by: tuple[str, str] = (What.MUST, "")
        """What the column tells and its key."""
        self.down = True
        self._lines: Sequence[Line] = ()
        self._numbers: list[int] = []
        self._expanded: frozenset[str] = frozenset()

    def show_table(self, table: RoundTable) -> None:
        """Show *table* sorted and filtered as was asked last."""
        self.beginResetModel()
        self.table, self._lines = table, table.lines
        self.columns = columns_of(table, self._expanded)
        self._arrange()
        self.endResetModel()
        self.kept.emit()

    def update_table(self, table: RoundTable) -> None:
        """Show *table*, in which the same offices stand; none of them moves."""
        same = [line.key for line in table.lines] == [line.key for line in self._lines]
        if not same or columns_of(table, self._expanded) != self.columns:
            self.show_table(table)
            return
        self.table, self._lines = table, table.lines
        if self._numbers:
            end = self.index(len(self._numbers) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), end)
        self.kept.emit()

    def ask(self, asked: Asked) -> None:
        """Keep only the offices that are *asked* for."""
        if asked != self.asked:
            self.asked = asked
            self._begin_anew()

    def sort_by(self, column: Column, *, down: bool | None = None) -> None:
        """Sort by *column*, the other way round where it is sorted by it already."""
        key = (column.what, column.key)
        again = not self.down if key == self.sorted_by else column.down
        self.sorted_by, self.down = key, again if down is None else down
        self._begin_anew()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def toggle(self, group: str) -> None:
        """Show the rules of *group* beside it, or no more."""
        at = next((n for n, column in enumerate(self.columns) if column.key == group), None)
        if at is None or self.table is None or self.columns[at].what is not What.GROUP:
            return
        rules = len(self.columns[at].rules)
        if group in self._expanded:
            self.beginRemoveColumns(QModelIndex(), at + 1, at + rules)
            self._expanded -= {group}
        else:
            self.beginInsertColumns(QModelIndex(), at + 1, at + rules)
            self._expanded |= {group}
        self.columns = columns_of(self.table, self._expanded)
        if group in self._expanded:
            self.endInsertColumns()
        else:
            self.endRemoveColumns()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    @property
    def expanded(self) -> bool:
        """Whether the rules of any group are shown."""
        return any(column.expanded for column in self.columns)

    def line(self, row: int) -> Line | None:
        """Return the line in *row*."""
        return self._lines[self._numbers[row]] if 0 <= row < len(self._numbers) else None

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands in a cell."""
        if self.table is None:
            return Cell("")
        return cell_of(self._lines[self._numbers[row]], self.columns[column], self.table)

    def row_of(self, key: LineKey) -> int:
        """Return the row of the line known by *key*, -1 where it is not kept."""
        rows = (r for r, n in enumerate(self._numbers) if self._lines[n].key == key)
        return next(rows, -1)

    def column_of(self, what: str, key: str) -> int:
        """Return the number of the column that tells this, -1 where there is none."""
        found = (n for n, c in enumerate(self.columns) if c.what == what and c.key == key)
        return next(found, -1)

    def _begin_anew(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()
        self.kept.emit()

    def _arrange(self) -> None:
        numbers = kept(self._lines, self.asked)
        at = self.column_of(*self.sorted_by)
        if at < 0:  # a rule whose group is folded again, or another round
            what, key = self.sorted_by
            column = Column(What(what), "", key)
        else:
            column = self.columns[at]
        self._numbers = ordered(self._lines, numbers, sort_key(column), down=self.down)

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return _HINTS.get(column.what, "").format(column.title)
        return column if role == Role.COLUMN else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.table is None:
            return None
        line, column = self._lines[self._numbers[index.row()]], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_of(line, column, self.table).text
        if role == Role.CELL:
            return cell_of(line, column, self.table)
        if role == Role.COLUMN:
            return column
        if role == Role.LINE:
            return line
        if role == Qt.ItemDataRole.ToolTipRole and column.what in _CUT:
            return cell_of(line, column, self.table).text
        told = role == Qt.ItemDataRole.AccessibleTextRole
        if told or (role == Qt.ItemDataRole.ToolTipRole and column.is_of_rules):
            return in_words(line, column, self.table)
        return None


def in_words(line: Line, column: Column, table: RoundTable) -> str:
    """Return what a cell says where its sign is not seen, or not known."""
    office = line.of.office.called
    if column.what is What.NAME:
        return office
    cell = cell_of(line, column, table)
    if line.row is None and not cell.text:
        return f"{office}: {handed_in(line)}"
    if column.what is What.GROUP and (own := line.groups.get(column.key)):
        ways = (f"{count} {SHOWN_WORDS[how].lower()}" for how, count in own.ways.items())
        count = f"{own.open} tiêu chí chưa đạt, gồm {', '.join(ways)}"
        return f"{office}. {column.title}: {count if own.open else SHOWN_WORDS[own.how].lower()}"
    said = SHOWN_WORDS[cell.how].lower() if column.what is What.RULE and cell.how else cell.text
    return f"{office}. {column.title}: {said}" if said else office
