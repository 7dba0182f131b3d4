"""Chọn văn bản: the register as a list to look through, by number or name."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from checker.library.registers import KnownDocument
from gui.dialogs.dialog import Dialog
from gui.look.widgets import button, label
from gui.panes.word_filter import WordFilter, searched
from gui.rulebook.entry_rows import EntryRows
from gui.rulebook.known import called

_HIGH = 300


class DocumentPicker(Dialog):
    """Asks which document; one that is not there can be added."""

    chosen = Signal(str)
    """Carries its number."""
    new_asked = Signal()

    def __init__(
        self, documents: Sequence[KnownDocument], number: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("Chọn văn bản", QSize(640, -1), parent)
        self.search = _Search()
        self.search.setPlaceholderText("Tìm theo số hoặc tên, có dấu hay không đều được")
        self.search.setAccessibleName("Tìm văn bản")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Văn bản trong sổ")
        self.list.setProperty("role", "entries")
        self.list.setMinimumHeight(_HIGH)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(EntryRows(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for document in documents:
            item = QListWidgetItem(called(document))
            item.setData(Qt.ItemDataRole.UserRole, document.id)
            self.list.addItem(item)
            if document.id == number:
                self.list.setCurrentItem(item)
        self._texts = [searched(f"{called(one)} {one.title} {one.issuer}") for one in documents]
        self._none = label("Sổ chưa có văn bản nào như vậy.", "quiet", wrap=True)
        self._none.hide()
        self.take = button("&Chọn", self._take, "primary")
        self.take.setDefault(True)
        self.search.textChanged.connect(self._look_for)
        self.search.stepped.connect(self._step)
        self.list.itemActivated.connect(lambda _: self._take())
        self.list.currentItemChanged.connect(lambda _: self._show_ready())
        for part in (self.search, self.list, self._none):
            self.column.addWidget(part)
        self.foot.addWidget(button("&Thêm văn bản mới…", self._add))
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.take)
        self._show_ready()
        self.search.setFocus()

    def _look_for(self, words: str) -> None:
        wanted = WordFilter(words)
        left = []
        for row, text in enumerate(self._texts):
            item = self.list.item(row)
            item.setHidden(not wanted.accepts_searched(text))
            left += [item] * (not item.isHidden())
        self._none.setVisible(not left)
        if left and self.list.currentItem() not in left:
            self.list.setCurrentItem(left[0])
        self._show_ready()

    def _step(self, by: int) -> None:
        """Go up or down the list while the keyboard stays in the search field."""
        rows = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        now = self.list.currentRow()
        if rows:
            at = rows.index(now) + by if now in rows else 0
            self.list.setCurrentRow(rows[max(0, min(at, len(rows) - 1))])

    def _show_ready(self) -> None:
        item = self.list.currentItem()
        self.take.setEnabled(item is not None and not item.isHidden())

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self.accept()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _add(self) -> None:
        self.reject()
        self.new_asked.emit()


class _Search(QLineEdit):
    """Hands the keys for up and down on to the list."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
