"""The details of one rule: what it wants, what was found at the boxed place, what can be done."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from checker.counted import weight_beside
from checker.exporters.places import suggested
from checker.points import said
from checker.report import Report, Result, Status
from checker.review.remarks import unread_rows
from checker.shown import (
    SHOWN_WORDS,
    TO_DO,
    Shown,
    shown,
    tally,
    told_elsewhere,
)
from checker.verdict import general_only
from gui.look.fitting import Inside, Scrolled, height_of
from gui.look.flow import FlowRow
from gui.look.focus import FocusLine, Handing, has_keyboard
from gui.look.folded import Folded
from gui.look.shortened import Shortened, cut_to
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.look.widgets import button, label
from gui.panes.answer_row import AnswerRow
from gui.panes.finding_card import FindingCard
from gui.work.answers import NO_ANSWERS, Answers, can
from gui.work.boxed import Boxed, boxed_of, heading, opinions
from gui.work.head import head_of

_MARGIN = 2 * GRID
_KEPT = 2
"""Lines of the words to be written that stay, however little room there is: rather they are scrolled."""
_OPINION = "Ý kiến thẩm định"


class DetailsPane(Handing):
    """Shows one result of a report, and of its places the one that is boxed on the page.

    The answers to it stay in sight below, however long the rest is.
    """

    go_to = Signal(int, int)
    place_asked = Signal()
    """The place of what is shown is to be seen."""
    mend = Signal()
    seen = Signal()
    waive = Signal()
    read = Signal()
    find_in_word = Signal()
    first_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Chi tiết tiêu chí")
        self.main = self.area = Scrolled()
        self.area.setAccessibleName("Chi tiết tiêu chí")
        self.setFocusPolicy(
            Qt.FocusPolicy.ClickFocus
        )  # a click on an answer leaves the keyboard here
        self._foot = AnswerRow()
        FocusLine(self, self.area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self._foot)
        self._tokens: Tokens = LIGHT
        self._answers = NO_ANSWERS
        self._go: QPushButton | None = None
        """Leads to the place on the page, where there is one."""
        self._page = True
        self._yielding: list[Shortened] = []
        """What can give way where the pane is low, the least needed last."""
        self._name: QLabel | None = None
        """The criterion is called so; in one line where the pane is low: its words are needed more."""
        self._source: Folded | None = None
        """The law that asks for it: it folds, and goes, before the words to be written do."""
        self._shown: tuple[Report, int, int] | None = None
        self.show_summary(None)

    def height_at(self, width: int) -> int:
        """Return how high all of it is, with the answers, where it is so wide."""
        self._show_whole()
        if self._source is not None:
            self._source.fold()  # the list needs the room more
        high = self._height_now(width)
        self._fit()
        return high

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_summary(self, report: Report | None) -> None:
        """Show how the draft fares as a whole, where nothing is chosen."""
        self._shown, self._report = None, report
        self._yielding, self._name, self._source, self._go = [], None, None, None
        column, body = _body()
        if report is not None:
            head = head_of(report, self._answers.mended)
            column.addWidget(label(head.said, "title", wrap=True, copy=True))
            for words in filter(None, (head.way.later, general_only(report))):
                column.addWidget(label(words, wrap=True, copy=True))
            title = " ".join(report.plan.title.split())
            column.addWidget(label(title, "quiet", wrap=True, copy=True))
            if any(tally(report)[how] for how in TO_DO) or unread_rows(report):
                row = QHBoxLayout()
                row.addWidget(button("Xem nhắ&c nhở đầu tiên", self.first_asked.emit))
                row.addWidget(label("F8", "small"), 1)
                column.addSpacing(GRID)
                column.addLayout(row)
        column.addStretch()
        self.area.setWidget(body)
        self._foot.offer(())

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        self._show_again()

    def set_answers(self, answers: Answers) -> None:
        """Show what a person has answered so far."""
        self._answers = answers
        self._show_again()

    def set_page(self, *, shown: bool) -> None:
        """Say whether a place can be seen on the page: else what leads there does what Word's link does."""
        self._page = shown
        if self._go is not None:
            self._go.setVisible(shown)
            self._fit()

    def show_result(self, report: Report, number: int, finding: int) -> None:
        """Show the result *number* of *report*; *finding* is the one boxed, -1 for none."""
        held = has_keyboard(self)
        self._shown, self._go = (report, number, finding), None
        result = report.results[number]
        boxed = boxed_of(report, number, finding)
        how = boxed.how if boxed else shown(report)[number]
        column, body = _body()
        column.addLayout(self._head(number, result, how, boxed))
        sentence = boxed.sentence if boxed else said(report, number)
        head = heading(how, sentence)
        if head.matter:
            column.addWidget(label(head.matter, "name", wrap=True, copy=True))
        self._name = label(
            result.rule.title, "small" if head.matter else "name", wrap=True, copy=True
        )
        self._name.setToolTip(result.rule.title)
        column.addWidget(self._name)
        new, read = opinions(report, number, sentence)
        if new:
            column.addLayout(self._unread())
        for words in new:
            column.addWidget(label(words, "quote", wrap=True, copy=True))
        if head.rest:
            column.addWidget(label(head.rest, wrap=True, copy=True))
        suggestions: list[tuple[str, str]] = []
        if boxed is not None:
            column.addWidget(FindingCard(report, boxed.finding, self._tokens.of(how)))
            if how not in {Shown.TOLD, Shown.PASS}:
                suggestions = suggested(report, (boxed.finding,))
            column.addLayout(self._links(suggestions))
        if how is Shown.TOLD:
            self._elsewhere(column, report, number)
        self._yielding = [
            *(
                Shortened(place, text, "suggestion", least=_KEPT)
                for place, text in suggestions
                if boxed is None or text != boxed.finding.fix  # that stands in the card
            ),
            *(Shortened(_OPINION, words, "quote") for words in read),
        ]
        for part in self._yielding:
            column.addWidget(part)
        self._source = Folded(f"Căn cứ: {result.rule.basis}", "small")
        column.addWidget(self._source)
        column.addStretch()
        self.area.setWidget(body)
        self._foot.offer(self._answers_to(report, (number, finding)))
        self._fit()
        if held and not has_keyboard(self):  # what had it is gone
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def suggestion(self) -> str | None:
        """Return what is to be written according to what is shown, None where nothing is proposed."""
        if self._shown is None:
            return None
        report, number, which = self._shown
        result = report.results[number]
        ordered = [f for n, f in enumerate(result.findings) if n == which] + list(result.findings)
        if result.status is Status.PASS:
            return None
        return next((f.suggestion for f in ordered if f.suggestion), None)

    def copy_suggestion(self) -> bool:
        """Copy the suggestion of what is shown; return whether there is one."""
        text = self.suggestion()
        if text is not None:
            _copy(text)
        return text is not None

    def _height_now(self, width: int) -> int:
        inside = self.area.widget()
        return height_of(inside, width) + height_of(self._foot, width) if inside else 0

    def _fit(self) -> None:
        """Let what is written at length give way where the pane is too low for it: nothing has to be scrolled.

        What is to be written goes last: before it the name and the source.
        """
        self._show_whole()
        width = self.width() - 2 * _MARGIN
        if self._source is not None and self._over() > 0:
            self._source.fold()
        if self._name is not None and self._over() > 0:
            line = self._name.fontMetrics().lineSpacing()
            cut_to(line, self._name, self._name.toolTip(), width)
        if self._source is not None and self._over() > 0:
            self._source.hide()
        if self._name is not None and self._name.property("role") == "small" and self._over() > 0:
            self._name.hide()  # what is wrong stands above it
        for part in reversed(self._yielding):
            over = self._over()
            if over > 0:
                part.give(over, width)
        self.area.settle()

    def _over(self) -> int:
        """Return by how many pixels all of it is too high now."""
        return self._height_now(self.width()) - self.height()

    def _show_whole(self) -> None:
        for part in self._yielding:
            part.show_all()
        if self._name is not None:
            self._name.setText(self._name.toolTip())
            self._name.show()
        if self._source is not None:
            self._source.unfold()
            self._source.show()

    def _show_again(self) -> None:
        if self._shown:
            self.show_result(*self._shown)
        else:
            self.show_summary(self._report)

    def _head(self, number: int, result: Result, how: Shown, boxed: Boxed | None) -> QHBoxLayout:
        """Return the verdict, and behind it which of several places is boxed, with steps to the others."""
        look = self._tokens.of(how)
        chip = label(f"{look.form} {SHOWN_WORDS[how]}")
        chip.setStyleSheet(
            f"background: {look.wash}; color: {look.ink}; border-radius: 10px;"
            f" padding: 2px {GRID}px; font-weight: 600;"
        )
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        weight = weight_beside(how, result.rule.severity)
        words = " · ".join(filter(None, (weight, result.rule.group.title)))
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(chip)
        row.addWidget(label(words, "small", wrap=True), 1)
        if boxed is not None and len(boxed.of) > 1:
            row.addWidget(self._step("‹", "Chỗ trước", number, boxed, -1))
            row.addWidget(label(f"{boxed.at + 1}/{len(boxed.of)}", "quiet"))
            row.addWidget(self._step("›", "Chỗ sau", number, boxed, 1))
        return row

    def _step(self, sign: str, name: str, number: int, boxed: Boxed, by: int) -> QPushButton:
        other = boxed.of[(boxed.at + by) % len(boxed.of)]
        step = button(sign, partial(self.go_to.emit, number, other), "link")
        step.setAccessibleName(name)
        return step

    def _links(self, suggestions: Sequence[tuple[str, str]]) -> FlowRow:
        """Return what leads to the place, on the page and in Word, and copies what to write there."""
        go = button("Đi tới &vị trí", self.place_asked.emit, "link")
        find = button("Tìm tr&ong Word", self.find_in_word.emit, "link")
        self._go = go
        links = [go, find]
        if suggestions:
            text = suggestions[0][1]
            copy = button("Sao &chép gợi ý", partial(_copy, text), "link")
            copy.clicked.connect(partial(copy.setText, "Đã sao chép"))
            links.insert(0, copy)
        row = FlowRow(*links, spacing=0)
        if not self._page:
            go.hide()  # shown it would be a window: it is in none yet
        return row

    def _unread(self) -> QHBoxLayout:
        """Return the line over what a reviewer said, with which it is marked as read."""
        read = button("Đánh dấu đã đọc", self.read.emit, "link")
        # It goes when it is pressed, and must not take the keyboard with it; the menu has it, too.
        read.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.addWidget(label(_OPINION, "caption"), 1)
        row.addWidget(read)
        return row

    def _elsewhere(self, column: QVBoxLayout, report: Report, number: int) -> None:
        """Say which rule tells the mistake, and lead there."""
        column.addWidget(label(told_elsewhere(report, number), "quiet", wrap=True))
        other = report.matters.told[number]
        column.addLayout(_row(button("X&em tiêu chí đó", partial(self.go_to.emit, other, 0))))

    def _answers_to(
        self, report: Report, place: tuple[int, int]
    ) -> Sequence[tuple[str, Callable[[], object]]]:
        """Return the answers that a person may give to what is shown, each with what it does."""
        fits = can(report, self._answers, place)
        offers = (
            (fits.mend, fits.mend_words, self.mend.emit),
            (fits.unmend, "Bỏ &khỏi bản sửa", self.mend.emit),
            (fits.see, "Đã &xem, đúng", self.seen.emit),
            (fits.waive, "&Miễn trừ…", self.waive.emit),
            (fits.unwaive, fits.unwaive_words, self.waive.emit),
        )
        return [(words, done) for fit, words, done in offers if fit]


def _body() -> tuple[QVBoxLayout, QWidget]:
    body = Inside()
    body.setProperty("role", "pane")
    body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(body)
    column.setContentsMargins(_MARGIN, GRID // 2, _MARGIN, GRID // 4)
    column.setSpacing(GRID // 2)
    return column, body


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
