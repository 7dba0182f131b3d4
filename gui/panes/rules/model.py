"""The rule library as a list: every rule in force with what stands behind it."""

from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from checker.library.rule import SEVERITY_WORDS, Library, Rule

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("Tiêu chí", "Nhóm", "Mức độ", "Nguồn")


class Role(IntEnum):
    """What a row knows beyond its cells."""

    RULE = Qt.ItemDataRole.UserRole
    SEARCH = Qt.ItemDataRole.UserRole + 1


def layer_title(rule: Rule, library: Library) -> str:
    """Return the name of the layer that *rule* came from."""
    titles = {pack.id: pack.title for pack in library.packs}
    return "Có sẵn" if rule.layer == "built-in" else titles.get(rule.layer, rule.layer)


def effective_period(rule: Rule) -> str:
    """Return between which days the rule is in force."""
    first, last = rule.effective
    if first and last:
        return f"từ {_day(first)} đến {_day(last)}"
    if first:
        return f"từ {_day(first)}"
    return f"đến {_day(last)}" if last else "không giới hạn thời gian"


def _day(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


class RulesModel(QAbstractTableModel):
    """One row a rule, in the library's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library: Library | None = None
        self._rules: tuple[Rule, ...] = ()

    def show_library(self, library: Library) -> None:
        """Show the rules of *library*."""
        self.beginResetModel()
        self._library, self._rules = library, library.rules
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rules)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._library is None:
            return None
        rule = self._rules[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                rule.title,
                rule.group.title,
                SEVERITY_WORDS[rule.severity],
                layer_title(rule, self._library),
            )[index.column()]
        if role == Role.RULE:
            return rule
        if role == Role.SEARCH:
            return f"{rule.title} {rule.basis} {rule.id} {rule.group.title}"
        return None
