"""The rule library in force: reading it, and the office's own layers over it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.files import choose_layer
from gui.settings import Memory
from gui.work.library import LibraryLoader
from gui.work.session import Session


class Rules(QObject):
    """Chooses the layers; has the library loaded for reading, where somebody reads it."""

    changed = Signal()
    """Other layers are in force now."""

    def __init__(
        self, library: LibraryLoader, session: Session, memory: Memory, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._library, self._session, self._memory = library, session, memory
        self._parent = parent
        self._reading = False

    def set_reading(self, reading: bool) -> None:
        """Load the library if somebody begins to read it, and again whenever it may differ."""
        begins, self._reading = reading and not self._reading, reading
        if begins:
            self._reload()

    def recheck(self) -> None:
        """Judge the open draft again, by the rules as the files are now."""
        self._session.recheck()
        self._reload()

    def ask_for_layer(self) -> None:
        """Ask for an office's own layer and judge by it too."""
        settings = self._memory.settings
        if path := choose_layer(self._parent, settings.last_folder):
            self.use((*dict.fromkeys((*settings.rules, str(path))),))

    def use_built_in(self) -> None:
        """Judge by the built-in library alone."""
        self.use(())

    def use(self, rules: tuple[str, ...]) -> None:
        """Judge by the built-in library with the layers *rules* over it."""
        self._memory.use_rules(rules)
        self._session.use_rules(tuple(map(Path, rules)))
        self._reload()
        self.changed.emit()

    def _reload(self) -> None:
        if self._reading:
            self._library.load(tuple(map(Path, self._memory.settings.rules)))
