"""Opening a draft and closing it again, from wherever it is asked for."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.errors import ReadError
from checker.report import Report
from checker.samples import is_of_program
from checker.system.borrowed import is_borrowed
from gui.dialogs.files import choose_draft
from gui.outside import NO_PROGRAM, open_outside
from gui.settings import Memory
from gui.work.checking import Checked
from gui.work.session import Session

_COPY = (
    "Đây là bản chép tạm của một tệp trong tệp nén: sửa ở đó không về lại tệp nén. Muốn sửa, hãy giải nén rồi mở tệp, "
    "hoặc lưu thành tệp khác."
)


class Opening(QObject):
    """Opens drafts in the session and remembers which; dialogs appear over *parent*."""

    changing = Signal()
    """Another draft is wanted, or none: what is still being typed ends here."""
    left = Signal()
    recent_changed = Signal(tuple)
    unreadable = Signal(Path, ReadError)
    """The draft cannot be opened, and none is open."""
    folder_found = Signal(Path)
    """What was to be opened is a folder: that of a round."""
    refused = Signal(str)
    """Carries in Vietnamese what did not work; what is on the screen stands."""
    copy_asked = Signal(Path)
    """The file comes with the program: a copy is to be opened, since what is decided lies beside it."""

    def __init__(self, session: Session, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._memory, self._parent = session, memory, parent
        session.opened.connect(self._remember)
        session.failed.connect(self._failed)

    def ask(self) -> None:
        """Ask for a draft and open it."""
        if path := choose_draft(self._parent, self._memory.settings.last_folder):
            self.open(path)

    def open(self, path: Path) -> None:
        """Open the draft *path*, with what was corrected of it before."""
        if is_of_program(path):
            self.copy_asked.emit(path)
        else:
            self._open(path)

    def follow(self, copy: Path, made_of: Report) -> None:
        """Open a repaired *copy*: what a person said of the draft it is *made_of* holds of it."""
        draft = made_of.document.path
        self._memory.note(lambda kept: kept.with_overrides(copy, kept.overrides_of(draft)))
        self._open(copy, made_of)

    def leave(self) -> None:
        """Close the draft."""
        self.changing.emit()
        self._session.leave()
        self.left.emit()

    def open_in_word(self) -> None:
        """Let the system open the draft with the program for it."""
        checked = self._session.checked
        if checked is None:
            return
        if not open_outside(checked.document.path):
            self.refused.emit(NO_PROGRAM)
        elif is_borrowed(checked.document.path):
            self.refused.emit(_COPY)

    def _open(self, path: Path, made_of: Report | None = None) -> None:
        self.changing.emit()
        self._session.open(path, self._memory.settings.overrides_of(path), made_of)

    def _remember(self, checked: Checked) -> None:
        if not is_borrowed(checked.document.path):
            self._memory.note(lambda kept: kept.opened(checked.document.path))
            self.tell_recent()

    def _failed(self, path: Path, error: ReadError) -> None:
        if error.code == "unsupported-format" and path.is_dir():
            self.folder_found.emit(path)
            return
        if error.code == "not-found":
            self._memory.note(lambda kept: kept.forgotten(path))
            self.tell_recent()
        if self._session.checked is not None:
            self.refused.emit(f"Không mở được “{path.name}”. {error.message}")
        else:
            self.unreadable.emit(path, error)

    def tell_recent(self) -> None:
        """Tell what was opened before."""
        self.recent_changed.emit(self._memory.settings.recent)
