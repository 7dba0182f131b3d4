"""Saving a report as a file: a sensible name, off the window's thread, a clear word after."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from checker.exporters import EXPORTERS, FOR_PEOPLE, Exporter, ExportError, suggested_name
from checker.exporters.target import refusal, save
from checker.report import Report
from checker.system import log
from checker.system.atomic import WriteError
from gui.jobs import Queue
from gui.strips import Strip
from gui.widgets import button, label

_PATIENCE = 10_000
"""Milliseconds that a closing window waits for what is still to be written."""


class ExportMenu(QMenu):
    """One entry a format, as the table of exporters has them."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Xuất", parent)
        # Filled when it is first opened: starting the program does not wait for it.
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        if not self.isEmpty():
            return
        for name in FOR_PEOPLE:
            action = self.addAction(f"{EXPORTERS[name].words}…")
            action.triggered.connect(lambda _=False, name=name: self.asked.emit(name))


class ExportStrip(Strip):
    """How saving went, with what can be done next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("strip", parent)
        self._folder = Path()
        self.words = label("", wrap=True, copy=True)
        self.row.addWidget(self.words, 1)
        self.folder_button = button("Mở thư mục", self._open_folder, "link")
        self.row.addWidget(self.folder_button)
        self.again = button("Thử lại", lambda: None, "link")
        self.row.addWidget(self.again)
        self.row.addWidget(button("Đóng", self.hide, "link"))

    def tell(self, saved: Sequence[Path], failures: Sequence[str]) -> None:
        """Say what is written, and of the rest why it is not."""
        lines = list(failures)
        if saved:
            self._folder = saved[-1].parent
            lines.insert(0, f"Đã lưu {_quoted(saved)}.")
        self.words.setText("\n".join(lines))
        self.folder_button.setVisible(bool(saved))
        self.again.setVisible(bool(failures))
        self.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


@dataclass(frozen=True, eq=False)
class _Request:
    """A report to write; two for the same file are still two."""

    report: Report
    name: str
    path: Path


class Exporting(QObject):
    """Asks where to, writes one file after the other, and lets the strip tell how it went."""

    def __init__(self, window: QWidget, strip: ExportStrip) -> None:
        super().__init__(window)
        self._window, self._strip = window, strip
        self._waiting: list[_Request] = []
        self._saved: list[Path] = []
        self._failures: dict[_Request, str] = {}
        self._queue = Queue(self)
        self._queue.ended.connect(self._ended)
        strip.again.clicked.connect(self._again)

    def export(self, report: Report, name: str) -> None:
        """Ask for a place and write *report* there in the format *name*."""
        path = self._place(report, EXPORTERS[name])
        if path is not None:
            self._add(_Request(report, name, path))

    def close(self) -> None:
        """Wait until what was asked for is written; tell what is not."""
        last = list(self._waiting)
        self._queue.close(_PATIENCE)
        lost = [one.path for one in last if one in self._waiting or one in self._failures]
        self._waiting.clear()
        if lost:
            words = f"Chưa ghi được {_quoted(lost)}. Hãy mở lại dự thảo và xuất lần nữa."
            QMessageBox.warning(self._window, "Xuất", words)

    def _place(self, report: Report, exporter: Exporter) -> Path | None:
        """Ask until the place is one where the report may go; None if the person gives up."""
        draft = report.document.path
        proposal = draft.with_name(suggested_name(report, exporter))
        while True:
            kinds = f"{exporter.words} (*{exporter.suffix})"
            chosen, _ = QFileDialog.getSaveFileName(self._window, "Xuất", str(proposal), kinds)
            if not chosen:
                return None
            path = _completed(Path(chosen), exporter.suffix)
            if words := refusal(draft, path):
                QMessageBox.warning(self._window, "Xuất", words)
            # The dialog has asked only about the name as it was typed.
            elif path == Path(chosen) or not _is_there(path) or self._may_replace(path):
                return path

    def _may_replace(self, path: Path) -> bool:
        words = f"Đã có tệp “{path.name}”. Ghi đè lên tệp này?"
        answer = QMessageBox.question(self._window, "Xuất", words)
        return answer == QMessageBox.StandardButton.Yes

    def _add(self, request: _Request) -> None:
        if not self._waiting:
            self._saved.clear()
        self._waiting.append(request)
        self._queue.add(request, partial(save, request.report, request.name, request.path))

    def _again(self) -> None:
        failed = list(self._failures)
        self._failures.clear()
        self._strip.hide()
        for request in failed:
            self._add(request)

    def _ended(self, request: _Request, error: Exception | None) -> None:
        if request not in self._waiting:  # the closing window has told of it
            return
        self._waiting.remove(request)
        if self._strip.isHidden():  # what it said has been read
            self._saved.clear()
            self._failures.clear()
        if error is None:
            self._saved.append(request.path)
        else:
            self._failures[request] = _reason(request, error)
        self._strip.tell(self._saved, list(self._failures.values()))


def _completed(path: Path, suffix: str) -> Path:
    """Return *path* with the file ending that its format needs."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # an impossible name; writing will say so
        return False


def _quoted(paths: Sequence[Path]) -> str:
    return ", ".join(f"“{path.name}”" for path in paths)


def _reason(request: _Request, error: Exception) -> str:
    """Say in Vietnamese why the file of *request* was not written."""
    if isinstance(error, WriteError):
        return error.message
    if isinstance(error, ExportError):
        return f"Chưa ghi được “{request.path.name}”. {error.message}"
    details = log.told("export", error)
    return f"Chương trình gặp lỗi khi xuất “{request.path.name}”.{details}"
