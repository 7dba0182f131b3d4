"""The editor's window: file above, list at the left, what is chosen at the right, its verdict below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.look.fitting import Scrolled, fit_to_screen, room_for
from gui.look.icons import program_icon
from gui.look.tokens import GRID, Tokens
from gui.look.widgets import button, label
from gui.rulebook.head import Head
from gui.rulebook.list_pane import ListPane
from gui.rulebook.pages.page import EditorPage
from gui.rulebook.verdict_strip import VerdictStrip

_LIST, _REST = 288, 712
_HALF = 0.6
"""Of its screen's width it takes no more, as far as it can: beside it the draft is seen."""
_FLAGS = Qt.WindowType
_KIND = (
    _FLAGS.Dialog
    | _FLAGS.WindowTitleHint
    | _FLAGS.WindowSystemMenuHint
    | _FLAGS.WindowMaximizeButtonHint
    | _FLAGS.WindowCloseButtonHint
)
"""Without a button that makes it small: Windows has no place for one that belongs to another window."""


class RulebookWindow(QWidget):
    """Puts the parts together and shows one page at a time; what they do is done elsewhere.

    It stays above the window that it is *over*: words are marked there while it is filled in here.
    """

    close_asked = Signal()
    """Somebody wants it closed; whoever hears of it calls ``leave``."""
    again_asked = Signal()
    """What somebody else wrote into the file is to be read, and what is edited forgotten."""
    guide_asked = Signal()
    elsewhere_asked = Signal()
    """What is edited is to be saved as another file."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, _KIND)
        self.setWindowTitle("Bộ tiêu chí của đơn vị[*] – Soát")
        self.setWindowIcon(program_icon())
        self.setObjectName("rulebook")
        self.resize(_LIST + _REST, 680)
        self.head = Head()
        self.list = ListPane()
        self.verdict = VerdictStrip()
        self.page: EditorPage | None = None
        self._leaves = self._was_shown = False
        self._notice = QWidget()
        self._notice.setProperty("role", "notice")
        self._notice.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said = label("", wrap=True, copy=True)
        self._again = button("Đọc lại, bỏ thay đổi của tôi", self.again_asked.emit, "link")
        self._elsewhere = button("Lưu thành tệp khác…", self.elsewhere_asked.emit, "link")
        self._area = Scrolled()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        for keys, signal in (
            ("Ctrl+S", self.head.save_asked),
            ("Ctrl+Z", self.head.undo_asked),
            ("Ctrl+Y", self.head.redo_asked),
            ("Ctrl+Shift+Z", self.head.redo_asked),
            ("Ctrl+N", self.list.rule_asked),
            ("Ctrl+O", self.head.open_asked),
            ("F1", self.guide_asked),
        ):
            QShortcut(QKeySequence(keys), self, signal.emit)
        QShortcut(QKeySequence("Ctrl+F"), self, self.list.search.setFocus)
        QShortcut(QKeySequence("Ctrl+1"), self, self.list.list.setFocus)
        QShortcut(QKeySequence("Ctrl+2"), self, self._begin_page)
        QShortcut(QKeySequence("Esc"), self, self._escape)

    def bring(self) -> None:
        """Show it in front of other windows."""
        if not self._was_shown:
            self._was_shown = True
            self._put_aside()
        if not self.isVisible():
            fit_to_screen(self)
        self.show()
        self.activateWindow()

    def show_page(self, page: EditorPage, *, tries: bool = False, begin: bool = False) -> None:
        """Show *page* in place of the one before; below one that *tries* something stands its verdict."""
        before, self.page = self._area.takeWidget(), page
        self._area.setWidget(page)
        if before is not None:
            before.hide()
            before.deleteLater()  # it may be in the middle of telling what was filled in
        self.verdict.setVisible(tries)
        if begin:
            page.begin()

    def say(self, words: str, *, again: bool = False) -> None:
        """Say *words* above the page, empty for none; with *again* the file on the disk is another."""
        self._said.setText(words)
        for way in (self._again, self._elsewhere):
            way.setVisible(again)
        self._notice.setVisible(bool(words))

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self.list.set_tokens(tokens)
        self.verdict.set_tokens(tokens)

    def leave(self) -> None:
        """Close it, whatever is not saved."""
        self._leaves = True
        self.close()
        self._leaves = False

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._leaves:
            event.accept()
        else:
            event.ignore()
            self.close_asked.emit()

    def _build(self) -> None:
        notice = QHBoxLayout(self._notice)
        notice.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        notice.addWidget(self._said, 1)
        notice.addWidget(self._again)
        notice.addWidget(self._elsewhere)
        notice.addWidget(button("Đóng", lambda: self.say(""), "link"))
        self._notice.hide()
        right = QWidget()
        right.setProperty("role", "pane")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(self.verdict)
        self.verdict.hide()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([_LIST, _REST])
        split.setStretchFactor(1, 1)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.head, self._notice):
            whole.addWidget(part)
        whole.addWidget(split, 1)

    def _put_aside(self) -> None:
        """Stand at the right edge of the screen, where the draft's page is not."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # before it is seen it would be measured in another size
        free, room = self.screen().availableGeometry(), room_for(self)
        width = max(self.minimumSizeHint().width(), int(free.width() * _HALF))
        self.resize(min(self.width(), width), self.height())
        fit_to_screen(self)
        left = room.width() - self.width()
        self.move(free.left() + left, free.top() + (room.height() - self.height()) // 2)

    def _begin_page(self) -> None:
        if self.page is not None:
            self.page.begin()

    def _escape(self) -> None:
        """Esc: forget what was looked for, then what is said, then close."""
        if self.list.search.text():
            self.list.search.clear()
        elif self._notice.isVisible():
            self.say("")
        else:
            self.close_asked.emit()
