"""A review round on one page: what was looked at and when, the offices, and the files that stand apart."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checker.counted import grouped
from gui.look.flow import FlowRow
from gui.look.focus import Handing, has_keyboard
from gui.look.shortened import cut_to
from gui.look.tokens import GRID, Tokens
from gui.look.widgets import button, label
from gui.panes.message_page import MessagePage
from gui.panes.round.columns import What, common_of
from gui.panes.round.files import FilesPane
from gui.panes.round.lines import RoundTable
from gui.panes.round.offices import OfficesPane
from gui.panes.round.sections import Sections
from gui.panes.round.strip import RoundStrip
from gui.panes.strips import ProgressStrip

_BESIDE, _BESIDE_LOW = 900, 640
"""Pixels from which the title and the buttons stand in one line, and where the window is low."""
_LOW = 640
"""Pixels of a window under which there is no room to waste."""
_APART = (
    "Các văn bản này không phải kế hoạch thuộc lĩnh vực có tiêu chí riêng, nên không tính là đạt hay "
    "chưa đạt. Bấm đúp để mở."
)
_UNREAD = "Các tệp này chưa đọc được nên chưa được rà soát."
_ALL_READ = "Mọi tệp văn bản trong thư mục đều đã đọc được."
_OFFICES, _OTHERS, _NOT_READ = range(3)


class RoundPage(Handing):
    """Shows one round; its parts speak by signals of their own."""

    closed = Signal()
    again_asked = Signal()
    other_asked = Signal()
    """Another folder is to be chosen."""
    cancelled = Signal()
    file_asked = Signal(object)
    """Carries the FileRow of a document that stands in no line, to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.offices = OfficesPane()
        self.apart = FilesPane("Văn bản loại khác", "Là văn bản gì")
        self.unread = FilesPane("Chưa đọc được", "Vì sao, nên làm gì")
        self.message = MessagePage()
        self.message.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.progress = ProgressStrip()
        self.told = RoundStrip()
        self.name = label("", "title")
        self.about = label("", "quiet", wrap=True, copy=True)
        self.partly = label("", "caution")
        keeps = self.partly.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # its coming and going moves no line of the table
        self.partly.setSizePolicy(keeps)
        self.partly.hide()
        self.sections = Sections(("Đơn vị", "Văn bản loại khác", "Chưa đọc được"))
        self.again = button("Rà soát &lại", self.again_asked.emit)
        self.more = QPushButton("&Việc với đợt này")
        self.more.setProperty("opens", "menu")
        self.more_menu = QMenu(self.more)
        self.more.setMenu(self.more_menu)
        self.more.hide()
        self._place = self._about = ""
        self._build()
        self.main = self.offices.view

    def show_table(self, table: RoundTable, *, keep_order: bool = False) -> None:
        """Show *table*; with *keep_order* no office moves."""
        overview = table.overview
        self.offices.show_table(table, keep_order=keep_order)
        self.apart.show_rows(overview.apart, _APART)
        self.unread.show_rows(
            overview.unread, _UNREAD if overview.unread else _ALL_READ, overview.passed_over
        )
        self._about = _about(table)
        self.partly.setText(table.so_far)
        self.partly.setVisible(not table.whole)
        self._arrange()
        self.sections.say(_OFFICES, f"Đơn vị {grouped(len(table.lines))}")
        self._say(_OTHERS, "Văn bản loại khác", len(overview.apart))
        aside = len(overview.unread)
        self._say(_NOT_READ, "Chưa đọc được", aside, shown=bool(aside or overview.passed_over))
        if table.whole and not table.lines:
            self.sections.choose(_OTHERS if overview.apart else _NOT_READ)
        self._show_section()

    def begin(self, name: str, place: str) -> None:
        """Another round, of the folder *name* at *place*, is being looked at: nothing of it is known yet."""
        self.name.setText(name)
        self._place = place
        self.offices.begin()
        self._about = ""
        self._arrange()
        self.partly.hide()
        self.told.leave()
        self.sections.choose(_OFFICES)
        self.say("Đang tìm dự thảo trong thư mục…", "", again=False)

    def say(self, title: str, message: str, *, again: bool = True) -> None:
        """Say in place of a table what is the matter."""
        self.message.title.setText(title)
        self.message.subject.setText(self._place)
        self.message.message.setText(message)
        self._try.setVisible(again)
        self._other.setVisible(again)
        self._stack.setCurrentWidget(self.message)
        self._bar.hide()
        self.main = self._try if again else self.message
        self.setFocus()

    def search(self) -> None:
        """Let an office be searched for."""
        if self._stack.currentWidget() is not self.message:
            self.sections.choose(_OFFICES)
            self.offices.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.offices.search.selectAll()

    def settle(self) -> None:
        """All is there: the keyboard goes into the table, unless a person has put it somewhere else."""
        focus = self.window().focusWidget()
        if self.isVisible() and (focus is None or not focus.isVisible() or focus is self):
            self.setFocus()

    def set_running(self, running: bool) -> None:
        """Show that files are being judged, or no more."""
        if running and has_keyboard(self) and not has_keyboard(self._stack):
            self.setFocus()  # before Qt gives it to the next button, which closes the round
        self.again.setEnabled(not running)
        self.more.setEnabled(not running)
        if running:
            self.progress.begin()
        else:
            self.progress.end()

    def offer(self, words: str, done: Callable[[], object]) -> QAction:
        """Offer something that can be done with the whole round."""
        action = self.more_menu.addAction(words)
        action.triggered.connect(lambda _=False: done())
        self.more.show()
        return action

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self.offices.set_tokens(tokens)

    def _build(self) -> None:
        self._try = button("Thử l&ại", self.again_asked.emit, "primary")
        self._other = button("Chọn thư &mục khác…", self.other_asked.emit)
        self.message.add_buttons(self._try, self._other)
        self._stack = QStackedWidget()
        self._parts: Sequence[QWidget] = (self.offices, self.apart, self.unread)
        for part in (*self._parts, self.message):
            self._stack.addWidget(part)
        self.sections.chosen.connect(self._show_section)
        for files in (self.apart, self.unread):
            files.opened.connect(self.file_asked)
        self.again_asked.connect(self.told.leave)
        for strip in (self.told, self.progress):
            strip.home = self._me
        self.progress.cancelled.connect(self.cancelled)
        self.progress.cancel.setText("&Dừng")
        buttons = FlowRow(self.again, self.more, button("Đón&g", self.closed.emit))
        words = QVBoxLayout()
        words.setSpacing(0)
        title = QHBoxLayout()
        title.setSpacing(2 * GRID)
        title.addWidget(self.name)
        title.addWidget(self.partly)
        title.addStretch(1)
        words.addLayout(title)
        words.addWidget(self.about)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        self._head.setSpacing(GRID)
        self._head.addLayout(words, 1)
        self._head.addLayout(buttons)
        self._bar = QWidget()
        below = FlowRow(self.sections, self.offices.search, self.offices.beside)
        below.setContentsMargins(GRID, 0, 2 * GRID, 0)
        self._bar.setLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        # Below the table: what comes and goes there moves no line of it, and no button of its own.
        column.addWidget(self.told)
        column.addWidget(self.progress)

    def _me(self) -> QWidget:
        return self

    def _say(self, number: int, words: str, count: int, *, shown: bool | None = None) -> None:
        self.sections.say(
            number, f"{words} {grouped(count)}", shown=bool(count) if shown is None else shown
        )

    def _show_section(self) -> None:
        here = self._parts[self.sections.current]
        had = has_keyboard(self.message) or self.window().focusWidget() is self
        self.main = here.list if isinstance(here, FilesPane) else self.offices.view
        self._bar.show()
        for part in (self.offices.search, self.offices.beside):
            part.setVisible(here is self.offices)
        self._stack.setCurrentWidget(here)
        if had:
            self.setFocus()

    def _arrange(self) -> None:
        """Where it is narrow the buttons stand below the title; the words take one line, the tip has all of them."""
        low = self.window().height() < _LOW
        beside = self.width() >= (_BESIDE_LOW if low else _BESIDE)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.about.ensurePolished()
        self.about.setToolTip(self._about)
        line = self.about.fontMetrics().lineSpacing()
        cut_to(2 * line - 1, self.about, self._about, max(self.about.width(), 1))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        QTimer.singleShot(0, self, self._arrange)  # once the words have their room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.told.isVisible():
            self.told.leave()
            return
        super().keyPressEvent(event)


def _about(table: RoundTable) -> str:
    """Return when a round was looked at, by which rules, and what all of its plans have in common."""
    overview, common = table.overview, common_of(table)
    begun, month, day = overview.when[:10].split("-") if overview.when else ("", "", "")
    date = f"Rà soát ngày {day}/{month}/{begun}" if overview.when else ""
    level = f"cấp {common[What.LEVEL].lower()}" if common.get(What.LEVEL) else ""
    subject, year = common.get(What.SUBJECT), common.get(What.YEAR)
    in_year = f"năm {year}" if year else ""
    return " · ".join(
        filter(None, (date, *overview.packs, subject, in_year, level, common.get(What.PROVINCE)))
    )
