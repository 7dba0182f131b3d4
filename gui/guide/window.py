"""The guide in a window of its own, to be read beside the draft."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from checker.kernel.document import Span
from gui.guide.browser import GuideBrowser
from gui.guide.chapters import chapters
from gui.guide.finding import hits
from gui.look.fitting import fit_to_screen
from gui.look.icons import program_icon
from gui.look.tokens import GRID, Tokens
from gui.look.widgets import button, label

_LIST = 264
_KEYS = (
    ("Ctrl++", 1),
    ("Ctrl+=", 1),
    ("Ctrl+-", -1),
    ("Ctrl+0", 0),
)


class GuideWindow(QWidget):
    """Chapters at the left, what they say at the right, above both what can be looked for."""

    zoomed = Signal(float)

    def __init__(self, zoom: float) -> None:
        super().__init__()
        self.setWindowTitle("Hướng dẫn – Soát")
        self.setWindowIcon(program_icon())
        self.resize(1000, 680)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Tìm trong hướng dẫn")
        self.search.setAccessibleName("Tìm trong hướng dẫn")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._look_for)
        self.search.returnPressed.connect(self._next_found)
        self.list = QListWidget()
        self.list.setAccessibleName("Các chương")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setProperty("role", "chapters")
        self.none = label("Không có chương nào nói về điều này.", "quiet", wrap=True)
        self.none.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.none.hide()
        self.page = GuideBrowser(zoom)
        self.page.zoomed.connect(self.zoomed)
        self._read: dict[str, str] = {}
        self._found: dict[str, list[Span]] = {}
        self._build()
        self.list.currentItemChanged.connect(self._turn)
        self.page.sourceChanged.connect(self._follow)

    def show_chapter(self, name: str) -> None:
        """Show the guide with the chapter *name*, in front of other windows."""
        self.search.clear()
        self.page.show_chapter(name)
        if not self.isVisible():
            fit_to_screen(self)
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.activateWindow()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self.page.set_tokens(tokens)

    def _build(self) -> None:
        back, forward = button("&Lùi", self.page.backward), button("&Tiến", self.page.forward)
        self.page.backwardAvailable.connect(back.setEnabled)
        self.page.forwardAvailable.connect(forward.setEnabled)
        back.setEnabled(False)
        forward.setEnabled(False)
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        head.setSpacing(GRID)
        self.search.setMaximumWidth(320)
        head.addWidget(self.search, 1)
        head.addStretch()
        for part in (back, forward):
            head.addWidget(part)
        head.addSpacing(GRID)
        head.addWidget(button("&Nhỏ hơn", lambda: self.page.zoom_step(-1)))
        head.addWidget(button("T&o hơn", lambda: self.page.zoom_step(1)))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        for number, chapter in enumerate(chapters(), 1):
            item = QListWidgetItem(f"{number}. {chapter.title}")
            item.setData(Qt.ItemDataRole.UserRole, chapter.name)
            self.list.addItem(item)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.page)
        split.setSizes([_LIST, 1000 - _LIST])
        split.setStretchFactor(1, 1)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(split, 1)
        for keys, by in _KEYS:
            QShortcut(QKeySequence(keys), self, lambda by=by: self.page.zoom_step(by))
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        QShortcut(QKeySequence("Esc"), self, self._leave)

    # Finding

    def _look_for(self, words: str) -> None:
        """Leave the chapters in which *words* are found, and turn to the first where this has none."""
        self._found = hits(words, self._texts())
        asked = bool(words.strip())
        for item in self._items():
            item.setHidden(asked and not self._found[item.data(Qt.ItemDataRole.UserRole)])
        left = [item for item in self._items() if not item.isHidden()]
        self.none.setVisible(not left)
        if asked and left and self.list.currentItem() not in left:
            self.list.setCurrentItem(left[0])
        else:
            self._mark()

    def _next_found(self) -> None:
        """Turn to the next chapter in which something is found."""
        left = [item for item in self._items() if not item.isHidden()]
        if left:
            now = self.list.currentItem()
            at = left.index(now) + 1 if now in left else 0
            self.list.setCurrentItem(left[at % len(left)])

    def _texts(self) -> dict[str, str]:
        """Return what the chapters say, as the page counts their characters."""
        if not self._read:
            for chapter in chapters():
                document = QTextDocument()
                document.setHtml(chapter.html)
                self._read[chapter.name] = document.toPlainText()
        return self._read

    def _mark(self) -> None:
        self.page.mark(self._found.get(self.page.chapter, []), go=True)

    # Turning

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.page.show_chapter(item.data(Qt.ItemDataRole.UserRole))

    def _follow(self) -> None:
        """The list follows the page: a link was clicked, or the reader went back."""
        for item in self._items():
            if item.data(Qt.ItemDataRole.UserRole) == self.page.chapter:
                self.list.setCurrentItem(item)
        self._mark()

    def _leave(self) -> None:
        """Esc: forget what was looked for, then close."""
        if self.search.text():
            self.search.clear()
        else:
            self.close()
