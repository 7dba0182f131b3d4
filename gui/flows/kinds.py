"""Which kinds of plans have rules of their own: told to whoever has not opened a draft yet."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checker.system import log
from gui.settings import Memory
from gui.work.background import Background
from gui.work.lane import Job, Listener


class Kinds(QObject):
    """Reads the names of the kinds, by the rules that are in force now."""

    read = Signal(tuple)

    def __init__(self, background: Background, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._memory = background, memory
        self._listener = Listener(failed=_failed, value=self.read.emit)
        self._job: Job | None = None

    def ask(self) -> None:
        """Read them; ``read`` tells."""
        rules = self._memory.settings.layers
        self._background.give_up(self._job)
        self._job = self._background.run(lambda: _titles(rules), self._listener)


def _titles(rules: tuple[Path, ...]) -> Iterator[tuple[str, ...]]:
    from checker.library.plan_titles import plan_titles  # noqa: PLC0415 - not with a draft

    yield plan_titles(rules)


def _failed(error: Exception) -> None:
    """The page does without; whoever looks for the reason finds it in the log."""
    log.record("kinds of plans", error)
