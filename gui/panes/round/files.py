"""Files of a round that stand in no line: documents of other kinds, and those that could not be read."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QVBoxLayout, QWidget

from checker.rounds.file_row import FileRow
from checker.words import KIND_WORDS
from gui.look.tokens import GRID
from gui.look.widgets import label

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


class FilesModel(QAbstractTableModel):
    """A file a row: its name, its folder, and what is to be said of it."""

    def __init__(self, said: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = ("Tệp", "Thư mục", said)
        self._rows: Sequence[FileRow] = ()

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show *rows*, unless they are shown already."""
        if tuple(rows) != tuple(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            folder, _, name = row.path.rpartition("/")
            return (name, folder, _said(row))[index.column()]
        return row if role == _ROW else None


def _said(row: FileRow) -> str:
    if row.error is not None:
        message = row.error.message
        return f"{message[:1].upper()}{message[1:]}"
    kind = KIND_WORDS.get(row.kind, KIND_WORDS["khac"])
    return " · ".join(filter(None, (kind, row.title, row.issuer)))


class FilesPane(QWidget):
    """Lists files with a word above and what was passed over below; Enter opens one."""

    opened = Signal(object)
    """Carries the FileRow."""

    def __init__(self, name: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FilesModel(said, self)
        self.above = label("", "quiet", wrap=True, copy=True)
        self.list = QTreeView()
        self.list.setModel(self.model)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(name)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.doubleClicked.connect(self._tell)
        head = self.list.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        self.list.setColumnWidth(0, 280)
        self.list.setColumnWidth(1, 160)
        self.whole = label("", wrap=True, copy=True)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_whole())
        self.below = label("", "small", wrap=True, copy=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.above)
        column.addWidget(self.list, 1)
        column.addWidget(self.whole)
        column.addWidget(self.below)

    def show_rows(self, rows: Sequence[FileRow], above: str, below: Sequence[str] = ()) -> None:
        """List *rows* between what is said *above* and *below*."""
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_whole()
        self.above.setText(above)
        self.below.setText("\n".join(below))
        self.below.setVisible(bool(below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell(self.list.currentIndex())
            return
        super().keyPressEvent(event)

    def _show_whole(self) -> None:
        """Say of the file that is chosen all that its line may have no room for."""
        row = self.list.currentIndex().data(_ROW)
        said = f"{row.path}: {_said(row)}" if isinstance(row, FileRow) else ""
        self.whole.setText(said)
        self.whole.setVisible(bool(said))

    def _tell(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        if isinstance(row, FileRow):
            self.opened.emit(row)
