"""The file of the editor: opened, made, saved, and never lost without a question."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checker.editing.about import new_layer
from checker.editing.files import read_layer_text, refusal
from checker.editing.layer_text import LayerTextError
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.system.names import safe_name
from gui.dialogs.files import choose_layer, choose_new_layer
from gui.look.day import DayField
from gui.outside import documents
from gui.rulebook import edits
from gui.rulebook.desk import Desk
from gui.rulebook.turning import Turning
from gui.rulebook.unsaved import UnsavedDialog
from gui.rulebook.window import RulebookWindow
from gui.settings import Memory
from gui.work.lane import nothing

_SAVED_WRONG = (
    "Đã lưu. Còn {count} chỗ ghi màu đỏ: tiêu chí ở đó chưa được xét cho đến khi sửa xong."
)
_SAVED_NEW = "Đã lưu vào “{path}”. Từ nay dự thảo được xét theo bộ này."
_OWN, _UNNAMED = ".soat.toml", "Bổ sung"


class Filing(QObject):
    """Opens and saves for the window, by the files that the settings have in use."""

    saved = Signal(Path)

    def __init__(
        self, desk: Desk, turning: Turning, window: RulebookWindow, memory: Memory
    ) -> None:
        super().__init__(window)
        self._desk, self._turning, self._window, self._memory = desk, turning, window, memory
        self._then: Callable[[], object] = nothing
        """What waits until all that is edited has been looked at."""
        desk.settled.connect(self._go_on)
        window.again_asked.connect(self._read_again)
        window.elsewhere_asked.connect(self._save_elsewhere)

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost."""
        self._turning.flush()
        return self._desk.layer is not None and not self._desk.book.is_saved

    def open(self, path: Path | None) -> None:
        """Edit *path*, else what is edited already, else the own file that was added last, else a new one.

        A file in use that holds a superior's demands is none of the office's own: it has to be chosen.
        """
        if path is not None:
            if path != self._desk.book.path or not self.unsaved:
                self.unless_unsaved(partial(self.read, path))
        elif self._desk.layer is None:
            own = next((path for path in self._files()[::-1] if not _is_of_superior(path)), None)
            if own is not None:
                self.read(own)
            else:
                self.begin_new()

    def read(self, path: Path) -> bool:
        """Edit the file *path*; say why where it cannot be read."""
        try:
            self._desk.book.open(path)
        except LayerTextError as error:
            if self._desk.layer is None:
                self.begin_new()
            self._show_files()
            named = path.name in error.message
            self._window.say(error.message if named else f"“{path.name}”: {error.message}")
            return False
        self._begin()
        return True

    def begin_new(self) -> None:
        """Edit a new file, which lies nowhere yet."""
        settings = self._memory.settings
        title = f"Bổ sung của {settings.unit}" if settings.unit else "Bổ sung của đơn vị"
        author = settings.reviewer or settings.drafter
        self._desk.book.begin(new_layer(title, author, today()))
        self._begin()

    def ask(self) -> None:
        """Ask for a file, and edit it."""
        if path := choose_layer(self._window, self._memory.settings.last_folder):
            self.read(path)

    def save(self, then: Callable[[], object] = nothing) -> None:
        """Write what is edited to its file, or to one that a person chooses; *then* go on."""
        mistake = self._no_day()
        self._turning.flush()
        book = self._desk.book
        if mistake:
            self._window.say(mistake)
        elif book.layer is None or (book.is_saved and book.path is not None):
            then()
        elif self._desk.waits:  # examples may still be on their way
            self._then = partial(self.save, then)
        elif self._write(book.path or choose_new_layer(self._window, self._proposal())):
            then()

    def unless_unsaved(self, go_on: Callable[[], object]) -> None:
        """Go on where nothing would be lost; else ask a person, who may save, give it up or stay."""
        self._then = nothing
        book = self._desk.book
        if book.layer is None or not self.unsaved:
            go_on()
            return
        self._window.bring()
        dialog = UnsavedDialog(str(book.layer.value(("pack", "title"), "")), self._window)
        dialog.save_asked.connect(lambda: self.save(go_on))
        dialog.given_up.connect(book.forget)
        dialog.given_up.connect(go_on)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def follow_layers(self) -> None:
        """Other layers are in use now."""
        self._desk.lie_over(self._memory.settings.layers)
        if self._desk.layer is not None:
            self._show_files()

    def _no_day(self) -> str:
        """Return what is told of typed words that are no day, once: saved is the day before them."""
        days = self._window.page.findChildren(DayField) if self._window.page is not None else ()
        return next(filter(None, [day.take_mistake() for day in days]), "")

    def _begin(self) -> None:
        self._window.say("")
        self.follow_layers()
        self._turning.begin()

    def _read_again(self) -> None:
        if self._desk.book.path is not None:
            self.read(self._desk.book.path)

    def _save_elsewhere(self) -> None:
        self._write(choose_new_layer(self._window, self._proposal()))

    def _go_on(self) -> None:
        then, self._then = self._then, nothing
        then()

    def _write(self, path: Path | None) -> bool:
        book = self._desk.book
        if path is None or book.layer is None:
            return False
        if path != book.path and (why_not := refusal(path)) is not None:
            self._window.say(why_not)
            return False
        new = path != book.path
        try:
            book.save(edits.as_saved(book.layer, book.saved, today()), path)
        except (WriteError, LayerTextError) as error:
            self._window.say(error.message, again=book.path is not None)
            return False
        wrong = len(self._desk.last.problems) if self._desk.last else 0
        told = _SAVED_WRONG.format(count=wrong) if wrong else ""
        self._window.say(told or (_SAVED_NEW.format(path=path) if new else ""))
        self._show_files()
        self.saved.emit(path)
        return True

    def _files(self) -> list[Path]:
        return [path for path in map(Path, self._memory.settings.rules) if path.is_file()]

    def _show_files(self) -> None:
        self._window.head.show_files(self._files(), self._desk.book.path)

    def _proposal(self) -> Path:
        title = str(self._desk.layer.value(("pack", "title"), "")) if self._desk.layer else ""
        name = safe_name(title, _OWN) or f"{_UNNAMED}{_OWN}"
        folder = self._memory.settings.last_folder
        return (Path(folder) if folder else documents()) / name


def _is_of_superior(path: Path) -> bool:
    """Whether the file holds what a superior's plan demands; one that cannot be read is told when it is opened."""
    try:
        return read_layer_text(path).value(("superior",)) is not None
    except LayerTextError:
        return False
