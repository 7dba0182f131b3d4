"""A filled-in checklist comes back: its waivers go beside the open draft."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.report import Report
from checker.system import log
from gui.dialogs.files import choose_checklist
from gui.work.background import Background
from gui.work.lane import Listener
from gui.work.session import Session

_NO_DRAFT = (
    "“{name}” là tệp Excel, không phải dự thảo. Nếu là phiếu kiểm tra đã điền, "
    "hãy mở dự thảo của phiếu trước rồi thả phiếu vào lần nữa."
)


class Imported(NamedTuple):
    """What was read and what became of it; ``written`` tells whether waivers were added."""

    message: str
    written: bool


class Importing(QObject):
    """Reads a checklist off the window's thread; nothing is half-applied."""

    done = Signal(Imported)
    taken_over = Signal()
    """The draft was judged again with what a checklist said of it."""

    def __init__(self, background: Background, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._session, self._parent = background, session, parent
        self._listener = Listener(failed=self._on_failed, value=self._on_imported)
        self._awaited = False
        """Whether something was taken over, and the draft not judged with it yet."""
        session.ended.connect(self._on_ended)

    def ask(self) -> None:
        """Ask for a checklist and read it for the open draft."""
        if checked := self._session.checked:
            checklist = choose_checklist(self._parent, str(checked.document.path.parent))
            if checklist is not None:
                self.read(checklist)

    def read(self, checklist: Path) -> None:
        """Read *checklist* for the open draft."""
        if checked := self._session.checked:
            report = checked.report
            self._background.run(lambda: _apply(checklist, report), self._listener, must_end=True)
        else:
            self.done.emit(Imported(_NO_DRAFT.format(name=checklist.name), written=False))

    def _on_imported(self, imported: Imported) -> None:
        self.done.emit(imported)
        if imported.written:
            self._session.decided()
            self._awaited = True

    def _on_ended(self) -> None:
        if self._awaited:
            self._awaited = False
            self.taken_over.emit()

    def _on_failed(self, error: Exception) -> None:
        from checker.review.checklist_read import ChecklistError  # noqa: PLC0415
        from checker.system.atomic import WriteError  # noqa: PLC0415 - only when asked for

        if isinstance(error, ChecklistError | WriteError):
            message = error.message
        else:
            details = log.told("import checklist", error)
            message = f"Chương trình gặp lỗi khi đọc phiếu.{details}"
        self.done.emit(Imported(message, written=False))


def _apply(path: Path, report: Report) -> Iterator[Imported]:
    import datetime as dt  # noqa: PLC0415 - all of this only when asked for

    from checker.review.checklist_import import plan_import, summary_lines  # noqa: PLC0415
    from checker.review.checklist_read import read_checklist  # noqa: PLC0415
    from checker.review.taking_over import take_over  # noqa: PLC0415

    planned = plan_import(read_checklist(path), report, dt.datetime.now().astimezone().date())
    lines = list(summary_lines(planned))
    told = lines[: len(lines) - len(planned.left)]
    message = "\n".join((" ".join(told), *planned.left))
    written = not planned.blocked and take_over(planned, report) is not None
    yield Imported(message, written)
