"""The window: composes the pages, the actions and the open draft; does nothing itself."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

import resources
from checker.errors import ReadError
from checker.particulars import Overrides
from checker.system import log
from gui import asking
from gui.actions import Actions
from gui.checking import Checked
from gui.comparing import Comparing
from gui.error_page import ErrorPage
from gui.exporting import Exporting, ExportMenu, ExportStrip
from gui.icons import program_icon
from gui.importing import Imported, Importing
from gui.library import LibraryLoader
from gui.session import Session
from gui.settings import Settings, Store
from gui.start_page import StartPage
from gui.strips import ErrorStrip, ProgressStrip
from gui.theme import Theme
from gui.tokens import Tokens
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.rules_page import RulesPage

_SAMPLE = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"
_NAME = "Soát"


class MainWindow(QMainWindow):
    """Start page, draft, unreadable file, rule library: one of them is shown."""

    def __init__(
        self, store: Store, settings: Settings, theme: Theme, session: Session, families: list[str]
    ) -> None:
        super().__init__()
        self._store, self._theme, self.session = store, theme, session
        self.settings = settings
        self.start_page = StartPage()
        self.workspace = Workspace(families, self.font())
        self.error_page = ErrorPage()
        self.progress = ProgressStrip()
        self.troubles = ErrorStrip()
        self.export_strip = ExportStrip()
        self.exporting = Exporting(self, self.export_strip)
        self.importing = Importing(self)
        self.comparing = Comparing(self.session, self)
        self._library = LibraryLoader(self)
        self._rules_page: RulesPage | None = None
        self._pages = QStackedWidget()
        self.actions_ = Actions(self, self._deeds())
        self._export_menu = ExportMenu(self)
        self._export_action = self.actions_.add_menu_button("Xuất", "export", self._export_menu)
        self._build()
        self._connect()
        self._restore()
        self._dress(theme.tokens)
        self._show(self.start_page)
        if session.busy:
            self.progress.begin()

    # Deeds

    def open(self, path: Path) -> None:
        """Open the draft *path*."""
        # What is still being typed ends here: it is said of the draft on the screen.
        self.workspace.plan_bar.setEnabled(False)
        self.session.open(path, self.settings.said_of(path))

    def _deeds(self) -> dict[str, Callable[[], object]]:
        work = self.workspace
        return {
            "open": self._ask_for_file,
            "sample": lambda: self.open(_SAMPLE),
            "recheck": self.session.recheck,
            "word": self._open_outside,
            "import": self._ask_for_checklist,
            "compare": self.comparing.ask,
            "leave": self._leave,
            "quit": self.close,
            "outline": self._show_sides,
            "checklist": self._show_sides,
            "passes": self._show_passes,
            "larger": lambda: work.view.zoom_step(1),
            "smaller": lambda: work.view.zoom_step(-1),
            "natural": lambda: work.view.set_zoom(1.0),
            "system": lambda: self._choose_theme("system"),
            "light": lambda: self._choose_theme("light"),
            "dark": lambda: self._choose_theme("dark"),
            "next": lambda: work.step(1),
            "previous": lambda: work.step(-1),
            "place": work.go_to_selected,
            "copy": work.details.copy_suggestion,
            "find": lambda: work.find_bar.begin(work.view.textCursor().selectedText()),
            "to_outline": work.outline.tree.setFocus,
            "to_page": work.view.setFocus,
            "to_checklist": work.checklist.focus_list,
            "to_details": work.details.setFocus,
            "rules": self._show_rules,
            "add_rules": self._ask_for_rules,
            "only_built_in": lambda: self._use_rules(()),
            "keys": self._show_keys,
            "log": lambda: asking.open_outside(log.log_file().parent),
            "about": self._show_about,
        }

    def _ask_for_file(self) -> None:
        if path := asking.draft(self, self.settings.last_folder):
            self.open(path)

    def _ask_for_rules(self) -> None:
        if path := asking.rules(self, self.settings.last_folder):
            self._use_rules((*dict.fromkeys((*self.settings.rules, str(path))),))

    def _ask_for_checklist(self) -> None:
        checked = self.session.checked
        if checked and (path := asking.checklist(self, str(checked.document.path.parent))):
            self.importing.take(path, checked.report)

    def _imported(self, imported: Imported) -> None:
        self.troubles.say(imported.words)
        if imported.written:
            self.session.recheck()

    def _use_rules(self, rules: tuple[str, ...]) -> None:
        self._note(lambda kept: replace(kept, rules=rules))
        self.settings = replace(self.settings, rules=rules)
        self.session.use_rules(tuple(map(Path, rules)))
        if self._rules_page is not None and self._pages.currentWidget() is self._rules_page:
            self._show_rules()

    def _open_outside(self) -> None:
        checked = self.session.checked
        if checked is not None and not asking.open_outside(checked.document.path):
            self.troubles.say(
                "Máy chưa có chương trình nào để mở tệp này. Hãy mở tệp từ thư mục chứa nó."
            )

    def _leave(self) -> None:
        self.workspace.plan_bar.setEnabled(False)
        self.session.leave()
        self._hide_strips()
        self._show(self.start_page)

    def _choose_theme(self, choice: str) -> None:
        self._theme.choose(choice)
        self._check_theme()

    def _show_sides(self) -> None:
        self.workspace.set_side(
            outline=self.actions_["outline"].isChecked(),
            checklist=self.actions_["checklist"].isChecked(),
        )

    def _show_passes(self) -> None:
        self.workspace.view.set_show_passes(self.actions_["passes"].isChecked())

    def _show_rules(self) -> None:
        if self._rules_page is None:
            from gui.rules_page import RulesPage  # noqa: PLC0415 - hardly anyone asks

            self._rules_page = RulesPage()
            self._rules_page.closed.connect(self._show_draft)
            self._library.loaded.connect(self._rules_page.show_library)
            self._pages.addWidget(self._rules_page)
        self._library.load(tuple(map(Path, self.settings.rules)))
        self._show(self._rules_page)
        self._rules_page.search.setFocus()

    def _show_keys(self) -> None:
        from gui.dialogs import KeysDialog  # noqa: PLC0415

        KeysDialog(self).show()

    def _show_about(self) -> None:
        from gui.dialogs import AboutDialog  # noqa: PLC0415

        about = AboutDialog(self)
        self._library.loaded.connect(about.show_library)
        self._library.load(tuple(map(Path, self.settings.rules)))
        about.show()

    # The open draft

    def _opened(self, checked: Checked) -> None:
        self._note(lambda kept: kept.opened(checked.document.path))
        self.start_page.show_recent(self.settings.recent)
        self._hide_strips()
        self.workspace.show_checked(checked, keep_place=False)
        self._show(self.workspace)
        self.workspace.view.setFocus()

    def _rechecked(self, checked: Checked) -> None:
        self.troubles.settle()
        self.workspace.show_checked(checked, keep_place=True)

    def _failed(self, path: Path, error: ReadError) -> None:
        if error.code == "not-found":
            self._note(lambda kept: kept.forgotten(path))
            self.start_page.show_recent(self.settings.recent)
        if self.session.checked is not None:
            self._show_plan()
            self.troubles.say(f"Không mở được “{path.name}”. {error.message}")
            return
        self.error_page.show_error(path, error)
        self._show(self.error_page, path)
        self.error_page.again.setFocus()

    def _corrected(self, overrides: Overrides) -> None:
        checked = self.session.checked
        # Said of the draft on the screen, not of another one on its way there.
        if checked is not None and checked.document.path == self.session.path:
            self._note(lambda kept: kept.with_said(checked.document.path, overrides))
            self.session.correct(overrides)

    def _cancel(self) -> None:
        self.session.cancel()
        self._show_plan()
        if checked := self.session.checked:
            # A correction given up is not brought back the next time either.
            self._note(lambda kept: kept.with_said(checked.document.path, checked.overrides))

    def _show_plan(self) -> None:
        if checked := self.session.checked:
            self.workspace.plan_bar.show_plan(checked.report.plan, checked.overrides)

    def _waive(self, number: int) -> None:
        from gui.waive_dialog import WaiveDialog  # noqa: PLC0415 - only when asked for

        if checked := self.session.checked:
            dialog = WaiveDialog(checked.report, number, self.settings.reviewer, self)
            dialog.waived.connect(self._waived)
            dialog.open()

    def _waived(self, reviewer: str) -> None:
        self._note(lambda kept: replace(kept, reviewer=reviewer))
        self.session.recheck()

    def _unwaive(self, number: int) -> None:
        from gui.waive_dialog import take_back  # noqa: PLC0415 - only when asked for

        if checked := self.session.checked:
            if trouble := take_back(checked.report, number):
                self.troubles.say(trouble)
            self.session.recheck()

    def _ended(self) -> None:
        self.progress.end()
        if self.session.checked is None and self._pages.currentWidget() is self.workspace:
            self._show(self.start_page)

    def _hide_strips(self) -> None:
        """What they say is of the draft before."""
        self.troubles.hide()
        self.export_strip.hide()

    def _show_draft(self) -> None:
        self._show(self.workspace if self.session.checked else self.start_page)

    def _show(self, page: QWidget, path: Path | None = None) -> None:
        """Show *page*; the title names *path* or the open draft."""
        self._pages.setCurrentWidget(page)
        draft = page is self.workspace
        self.actions_.set_draft(draft)
        self._export_action.setEnabled(draft)
        checked = self.session.checked
        path = path or (checked.document.path if checked else None)
        self.setWindowTitle(f"{path.name} – {_NAME}" if path else _NAME)

    # Making

    def _build(self) -> None:
        for page in (self.start_page, self.workspace, self.error_page):
            self._pages.addWidget(page)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self.progress, self.troubles, self.export_strip):
            column.addWidget(strip)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(880, 560)
        self.resize(1440, 900)

    def _connect(self) -> None:
        session, start = self.session, self.start_page
        session.began.connect(self.progress.begin)
        session.progressed.connect(self.progress.advance)
        session.ended.connect(self._ended)
        session.opened.connect(self._opened)
        session.rechecked.connect(self._rechecked)
        session.changed.connect(self.workspace.changes.show_change)
        session.failed.connect(self._failed)
        session.reread_failed.connect(lambda error: self.troubles.say(error.message, passing=True))
        self.progress.cancelled.connect(self._cancel)
        start.open_asked.connect(self._ask_for_file)
        start.sample_asked.connect(lambda: self.open(_SAMPLE))
        start.chosen.connect(self.open)
        self.error_page.open_asked.connect(self._ask_for_file)
        self.error_page.again_asked.connect(self.open)
        self.error_page.back_asked.connect(self._leave)
        self.workspace.plan_bar.corrected.connect(self._corrected)
        self._export_menu.asked.connect(self._export)
        self.workspace.details.waive.connect(self._waive)
        self.workspace.details.unwaive.connect(self._unwaive)
        self.importing.done.connect(self._imported)
        self.comparing.done.connect(self.workspace.changes.show_change)
        self.comparing.refused.connect(self.troubles.say)
        self._theme.changed.connect(self._dress)

    def _export(self, name: str) -> None:
        if self.session.checked is not None:
            self.exporting.export(self.session.checked.report, name)

    def _dress(self, tokens: Tokens) -> None:
        self.workspace.set_tokens(tokens)
        self.actions_.set_tokens(tokens)

    def _restore(self) -> None:
        settings, work = self.settings, self.workspace
        if settings.geometry:
            self.restoreGeometry(QByteArray(settings.geometry))
        work.set_columns(settings.columns, settings.rows)
        work.view.set_zoom(settings.zoom)
        work.checklist.set_by_document(settings.by_document)
        for name, on in (
            ("outline", settings.show_outline),
            ("checklist", settings.show_checklist),
            ("passes", settings.show_passes),
        ):
            self.actions_[name].setChecked(on)
        self._show_sides()
        self._show_passes()
        self._check_theme()
        self.start_page.show_recent(settings.recent)

    def _check_theme(self) -> None:
        for name in ("system", "light", "dark"):
            self.actions_[name].setChecked(self._theme.choice == name)

    def _note(self, change: Callable[[Settings], Settings]) -> None:
        """Write a change at once, into what other windows have written; the rules stay ours."""
        self.settings = replace(self._store.change(change), rules=self.settings.rules)

    def _remember(self) -> None:
        columns, rows = self.workspace.columns()
        look = partial(
            replace,
            theme=self._theme.choice,
            zoom=self.workspace.view.zoom,
            geometry=bytes(self.saveGeometry().data()),
            columns=columns,
            rows=rows,
            show_outline=self.actions_["outline"].isChecked(),
            show_checklist=self.actions_["checklist"].isChecked(),
            show_passes=self.actions_["passes"].isChecked(),
            by_document=self.workspace.checklist.by_document,
        )
        self._note(look)

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        self.session.close()
        for work in (self.exporting, self.importing, self.comparing):
            work.close()
        self._library.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if asking.dropped(event) is not None:
            self.start_page.set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start_page.set_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start_page.set_over(False)
        path = asking.dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.open(path)
