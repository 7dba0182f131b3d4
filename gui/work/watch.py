"""Watching the open file: told once when it has been saved, however it is saved, and when it is gone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from gui.work.background import Background
from gui.work.lane import Listener, nothing

_CALM = 15
"""Milliseconds without a further change after which a save counts as done."""
_PATIENT = 250
"""The same where the file is gone for the moment: a program puts another in its place."""
_TRIES = 20

FileState = tuple[int, int, int]
"""Size in bytes, time of the last change in nanoseconds, identity of a file."""


class FileWatch(QObject):
    """Watches one file and its folder.

    Word writes a new file, removes the old one and renames: the watch on the
    file is lost then, the one on the folder is not. Lock files beside it
    (``~$…``) change the folder, not the state of the file. A network share may
    send no notice at all: whoever has reason to calls :meth:`look`.
    """

    saved = Signal()
    gone = Signal()
    """The file is not at its place any more, and nothing came instead."""
    back = Signal()
    """The file that was gone is there again, as it was."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._path: Path | None = None
        self._state: FileState | None = None
        self._tries = 0
        self._told_gone = False
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
        self._told_gone = False
        self._attach()

    def look(self, after: Callable[[], object] = nothing) -> None:
        """Look at the file, tell what became of it, then call *after*.

        Not on the window's thread: a slow network keeps whoever asks waiting.
        """
        path = self._path
        if path is None:
            after()
            return

        def tell(state: FileState | None) -> None:
            if path == self._path:
                self._tell(state)

        listener = Listener(failed=lambda _: after(), value=tell, finished=after)
        self._background.run(lambda: iter((_state(path),)), listener)

    def _tell(self, state: FileState | None) -> None:
        """Tell what became of the file, which is in *state* now; None where there is none."""
        if state is None or state[0] == 0:
            # Gone or empty for the moment, perhaps: look again before believing it.
            self._tries += 1
            if self._tries < _TRIES:
                self._timer.start(_PATIENT)
            elif state is None and not self._told_gone:
                self._told_gone = True
                self.gone.emit()
            return
        self._tries = 0
        told_gone, self._told_gone = self._told_gone, False
        if state != self._state:
            self._state = state
            self.saved.emit()
        elif told_gone:
            self.back.emit()

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
        self._tell(_state(self._path))


def _state(path: Path) -> FileState | None:
    """Return the state of the file at *path*, None where there is none."""
    try:
        known = path.stat()
    except (OSError, ValueError):
        return None
    return known.st_size, known.st_mtime_ns, known.st_ino
