"""The rule library for reading, loaded off the window's thread when someone asks for it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checker.library.errors import LibraryError
from checker.library.rule import Library
from checker.system import log
from gui.work.background import Background
from gui.work.lane import Job, Listener


class LibraryLoader(QObject):
    """Loads the library with its examples and lines; judging has its own copy."""

    loaded = Signal(Library)
    broken = Signal(LibraryError)
    refused = Signal(str)
    """Carries in Vietnamese why there is nothing to show."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._listener = Listener(failed=self._failed, value=self.loaded.emit)
        self._job: Job | None = None

    def load(self, rules: tuple[Path, ...], draft: Path | None = None) -> None:
        """Load the built-in library with the layers *rules* and those beside *draft*; ``loaded`` tells."""
        self._background.give_up(self._job)
        self._job = self._background.run(lambda: _load(rules, draft), self._listener)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, LibraryError):
            self.broken.emit(error)
            return
        details = log.told("load library", error)
        self.refused.emit(f"Chương trình gặp lỗi khi đọc bộ tiêu chí.{details}")


def _load(rules: tuple[Path, ...], draft: Path | None) -> Iterator[Library]:
    from checker.library.load import load_library  # noqa: PLC0415 - hardly anyone asks
    from checker.rounds.top import layers_folder  # noqa: PLC0415 - as above

    nearby = layers_folder(draft) if draft is not None else None
    yield load_library(rules, nearby=nearby, with_lines=True)
