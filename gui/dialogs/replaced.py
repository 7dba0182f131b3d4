"""Which documents of the register another one takes the place of: looked for by number or name."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from checker.library.registers import KnownDocument
from checker.library.rule import Library
from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.panes.word_filter import WordFilter, searched

_MOST = 30
"""Rows that a search shows."""
_HIGH = 14 * GRID


class Replaced(QWidget):
    """A search in the register above the documents that were chosen."""

    changed = Signal()
    unfolded = Signal()
    """It needs more room, or less."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = library.registers.documents
        self._texts = {
            number: searched(f"{_called(known)} {' '.join(known.names)}")
            for number, known in self._documents.items()
        }
        self.numbers: tuple[str, ...] = ()
        self.search = _Search()
        self.search.setAccessibleName("Thay cho văn bản nào")
        self.search.setPlaceholderText("Tìm theo số hoặc tên, có dấu hay không đều được")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Văn bản tìm thấy trong sổ")
        self.list.setWordWrap(True)
        self.list.setFixedHeight(_HIGH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.hide()
        self._none = label("Sổ chưa có văn bản nào như vậy.", "quiet", wrap=True)
        self._none.hide()
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(self._chosen)
        for part in (self.search, self.list, self._none):
            column.addWidget(part)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._look_for)
        self.search.stepped.connect(self._step)
        self.search.taken.connect(self._take)
        self.list.itemClicked.connect(lambda _: self._take())
        self.list.itemActivated.connect(lambda _: self._take())

    def show_numbers(self, numbers: Iterable[str]) -> None:
        """Show that these are chosen."""
        self.numbers = tuple(dict.fromkeys(numbers))
        while (old := self._chosen.takeAt(0)) is not None:
            if (gone := old.widget()) is not None:
                gone.deleteLater()
        for number in self.numbers:
            self._chosen.addWidget(self._row(number))

    def _row(self, number: str) -> QWidget:
        known = self._documents.get(number)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(label(_called(known) if known else number, wrap=True), 1)
        leave = button("Bỏ", partial(self._leave, number), "link")
        leave.setAccessibleName(f"Bỏ {number}")
        across.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _leave(self, number: str) -> None:
        self.show_numbers(one for one in self.numbers if one != number)
        self.search.setFocus()
        self.changed.emit()

    def _look_for(self, words: str) -> None:
        wanted = WordFilter(words)
        self.list.clear()
        left = [
            number
            for number, text in self._texts.items()
            if words.strip() and number not in self.numbers and wanted.accepts_searched(text)
        ]
        for number in left[:_MOST]:
            item = QListWidgetItem(_called(self._documents[number]))
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        found, none = bool(left), bool(words.strip()) and not left
        if (found, none) != (not self.list.isHidden(), not self._none.isHidden()):
            self.list.setVisible(found)
            self._none.setVisible(none)
            self.unfolded.emit()

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.show_numbers((*self.numbers, item.data(Qt.ItemDataRole.UserRole)))
            self.search.clear()
            self.changed.emit()


class _Search(QLineEdit):
    """Hands the keys for up and down on to the list; Enter takes what is chosen there."""

    stepped = Signal(int)
    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            self.taken.emit()
        else:
            super().keyPressEvent(event)


def _called(known: KnownDocument) -> str:
    dated = f" ngày {known.date:%d/%m/%Y}" if known.date else ""
    title = f": {known.title}" if known.title else ""
    return f"{known.kind} số {known.id}{dated}{title}"
