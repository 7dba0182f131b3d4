"""The open draft: read and judged off the window's thread, again after every save."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.library.nearby import found_beside
from checker.office import Office, filled
from checker.particulars import Overrides
from checker.report import Report
from checker.review.beside import path_of
from checker.rounds.top import layers_folder
from checker.system import log
from gui.work.background import Background
from gui.work.checking import Checked, Progress, Request
from gui.work.lane import Job, Listener
from gui.work.since import Since, since_copy
from gui.work.watch import FileWatch

_PASSING = frozenset({"not-found", "damaged", "unreadable"})
_TRIES, _PAUSE = 5, 300
"""Errors that may pass while a draft is being saved; how often to look again, after how long (ms)."""


class Session(QObject):
    """Opens one draft at a time and keeps it judged.

    ``changed`` carries the :class:`~checker.review.compare.Comparison` with the draft as
    it was last read (not after corrections by hand), of a repaired copy with what it was made
    of, and :class:`~gui.work.since.Since` when.
    """

    began = Signal()
    progressed = Signal(Progress)
    opened = Signal(Checked)
    rechecked = Signal(Checked)
    changed = Signal(object, Since)
    failed = Signal(Path, ReadError)
    reread_failed = Signal(ReadError)
    broken = Signal(LibraryError)
    """The program's own rules cannot be read: nothing was judged, and nothing is open."""
    ended = Signal()
    """No job is under way any more, however it went."""

    def __init__(
        self, background: Background, rules: tuple[Path, ...] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._rules = background, rules
        self._tries = 0
        self.checked: Checked | None = None
        """What is on the screen; another draft on its way replaces it only when it is there."""
        self.office = Office()
        """Who works here: their names stand where a suggestion has a blank for them."""
        self._opening = False
        self._made_of: tuple[Path, Report] | None = None
        """The repaired copy that is on the screen and followed, and what it was made of."""
        self._coming_of: tuple[Path, Report] | None = None
        """The same of what is on its way there."""
        self._path: Path | None = None
        self._overrides = Overrides()
        self._job: Job | None = None
        self._listener = Listener(self._on_failed, self._on_value, self.ended.emit)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._start)
        self.watch = FileWatch(background, self, path_of, _layers_beside)
        self.watch.saved.connect(self.recheck)

    @property
    def path(self) -> Path | None:
        """The draft on the screen, or on its way there."""
        return self._path

    @property
    def busy(self) -> bool:
        """Whether a draft is being read or judged, or will be as soon as its file lets it."""
        return self._again.isActive() or (self._job is not None and self._job.running)

    def open(
        self, path: Path, overrides: Overrides | None = None, made_of: Report | None = None
    ) -> None:
        """Read and judge *path* instead of whatever is open; it may be a copy *made_of* a draft."""
        self._path, self._overrides = path, overrides or Overrides()
        self._coming_of = (path, made_of) if made_of is not None else None
        self._opening = True
        self._calm()
        self.watch.watch(path)
        self._start()

    def recheck(self) -> None:
        """Read the draft again."""
        self._calm()
        self._start()

    def decided(self) -> None:
        """Judge the draft again: the window has written beside it what was decided."""
        self.watch.know_beside()
        self.recheck()

    def correct(self, overrides: Overrides) -> None:
        """Judge the draft again with what a person says of it."""
        self._overrides = overrides
        self.recheck()

    @property
    def rules(self) -> tuple[Path, ...]:
        """Return the layers over the built-in library."""
        return self._rules

    def use_rules(self, rules: tuple[Path, ...]) -> None:
        """Judge by other layers of the library."""
        self._rules = rules
        self.recheck()

    def cancel(self) -> None:
        """Give up what is under way; what is on the screen stays."""
        self._give_up()
        self._return()
        self.ended.emit()

    def leave(self) -> None:
        """Close the draft."""
        self._give_up()
        self.checked = None
        self._return()
        self.ended.emit()

    def close_verdicts(self) -> None:
        """Take the verdicts off the screen; the draft is opened anew when it is judged again."""
        self.checked = None
        self._opening = True

    def close(self) -> None:
        """Stop for good."""
        self.watch.watch(None)
        self._calm()
        self._give_up()

    def _return(self) -> None:
        """Go back to the draft on the screen, as it was judged; to none if there is none."""
        self._calm()
        self._opening = False
        self._coming_of = self._made_of
        shown = self.checked
        path = shown.document.path if shown else None
        self._overrides = shown.overrides if shown else Overrides()
        if path != self._path:
            self._path = path
            self.watch.watch(path)

    def _calm(self) -> None:
        """Forget tries that failed: they belong to what was asked before."""
        self._again.stop()
        self._tries = 0

    def _start(self) -> None:
        if self._path is None:
            return
        self._give_up()
        request = Request(self._path, self._rules, self._overrides)
        self.began.emit()
        self._job = self._background.judge(request, self._listener)

    def _give_up(self) -> None:
        self._background.give_up(self._job)

    def _on_value(self, value: object) -> None:
        if isinstance(value, Progress):
            self.progressed.emit(value)
        elif isinstance(value, Checked):
            self._take(value)

    def _take(self, checked: Checked) -> None:
        self._tries = 0
        checked = checked._replace(report=filled(checked.report, self.office))
        before, self.checked = self.checked, checked
        opening, self._opening = self._opening, False
        if opening or before is None:
            self._made_of = self._coming_of
            self.opened.emit(checked)
            return
        self.rechecked.emit(checked)
        if before.document.sha256 != checked.document.sha256:
            from checker.review.compare import compare  # noqa: PLC0415 - not before the first save

            old, since = _older(before, checked, self._made_of)

            def tell(change: object) -> None:
                if self.checked is not None and self.checked.document.path == checked.document.path:
                    self.changed.emit(change, since)

            # Long drafts take a while: not on the window's thread.
            listener = Listener(lambda error: log.told("compare", error), tell)
            self._background.run(lambda: iter((compare(old, checked.report),)), listener)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, LibraryError):
            self.close_verdicts()
            self.broken.emit(error)
            self.ended.emit()
            return
        if not isinstance(error, ReadError):
            details = log.told(f"check {self._path}", error)
            error = ReadError("unreadable", f"Chương trình gặp lỗi khi kiểm tra tệp này.{details}")
        if self._opening and self._path is not None:
            path = self._path
            if self.checked is not None:
                self._return()
            self.failed.emit(path, error)
        elif error.code in _PASSING and self._tries < _TRIES:
            # The word processor may still be writing, or hold the file for a moment.
            self._tries += 1
            self._again.start(_PAUSE)
            return
        else:
            self.reread_failed.emit(error)
        self.ended.emit()


def _layers_beside(draft: Path) -> tuple[Path, ...]:
    return found_beside(layers_folder(draft), ())


def _older(
    before: Checked, now: Checked, made_of: tuple[Path, Report] | None
) -> tuple[Report, Since]:
    """Return what *now* is compared with, and since when that is: the draft as it was *before*.

    A repaired copy, which is read as if it were accepted, has nothing left to be mended: it is
    compared with what it was made of.
    """
    if made_of is not None and made_of[0] == now.document.path:
        return made_of[1], since_copy(now.document.warnings)
    return before.report, Since.SAVE
