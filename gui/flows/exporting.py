"""Saving a report as a file: a sensible name, off the window's thread, a clear word after."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from checker.exporters import EXPORTERS, ExportError
from checker.exporters.chosen import repaired_with
from checker.exporters.target import Render, save
from checker.report import Report
from checker.system import log
from checker.system.atomic import WriteError
from gui.dialogs.save_report import choose_target
from gui.look.quoting import quoted
from gui.outside import NO_PROGRAM, open_outside
from gui.work.background import Background
from gui.work.checking import Checked
from gui.work.current import Current
from gui.work.lane import Listener
from gui.work.session import Session

_REPAIR = "repair"
_NOT_ALONG = "Các quyết định đã ghi cạnh dự thảo chưa được chép sang cạnh bản sửa."
_PATIENCE = 10_000
"""Milliseconds that a closing window waits for what is still to be written."""


@dataclass(frozen=True, eq=False)
class _Order:
    """A report to write; two for the same file are still two."""

    report: Report
    name: str
    path: Path
    render: Render | None = None
    """What makes it where a person has a say in it."""


class Exporting(QObject):
    """Asks where to and writes one file after the other."""

    ended = Signal(tuple, tuple, tuple)
    """Carries the paths that are written, of the others in Vietnamese why they are not, and what
    should be known of those written."""
    followed = Signal(Path, Report)
    """A repaired copy is opened, in Word or here: what is done there is followed. Carries what it is made of, too."""
    repaired = Signal(Path, Report, object)
    """A repaired copy is written: carries also what it is made of, and what made it."""
    refused = Signal(str)
    """Carries in Vietnamese why what was written cannot be opened."""
    retried = Signal()
    """The failures no longer hold: those files are tried again."""

    def __init__(self, background: Background, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._session, self._parent = background, session, parent
        self._current = Current(session, self)
        self._asked = 0
        """How many reports still wait to hear whether the draft has changed since it was read."""
        self._waiting: list[_Order] = []
        self._saved: list[Path] = []
        self._told: list[str] = []
        self._repaired: dict[Path, Report] = {}
        """The copies written, with what they are made of."""
        self._failures: dict[_Order, str] = {}

    @property
    def busy(self) -> bool:
        """Whether a file is still to be written."""
        return bool(self._waiting or self._asked)

    def export(self, name: str) -> None:
        """Ask for a place and write there, in the format *name*, the report on the draft as it stands."""
        self.export_by(name, repaired_with() if name == _REPAIR else None)

    def export_by(self, name: str, render: Render | None) -> None:
        """Do the same with a report that *render* makes."""
        if checked := self._session.checked:
            path = choose_target(self._parent, checked.report, EXPORTERS[name])
            if path is not None:
                self._asked += 1
                self._current.ask(partial(self._order, name, path, render))

    def open_in_word(self, path: Path) -> None:
        """Let the word processor open what was written."""
        if not open_outside(path):
            self.refused.emit(NO_PROGRAM)
        else:
            self.open_here(path)

    def open_here(self, path: Path) -> None:
        """Open a repaired copy in place of what it is made of."""
        if path in self._repaired:
            self.followed.emit(path, self._repaired[path])

    def know_copy(self, copy: Path, made_of: Report) -> None:
        """A repaired *copy* was written: maybe when the program was open last."""
        self._repaired[copy] = made_of

    def try_again(self) -> None:
        """Write once more what could not be written."""
        failed = list(self._failures)
        self.forget()
        self.retried.emit()
        for order in failed:
            self._add(order)

    def forget(self) -> None:
        """What was shown so far has been read; the next files are shown by themselves."""
        self._saved.clear()
        self._told.clear()
        self._failures.clear()

    def close(self) -> None:
        """Wait until what was asked for is written; say what is not."""
        self._current.answer_all()
        last = list(self._waiting)
        self._background.finish(_PATIENCE)
        lost = [order.path for order in last if order in self._waiting or order in self._failures]
        self._waiting.clear()
        if lost:
            message = f"Chưa ghi được {quoted(lost)}. Hãy mở lại dự thảo và xuất lần nữa."
            QMessageBox.warning(self._parent, "Xuất", message)

    def _order(
        self,
        name: str,
        path: Path,
        render: Render | None,
        current: Checked,
    ) -> None:
        self._asked -= 1
        self._add(_Order(current.report, name, path, render))

    def _add(self, order: _Order) -> None:
        if not self._waiting:
            self._saved.clear()
            self._told.clear()
        self._waiting.append(order)
        listener = Listener(
            failed=partial(self._ended, order),
            value=self._told.append,
            finished=partial(self._ended, order, None),
        )
        self._background.run(partial(_write, order), listener, must_end=True)

    def _ended(self, order: _Order, error: Exception | None) -> None:
        if order not in self._waiting:  # the closing window has spoken of it
            return
        self._waiting.remove(order)
        if error is None:
            self._saved.append(order.path)
            if order.name == _REPAIR:
                self.know_copy(order.path, order.report)
                self.repaired.emit(order.path, order.report, order.render)
        else:
            self._failures[order] = _reason(order, error)
        self.ended.emit(tuple(self._saved), tuple(self._failures.values()), tuple(self._told))


def _write(order: _Order) -> Iterator[str]:
    told = save(order.report, order.name, order.path, order.render)
    if order.name == _REPAIR:
        from checker.review.taking_along import take_along  # noqa: PLC0415 - only when asked for

        try:
            take_along(order.report.document.path, order.path)
        except WriteError as error:  # the copy itself is written
            told = (*told, f"{_NOT_ALONG} {error.message}")
    return iter(told)


def _reason(order: _Order, error: Exception) -> str:
    """Say in Vietnamese why the file of *order* was not written."""
    if isinstance(error, WriteError):
        return error.message
    if isinstance(error, ExportError):
        return f"Chưa ghi được “{order.path.name}”. {error.message}"
    details = log.told("export", error)
    return f"Chương trình gặp lỗi khi xuất “{order.path.name}”.{details}"
