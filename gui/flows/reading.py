"""Reviewers' opinions: whoever works on the draft marks them as read; that can be undone."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from checker.review.remark import Remark
from checker.review.remarks import unread
from checker.system.atomic import WriteError
from gui.work.answer import Answer
from gui.work.session import Session


class Reading(QObject):
    """Writes beside the open draft that an opinion was read, and has it judged again."""

    refused = Signal(str)
    """Carries in Vietnamese why that could not be written."""

    def __init__(self, session: Session, stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._stack = session, stack

    def read(self, number: int) -> None:
        """What reviewers said of the result *number* was read."""
        if checked := self._session.checked:
            new = unread(checked.report, number)
            done = [replace(remark, read=True) for remark in new]
            words = f"✓ Đã đọc ý kiến: {checked.report.results[number].rule.title}"
            self._stack.push(Answer(words, partial(self._write, done), partial(self._write, new)))

    def _write(self, remarks: Sequence[Remark]) -> bool:
        from checker.review.beside import write  # noqa: PLC0415 - only when asked for
        from checker.review.remark_file import remarks_change  # noqa: PLC0415

        checked = self._session.checked
        if checked is None:
            return False
        try:
            write(checked.document.path, [remarks_change(remarks)])
        except WriteError as error:
            self.refused.emit(error.message)
            return False
        self._session.decided()
        return True
