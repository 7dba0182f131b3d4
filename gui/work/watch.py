"""Watching the open file: told once when it has been saved, however it is saved, and when it is gone.

So is what lies beside it: a colleague or another window may write decisions there, or rules.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from gui.work.background import Background
from gui.work.lane import Listener, ignore, nothing

_CALM = 15
"""Milliseconds without a further change after which a save counts as done."""
_PATIENT = 250
"""The same where the file is gone for the moment: a program puts another in its place."""
_TRIES = 8

FileState = tuple[int, int, int]
"""Size in bytes, time of the last change in nanoseconds, identity of a file."""
States = tuple[FileState | None, FileState | None]
"""Of the file and of that beside it; None where there is none."""
LayerStates = tuple[tuple[Path, FileState | None], ...]
"""The layers of rules that are in force for the file, with their states."""


class FileWatch(QObject):
    """Watches one file and its folder.

    Word writes a new file, removes the old one and renames: the watch on the
    file is lost then, the one on the folder is not. Lock files beside it
    (``~$…``) change the folder, not the state of the file. A network share may
    send no notice at all: whoever has reason to calls :meth:`look`.
    """

    saved = Signal()
    """The file is another now, or what lies beside it."""
    gone = Signal()
    """The file is not at its place any more, and nothing came instead."""
    back = Signal()
    """The file that was gone is there again, as it was."""

    def __init__(
        self,
        background: Background,
        parent: QObject | None = None,
        beside_of: Callable[[Path], Path] | None = None,
        layers_of: Callable[[Path], Sequence[Path]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._beside_of, self._layers_of = background, beside_of, layers_of
        self._path: Path | None = None
        self._beside: Path | None = None
        self._states: States = (None, None)
        self._layers: LayerStates | None = None
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
        self._beside = self._beside_of(path) if path and self._beside_of else None
        self._states = (_state(path), _state(self._beside))
        self._layers = None  # not known yet
        self._told_gone = False
        self._attach()
        self._look_for_layers()

    def know_beside(self) -> None:
        """Take the file beside as it is now: the window wrote it itself."""
        self._states = (self._states[0], _state(self._beside))

    def knows_beside(self) -> bool:
        """Whether the file beside is as it was told, or as the window wrote it."""
        return _state(self._beside) == self._states[1]

    def look(self, after: Callable[[], object] = nothing) -> None:
        """Look at the file, tell what became of it, then call *after*.

        Not on the window's thread: a slow network keeps whoever asks waiting.
        """
        path, beside = self._path, self._beside
        if path is None:
            after()
            return
        before = self._states[1]

        def tell(states: States) -> None:
            if path == self._path:
                # Written by the window itself while the answer was on its way.
                known = states if self._states[1] == before else (states[0], self._states[1])
                self._tell(known)

        listener = Listener(failed=lambda _: after(), value=tell, finished=after)

        self._background.run(lambda: iter(((_state(path), _state(beside)),)), listener)
        self._look_for_layers()

    def _look_for_layers(self) -> None:
        """Look which layers are in force for the file, and what lies beside it; tell where they changed.

        Not on the window's thread either: there may be many files beside it.
        """
        path, layers_of, beside_of = self._path, self._layers_of, self._beside_of
        if path is None or layers_of is None:
            return

        def found() -> Iterator[tuple[LayerStates, Path | None]]:
            layers = tuple((layer, _state(layer)) for layer in layers_of(path))
            yield layers, beside_of(path) if beside_of else None

        def take(now: tuple[LayerStates, Path | None]) -> None:
            if path != self._path:
                return
            before, self._layers = self._layers, now[0]
            if now[1] != self._beside:  # a layer has taken its name
                self._beside = now[1]
                self._states = (self._states[0], _state(self._beside))
            self._attach()
            if before not in (None, self._layers):
                self.saved.emit()

        self._background.run(found, Listener(failed=ignore, value=take))

    def _tell(self, states: States) -> None:
        """Tell what became of the file, and of that beside it, which are in *states* now."""
        state = states[0]
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
        if states != self._states:
            self._states = states
            self.saved.emit()
        elif told_gone:
            self.back.emit()

    def _attach(self) -> None:
        if self._path is None:
            return
        layers = [path for path, _ in self._layers or ()]
        places = (self._path, self._path.parent, self._beside, *layers)
        wanted = [str(path) for path in places if path]
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
        self._tell((_state(self._path), _state(self._beside)))
        self._look_for_layers()


def _state(path: Path | None) -> FileState | None:
    """Return the state of the file at *path*, None where there is none."""
    if path is None:
        return None
    try:
        known = path.stat()
    except (OSError, ValueError):
        return None
    return known.st_size, known.st_mtime_ns, known.st_ino
