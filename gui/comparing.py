"""The open draft against an older one: what was fixed, what is still open, what is new."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.report import Report
from checker.system import log
from gui import asking
from gui.checking import Checked, Request
from gui.jobs import Jobs
from gui.session import Session

if TYPE_CHECKING:
    from checker.review.compare import Comparison


class Comparing(QObject):
    """Reads and judges the older draft off the window's thread; the open one is not touched."""

    done = Signal(object)
    """Carries a Comparison."""
    refused = Signal(str)
    """Carries in Vietnamese why there is nothing to compare."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent
        self._jobs = Jobs(self)
        self._jobs.yielded.connect(self.done)
        self._jobs.failed.connect(self._failed)

    def ask(self) -> None:
        """Ask for the older draft and compare the open one with it."""
        checked = self._session.checked
        if checked is None:
            return
        older = asking.draft(self._window, str(checked.document.path.parent))
        if older is not None:
            self.take(older, checked.report, self._session.rules)

    def take(self, older: Path, report: Report, rules: tuple[Path, ...]) -> None:
        """Compare *report* with the draft *older* by the same *rules*."""
        self._jobs.start(lambda: _compared(older, report, rules))

    def close(self) -> None:
        """Give up what is being read."""
        self._jobs.close()

    def _failed(self, error: Exception) -> None:
        from checker.errors import ReadError  # noqa: PLC0415 - only when asked for

        if isinstance(error, ReadError):
            self.refused.emit(error.message)
            return
        details = log.told("compare", error)
        self.refused.emit(f"Chương trình gặp lỗi khi so sánh.{details}")


def _compared(older: Path, report: Report, rules: tuple[Path, ...]) -> Iterator["Comparison"]:
    from checker.review.compare import compare  # noqa: PLC0415 - only when asked for
    from gui.judging import LocalJudge  # noqa: PLC0415

    for step in LocalJudge().run(Request(older, rules)):
        if isinstance(step, Checked):
            yield compare(step.report, report)
