"""The outline as a model: the plan's sections with their dots, and the missing ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from checker.kernel.document import Span
from checker.shown import SHOWN_WORDS
from gui.page.marks import CARD_WORDS, CHOSEN
from gui.panes.outline.items import OutlineItem

Index = QModelIndex | QPersistentModelIndex


_LACKING = "Thiếu"


class Role(IntEnum):
    """What an entry knows beyond its title."""

    SPAN = Qt.ItemDataRole.UserRole
    HOW = Qt.ItemDataRole.UserRole + 1
    GHOST = Qt.ItemDataRole.UserRole + 2
    SETTLED = Qt.ItemDataRole.UserRole + 3


@dataclass(slots=True)
class _Entry:
    """An item with its place in the tree."""

    item: OutlineItem
    parent: "_Entry | None" = None
    row: int = 0
    children: list["_Entry"] = field(default_factory=list)


def _nested(items: Sequence[OutlineItem]) -> list[_Entry]:
    tops: list[_Entry] = []
    opened: list[_Entry] = []
    for item in items:
        while opened and opened[-1].item.depth >= item.depth:
            opened.pop()
        entry = _Entry(item, opened[-1] if opened else None)
        siblings = entry.parent.children if entry.parent else tops
        entry.row = len(siblings)
        siblings.append(entry)
        opened.append(entry)
    return tops


class OutlineModel(QAbstractItemModel):
    """The plan's sections as a tree."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tops: list[_Entry] = []

    def show_items(self, items: Sequence[OutlineItem]) -> None:
        """Show another outline."""
        self.beginResetModel()
        self._tops = _nested(items)
        self.endResetModel()

    def show_ways(self, items: Sequence[OutlineItem]) -> None:
        """Show the same outline with other verdicts; what is open and selected stays so."""
        for entry, item in zip(_all(self._tops), items, strict=True):
            entry.item = item
        self.layoutChanged.emit()

    def index_at(self, offset: int) -> QModelIndex:
        """Return the innermost section around *offset*."""
        found: _Entry | None = None
        level = self._tops
        while True:
            inner = [e for e in level if e.item.ghost is None and _has(e.item.span, offset)]
            if not inner:
                break
            found, level = inner[-1], inner[-1].children
        return self.createIndex(found.row, 0, found) if found else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if parent.isValid() and parent.column() > 0:
            return 0
        return len(self._entry(parent).children if parent.isValid() else self._tops)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        entries_ = self._entry(parent).children if parent.isValid() else self._tops
        return self.createIndex(row, column, entries_[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        above = self._entry(index).parent if index.isValid() else None
        return self.createIndex(above.row, 0, above) if above else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entry(index).item
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_before(entry)}: {entry.title}" if entry.ghost else entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if entry.ghost and entry.settled:
                return f"{CHOSEN}: {entry.title}"
            verdict = f", {SHOWN_WORDS[entry.how]}" if entry.how else ", đã xử lý" * entry.settled
            return f"{'Thiếu mục ' if entry.ghost else ''}{entry.title}{verdict}"
        if role == Role.SPAN:
            return entry.span
        if role == Role.HOW:
            return entry.how
        if role == Role.GHOST:
            return entry.ghost
        if role == Role.SETTLED:
            return entry.settled
        return None

    def _entry(self, index: Index) -> _Entry:
        entry = index.internalPointer()
        if not isinstance(entry, _Entry):
            raise TypeError(entry)
        return entry


def _all(entries: Sequence[_Entry]) -> Iterator[_Entry]:
    """Yield *entries* and all below them, in order."""
    for entry in entries:
        yield entry
        yield from _all(entry.children)


def _before(item: OutlineItem) -> str:
    """Return what stands before the title of a missing section."""
    if item.settled:
        return CHOSEN
    return f"+ {CARD_WORDS.get(item.how, _LACKING) if item.how else _LACKING}"


def _has(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end
