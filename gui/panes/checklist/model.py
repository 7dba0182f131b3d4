"""The checklist as a model: rules by their weight, by group, or all in document order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from checker.counted import weight_beside
from checker.points import in_brief, said
from checker.report import Report, Result
from checker.review.checklist import Decision
from checker.review.remarks import unread, unread_rows
from checker.shown import OF_MATTERS, SHOWN_WORDS, Shown, added, shown, tallies

Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    """How the rules are ordered: the worst first, by group, or by where they are seen."""

    WEIGHT = "weight"
    GROUP = "group"
    PLACE = "place"


ORDER_WORDS = {
    Order.WEIGHT: "Theo kết luận",
    Order.GROUP: "Theo nhóm",
    Order.PLACE: "Theo vị trí",
}


OPINIONS = "Có ý kiến chưa đọc"
"""Over the rows of which a reviewer said something that is still to be read."""


_REMARKED = {
    (True, True): "không đồng ý",
    (True, False): "ý kiến",
    (False, False): "đã đọc ý kiến",
}
"""What stands at the right of a row of which a reviewer has said something: unread, and a refusal."""


class Role(IntEnum):
    """What a row knows beyond its label."""

    RESULT = Qt.ItemDataRole.UserRole
    NUMBER = Qt.ItemDataRole.UserRole + 1
    COUNTS = Qt.ItemDataRole.UserRole + 2
    HOW = Qt.ItemDataRole.UserRole + 3
    SAYS = Qt.ItemDataRole.UserRole + 4
    REMARKED = Qt.ItemDataRole.UserRole + 5
    CAPTION = Qt.ItemDataRole.UserRole + 6
    UNREAD = Qt.ItemDataRole.UserRole + 7


@dataclass(frozen=True, slots=True)
class _Node:
    """A group with its rows, or one row: how it is shown, and the sentence it says.

    What is missing or wrong is called so: the title of its criterion, which names what is right, is
    only the ``caption`` below. Of other rows that is the sentence.
    """

    label: str
    result: Result | None = None
    number: int = -1
    how: Shown | None = None
    says: str = ""
    caption: str = ""
    remarked: str = ""
    """What a row says of a reviewer's opinion; empty where there is none."""
    unread: bool = False
    """That is still to be read."""
    refused: bool = False
    """The reviewer does not agree."""
    rows: tuple["_Node", ...] = ()
    counts: Mapping[Shown, int] = field(default_factory=dict)


