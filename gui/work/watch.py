"""Watching the open file: told once when it has been saved, however it is saved."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_CALM = 15
"""Milliseconds without a further change after which a save counts as done."""
_PATIENT = 250
"""The same where the file is gone for the moment: a program puts another in its place."""
_TRIES = 20

_State = tuple[int, int, int]


class FileWatch(QObject):
    """Watches one file and its folder.

    Word writes a new file, removes the old one and renames: the watch on the
    file is lost then, the one on the folder is not. Lock files beside it
    (``~$…``) change the folder, not the state of the file.
    """

    saved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._state: _State | None = None
        self._tries = 0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def watch(self, path: Path | None) -> None:
        """Watch *path* instead of whatever was watched; None for nothing."""
        self._timer.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._path = path
        self._state = _state(path) if path else None
        self._attach()

    def _attach(self) -> None:
        if self._path is None:
            return
        wanted = [str(self._path), str(self._path.parent)]
        have = {*self._watcher.files(), *self._watcher.directories()}
        missing = [name for name in wanted if name not in have and Path(name).exists()]
        if missing:
            self._watcher.addPaths(missing)

    def _stir(self) -> None:
        self._tries = 0
        self._timer.start(_CALM)

    def _look(self) -> None:
        if self._path is None:
            return
        self._attach()
        state = _state(self._path)
        if state is None or state[0] == 0:
            # Gone or empty for the moment, perhaps: look again before believing it.
            self._tries += 1
            if self._tries < _TRIES:
                self._timer.start(_PATIENT)
            return
        if state != self._state:
            self._state = state
            self.saved.emit()


def _state(path: Path) -> _State | None:
    """Return size, time and identity of the file, None where there is none."""
    try:
        known = path.stat()
    except (OSError, ValueError):
        return None
    return known.st_size, known.st_mtime_ns, known.st_ino
