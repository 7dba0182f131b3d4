"""One long thing at a time is done with a round: with its progress, and a way to stop it."""

from collections.abc import Callable, Iterator
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.work.background import Background
from gui.work.checking import Progress
from gui.work.lane import Job, Listener

Work = Callable[[Event, Callable[[], bool]], Iterator[object]]
"""Long work that ends soon after the event is set, or the function says that it was given up."""

_STOPPING = Progress("Đang dừng…", 0.0)


class Overseeing(QObject):
    """Does the work beside the window."""

    turned = Signal(bool)
    """Something has begun, or nothing goes on any more."""
    progressed = Signal(object)
    """Carries a Progress."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._stop = Event()
        self._writes = False

    @property
    def writes(self) -> bool:
        """Whether something goes on that is not to be ended unasked."""
        return self._writes and self.busy

    @property
    def busy(self) -> bool:
        """Whether something goes on."""
        return self._job is not None and self._job.running

    def do(self, work: Work, listener: Listener, *, writes: bool = False) -> None:
        """Do *work* instead of whatever goes on; *listener* hears of all but the progress.

        *writes* tells that it is not to be ended unasked.
        """
        self._writes = writes
        self._background.give_up(self._job)
        self._stop = Event()
        self.turned.emit(True)
        heard = Listener(
            failed=partial(self._end, listener.failed),
            value=partial(self._on_value, listener.value),
            finished=partial(self._end, listener.finished),
        )
        self._job = self._background.oversee(partial(work, self._stop), heard)

    def cancel(self) -> None:
        """Stop; what was done is kept, and told."""
        self._stop.set()
        self.progressed.emit(_STOPPING)

    def give_up(self) -> None:
        """Stop, and hear nothing more of it."""
        if self.busy:
            self._background.give_up(self._job)
            self.turned.emit(False)

    def _on_value(self, take: Callable[[Any], object], value: object) -> None:
        if isinstance(value, Progress):
            if not self._stop.is_set():
                self.progressed.emit(value)
        else:
            take(value)

    def _end(self, tell: Callable[..., object], *said: object) -> None:
        self.turned.emit(False)
        tell(*said)
