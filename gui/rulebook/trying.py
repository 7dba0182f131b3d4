"""Trying a change on a folder of drafts, off the window's thread; its dialog can stop it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checker.editing.checking import checked
from checker.editing.layer_text import LayerText
from checker.particulars import Overrides
from checker.system import log
from checker.system.clock import today
from checker.trial.drafts import drafts_in
from checker.trial.flips import Tried, flips
from checker.trial.sides import Layers, Sides, SidesOf
from gui.rulebook.beneath import Beneath, layers_for
from gui.rulebook.folder_trial import FolderTrial
from gui.work.background import Background
from gui.work.lane import Job, Listener


class Trial(NamedTuple):
    """The file ``name`` as it is ``edited``; ``saved`` is what stands in it, None where it is none yet.

    ``layers`` are those in use, the file may be one of them.
    """

    name: str
    edited: LayerText
    saved: LayerText | None
    layers: Layers


class Trying(QObject):
    """One trial at a time."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self.dialog: FolderTrial | None = None

    def begin(self, folder: Path, trial: Trial, parent: QWidget) -> FolderTrial:
        """Try on the drafts in *folder* what *trial* says."""
        if self.dialog is not None:
            self.dialog.close()
        dialog = self.dialog = FolderTrial(folder.name, parent)
        listener = Listener(partial(_fail, dialog), partial(_take, dialog), dialog.end)
        work = partial(_work, folder, trial)
        self._job = self._background.oversee(work, listener)
        dialog.stop_asked.connect(self.stop)
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
        return dialog

    def _forget(self) -> None:
        self.dialog = None

    def stop(self) -> None:
        """Give up what is under way."""
        self._background.give_up(self._job)
        self._job = None


def _work(folder: Path, trial: Trial, stopped: Callable[[], bool]) -> Iterator[int | Tried]:
    """Yield how many drafts there are, then what becomes of each."""
    found = drafts_in([folder], stopped)
    yield len(found.entries) + len(found.unread)
    load = partial(_sides, trial, Beneath(Path(trial.name)))
    sides = SidesOf(lambda draft: layers_for(draft, trial.layers), load)
    for entry in found.entries:
        if stopped():
            return
        yield from flips([entry], *sides.of(entry.path), Overrides(), today(), stopped)
    yield from found.unread


def _sides(trial: Trial, beneath: Beneath, layers: Layers) -> Sides:
    """Return the rules before and after with *layers* in force; the file as it is saved may be one of them."""
    base = before = beneath.library(layers)
    if trial.saved is not None and beneath.in_force(layers):
        before = checked(trial.saved, trial.name, base=base).library
    return Sides(before, checked(trial.edited, trial.name, base=base).library)


def _take(dialog: FolderTrial, value: int | Tried) -> None:
    if isinstance(value, Tried):
        dialog.add(value)
    else:
        dialog.show_count(value)


def _fail(dialog: FolderTrial, error: Exception) -> None:
    message = getattr(error, "message", "")
    told = message or f"Chương trình gặp lỗi khi thử.{log.told('trial', error)}"
    dialog.end(told)
