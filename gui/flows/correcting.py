"""Correcting by hand what the program reads as year, level, place and issuer of the plan."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from checker.particulars import Overrides, Plan
from gui.settings import Memory
from gui.work.answer import Answer
from gui.work.corrected import in_words
from gui.work.session import Session


class Correcting(QObject):
    """Judges the open draft again with a person's overrides, and remembers them by its path; each can be undone."""

    restored = Signal(Plan, Overrides)
    """Carries the plan that is on the screen, where a correction does not come about."""

    def __init__(
        self, session: Session, memory: Memory, stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._memory, self._stack = session, memory, stack
        session.failed.connect(self.restore)

    def correct(self, overrides: Overrides) -> None:
        """Take *overrides* for the draft on the screen."""
        checked = self._session.checked
        # Given for the draft on the screen, not for another one on its way there.
        if checked is not None and checked.document.path == self._session.path:
            path, before = checked.document.path, checked.overrides
            words = in_words(before, overrides, checked.sorts)
            do, undo = partial(self._take, path, overrides), partial(self._take, path, before)
            self._stack.push(Answer(words, do, undo))

    def cancel(self) -> None:
        """Give up what is being judged; what is on the screen stays."""
        self._session.cancel()
        self.restore()
        if checked := self._session.checked:
            # A correction given up is not brought back the next time either.
            path, overrides = checked.document.path, checked.overrides
            self._memory.note(lambda kept: kept.with_overrides(path, overrides))

    def _take(self, path: Path, overrides: Overrides) -> bool:
        self._memory.note(lambda kept: kept.with_overrides(path, overrides))
        self._session.correct(overrides)
        return True

    def restore(self) -> None:
        """Show again what holds of the draft on the screen."""
        if checked := self._session.checked:
            self.restored.emit(checked.report.plan, checked.overrides)
