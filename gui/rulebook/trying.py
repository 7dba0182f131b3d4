"""Trying a change on a folder of drafts, off the window's thread; its dialog can stop it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checker.library.load import load_library
from checker.library.rule import Library
from checker.particulars import Overrides
from checker.system import log
from checker.system.clock import today
from checker.trial.drafts import drafts_in
from checker.trial.flips import Tried, flips
from gui.rulebook.folder_trial import FolderTrial
from gui.work.background import Background
from gui.work.lane import Job, Listener


class Trying(QObject):
    """One trial at a time."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self.dialog: FolderTrial | None = None

    def begin(
        self, folder: Path, saved: tuple[Path, ...], after: Library, parent: QWidget
    ) -> FolderTrial:
        """Try *after* against the rules in the files *saved* on the drafts in *folder*."""
        self.stop()
        dialog = self.dialog = FolderTrial(folder.name, parent)
        listener = Listener(partial(_fail, dialog), partial(_take, dialog), dialog.end)
        work = partial(_work, folder, saved, after)
        self._job = self._background.oversee(work, listener)
        dialog.stop_asked.connect(self.stop)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
        return dialog

    def stop(self) -> None:
        """Give up what is under way."""
        self._background.give_up(self._job)
        self._job = None


def _work(
    folder: Path, saved: tuple[Path, ...], after: Library, stopped: Callable[[], bool]
) -> Iterator[int | Tried]:
    """Yield how many drafts there are, then what becomes of each."""
    before = load_library(saved)
    found = drafts_in([folder], stopped)
    yield len(found.entries) + len(found.unread)
    yield from flips(found.entries, before, after, Overrides(), today(), stopped)
    yield from found.unread


def _take(dialog: FolderTrial, value: int | Tried) -> None:
    if isinstance(value, Tried):
        dialog.add(value)
    else:
        dialog.show_count(value)


def _fail(dialog: FolderTrial, error: Exception) -> None:
    message = getattr(error, "message", "")
    told = message or f"Chương trình gặp lỗi khi thử.{log.told('trial', error)}"
    dialog.end(told)
