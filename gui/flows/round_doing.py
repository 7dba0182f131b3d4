"""How something is done with the open round: off the window's thread, with a word on what came of it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from checker.errors import ReadError
from checker.system import log
from gui.flows.overseeing import Overseeing, Work
from gui.work.lane import Listener, nothing
from gui.work.looked import Looked, Said
from gui.work.open_round import OpenRound


class RoundDoing(QObject):
    """Does long works one at a time, and changes of the round at once."""

    told = Signal(object)
    """Carries a Said: what came of it, or why nothing did."""
    begun = Signal()
    """What was told before is over."""
    again = Signal()
    """Plans are to be judged anew: something lies beside them now."""

    def __init__(self, work: Overseeing, round_: OpenRound, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._round = work, round_

    def do(self, work: Work, failed: str, take: Callable[[Any], object] | None = None) -> None:
        """Do a long *work*, unless another one goes on, and *take* its outcome once it is over.

        Where it fails *failed* begins the sentence.
        """
        outcomes: list[Any] = []

        def finish() -> None:
            for outcome in outcomes:
                (take or self.take)(outcome)

        if not self._work.busy:
            self.begun.emit()
            listener = Listener(partial(self._on_failed, failed), outcomes.append, finish)
            self._work.do(work, listener, writes=True)

    def take(self, said: Said) -> None:
        """Tell what was *said*, and look at the round again where it asks for that."""
        self.told.emit(said)
        if said.changed:
            self.again.emit()

    def change(
        self,
        change: Callable[[Looked], Looked],
        failed: str,
        done: Callable[[], object] = nothing,
    ) -> None:
        """Have the round shown with a *change*; where it fails *failed* begins the sentence."""
        self._round.change(change, partial(self._on_failed, failed), done)

    def _on_failed(self, words: str, error: Exception) -> None:
        # Only when something fails.
        from checker.exporters import ExportError  # noqa: PLC0415
        from checker.review.sheets import ChecklistError  # noqa: PLC0415
        from checker.system.atomic import WriteError  # noqa: PLC0415

        known = ReadError | ExportError | ChecklistError | WriteError
        why = error.message if isinstance(error, known) else log.told("round", error)
        self.told.emit(Said(f"{words} {why.strip()}", failed=True))
