"""Which rows of the checklist are shown: by status, by severity, by words."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from checker.library.rule import Severity
from checker.report import Result, Status
from gui.panes.checklist.model import Role
from gui.panes.word_filter import WordFilter


class ChecklistFilter(QSortFilterProxyModel):
    """Shows the rows that fit; a group stays while any of its rows does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statuses = frozenset(Status)
        self._severity: Severity | None = None
        self._words = WordFilter("")
        self.setRecursiveFilteringEnabled(True)

    def set_statuses(self, statuses: frozenset[Status]) -> None:
        """Show only rows with one of *statuses*."""
        self.beginFilterChange()
        self._statuses = statuses
        self.endFilterChange()

    def set_severity(self, severity: Severity | None) -> None:
        """Show only rows of this severity; None for all."""
        self.beginFilterChange()
        self._severity = severity
        self.endFilterChange()

    def set_words(self, words: str) -> None:
        """Show only rows that have all of *words*, written with or without diacritics."""
        self.beginFilterChange()
        self._words = WordFilter(words)
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        result = self.sourceModel().index(row, 0, parent).data(Role.RESULT)
        return isinstance(result, Result) and self._fits(result)

    def _fits(self, result: Result) -> bool:
        if result.status not in self._statuses:
            return False
        if self._severity is not None and result.rule.severity is not self._severity:
            return False
        rule = result.rule
        return self._words.accepts(f"{rule.title} {result.message} {rule.basis} {rule.id}")
