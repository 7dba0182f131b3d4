"""A review round on one page: what was looked at and when, the offices, and the files that stand apart."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
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
from gui.look.focus import Handing
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

_BESIDE = 900
"""Pixels from which the title and the buttons stand in one line."""
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
        self.progress = ProgressStrip()
        self.told = RoundStrip()
        self.name = label("", "title")
        self.about = label("", "quiet", wrap=True, copy=True)
        self.sections = Sections(("Đơn vị", "Văn bản loại khác", "Chưa đọc được"))
        self.again = button("Rà soát &lại", self.again_asked.emit)
        self.more = QPushButton("&Việc với đợt này")
        self.more.setProperty("opens", "menu")
        self.more_menu = QMenu(self.more)
        self.more.setMenu(self.more_menu)
        self.more.hide()
        self._place = ""
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
        self.about.setText(_about(table))
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
        self.about.setText("")
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
        self.sections.hide()
        if again:
            self._try.setFocus()

    def settle(self) -> None:
        """All is there: the keyboard goes into the table, unless a person has put it somewhere else."""
        focus = self.window().focusWidget()
        if self.isVisible() and (focus is None or not focus.isVisible() or focus is self):
            self.setFocus()

    def set_running(self, running: bool) -> None:
        """Show that files are being judged, or no more."""
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
        self.progress.cancelled.connect(self.cancelled)
        self.progress.cancel.setText("&Dừng")
        buttons = FlowRow(self.again, self.more, button("Đón&g", self.closed.emit))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        self._head.setSpacing(GRID)
        self._head.addLayout(words, 1)
        self._head.addLayout(buttons)
        below = QHBoxLayout()
        below.setContentsMargins(GRID, 0, GRID, 0)
        below.addWidget(self.sections)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(below)
        column.addWidget(self.progress)
        column.addWidget(self.told)
        column.addWidget(self._stack, 1)

    def _say(self, number: int, words: str, count: int, *, shown: bool | None = None) -> None:
        self.sections.say(
            number, f"{words} {grouped(count)}", shown=bool(count) if shown is None else shown
        )

    def _show_section(self) -> None:
        self.sections.show()
        self._stack.setCurrentWidget(self._parts[self.sections.current])

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the buttons stand below the title."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if self.width() >= _BESIDE else way.TopToBottom)

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
    same = " ".join(filter(None, (level, common.get(What.PROVINCE))))
    subject, year = common.get(What.SUBJECT), common.get(What.YEAR)
    in_year = f"năm {year}" if year else ""
    return " · ".join(filter(None, (date, *overview.packs, subject, in_year, same)))
