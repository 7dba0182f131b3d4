"""The window: composes panes and flows and connects them; what is done is done there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from checker.library.errors import LibraryError
from gui.actions import Actions
from gui.file_menus import FileMenus
from gui.flows.appearance import Appearance
from gui.flows.beside import FIRST, Beside
from gui.flows.chosen import Chosen
from gui.flows.flows import Flows
from gui.look.icons import program_icon
from gui.look.theme import Theme
from gui.outside import (
    EARLIER,
    GONE,
    NOT_SAVED,
    dropped_files,
    is_checklist,
    is_not_saved,
    left_behind,
)
from gui.panes.pages import Pages
from gui.panes.strips import ErrorStrip, ExportStrip, OneAtATime, ProgressStrip
from gui.panes.workspace import Workspace
from gui.settings import Memory
from gui.stops import make_tour
from gui.work.background import Background
from gui.work.checking import Checked
from gui.work.session import Session
from gui.work.since import Since

if TYPE_CHECKING:
    from checker.review.compare import Comparison

_NAME = "Soát"


class MainWindow(QMainWindow):
    """Start page, draft, unreadable file, rule library: one of them is shown."""

    def __init__(
        self,
        memory: Memory,
        theme: Theme,
        background: Background,
        session: Session,
        families: list[str],
    ) -> None:
        super().__init__()
        self.memory, self.background, self.session = memory, background, session
        self._left_behind = ""
        """What is to be said of other files that were dropped, once the first is open."""
        self.workspace = Workspace(families, self.font())
        self.pages = Pages(self.workspace)
        self.progress = ProgressStrip()
        self.troubles = ErrorStrip()
        self.export_strip = ExportStrip()
        self.actions_ = Actions(self)
        self.menus = FileMenus(self.actions_, self)
        self.flows = Flows(background, session, memory, self.workspace, self.pages)
        self.appearance = Appearance(theme, self.actions_, self.pages, memory)
        self.chosen = Chosen(
            self.actions_,
            self.workspace,
            self.flows.answering,
            self.flows.waiving,
            self.flows.reading,
            self.flows.repairing,
            self.flows.rounding.keys.why_not,
        )
        self.tour = make_tour(self, self.actions_, self.pages, memory)
        self.beside = Beside(self, self.actions_, self.workspace, memory)
        self._build()
        self.actions_.connect_all(self._handlers())
        self._connect_opening()
        self._connect_flows()
        self._restore()

    # Making

    def _build(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self.progress, self.troubles, self.export_strip):
            column.addWidget(strip)
        column.addWidget(self.pages, 1)
        work = self.workspace
        told = (self.troubles, self.export_strip, work.changes, work.notices)
        self.strips = OneAtATime(told, self)
        for speaking in (self.progress, *told):
            speaking.home = self.pages.currentWidget
        self.setCentralWidget(middle)
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.resize(FIRST)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action of the table calls."""
        flows, work, look, chosen = self.flows, self.workspace, self.appearance, self.chosen
        find = partial(look.bring, "page", work.find_selected)
        return {
            **flows.rounding.keys.handlers(find, chosen.undo, chosen.redo),
            "open": flows.opening.ask,
            **flows.rounding.handlers,
            "new": flows.drafting.ask,
            "recheck": partial(_look_again, flows, self.pages),
            "word": flows.opening.open_in_word,
            "import": flows.importing.ask,
            "compare": flows.comparing.ask,
            "sheet": flows.sheets.save,
            "print_sheet": flows.sheets.put_on_paper,
            "print_report": flows.printing.print_report,
            "settings": flows.preferences.ask,
            "leave": flows.opening.leave,
            "quit": self.close,
            "mend": chosen.mend,
            "seen": chosen.see,
            "waive": chosen.waive,
            "read": chosen.read,
            "find_in_word": chosen.find_in_word,
            "mend_certain": partial(chosen.mend_all, "certain"),
            "mend_form": partial(chosen.mend_all, "form"),
            "choose": flows.repairing.choose,
            "save_copy": flows.repairing.save,
            "outline": look.show_outline,
            "page": look.show_sides,
            "checklist": look.show_sides,
            "narrow": self._turn,
            "on_top": self.beside.show_on_top,
            "picture": look.show_picture,
            "passes": look.show_passes,
            "larger": partial(look.zoom, 1),
            "smaller": partial(look.zoom, -1),
            "natural": partial(look.zoom, 0),
            **{name: partial(look.choose_theme, name) for name in ("system", "light", "dark")},
            "next": partial(work.step, 1),
            "previous": partial(work.step, -1),
            "place": self._go_to_place,
            "copy": work.details.copy_suggestion,
            "to_outline": partial(look.bring, "outline", _to(work.outline.tree)),
            "to_page": partial(look.bring, "page", _to(work.view)),
            "to_checklist": partial(look.bring, "checklist", work.checklist.focus_list),
            "to_details": partial(look.bring, "checklist", _to(work.details)),
            "rules": self.pages.show_rules,
            **flows.desk.handlers,
            "own_rules": flows.editing.open,
            "guide": lambda: flows.help.show_guide(self.pages.topic),
            "keys": flows.help.show_keys,
            "tour": self.tour.begin,
            "log": flows.help.open_log,
            "about": flows.help.show_about,
        }

    def _connect_opening(self) -> None:
        """From a file to its verdicts on the screen, or to why there are none."""
        session, opening, pages = self.session, self.flows.opening, self.pages
        self.flows.rounding.deciding.changed.connect(
            partial(self.flows.rounding.keys.follow, self.actions_)
        )
        session.began.connect(self.progress.begin)
        session.progressed.connect(self.progress.advance)
        session.ended.connect(self._on_ended)
        session.opened.connect(self._on_opened)
        session.rechecked.connect(self._on_rechecked)
        session.changed.connect(self._on_changed)
        session.reread_failed.connect(
            lambda error: self.troubles.show_passing(f"{error.message} {EARLIER}")
        )
        session.watch.gone.connect(lambda: self.troubles.show_passing(GONE))
        session.watch.back.connect(self.troubles.settle)
        session.broken.connect(self._on_broken)
        opening.changing.connect(self.workspace.plan_bar.finish)
        opening.changing.connect(self.flows.comparing.cancel)
        opening.changing.connect(self._forget_others)
        opening.left.connect(self._on_left)
        self.flows.kinds.read.connect(pages.start.show_kinds)
        opening.recent_changed.connect(pages.start.show_recent)
        opening.recent_changed.connect(self.menus.recent.show_recent)
        self.menus.recent.chosen.connect(opening.open)
        self.menus.samples.asked.connect(self.flows.samples.open)
        self.flows.samples.told.connect(self.troubles.show_message)
        self.flows.desk.changed.connect(self.flows.rounding.again)
        self.flows.desk.told.connect(self.troubles.show_message)
        opening.unreadable.connect(pages.show_unreadable)
        opening.refused.connect(self.troubles.show_message)
        self.workspace.checklist.way.word_asked.connect(opening.open_in_word)
        pages.start.open_asked.connect(opening.ask)
        pages.start.new_asked.connect(self.flows.drafting.ask)
        pages.start.round_asked.connect(self.flows.rounding.ask)
        pages.start.demands_asked.connect(self.flows.desk.demanding.ask)
        pages.start.sample_asked.connect(self.flows.samples.open)
        pages.start.chosen.connect(opening.open)
        pages.error.open_asked.connect(opening.ask)
        pages.error.again_asked.connect(opening.open)
        pages.error.back_asked.connect(opening.leave)
        pages.broken.again_asked.connect(self._try_again)
        pages.broken.left_out.connect(self._leave_out)
        pages.broken.back_asked.connect(opening.leave)
        pages.turned.connect(self._on_turned)
        pages.turned.connect(self.tour.follow)
        self.tour.sample_asked.connect(self.flows.samples.try_out)
        for step in ("next", "previous"):  # somebody goes on alone
            self.actions_[step].triggered.connect(self.tour.leave)

    def _connect_flows(self) -> None:
        """From the panes to what a person does about the verdicts, and back."""
        flows, work = self.flows, self.workspace
        self.progress.cancelled.connect(flows.correcting.cancel)
        self.progress.cancelled.connect(flows.comparing.cancel)
        work.plan_bar.corrected.connect(flows.correcting.correct)
        flows.correcting.restored.connect(work.plan_bar.show_plan)
        work.details.waive.connect(self.chosen.waive)
        work.details.place_asked.connect(self.actions_["place"].trigger)
        work.checklist.activated.connect(lambda _: self.actions_["place"].trigger())
        work.details.find_in_word.connect(self.chosen.find_in_word)
        work.details.seen.connect(self.chosen.see)
        work.details.read.connect(self.chosen.read)
        work.details.mend.connect(self.chosen.mend)
        work.checklist.way.copy_asked.connect(flows.repairing.save)
        work.checklist.sheet_asked.connect(flows.sheets.save)
        work.answer.undo_asked.connect(self.chosen.undo)
        work.answer.redo_asked.connect(self.chosen.redo)
        work.nowhere.connect(self.troubles.show_message)
        self.chosen.told.connect(partial(flows.rounding.keys.tell, self.troubles.show_message))
        self.chosen.began.connect(self.troubles.answered)
        self.chosen.began.connect(self.export_strip.answered)
        flows.repairing.copied.connect(self.export_strip.know_copy)
        flows.repairing.kept.connect(self.export_strip.show_outcome)
        flows.repairing.saved.connect(work.checklist.way.show_saved)
        flows.rounding.plans.told.connect(self.troubles.show_message)
        flows.rounding.broken.connect(self._on_broken)
        refusing = (flows.waiving, flows.reading, flows.answering, flows.printing, flows.repairing)
        for flow in (*refusing, flows.comparing, flows.exporting, flows.library):
            flow.refused.connect(self.troubles.show_message)
        flows.importing.done.connect(lambda done: self.troubles.show_message(done.message))
        flows.importing.taken_over.connect(work.checklist.way.opinions_asked)
        flows.comparing.began.connect(self.progress.begin)
        flows.comparing.progressed.connect(self.progress.advance)
        flows.comparing.ended.connect(self._on_ended)
        flows.comparing.told.connect(work.changes.show_change)
        flows.comparing.done.connect(self.pages.show_comparison)
        work.changes.both_asked.connect(flows.comparing.show)
        self.pages.comparison_turned.connect(flows.comparing.turn)
        self.pages.comparison_closed.connect(self._go_back)
        flows.comparing.broken.connect(self._on_broken)
        self.menus.export.asked.connect(flows.exporting.export)
        self.export_strip.word_asked.connect(flows.exporting.open_in_word)
        self.export_strip.here_asked.connect(flows.exporting.open_here)
        flows.exporting.followed.connect(flows.opening.follow)
        self.export_strip.again.clicked.connect(flows.exporting.try_again)
        self.export_strip.left.connect(flows.exporting.forget)
        flows.exporting.ended.connect(self.export_strip.show_outcome)
        flows.exporting.retried.connect(self.export_strip.leave)
        self.pages.rules_closed.connect(self._go_back)
        flows.library.loaded.connect(self.pages.show_library)
        flows.library.broken.connect(self._on_broken)

    def _restore(self) -> None:
        settings = self.memory.settings
        self.beside.restore()
        helpers = (self.flows.help, self.flows.repairing, self.flows.desk.demanding)
        for flow in (*helpers, self.flows.editing):
            self.appearance.coloured.connect(flow.set_tokens)
        self.appearance.restore()
        self.pages.start.show_recent(settings.recent)
        self.menus.recent.show_recent(settings.recent)
        self.pages.show_start()
        if self.session.busy:
            self.progress.begin()

    # What several panes have to follow

    def _on_opened(self, checked: Checked) -> None:
        self._hide_strips()
        if self._left_behind:
            self.troubles.show_message(self._left_behind)
            self._left_behind = ""
        self.appearance.offer_picture(checked)
        self.workspace.show_checked(checked, keep_place=False)
        self.pages.show_draft()
        work = self.workspace
        work.setFocus()
        self.tour.draft_opened()

    def _on_rechecked(self, checked: Checked) -> None:
        self.troubles.settle()
        self.workspace.show_checked(checked, keep_place=True)

    def _on_changed(self, change: "Comparison", since: Since) -> None:
        """The draft was saved in Word: what was told before is over."""
        self.troubles.answered()
        self.workspace.changes.show_change(change, since)

    def _on_left(self) -> None:
        self.chosen.forget()
        self._hide_strips()
        self.pages.show_home()

    def _on_broken(self, error: LibraryError) -> None:
        """Nothing is judged by half a library: no verdict stays, none can be exported."""
        self._hide_strips()
        self.session.close_verdicts()
        self.pages.show_broken(error)

    def _on_ended(self) -> None:
        if not (self.session.busy or self.flows.comparing.busy):
            self.progress.end()
        if self.session.checked is None and self.pages.shows_draft:
            self.pages.show_home()

    def _go_back(self) -> None:
        """Another page is closed: to the draft, where there is one."""
        if self.session.checked is None:
            self.pages.show_home()
        else:
            self.pages.show_draft()

    def _on_turned(self) -> None:
        """The title and what can be done follow the page."""
        if self.pages.shows_round:  # who opens a folder is past opening a draft
            self.tour.leave()
        draft = self.pages.shows_draft
        self.actions_.set_draft(draft)
        self.chosen.set_draft(draft)
        self.flows.rounding.keys.follow(self.actions_)
        self.actions_["recheck"].setEnabled(
            draft or self.pages.shows_rules or self.pages.shows_round
        )
        self.actions_["overview"].setVisible(self.pages.has_round and not self.pages.shows_round)
        self.menus.export_action.setEnabled(draft)
        self.flows.rules.set_reading(self.pages.shows_rules)
        if self.pages.shows_start and not self.session.busy:
            self.flows.kinds.ask()
        checked = self.session.checked
        path = self.pages.unreadable or (checked.document.path if checked else None)
        name = self.flows.rounding.title or (path.name if path else "")
        self.setWindowTitle(f"{name} – {_NAME}" if name else _NAME)

    def _go_to_place(self) -> None:
        """Show the selected passage: on the page, or in Word where the window stands beside it."""
        if not self.beside.narrow:
            self.appearance.bring("page", self.workspace.go_to_selected)
        elif self.actions_["page"].isChecked():
            self.workspace.go_to_selected()
        else:
            self.chosen.find_in_word()

    def _turn(self) -> None:
        """Take the other form, narrow or wide."""
        self.tour.leave()
        self.beside.turn()
        self.appearance.show_sides()

    def _try_again(self) -> None:
        """Look whether the program's own rules are whole again."""
        if self.session.path is None:
            self.pages.show_rules()
        else:
            self.session.recheck()

    def _leave_out(self) -> None:
        """Go on without what cannot be read of the office's own rules."""
        self.flows.rules.use_readable()
        if self.session.path is None:
            self.pages.show_rules()

    def _forget_others(self) -> None:
        """The files that were dropped with one that could not be opened."""
        self._left_behind = ""

    def _hide_strips(self) -> None:
        """What they say is of the draft before."""
        for strip in (self.troubles, self.export_strip):
            strip.leave()

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.flows.rounding.work.writes:
            event.ignore()
            self.flows.rounding.unless_writing(self.close)
            return
        for flow in (self.flows.editing, self.flows.desk.demanding):
            if flow.unsaved:
                event.ignore()
                flow.unless_unsaved(self.close)
                return
        self.appearance.remember(bytes(self.saveGeometry().data()))
        self.session.close()
        self.flows.help.close()
        self.flows.editing.close()
        self.flows.exporting.close()
        self.background.close()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        # Qt would make a status bar for it, which nothing is ever written in.
        return event.type() == QEvent.Type.StatusTip or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the tour, else what stands above the page, where nothing else wanted it."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.tour.shown:
            self.tour.leave()
        elif not self.strips.close_shown():
            if self.flows.rounding.plans.shows_plan:
                self.flows.rounding.plans.go_back()
            else:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.watch.look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if dropped_files(data) or is_not_saved(data):
            self.pages.start.set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.pages.start.set_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.pages.start.set_over(False)
        event.acceptProposedAction()
        paths = dropped_files(event.mimeData())
        if not paths:
            self.troubles.show_message(NOT_SAVED)
        elif is_checklist(paths[0]) and self.pages.shows_round:
            self.flows.rounding.tasks.papers.take_in(paths[0])
        elif is_checklist(paths[0]):
            self.flows.importing.read(paths[0])
        elif not self.flows.desk.takes(*paths):
            self.flows.opening.open(paths[0])
            self._left_behind = left_behind(event.mimeData())


def _look_again(flows: Flows, pages: Pages) -> None:
    """Judge again what is on the screen: the round, else the draft, by the rules as they are now."""
    if pages.shows_round:
        flows.rounding.again()
    else:
        flows.rules.recheck()


def _to(pane: QWidget) -> Callable[[], None]:
    """Return what puts the keyboard into *pane* by a key: it is seen there."""
    return partial(pane.setFocus, Qt.FocusReason.ShortcutFocusReason)
