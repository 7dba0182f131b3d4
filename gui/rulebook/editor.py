"""Bộ tiêu chí của đơn vị: the window with its file, from opening to saving."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checker.editing.about import new_layer
from checker.editing.layer_text import LayerTextError
from checker.particulars import Overrides
from checker.registering.fields import DocumentFields
from checker.system.atomic import WriteError
from checker.system.clock import today
from gui.dialogs.document import DocumentDialog
from gui.dialogs.files import choose_folder, choose_layer, choose_new_layer
from gui.outside import open_outside
from gui.rulebook import edits
from gui.rulebook.desk import Desk
from gui.rulebook.example_words import example_of
from gui.rulebook.trying import Trying
from gui.rulebook.turning import Turning
from gui.rulebook.unsaved import UnsavedDialog
from gui.rulebook.window import RulebookWindow
from gui.settings import Memory
from gui.work.background import Background
from gui.work.checking import Checked
from gui.work.lane import nothing

_TRIED = "Chọn thư mục dự thảo để thử"
_CHANGED = "Chưa chọn chữ nào trên trang dự thảo ở cửa sổ chính."
_SAVED_WRONG = (
    "Đã lưu. Còn {count} chỗ ghi màu đỏ: tiêu chí ở đó chưa được xét cho đến khi sửa xong."
)


class Editor(QObject):
    """One editor window; what it has saved is told."""

    saved = Signal(Path)

    def __init__(
        self, background: Background, memory: Memory, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self.window = RulebookWindow()
        self.desk = Desk(background, self)
        self.turning = Turning(self.desk, self.window, today)
        self.trying = Trying(background, self)
        self._checked: Checked | None = None
        self._then: Callable[[], object] = nothing
        """What waits until all that is edited has been looked at."""
        self._connect()

    def _connect(self) -> None:
        window, book, head = self.window, self.desk.book, self.window.head
        head.chosen.connect(lambda path: self.unless_unsaved(partial(self._read, path)))
        head.new_asked.connect(lambda: self.unless_unsaved(self._begin_new))
        head.open_asked.connect(lambda: self.unless_unsaved(self._ask_file))
        head.trial_asked.connect(self.try_folder)
        head.save_asked.connect(self.save)
        head.undo_asked.connect(partial(self._back, book.undo_stack.undo))
        head.redo_asked.connect(partial(self._back, book.undo_stack.redo))
        window.close_asked.connect(lambda: self.unless_unsaved(self.close))
        window.again_asked.connect(self._read_again)
        book.undo_stack.indexChanged.connect(lambda _: self._show_state())
        book.undo_stack.cleanChanged.connect(lambda _: self._show_state())
        self.desk.told.connect(window.say)
        self.desk.settled.connect(self._go_on)
        self.turning.document_asked.connect(self.ask_document)
        self.turning.file_asked.connect(self._open_file)

    # Files

    def open(self, path: Path | None = None) -> None:
        """Show the window; with the file *path*, else what is edited, else the first file in use."""
        self.window.bring()
        if path is not None and path != self.desk.book.path:
            self.unless_unsaved(partial(self._read, path))
        elif self.desk.layer is None:
            files = self._files()
            if not (files and self._read(files[0])):
                self._begin_new()

    def show_draft(self, checked: Checked | None) -> None:
        """Try rules on the open draft *checked* from now on."""
        self._checked = checked
        overrides = checked.overrides if checked else Overrides()
        self.desk.show_draft(checked.document if checked else None, overrides)

    def save(self, then: Callable[[], object] = nothing) -> None:
        """Write what is edited to its file, or to one that a person chooses; *then* go on."""
        self.turning.flush()
        book = self.desk.book
        if book.layer is None or (book.is_saved and book.path is not None):
            then()
        elif self.desk.waits:  # examples may still be on their way
            self._then = partial(self.save, then)
        elif self._write(book.path or choose_new_layer(self.window, self._proposal())):
            then()

    def _go_on(self) -> None:
        then, self._then = self._then, nothing
        then()

    def _write(self, path: Path | None) -> bool:
        book = self.desk.book
        if path is None or book.layer is None:
            return False
        try:
            book.save(edits.as_saved(book.layer, today()), path)
        except (WriteError, LayerTextError) as error:
            self.window.say(error.message, again=book.path is not None)
            return False
        wrong = len(self.desk.last.problems) if self.desk.last else 0
        self.window.say(_SAVED_WRONG.format(count=wrong) if wrong else "")
        self._show_files()
        self.saved.emit(path)
        return True

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost."""
        self.turning.flush()
        return self.desk.layer is not None and not self.desk.book.is_saved

    def unless_unsaved(self, go_on: Callable[[], object]) -> None:
        """Go on where nothing would be lost; else ask a person, who may save, give it up or stay."""
        book = self.desk.book
        if book.layer is None or not self.unsaved:
            go_on()
            return
        self.window.bring()
        dialog = UnsavedDialog(str(book.layer.value(("pack", "title"), "")), self.window)
        dialog.save_asked.connect(lambda: self.save(go_on))
        dialog.given_up.connect(book.undo_stack.setClean)
        dialog.given_up.connect(go_on)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close(self) -> None:
        """Close the window and forget what is edited."""
        self.desk.stop()
        self.trying.stop()
        self.desk.book.forget()
        self.window.leave()

    def follow_layers(self) -> None:
        """Other layers are in use now."""
        path = self.desk.book.path
        self.desk.lie_over(tuple(one for one in self._memory.settings.layers if one != path))
        if self.desk.layer is not None:
            self._show_files()

    def _files(self) -> list[Path]:
        rules = map(Path, self._memory.settings.rules)
        return [path for path in rules if path.is_file()]

    def _read(self, path: Path) -> bool:
        """Edit the file *path*; say why where it cannot be read."""
        try:
            self.desk.book.open(path)
        except LayerTextError as error:
            self.window.say(f"“{path.name}”: {error.message}")
            self._show_files()
            return False
        self._begin()
        return True

    def _read_again(self) -> None:
        if self.desk.book.path is not None:
            self._read(self.desk.book.path)

    def _begin_new(self) -> None:
        settings = self._memory.settings
        title = f"Bổ sung của {settings.unit}" if settings.unit else "Bổ sung của đơn vị"
        author = settings.reviewer or settings.drafter
        self.desk.book.begin(new_layer(title, author, today()))
        self._begin()

    def _begin(self) -> None:
        self.window.say("")
        self.follow_layers()
        self._show_state()
        self.turning.begin()

    def _ask_file(self) -> None:
        if path := choose_layer(self.window, self._memory.settings.last_folder):
            self._read(path)

    def _proposal(self) -> Path:
        title = str(self.desk.layer.value(("pack", "title"), "")) if self.desk.layer else ""
        name = "".join(sign for sign in title if sign not in '<>:"/\\|?*').strip() or "Bổ sung"
        return Path(self._memory.settings.last_folder) / f"{name}.soat.toml"

    def _open_file(self) -> None:
        if self.desk.book.path is None:
            self.window.say("Hãy lưu bộ tiêu chí trước, rồi mở tệp.")
        else:
            open_outside(self.desk.book.path)

    # What is shown

    def _show_files(self) -> None:
        self.window.head.show_files(self._files(), self.desk.book.path)

    def _show_state(self) -> None:
        stack = self.desk.book.undo_stack
        self.window.head.show_state(
            saved=self.desk.book.is_saved and self.desk.book.path is not None,
            undo=stack.undoText(),
            redo=stack.redoText(),
        )

    def _back(self, go: Callable[[], object]) -> None:
        self.turning.flush()
        go()

    # Trying, taking

    def try_folder(self) -> None:
        """Ask for a folder, and try there what is edited before it is saved."""
        self.turning.flush()
        folder = choose_folder(self.window, self._memory.settings.last_folder, _TRIED)
        trial = self.desk.trial(in_use=self.desk.book.path in self._memory.settings.layers)
        if folder is not None and trial is not None:
            self.trying.begin(folder, trial, self.window)

    def take_words(self, start: int, end: int, *, passing: bool) -> None:
        """Make the words from *start* to *end* on the page of the open draft an example."""
        page, rule = self._checked, self.turning.rule
        if page is None or rule is None or start == end:
            self.window.say(_CHANGED)
            return
        self.window.say("")
        self.turning.add_example(example_of(page.report, start, end, rule[1], passing=passing))

    def ask_document(self, at: object = None) -> None:
        """Ask for a document to be added to the register, or what is to be another of the one at *at*."""
        looked, layer = self.desk.last, self.desk.layer
        if looked is None or layer is None:
            return
        fields = None
        if isinstance(at, int):
            fields = DocumentFields.of(self.desk.tables("document")[at])
        dialog = DocumentDialog(looked.library, today(), fields, self.window)
        put = partial(self.turning.put_document, at if isinstance(at, int) else None)
        dialog.wanted.connect(put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
