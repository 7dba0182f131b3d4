"""The open draft on the screen: outline, page, checklist and details, and what is selected."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from checker.matters import Place
from checker.shown import Shown
from gui.look.focus import FocusLine, Handing
from gui.look.tokens import Tokens
from gui.page.overview import OverviewStrip
from gui.page.view import DocumentView
from gui.panes.answer_line import AnswerLine
from gui.panes.checklist.pane import ChecklistPane
from gui.panes.details import DetailsPane
from gui.panes.find_bar import FindBar
from gui.panes.marked_page import MarkedPage
from gui.panes.outline.folding import Folding
from gui.panes.outline.pane import OutlinePane
from gui.panes.picture import PicturePane
from gui.panes.plan_bar import PlanBar
from gui.panes.side import SidePane
from gui.panes.strips import ChangeStrip, NoticeStrip
from gui.panes.walk import Before, Selected, after_answer, stops_of, told_of, turns
from gui.work.checking import Checked

_OUTLINE, _PAGE, _PICTURE, _CHECKLIST = 224, 680, 400, 432
_LEAST = 320
"""Pixels that the page takes at least."""
_FILTERED = "Trong danh sách đang lọc không có chỗ nào để đi tới. Bỏ lọc để xem các việc còn lại."
_NOTHING = "Không còn việc nào để đi tới."
_LONG = 100_000
"""Characters (some 50 pages) from which a draft is long."""


class Workspace(Handing):
    """Lays out the panes and carries the selection between them."""

    chosen = Signal()
    """Another finding is selected, or none any more."""
    nowhere = Signal(str)
    """Carries in Vietnamese why there is no remark to step to."""

    def __init__(self, families: list[str], ui_font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = OutlinePane()
        self.folding = Folding(self.outline, self)
        self.view = DocumentView(families, ui_font)
        self.overview = OverviewStrip(self.view.places)
        self.checklist = ChecklistPane()
        self.details = DetailsPane()
        self.answer = AnswerLine()
        self._right = SidePane(self.checklist, self.details, self.details.height_at)
        self._right.alone.connect(lambda alone: self.answer.set_alone(alone=alone))
        self.checklist.way.told.connect(self.answer.show_left)
        self.checklist.way.copy_offered.connect(self._right.offer_copy)
        self._right.save_asked.connect(self.checklist.way.copy_asked)
        self._right.low.connect(lambda low: self.checklist.set_low(low=low))
        self.picture = PicturePane()
        self.plan_bar = PlanBar()
        self.changes = ChangeStrip()
        self.notices = NoticeStrip()
        self.find_bar = FindBar()
        self.checked: Checked | None = None
        self.selected: Selected | None = None
        self._narrow = False
        self._kept: Before | None = None
        """What is to be selected again as soon as the panes show the new report."""
        self._answered: frozenset[Place] = frozenset()
        FocusLine(self.view)
        self._marked = MarkedPage(self.view, self.overview, lambda: self.checklist.aside)
        self._build()
        self._connect()

    def show_checked(self, checked: Checked, *, keep_place: bool) -> None:
        """Show a judged draft; with *keep_place* it is the one that is on the screen.

        Of a long draft the panes follow the page one by one, so that no round
        of the event loop takes long.
        """
        # Its numbers are those of the draft before; it may be still on its way from the one before that.
        if self.checked and self.selected:
            self._kept = Before(self.checked.report, tuple(self._stops()), self.selected)
        self.checked, self.selected = checked, None
        if not keep_place:
            self._kept = None
            self.changes.begin()
        steps = iter(
            (
                partial(self._marked.show_page, checked, keep_place=keep_place),
                partial(self.outline.show_checked, checked),
                partial(self.checklist.show_report, checked.report, keep_place=keep_place),
                partial(self.picture.show_draft, checked, keep_place=keep_place),
                partial(self._show_bars, checked, anew=not keep_place),
                self._reselect,
            )
        )
        if len(checked.document.text) > _LONG:
            _follow(self, checked, steps)
        else:
            for step in steps:
                step()

    def _show_bars(self, checked: Checked, *, anew: bool) -> None:
        self._marked.show_overview(checked)
        self.plan_bar.offer(checked.sorts)
        self.plan_bar.show_plan(checked.report.plan, checked.overrides)
        self.notices.show_notices((*checked.report.warnings, *checked.notices), anew=anew)
        self.find_bar.set_text(checked.document.text)

    def select(self, result: int, finding: int | None, *, scroll: bool) -> None:
        """Let one finding stand out in every pane; None for the first one of the result, if it has any."""
        if self.checked is None or not 0 <= result < len(self.checked.report.results):
            return
        chosen = self.checked.report.results[result]
        if finding is None:
            finding = 0 if chosen.findings else -1
        self.selected = Selected(chosen.rule.id, result, finding)
        mark = (result, finding) if finding >= 0 else None
        self.details.show_result(self.checked.report, result, finding)
        self._show_count()
        self._right.show_details(chosen=True)
        self.checklist.select(result)  # in the room that the details leave
        self.chosen.emit()
        self.view.select_mark(mark)
        self.overview.select_mark(mark)
        if finding >= 0:
            self.outline.follow(chosen.findings[finding].span.start)
            block = self.checked.document.block_at(chosen.findings[finding].span.start)
            self.picture.turn_to((block.source.page or 1) - 1 if block else 0)
            if scroll:
                self.view.go_to(chosen.findings[finding].span)

    def step(self, by: int) -> None:
        """Select the next finding in the order of the checklist, or the one before.

        It is one to be dealt with, or one that the checklist's filter shows, and not answered yet.
        """
        stops = list(self._stops())
        ahead = [stop for stop in turns(stops, self.selected, by) if stop not in self._answered]
        if ahead:
            self.select(*ahead[0], scroll=True)
        elif stops:
            self.nowhere.emit(self.checklist.way.all_answered)
        elif self.checked is not None:
            self.nowhere.emit(_FILTERED if self.checklist.way.filtering else _NOTHING)

    def set_answered(self, answered: frozenset[Place]) -> None:
        """Let the findings at *answered* look settled; stepping goes over them."""
        self._answered = answered
        self.view.set_answered(answered)
        self.overview.set_answered(answered)
        self.outline.set_answered(answered)

    def go_on(self) -> bool:
        """Select the next finding that is not answered, after an answer; return whether there is one."""
        next_ = after_answer(self._stops(), self.selected, self._answered)
        if next_ is not None:
            self.select(*next_, scroll=True)
        return next_ is not None

    def go_to_selected(self) -> None:
        """Bring the selected finding into sight."""
        if self.selected and self.selected.finding >= 0:
            self.select(self.selected.result, self.selected.finding, scroll=True)
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_selected(self) -> None:
        """Open the find bar, looking for what is marked on the page."""
        self.find_bar.begin(self.view.textCursor().selectedText())

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        for pane in (self.outline, self.view, self.overview, self.checklist, self.details):
            pane.set_tokens(tokens)

    def columns(self) -> tuple[bytes, bytes]:
        """Return the widths and heights of the panes, to be kept."""
        return bytes(self._columns.saveState().data()), self._right.sizes()

    def set_columns(self, columns: bytes, rows: bytes) -> None:
        """Give the panes the sizes of another day."""
        if columns:
            self._columns.restoreState(QByteArray(columns))
        if rows:
            self._right.set_sizes(rows)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what has no room beside another window."""
        self._narrow = narrow
        self.plan_bar.setVisible(not narrow)
        self._middle.setMinimumWidth(0 if narrow else _LEAST)

    def set_side(self, *, outline: bool, page: bool, checklist: bool) -> None:
        """Show or hide the page and the panes at its sides."""
        self.folding.wish(shown=outline)
        self._middle.setVisible(page)
        self.details.set_page(shown=page or not self._narrow)
        self._side.setVisible(checklist)
        self.main = self.view if page else self.checklist

    def _build(self) -> None:
        page = QHBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.view, 1)
        page.addWidget(self.overview)
        self._middle = middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(page, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.answer)
        side.addWidget(self._right, 1)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.outline, middle, self.picture, self._side):
            self._columns.addWidget(pane)
        self.picture.hide()
        self._columns.setSizes([_OUTLINE, _PAGE, _PICTURE, _CHECKLIST])
        self._columns.setStretchFactor(1, 1)
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        self.outline.setMinimumWidth(152)
        self._side.setMinimumWidth(320)
        middle.setMinimumWidth(_LEAST)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.plan_bar, self.notices, self.changes):
            whole.addWidget(part)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.folding.tab)
        body.addWidget(self._columns, 1)
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        self.view.mark_clicked.connect(lambda r, f: self.select(r, f, scroll=False))
        self.view.laid_out.connect(self.overview.update)
        self.overview.chosen.connect(lambda r, f: self.select(r, f, scroll=True))
        self.outline.chosen.connect(self.view.go_to)
        self.outline.ghost_chosen.connect(lambda r, f: self.select(r, f, scroll=True))
        self.checklist.selected.connect(lambda r: self.select(r, None, scroll=True))
        self.checklist.filtered.connect(self._on_filtered)
        self.checklist.filtered.connect(self._marked.follow)
        self.checklist.activated.connect(lambda r: self.select(r, None, scroll=True))
        self._right.stepped.connect(self.step)
        self.checklist.way.filter_asked.connect(self._right.favour_list)
        self.details.first_asked.connect(lambda: self.step(1))
        self.details.go_to.connect(lambda r, f: self.select(r, f, scroll=True))
        self.find_bar.found.connect(self.view.show_found)
        self.find_bar.closed.connect(self.view.setFocus)

    def _show_count(self) -> None:
        """Say at which of the stops the walk is, and how many the filter leaves."""
        stops = list(self._stops())
        now = self.selected.place if self.selected else None
        at = stops.index(now) + 1 if now in stops else 0
        self.checklist.way.show_count(at, len(stops))
        self._right.show_count(at, len(stops), filtering=self.checklist.way.filtering)

    def _stops(self) -> dict[Place, Shown]:
        """Return where stepping stops, in order, with how that is shown."""
        if self.checked is None:
            return {}
        told = told_of(self.checked.report)
        return stops_of(self.checked.marks.all, self.checklist.walked(), told)

    def _reselect(self) -> None:
        """Select the same in the new report; nothing moves for it. Of what is mended the next one is shown.

        Nothing is selected where nothing was.
        """
        before, self._kept = self._kept, None
        report = self.checked.report if self.checked else None
        if before and report and (place := before.now_in(report, self._stops(), self._answered)):
            self.select(*place, scroll=report.results[place[0]].rule.id != before.selected.rule)
            return
        self.selected = None
        self.view.select_mark(None)
        self.overview.select_mark(None)
        self.checklist.select(-1)
        self._show_count()
        self.details.show_summary(self.checked.report if self.checked else None)
        self._right.show_details(chosen=False)
        self.chosen.emit()

    def _on_filtered(self) -> None:
        """What is spoken of is in the list, or nothing is: rows that are not seen tell nothing."""
        if self.selected and not self.checklist.shows(self.selected.result):
            self._reselect()
            return
        if self.selected:
            self.checklist.select(self.selected.result)
        self._show_count()


def _follow(work: Workspace, checked: Checked, steps: Iterator[Callable[[], None]]) -> None:
    """Take one step now and the others in later rounds, unless another draft has come."""
    step = next(steps, None)
    if step is not None and work.checked is checked:
        step()
        QTimer.singleShot(0, work, lambda: _follow(work, checked, steps))