class ChecklistModel(QAbstractItemModel):
    """Every rule of a report with its verdict."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[_Node, ...] = ()
        self._order = Order.WEIGHT
        self._nodes: tuple[_Node, ...] = ()

    def show_report(self, report: Report | None) -> None:
        """Show the results of *report*."""
        self._rows = _rows(report) if report else ()
        self._build()

    def set_order(self, order: Order) -> None:
        """Order the rules in another way."""
        self._order = order
        self._build()

    def index_of(self, number: int) -> QModelIndex:
        """Return the row of the result *number* of the report, no row below 0."""
        if number < 0:  # as groups have it
            return QModelIndex()
        for top, node in enumerate(self._nodes):
            if node.number == number:
                return self.index(top, 0)
            for row, child in enumerate(node.rows):
                if child.number == number:
                    return self.index(row, 0, self.index(top, 0))
        return QModelIndex()

    def first_unread(self) -> int:
        """Return the number of the first result of which an opinion is to be read, -1 for none."""
        told = (row for row in self._rows if row.unread)
        return next((row.number for row in sorted(told, key=_told_first)), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if not parent.isValid():
            return len(self._nodes)
        if parent.internalId() == 0 and parent.column() == 0:
            return len(self._nodes[parent.row()].rows)
        return 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(node)
        if role == Role.RESULT:
            return node.result
        if role == Role.NUMBER:
            return node.number
        if role == Role.COUNTS:
            return node.counts
        if role == Role.HOW:
            return node.how
        if role == Role.SAYS:
            return node.says
        if role == Role.CAPTION:
            return node.caption
        if role == Role.UNREAD:
            return node.unread
        if role == Role.REMARKED:
            return node.remarked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _node(self, index: Index) -> _Node:
        if index.internalId() == 0:
            return self._nodes[index.row()]
        return self._nodes[index.internalId() - 1].rows[index.row()]

    def _build(self) -> None:
        self.beginResetModel()
        self._nodes = _ORDERED[self._order](self._rows)
        self.endResetModel()


def _rows(report: Report) -> tuple[_Node, ...]:
    ways, counts = shown(report), tallies(report)
    remarked = {remark.rule for remark in report.remarks}
    new = {number: unread(report, number) for number in unread_rows(report)}
    refused = {
        number
        for number, remarks in new.items()
        if any(remark.decision == Decision.DISAGREED for remark in remarks)
    }
    sentences = [said(report, number) for number in range(len(report.results))]
    return tuple(
        _Node(
            label=in_brief(sentences[number]) if how in OF_MATTERS else result.rule.title,
            result=result,
            number=number,
            how=how,
            says=sentences[number],
            caption=result.rule.title if how in OF_MATTERS else sentences[number],
            counts=counts[number],
            remarked=_REMARKED[number in new, number in refused]
            if result.rule.id in remarked
            else "",
            unread=number in new,
            refused=number in refused,
        )
        for number, (result, how) in enumerate(zip(report.results, ways, strict=True))
    )


def _grouped(rows: Sequence[_Node]) -> tuple[_Node, ...]:
    names = sorted({row.result.rule.group for row in rows if row.result})
    groups = []
    for name in names:
        members = tuple(r for r in rows if r.result is not None and r.result.rule.group == name)
        if members:
            counts = added(row.counts for row in members)
            groups.append(_Node(name.title, rows=members, counts=counts))
    return tuple(groups)


def _weighed(rows: Sequence[_Node]) -> tuple[_Node, ...]:
    """Return *rows* under how they are shown, the worst first, what has passed last; each by place.

    Before all stands what a reviewer has said something of that is still to be read, refusals first.
    """
    placed = _placed(rows)
    groups = [
        (SHOWN_WORDS[how], tuple(row for row in placed if row.how is how and not row.unread))
        for how in Shown
    ]
    told = sorted((row for row in rows if row.unread), key=_told_first)
    groups.insert(0, (OPINIONS, tuple(told)))
    return tuple(
        # Of opinions it tells how many there are, not how their rows fare.
        _Node(
            words,
            rows=members,
            counts={} if words == OPINIONS else added(row.counts for row in members),
        )
        for words, members in groups
        if members
    )


def _placed(rows: Sequence[_Node]) -> tuple[_Node, ...]:
    return tuple(sorted(rows, key=_place))


_ORDERED = {Order.WEIGHT: _weighed, Order.GROUP: _grouped, Order.PLACE: _placed}


def _place(row: _Node) -> tuple[int, int]:
    """Where in the document a row belongs; what has no place comes last."""
    findings = row.result.findings if row.result else ()
    return (findings[0].span.start if findings else 2**31, row.number)


def _told_first(row: _Node) -> tuple[bool, int, int]:
    """Opinions to be read: refusals first, then by place."""
    return (not row.refused, *_place(row))


def _spoken(node: _Node) -> str:
    """Return what a screen reader says of a row."""
    if node.result is None or node.how is None:
        counts = (f"{n} {SHOWN_WORDS[how].lower()}" for how, n in node.counts.items() if n)
        return f"{node.label}: {', '.join(counts) or len(node.rows)}"
    weight = weight_beside(node.how, node.result.rule.severity)
    head = node.says.rstrip(".") if node.how in OF_MATTERS else node.label
    said = (f"{SHOWN_WORDS[node.how]}: {head}", weight, node.caption)
    return ". ".join(filter(None, said))
