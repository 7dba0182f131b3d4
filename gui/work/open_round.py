"""The round that is open, as far as it is known; worked out anew when something of it changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from checker.rounds.file_row import FileRow
from checker.system import log
from gui.work.background import Background
from gui.work.lane import Listener
from gui.work.looked import Looked, looked


class OpenRound(QObject):
    """Holds what was looked at last; None where no round is open."""

    renewed = Signal(object)
    """The same round, of which something has changed: carries the Looked. No office is to move."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.now: Looked | None = None

    def judged(self, row: FileRow) -> None:
        """One of its plans was judged again."""
        self.change(lambda now: replace(now, rows={**now.rows, row.path: row}))

    def change(
        self,
        change: Callable[[Looked], Looked],
        failed: Callable[[Exception], object] | None = None,
        done: Callable[[], object] = lambda: None,
    ) -> None:
        """Work the round out anew after *change*, which may take a while, as writing does."""
        before = self.now
        if before is None:
            return

        def take(now: Looked) -> None:
            if self.now is before:
                self.now = now
                self.renewed.emit(now)
                done()
            elif self.now is not None and self.now.request.folder == now.request.folder:
                # Something else has changed meanwhile: what is written already is read with it.
                self.change(change, failed, done)

        tell = failed or (lambda error: log.told("round", error))
        work = partial(_changed, before, change)
        self._background.run(work, Listener(tell, take), must_end=True)


def _changed(before: Looked, change: Callable[[Looked], Looked]) -> Iterator[Looked]:
    now = change(before)
    yield looked(now, now.rows)
