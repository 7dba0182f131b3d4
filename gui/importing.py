"""A filled-in checklist comes back: its waivers go beside the open draft."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from checker.report import Report
from checker.system import log
from gui.jobs import Jobs


class Imported(NamedTuple):
    """What was read and what became of it; ``written`` tells whether waivers were added."""

    words: str
    written: bool


class Importing(QObject):
    """Reads a checklist off the window's thread; nothing is half-applied."""

    done = Signal(object)
    """Carries an Imported."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._jobs.yielded.connect(self.done)
        self._jobs.failed.connect(self._failed)

    def take(self, checklist: Path, report: Report) -> None:
        """Read *checklist* for the draft of *report*."""
        self._jobs.start(lambda: _take(checklist, report))

    def close(self) -> None:
        """Wait until what is being written is written."""
        self._jobs.close()

    def _failed(self, error: Exception) -> None:
        from checker.review.checklist_read import ChecklistError  # noqa: PLC0415
        from checker.system.atomic import WriteError  # noqa: PLC0415 - only when asked for

        if isinstance(error, ChecklistError | WriteError):
            self.done.emit(Imported(error.message, written=False))
            return
        details = log.told("import checklist", error)
        words = f"Chương trình gặp lỗi khi đọc phiếu.{details}"
        self.done.emit(Imported(words, written=False))


def _take(path: Path, report: Report) -> Iterator[Imported]:
    import datetime as dt  # noqa: PLC0415 - all of this only when asked for

    from checker.review.checklist_import import plan_import, summary_lines  # noqa: PLC0415
    from checker.review.checklist_read import read_checklist  # noqa: PLC0415
    from checker.review.waiver_file import add_waivers  # noqa: PLC0415

    planned = plan_import(read_checklist(path), report, dt.datetime.now().astimezone().date())
    words = "\n".join(summary_lines(planned))
    if planned.blocked or not planned.waivers:
        yield Imported(words, written=False)
        return
    add_waivers(report.document.path, planned.waivers)
    yield Imported(words, written=True)
