"""The rule library in force: reading it, and the office's own layers over it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.settings import Memory
from gui.work.library import LibraryLoader
from gui.work.session import Session


class Rules(QObject):
    """Chooses the layers; has the library loaded for reading, where somebody reads it."""

    changed = Signal()
    """Other layers are in force now."""

    def __init__(
        self, library: LibraryLoader, session: Session, memory: Memory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._session, self._memory = library, session, memory
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

    def use_built_in(self) -> None:
        """Judge by the built-in library alone."""
        self.use((), shared="")

    def use_readable(self) -> None:
        """Judge by those layers that can be read; where the mistake is no file's, by the built-in library alone."""
        from checker.sharing.told import told  # noqa: PLC0415 - hardly ever

        rules = self._memory.settings.rules
        readable = tuple(one for one in rules if told(Path(one)).sort == "layer")
        self.use(readable if readable != rules else ())

    def use_also(self, path: Path, instead: Path | None = None) -> None:
        """Judge by the layer at *path*, too; by none at *instead* any more. One that is in use is read again."""
        rules = self._memory.settings.rules
        old = str(instead or path)
        if old in rules:
            self.use(tuple(dict.fromkeys(str(path) if one == old else one for one in rules)))
        else:
            self.use((*rules, str(path)))

    def leave_out(self, path: Path) -> None:
        """Judge by the layer at *path* no more; its file stays."""
        self.use(tuple(one for one in self._memory.settings.rules if one != str(path)))

    def share(self, folder: str) -> None:
        """Judge by all layers in *folder*, too; empty for none."""
        self.use(self._memory.settings.rules, shared=folder)

    def use(self, rules: tuple[str, ...], *, shared: str | None = None) -> None:
        """Judge by the built-in library with the layers *rules* over it, and those *shared* with others."""
        memory = self._memory
        memory.use_rules(rules, memory.settings.shared if shared is None else shared)
        self._session.use_rules(memory.settings.layers)
        self._reload()
        self.changed.emit()

    def _reload(self) -> None:
        if self._reading:
            self._library.load(self._memory.settings.layers, self._session.path)
