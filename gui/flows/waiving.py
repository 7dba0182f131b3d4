"""Letting a remark stand: looked at and right, or waived with a reason; and taking that back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from checker.review.waiver import Waiver
from checker.system.clock import today
from gui.settings import Memory
from gui.work.answer import Answer
from gui.work.session import Session


class Waiving(QObject):
    """Writes decisions beside the open draft and has it judged again; each can be undone."""

    refused = Signal(str)
    """Carries in Vietnamese why the decision could not be written or taken back."""
    answered = Signal()
    """A remark is dealt with: the next one may be shown."""

    def __init__(
        self, session: Session, memory: Memory, stack: QUndoStack, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._memory, self._parent = session, memory, parent
        self._stack = stack

    def see(self, number: int, which: int) -> None:
        """Keep beside the draft that the passage was looked at and is right."""
        from checker.review.passage import seen_of  # noqa: PLC0415 - only when asked for

        if checked := self._session.checked:
            by = self._memory.settings.reviewer
            seen = seen_of(checked.report, (number, which), by=by, date=today())
            if self._push("Đã xem, đúng", added=(seen,)):
                self.answered.emit()

    def waive(self, number: int, which: int) -> None:
        """Ask for the reason to waive the matter at the finding *which* of the result *number*."""
        from gui.dialogs.waive import WaiveDialog  # noqa: PLC0415 - only when asked for

        if checked := self._session.checked:
            kept = self._memory.settings
            decider = kept.decider or kept.reviewer
            dialog = WaiveDialog(checked.report, (number, which), decider, self._parent)
            dialog.waived.connect(self.waived)
            dialog.open()

    def waived(self, decider: str, waivers: Sequence[Waiver]) -> None:
        """Judge again after *decider* has written *waivers*."""
        self._memory.note(lambda kept: replace(kept, decider=decider))
        self._push("Miễn trừ", added=waivers, done=True)
        self.answered.emit()
        self._session.recheck()

    def take_back(self, number: int, which: int) -> None:
        """Take what was decided of the finding *which* of the result *number* out of the file."""
        if checked := self._session.checked:
            result = checked.report.results[number]
            waiver = result.findings[which].waiver if which >= 0 else result.waiver
            if waiver is not None:
                self._push("Bỏ quyết định", removed=(waiver,))

    def _push(
        self,
        words: str,
        added: Sequence[Waiver] = (),
        removed: Sequence[Waiver] = (),
        *,
        done: bool = False,
    ) -> bool:
        """Decide so; return whether that went well."""
        before = self._stack.index()
        do = partial(self._write, added, removed)
        undo = partial(self._write, removed, added)
        self._stack.push(Answer(words, do, undo, done=done))
        return self._stack.index() > before

    def _write(self, added: Sequence[Waiver], removed: Sequence[Waiver]) -> bool:
        """Write beside the draft what is decided now; return whether that went well."""
        from checker.review.fitting import fitting  # noqa: PLC0415 - only when asked for
        from checker.review.waiver_file import add_waivers, remove_waivers  # noqa: PLC0415
        from checker.system.atomic import WriteError  # noqa: PLC0415

        checked = self._session.checked
        if checked is None:
            return False
        draft = checked.document.path
        try:
            if removed:
                remove_waivers(draft, removed)
            if added:
                add_waivers(draft, added, fitting(checked.report, added))
        except WriteError as error:
            self.refused.emit(error.message)
            return False
        self._session.recheck()
        return True
