"""The outline as a model: the plan's sections with their dots, and the missing ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from checker.document import Span
from checker.facts.outline import Section
from checker.report import STATUS_WORDS, Report, Status

Index = QModelIndex | QPersistentModelIndex
_DEEPEST = 3


class Role(IntEnum):
    """What an entry knows beyond its words."""

    SPAN = Qt.ItemDataRole.UserRole
    STATUS = Qt.ItemDataRole.UserRole + 1
    GHOST = Qt.ItemDataRole.UserRole + 2


@dataclass(slots=True)
class Entry:
    """A section, or a missing one at its place (a ghost, with its result and finding)."""

    words: str
    span: Span
    depth: int
    ghost: tuple[int, int] | None = None
    status: Status | None = None
    """The worst status of what lies inside."""
    parent: "Entry | None" = None
    row: int = 0
    children: list["Entry"] = field(default_factory=list)


_WORST = (Status.ERROR, Status.GAP, Status.REVIEW)


def entries(report: Report, sections: Sequence[Section]) -> list[Entry]:
    """Return the outline's top entries, each with what is below it."""
    flat = [
        Entry(_words(report, section), section.span, section.depth)
        for section in sections
        if section.depth <= _DEEPEST and (section.is_heading or section.depth == 1)
    ]
    places = [
        (finding.span.start, result.status)
        for result in report.results
        for finding in result.findings
        if result.status in _WORST
    ]
    for entry in flat:
        inside = {s for at, s in places if entry.span.start <= at <= entry.span.end}
        entry.status = next((status for status in _WORST if status in inside), None)
    for number, result in enumerate(report.results):
        if result.rule.group != "sections" or result.status is not Status.GAP:
            continue
        for which, finding in enumerate(result.findings):
            if finding.span.start == finding.span.end:
                ghost = Entry(result.rule.title, finding.span, 1, (number, which), Status.GAP)
                flat.append(ghost)
    # A ghost stands before the section that begins at its place.
    flat.sort(key=lambda e: (e.span.start, e.ghost is None))
    return _nested(flat)


def _words(report: Report, section: Section) -> str:
    title = " ".join(report.document.quote(section.title).split())
    return f"{section.mark.text}. {title}" if section.mark else title


def _nested(flat: Sequence[Entry]) -> list[Entry]:
    tops: list[Entry] = []
    opened: list[Entry] = []
    for entry in flat:
        while opened and opened[-1].depth >= entry.depth:
            opened.pop()
        entry.parent = opened[-1] if opened else None
        siblings = entry.parent.children if entry.parent else tops
        entry.row = len(siblings)
        siblings.append(entry)
        opened.append(entry)
    return tops


class OutlineModel(QAbstractItemModel):
    """The plan's sections as a tree."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tops: list[Entry] = []

    def show_outline(self, tops: list[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._tops = tops
        self.endResetModel()

    def index_at(self, offset: int) -> QModelIndex:
        """Return the innermost section around *offset*."""
        found: Entry | None = None
        level = self._tops
        while True:
            inner = [e for e in level if e.ghost is None and e.span.start <= offset <= e.span.end]
            if not inner:
                break
            found, level = inner[-1], inner[-1].children
        return self.createIndex(found.row, 0, found) if found else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        if parent.isValid() and parent.column() > 0:
            return 0
        return len(self._entry(parent).children if parent.isValid() else self._tops)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802
        return 1

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        entries_ = self._entry(parent).children if parent.isValid() else self._tops
        return self.createIndex(row, column, entries_[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._entry(index).parent if index.isValid() else None
        return self.createIndex(above.row, 0, above) if above else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"+ Thiếu: {entry.words}" if entry.ghost else entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            status = f", {STATUS_WORDS[entry.status]}" if entry.status else ""
            return f"{'Thiếu mục ' if entry.ghost else ''}{entry.words}{status}"
        if role == Role.SPAN:
            return entry.span
        if role == Role.STATUS:
            return entry.status
        if role == Role.GHOST:
            return entry.ghost
        return None

    def _entry(self, index: Index) -> Entry:
        entry = index.internalPointer()
        if not isinstance(entry, Entry):
            raise TypeError(entry)
        return entry
