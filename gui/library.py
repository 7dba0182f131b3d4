"""The rule library for reading, loaded off the window's thread when someone asks for it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checker.library.rule import Library
from gui.jobs import Jobs


class LibraryLoader(QObject):
    """Loads the library with its examples and lines; judging has its own copy."""

    loaded = Signal(Library)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._jobs.yielded.connect(self.loaded)

    def load(self, rules: tuple[Path, ...]) -> None:
        """Load the built-in library with the layers *rules* over it; ``loaded`` tells."""

        def work() -> Iterator[Library]:
            from checker.library.load import load_library  # noqa: PLC0415 - hardly anyone asks

            yield load_library(rules, with_lines=True)

        self._jobs.start(work)

    def close(self) -> None:
        """Wait for the other thread."""
        self._jobs.close()
