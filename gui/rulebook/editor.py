"""Bộ tiêu chí của đơn vị: the window, the file, the draft that rules are tried on, together."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checker.particulars import Overrides
from checker.registering.fields import DocumentFields
from checker.system.clock import today
from gui.dialogs.document import DocumentDialog
from gui.dialogs.files import choose_folder
from gui.outside import open_outside
from gui.rulebook.desk import Desk
from gui.rulebook.example_words import example_of
from gui.rulebook.filing import Filing
from gui.rulebook.trying import Trying
from gui.rulebook.turning import Turning
from gui.rulebook.window import RulebookWindow
from gui.settings import Memory
from gui.work.background import Background
from gui.work.checking import Checked

_TRIED = "Chọn thư mục dự thảo để thử"
_NO_WORDS = "Chưa chọn chữ nào trên trang dự thảo ở cửa sổ chính."
_NO_FILE = "Hãy lưu bộ tiêu chí trước, rồi mở tệp."


class Editor(QObject):
    """One editor window with what belongs to it."""

    def __init__(
        self, background: Background, memory: Memory, over: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self.window = RulebookWindow(over)
        self.desk = Desk(background, self)
        self.turning = Turning(self.desk, self.window, today)
        self.filing = Filing(self.desk, self.turning, self.window, memory)
        self.trying = Trying(background, self)
        self._checked: Checked | None = None
        self._connect()

    def _connect(self) -> None:
        window, filing, head = self.window, self.filing, self.window.head
        stack = self.desk.book.undo_stack
        head.chosen.connect(lambda path: filing.unless_unsaved(partial(filing.read, path)))
        head.new_asked.connect(lambda: filing.unless_unsaved(filing.begin_new))
        head.open_asked.connect(lambda: filing.unless_unsaved(filing.ask))
        head.trial_asked.connect(self.try_folder)
        head.save_asked.connect(filing.save)
        head.undo_asked.connect(partial(self._back, stack.undo))
        head.redo_asked.connect(partial(self._back, stack.redo))
        window.close_asked.connect(lambda: filing.unless_unsaved(self.close))
        stack.indexChanged.connect(lambda _: self._show_state())
        stack.cleanChanged.connect(lambda _: self._show_state())
        self.desk.book.changed.connect(self._show_state)
        self.desk.told.connect(window.say)
        self.turning.changing.document_asked.connect(self.ask_document)
        self.turning.changing.file_asked.connect(self._open_file)

    def open(self, path: Path | None = None) -> None:
        """Show the window; with the file *path*, else what is edited."""
        self.window.bring()
        self.filing.open(path)

    def show_draft(self, checked: Checked | None) -> None:
        """Try rules on the open draft *checked* from now on."""
        self._checked = checked
        overrides = checked.overrides if checked else Overrides()
        self.desk.show_draft(checked.document if checked else None, overrides)

    def close(self) -> None:
        """Close the window and forget what is edited."""
        self.desk.stop()
        self.trying.stop()
        self.desk.book.forget()
        self.window.leave()

    def try_folder(self) -> None:
        """Ask for a folder, and try there what is edited before it is saved."""
        self.turning.flush()
        folder = choose_folder(self.window, self._memory.settings.last_folder, _TRIED)
        trial = self.desk.trial
        if folder is not None and trial is not None:
            self.trying.begin(folder, trial, self.window)

    def take_words(self, start: int, end: int, *, passing: bool) -> None:
        """Make the words from *start* to *end* on the page of the open draft an example."""
        rule = self.turning.rule
        if self._checked is None or rule is None or start == end:
            self.window.say(_NO_WORDS)
            return
        self.window.say("")
        at, table = rule
        example = example_of(self._checked.report, start, end, table, passing=passing)
        self.turning.changing.add_example(at, example)

    def ask_document(self, at: object = None) -> None:
        """Ask for a document to be added to the register, or what is to be another of the one at *at*."""
        looked = self.desk.last
        if looked is None or self.desk.layer is None:
            return
        which = at if isinstance(at, int) else None
        table = self.desk.tables("document")[which] if which is not None else None
        fields = DocumentFields.of(table) if table is not None else None
        dialog = DocumentDialog(looked.library, today(), fields, self.window)
        dialog.wanted.connect(partial(self.turning.put_document, which))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _back(self, go: Callable[[], object]) -> None:
        """Take back or do again, once what was typed is taken over."""
        self.turning.flush()
        page = self.window.page
        if page is None or not page.take_back():
            go()

    def _show_state(self) -> None:
        book = self.desk.book
        self.window.head.show_state(
            lies=book.path is not None,
            saved=book.is_saved,
            undo=book.undo_stack.undoText(),
            redo=book.undo_stack.redoText(),
        )

    def _open_file(self) -> None:
        if self.desk.book.path is None:
            self.window.say(_NO_FILE)
        else:
            open_outside(self.desk.book.path)
