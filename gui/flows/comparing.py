"""The open draft against an older one: what was fixed, what is still open, what is new."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.system import log
from gui.dialogs.files import choose_draft
from gui.work.background import Background
from gui.work.checking import Checked, Progress, Request
from gui.work.lane import Job, Listener
from gui.work.session import Session


class Comparing(QObject):
    """Has the older draft judged by the rules of the open one, which is not touched."""

    began = Signal()
    progressed = Signal(Progress)
    done = Signal(object)
    """Carries a Comparison."""
    refused = Signal(str)
    """Carries in Vietnamese why there is nothing to compare."""
    broken = Signal(LibraryError)
    ended = Signal()
    """Nothing is being compared any more, however it went."""

    def __init__(self, background: Background, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._session, self._parent = background, session, parent
        self._listener = Listener(self._on_failed, self._on_value, self.ended.emit)
        self._job: Job | None = None
        self._draft: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether an older draft is being judged."""
        return self._job is not None and self._job.running

    def ask(self) -> None:
        """Ask for the older draft and compare the open one with it."""
        if checked := self._session.checked:
            older = choose_draft(self._parent, str(checked.document.path.parent))
            if older is not None:
                self.compare_with(older)

    def compare_with(self, older: Path) -> None:
        """Compare the open draft with *older*, instead of what is being compared."""
        if checked := self._session.checked:
            self._background.give_up(self._job)
            self._draft = checked.document.path
            self.began.emit()
            # Two drafts of one plan: what a person says of it holds of both.
            request = Request(older, self._session.rules, checked.overrides)
            self._job = self._background.judge(request, self._listener)

    def cancel(self) -> None:
        """Give up what is being compared."""
        if self.busy:
            self._background.give_up(self._job)
            self.ended.emit()

    def _on_value(self, value: Progress | Checked) -> None:
        if isinstance(value, Progress):
            self.progressed.emit(value)
            return
        checked = self._session.checked
        # Another draft may have been opened meanwhile: it was not asked about.
        if checked is not None and checked.document.path == self._draft:
            from checker.review.compare import compare  # noqa: PLC0415 - only when asked for

            self.done.emit(compare(value.report, checked.report))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, LibraryError):
            self.broken.emit(error)
        elif isinstance(error, ReadError):
            self.refused.emit(error.message)
        else:
            details = log.told("compare", error)
            self.refused.emit(f"Chương trình gặp lỗi khi so sánh.{details}")
        self.ended.emit()
