"""Letting a remark stand: looked at and right, or waived with a reason; and taking that back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from checker.review.waiver import Waiver
from checker.shown import FORMS, SHOWN_WORDS, Shown
from checker.system.borrowed import is_borrowed
from checker.system.clock import today
from gui.settings import Memory
from gui.work.answer import Answer
from gui.work.session import Session


class _Step(NamedTuple):
    """What is written beside the draft at once, and what goes."""

    added: tuple[Waiver, ...] = ()
    removed: tuple[Waiver, ...] = ()


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
        self._own: set[Waiver] = set()
        """What was decided here: it is no surprise, also before the draft is judged again."""

    def see(self, number: int, which: int) -> None:
        """Keep beside the draft that the passage was looked at and is right."""
        from checker.review.passage import seen_of  # noqa: PLC0415 - only when asked for

        if checked := self._session.checked:
            kept = self._memory.settings
            by = kept.drafter or kept.reviewer
            seen = seen_of(checked.report, (number, which), by=by, date=today())
            if self._push(_words(Shown.SEEN, (seen,)), _Step((seen,))):
                self.answered.emit()

    def waive(self, number: int, which: int) -> None:
        """Ask for the reason to waive the matter at the finding *which* of the result *number*."""
        from checker.review.beside import IN_ARCHIVE  # noqa: PLC0415 - only when asked for
        from gui.dialogs.waive import WaiveDialog  # noqa: PLC0415

        checked = self._session.checked
        if checked and is_borrowed(checked.document.path):
            self.refused.emit(IN_ARCHIVE)
        elif checked:
            kept = self._memory.settings
            decider = kept.decider or kept.reviewer
            dialog = WaiveDialog(checked.report, (number, which), decider, self._parent)
            dialog.waived.connect(partial(self.waived, checked.document.path))
            dialog.open()

    def waived(
        self,
        draft: Path,
        decider: str,
        waivers: Sequence[Waiver],
        replaced: Sequence[Waiver] = (),
    ) -> None:
        """Judge again after *decider* has written *waivers* beside *draft*, for which those *replaced* went.

        Another draft may have been opened while the reason was typed: nothing is to be undone there.
        """
        self._memory.note(lambda kept: replace(kept, decider=decider))
        if self._session.checked is None or self._session.checked.document.path != draft:
            return
        self._own |= set(waivers)
        self._push(
            _words(Shown.WAIVED, waivers),
            _Step(tuple(waivers)),
            _Step(tuple(replaced), tuple(waivers)),
        )
        self.answered.emit()
        self._session.decided()

    def take_back(self, number: int, which: int) -> None:
        """Take what was decided of the finding *which* of the result *number* out of the file."""
        if checked := self._session.checked:
            result = checked.report.results[number]
            waiver = result.findings[which].waiver if which >= 0 else result.waiver
            if waiver is not None:
                self._push(f"Bỏ quyết định: {result.rule.title}", _Step(removed=(waiver,)))

    def _push(self, words: str, step: _Step, back: _Step | None = None) -> bool:
        """Decide so; return whether that went well. *back* undoes it where it is done already."""
        before = self._stack.index()
        taken = [back or _Step()]
        """What undoes it, as the file was when it was done last."""

        def do() -> bool:
            done = self._write(step)
            taken[0] = done or taken[0]
            return done is not None

        def undo() -> bool:
            return self._write(taken[0]) is not None

        self._stack.push(Answer(words, do, undo, done=back is not None))
        return self._stack.index() > before

    def _write(self, step: _Step) -> _Step | None:
        """Write beside the draft what is decided now; return what takes it back, None where it failed."""
        from checker.review.fitting import fitting  # noqa: PLC0415 - only when asked for
        from checker.review.waivable import waivers_of  # noqa: PLC0415
        from checker.review.waiver_file import decide  # noqa: PLC0415
        from checker.system.atomic import WriteError  # noqa: PLC0415

        checked = self._session.checked
        if checked is None:
            return None
        report = checked.report
        try:
            decided = decide(
                report.document.path,
                *step,
                fitting(report, step.added),
                known={*waivers_of(report), *self._own},
            )
        except WriteError as error:
            self.refused.emit(error.message)
            self._session.watch.look()
            return None
        self._own |= set(step.added)
        self._session.decided()
        return _Step(decided.gone, step.added)


def _words(how: Shown, decided: Sequence[Waiver]) -> str:
    """Return what was *decided* as it is told: its sign, its word, the titles of what stands."""
    titles = ", ".join(dict.fromkeys(waiver.title for waiver in decided))
    return f"{FORMS[how]} {SHOWN_WORDS[how]}: {titles}"
