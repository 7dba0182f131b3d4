"""Thử trên thư mục: which verdicts flip in many drafts, before the change is saved."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from checker.shown import FORMS, SHOWN_WORDS, Shown
from checker.trial.flips import Flip, Tried
from checker.trial.summary import summary
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import button, label

_COLUMNS = ("Dự thảo, tiêu chí", "Đang là", "Sẽ là")
_LOOKING = "Đang tìm các dự thảo…"
_NOTHING = "Không kết quả nào thay đổi."
_WIDTH = 150


class FolderTrial(Dialog):
    """Lists what becomes otherwise, draft by draft, while it is still being tried."""

    stop_asked = Signal()

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(f"Thử trên thư mục “{folder}”", QSize(860, 520), parent)
        self._tried: list[Tried] = []
        self._of = 0
        self.told = label(_LOOKING, wrap=True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Kết quả thay đổi")
        self.tree.setHeaderLabels(list(_COLUMNS))
        self.tree.setWordWrap(True)
        self.tree.setItemDelegate(_Wrapped(self.tree))
        self.tree.header().sectionResized.connect(self.tree.scheduleDelayedItemsLayout)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.tree.setColumnWidth(column, _WIDTH)
        self.stop = button("&Dừng", self._stop)
        close = button("Đón&g", self.close, "primary")
        close.setDefault(True)  # Enter closes, also out of the list
        self.column.addWidget(self.told)
        self.column.addWidget(
            label(
                "So bộ tiêu chí đã lưu với bộ đang sửa; các dự thảo được giữ nguyên.",
                "small",
                wrap=True,
            )
        )
        self.column.addWidget(self.tree, 1)
        self.tree.setMinimumHeight(_WIDTH)
        self.foot.addWidget(self.stop)
        self.foot.addStretch()
        self.foot.addWidget(close)
        self.finished.connect(lambda _: self.stop_asked.emit())
        close.setFocus()

    def show_count(self, count: int) -> None:
        """Say how many drafts there are to try."""
        self._of = count
        self._say(ended=False)

    def add(self, tried: Tried) -> None:
        """Show what becomes of one draft."""
        self._tried.append(tried)
        if tried.error is not None or tried.flips:
            item = QTreeWidgetItem(self.tree, [tried.name])
            if tried.error is not None:
                _tell(item, tried.error.message)
            for flip in tried.flips:
                row = _row(flip)
                item.addChild(row)
                _tell(row, _said(flip))
                row.setExpanded(True)
            item.setExpanded(True)
        self._say(ended=False)

    def end(self, words: str = "") -> None:
        """Say what it comes to; *words* where it was stopped or went wrong."""
        self.stop.setEnabled(False)
        self._say(ended=True, words=words)

    def _say(self, *, ended: bool, words: str = "") -> None:
        found = summary(self._tried)
        flipped = any(one.flips for one in self._tried)
        parts: Sequence[str] = [words, found.sentence, "" if flipped else _NOTHING]
        if not ended:
            parts = [f"Đã thử {len(self._tried)}/{self._of} dự thảo."]
        self.told.setText(" ".join(filter(None, parts)))

    def _stop(self) -> None:
        self.stop_asked.emit()
        self.end("Đã dừng.")


class _Wrapped(QStyledItemDelegate):
    """Makes rows as high as their words need in the width that they have: Qt makes them one line high."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        item = self._tree.itemFromIndex(index)
        whole = item is not None and item.isFirstColumnSpanned()
        width = self._tree.viewport().width() if whole else self._tree.columnWidth(index.column())
        inside = QStyleOptionViewItem(option)
        if index.column() == 0:
            depth, above = 1, index.parent()
            while above.isValid():
                depth, above = depth + 1, above.parent()
            width -= depth * self._tree.indentation()
        inside.rect.setRect(0, 0, width - GRID, GRID)  # without a height Qt wraps nothing
        return super().sizeHint(inside, index)


def _tell(below: QTreeWidgetItem, words: str) -> None:
    """Say *words* under *below*, across all columns."""
    if words:
        row = QTreeWidgetItem(below, [words])
        row.setFirstColumnSpanned(True)
        row.setToolTip(0, words)


def _row(flip: Flip) -> QTreeWidgetItem:
    return QTreeWidgetItem([flip.title, _words(flip.before), _words(flip.after)])


def _said(flip: Flip) -> str:
    return " ".join(filter(None, (flip.message, flip.quote)))


def _words(how: Shown | None) -> str:
    return "Không xét" if how is None else f"{FORMS[how]} {SHOWN_WORDS[how]}"
