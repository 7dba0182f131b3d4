"""The open draft against an older one: what was fixed, what is still open, what is new."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.system import log
from gui.dialogs.files import COMPARED, choose_draft
from gui.work.background import Background
from gui.work.checking import Checked, Progress, Request
from gui.work.lane import Job, Listener
from gui.work.session import Session
from gui.work.since import Since

if TYPE_CHECKING:
    from checker.review.compare import Comparison
    from checker.review.text_changes import Row

_WORDS = "Đang so lời văn hai bản"
_TELL = 50
"""Paragraphs after which it is told how far the comparison has come, and it can be given up."""


class Laid(NamedTuple):
    """Two drafts compared, with their paragraphs side by side."""

    comparison: "Comparison"
    rows: "list[Row]"


class Comparing(QObject):
    """Has the older draft judged by the rules of the open one, which is not touched."""

    began = Signal()
    progressed = Signal(Progress)
    done = Signal(object, object)
    """Carries a Comparison, and the paragraphs of both drafts side by side."""
    told = Signal(object, Since)
    """Carries a Comparison of the open draft with another file, whichever of them is the newer."""
    refused = Signal(str)
    """Carries in Vietnamese why there is nothing to compare."""
    broken = Signal(LibraryError)
    ended = Signal()
    """Nothing is being compared any more, however it went."""

    def __init__(self, background: Background, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._session, self._parent = background, session, parent
        self._listener = Listener(self._on_failed, self._on_value)
        self._side_by_side = Listener(self._on_failed, self._on_laid, self.ended.emit)
        self._job: Job | None = None
        self._draft: Path | None = None
        self._last: Laid | None = None
        self._of_two = False
        """Two files are compared, not one before and after it was saved: that is told already."""

    @property
    def busy(self) -> bool:
        """Whether an older draft is being judged."""
        return self._job is not None and self._job.running

    def ask(self) -> None:
        """Ask for the older draft and compare the open one with it."""
        if checked := self._session.checked:
            older = choose_draft(self._parent, str(checked.document.path.parent), COMPARED)
            if older is not None:
                self.compare_with(older)

    def compare_with(self, older: Path) -> None:
        """Compare the open draft with *older*, instead of what is being compared."""
        if checked := self._session.checked:
            self._background.give_up(self._job)
            self._draft, self._of_two = checked.document.path, True
            self.began.emit()
            # Two drafts of one plan: what a person says of it holds of both.
            request = Request(older, self._session.rules, checked.overrides)
            self._job = self._background.judge(request, self._listener)

    def cancel(self) -> None:
        """Give up what is being compared."""
        if self.busy:
            self._background.give_up(self._job)
            self.ended.emit()

    def show(self, comparison: "Comparison") -> None:
        """Lay both drafts of *comparison* side by side, unless they lie so already."""
        if self._last is not None and self._last.comparison is comparison:
            self.done.emit(*self._last)
            return
        self._background.give_up(self._job)
        self._draft, self._of_two = comparison.new.document.path, False
        self.began.emit()
        self._lay(lambda: comparison)

    def turn(self) -> None:
        """Take the older draft for the newer one, and the other way round."""
        if self._last is not None and not self.busy:
            from checker.review.compare import compare  # noqa: PLC0415 - only when asked for

            old, new = self._last.comparison.old, self._last.comparison.new
            self.began.emit()
            self._lay(partial(compare, new, old))

    def _lay(self, made: "Callable[[], Comparison]") -> None:
        """Compare both drafts in the words, too: long ones take a while."""
        self._job = self._background.run(partial(_laid, made), self._side_by_side)

    def _on_value(self, value: Progress | Checked) -> None:
        if isinstance(value, Progress):
            self.progressed.emit(value)
            return
        checked = self._session.checked
        # Another draft may have been opened meanwhile: it was not asked about.
        if checked is None or checked.document.path != self._draft:
            self.ended.emit()
            return
        from checker.review.compare import compare  # noqa: PLC0415 - only when asked for

        self._lay(partial(compare, value.report, checked.report))

    def _on_laid(self, value: "Progress | Laid") -> None:
        if isinstance(value, Progress):
            self.progressed.emit(value)
        elif (checked := self._session.checked) and checked.document.path == self._draft:
            self._last = value
            if self._of_two:
                self.told.emit(value.comparison, Since.OTHER)
            self.done.emit(*value)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, LibraryError):
            self.broken.emit(error)
        elif isinstance(error, ReadError):
            self.refused.emit(error.message)
        else:
            details = log.told("compare", error)
            self.refused.emit(f"Chương trình gặp lỗi khi so sánh.{details}")
        self.ended.emit()


def _laid(made: "Callable[[], Comparison]") -> "Iterator[Progress | Laid]":
    from checker.review.text_changes import text_rows  # noqa: PLC0415 - only when asked for

    yield Progress(_WORDS, 0.0)
    comparison = made()
    old, new = comparison.old.document.text, comparison.new.document.text
    count = max(old.count("\n"), new.count("\n")) + 1
    rows: list[Row] = []
    for row in text_rows(old, new):
        rows.append(row)
        if len(rows) % _TELL == 0:
            yield Progress(_WORDS, min(len(rows) / count, 1.0))
    yield Laid(comparison, rows)
