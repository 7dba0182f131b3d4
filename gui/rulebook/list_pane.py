"""The rules of an office's file, those that come with the program, the documents: one list at a time."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from checker.shown import Shown
from gui.look.flow import FlowRow
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.look.widgets import button, label
from gui.panes.word_filter import WordFilter
from gui.rulebook.entry_rows import EntryRows, sign_icon, sign_size

OWN, BUILT_IN, DOCUMENTS = "own", "built-in", "documents"
_PARTS = ((OWN, "Của đơn vị"), (BUILT_IN, "Có sẵn"), (DOCUMENTS, "Văn bản"))
_EMPTY = {
    OWN: "Chưa có tiêu chí nào của đơn vị. Bấm “Thêm tiêu chí”.",
    BUILT_IN: "Đang đọc…",
    DOCUMENTS: "Chưa có văn bản nào do đơn vị thêm vào sổ.",
}
_NONE = "Không có mục nào như vậy."


class Entry(NamedTuple):
    """A row: ``at`` says of what it is within its part, ``words`` are read, ``sign`` stands before them.

    ``wrong`` tells that something in it has to be mended, ``off`` that it is switched off, ``told`` what
    is said of it under the mouse; without ``at`` it is the heading of those below.
    """

    at: int | str | None
    words: str
    search: str = ""
    sign: str = ""
    wrong: bool = False
    off: bool = False
    told: str = ""


class ListPane(QWidget):
    """Three lists behind each other, with a field to search the one in front."""

    chosen = Signal(str, object)
    """Carries the part and which of it; None where nothing is chosen."""
    rule_asked = Signal()
    document_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entries: dict[str, Sequence[Entry]] = {part: () for part, _ in _PARTS}
        self._at: dict[str, int | str | None] = dict.fromkeys(self._entries)
        self._part = OWN
        self._tokens = LIGHT
        self.tabs: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Tìm")
        self.search.setAccessibleName("Tìm trong danh sách")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._fill())
        self.list = QListWidget()
        self.list.setProperty("role", "entries")
        self.list.setWordWrap(True)
        self.list.setItemDelegate(EntryRows(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda item, _: self._choose(item))
        self._none = label("", "quiet", wrap=True)
        self._none.setContentsMargins(GRID, GRID, GRID, GRID)
        self.add_rule = button("&Thêm tiêu chí", self.rule_asked.emit)
        self.add_document = button("Thêm &văn bản…", self.document_asked.emit)
        self._build()
        self.show_part(OWN)

    @property
    def part(self) -> str:
        """The list in front."""
        return self._part

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        self._fill()

    def show_entries(self, part: str, entries: Sequence[Entry]) -> None:
        """Show *entries* in this *part*; what is chosen stays so."""
        if entries != self._entries[part]:
            self._entries[part] = entries
            if part == self._part:
                self._fill()

    def show_part(self, part: str) -> None:
        """Bring the list of *part* to the front."""
        self._part = part
        self.tabs[part].setChecked(True)
        self.list.setAccessibleName(dict(_PARTS)[part])
        self.add_rule.setVisible(part != DOCUMENTS)
        self.add_document.setVisible(part == DOCUMENTS)
        self._fill()

    def choose(self, part: str, at: int | str | None) -> None:
        """Choose one of *part*, without telling."""
        self._at[part] = at
        self.show_part(part)

    def _build(self) -> None:
        for part, words in _PARTS:
            tab = self.tabs[part] = QToolButton()
            tab.setText(words)
            tab.setCheckable(True)
            tab.setProperty("role", "section")
            tab.clicked.connect(lambda _=False, part=part: self._turn(part))
            self._group.addButton(tab)
        head = QWidget()
        head.setLayout(FlowRow(*self.tabs.values(), spacing=0))
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID, 0, GRID, GRID)
        for one in (self.add_rule, self.add_document):
            foot.addWidget(one, 1)
        search = QVBoxLayout()
        search.setContentsMargins(GRID, 0, GRID, 0)
        search.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID // 2, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(head)
        column.addLayout(search)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _turn(self, part: str) -> None:
        self.show_part(part)
        self.chosen.emit(part, self._at[part])

    def _fill(self) -> None:
        wanted = WordFilter(self.search.text())
        entries = self._entries[self._part]
        left = [one for one in entries if one.at is None or wanted.accepts(one.search or one.words)]
        following = (*left[1:], None)
        left = [one for one, after in zip(left, following, strict=False) if _stands(one, after)]
        place = self.list.verticalScrollBar().value()
        self.list.setIconSize(sign_size(self.list))
        self.list.blockSignals(True)
        self.list.clear()
        for entry in left:
            self.list.addItem(self._item(entry))
            if entry.at is not None and entry.at == self._at[self._part]:
                self.list.setCurrentRow(self.list.count() - 1)
        self.list.blockSignals(False)
        self.list.verticalScrollBar().setValue(place)
        self.list.scrollToItem(self.list.currentItem())
        self._none.setText(_NONE if entries else _EMPTY[self._part])
        self._none.setVisible(not left)

    def _item(self, entry: Entry) -> QListWidgetItem:
        sign = "×" if entry.wrong else "⊘" if entry.off else entry.sign
        item = QListWidgetItem(entry.words)
        item.setData(Qt.ItemDataRole.UserRole, entry.at)
        ink = self._tokens.ink
        if entry.at is None:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setForeground(QColor(self._tokens.quiet))
            return item
        if entry.wrong or entry.off:
            ink = self._tokens.of(Shown.MUST).ink if entry.wrong else self._tokens.quiet
            item.setForeground(QColor(ink))
        if self._part != DOCUMENTS:
            item.setIcon(sign_icon(sign, ink, self.list))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{sign} {entry.words}".strip())
        item.setToolTip(entry.told or entry.words)
        return item

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._at[self._part] = item.data(Qt.ItemDataRole.UserRole)
            self.chosen.emit(self._part, self._at[self._part])


def _stands(entry: Entry, after: Entry | None) -> bool:
    """Whether *entry* is to be seen: a heading with nothing below it is not."""
    return entry.at is not None or (after is not None and after.at is not None)
