"""Which rows of the checklist are shown: by verdict, by severity, by what they are about, by words."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from checker.library.rule import Severity
from checker.report import Result
from checker.shown import Shown
from gui.panes.checklist.model import Role
from gui.panes.word_filter import WordFilter


class ChecklistFilter(QSortFilterProxyModel):
    """Shows the rows that fit; a group stays while any of its rows does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways = frozenset(Shown)
        self._severity: Severity | None = None
        self._aside: bool | None = None
        self._words = WordFilter("")
        self.setRecursiveFilteringEnabled(True)

    def set_ways(self, ways: frozenset[Shown]) -> None:
        """Show only rows that are shown, or tell something, in one of *ways*."""
        self.beginFilterChange()
        self._ways = ways
        self.endFilterChange()

    def set_severity(self, severity: Severity | None) -> None:
        """Show only rows of this severity; None for all."""
        self.beginFilterChange()
        self._severity = severity
        self.endFilterChange()

    def set_aside(self, *, aside: bool | None) -> None:
        """Show only rows about how the draft looks, or only those about what it says; None for all."""
        self.beginFilterChange()
        self._aside = aside
        self.endFilterChange()

    def set_words(self, words: str) -> None:
        """Show only rows that have all of *words*, written with or without diacritics."""
        self.beginFilterChange()
        self._words = WordFilter(words)
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        result = index.data(Role.RESULT)
        return (
            isinstance(result, Result)
            and not self._ways.isdisjoint((index.data(Role.HOW), *index.data(Role.COUNTS)))
            and self._fits(result, str(index.data(Role.SAYS)))
        )

    def _fits(self, result: Result, says: str) -> bool:
        if self._severity is not None and result.rule.severity is not self._severity:
            return False
        rule = result.rule
        if self._aside is not None and rule.group.aside is not self._aside:
            return False
        return self._words.accepts(f"{rule.title} {says} {rule.basis} {rule.id}")
