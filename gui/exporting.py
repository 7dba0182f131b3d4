"""Saving a report as a file: a sensible name, off the window's thread, a clear word after."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from checker import log
from checker.atomic import WriteError, write_atomic
from checker.exporters import EXPORTERS, FOR_PEOPLE, ExportError, suggested_name
from checker.report import Report
from gui.jobs import Jobs
from gui.strips import Strip
from gui.widgets import button, label


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

    def saved(self, path: Path) -> None:
        """Say that *path* is written."""
        self._folder = path.parent
        self.words.setText(f"Đã lưu “{path.name}”.")
        self.folder_button.show()
        self.again.hide()
        self.show()

    def failed(self, message: str) -> None:
        """Say why it was not."""
        self.words.setText(message)
        self.folder_button.hide()
        self.again.show()
        self.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


class Exporting(QObject):
    """Asks where to, writes there, and lets the strip tell how it went."""

    def __init__(self, window: QWidget, strip: ExportStrip) -> None:
        super().__init__(window)
        self._window, self._strip = window, strip
        self._last: tuple[Report, str, Path] | None = None
        self._jobs = Jobs(self)
        self._jobs.yielded.connect(strip.saved)
        self._jobs.failed.connect(self._failed)
        strip.again.clicked.connect(self._again)

    def export(self, report: Report, name: str) -> None:
        """Ask for a place and write *report* there in the format *name*."""
        exporter = EXPORTERS[name]
        proposal = report.document.path.with_name(suggested_name(report, exporter))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            "Xuất",
            str(proposal),
            f"{exporter.words} (*{exporter.suffix})",
        )
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() != exporter.suffix:
                path = path.with_name(path.name + exporter.suffix)
            self._write(report, name, path)

    def close(self) -> None:
        """Wait until what is being written is written."""
        self._jobs.close()

    def _write(self, report: Report, name: str, path: Path) -> None:
        self._last = (report, name, path)

        def work() -> Iterator[Path]:

            write_atomic(path, EXPORTERS[name].render(report))
            yield path

        self._jobs.start(work)

    def _again(self) -> None:
        if self._last is not None:
            self._write(*self._last)

    def _failed(self, error: Exception) -> None:

        if isinstance(error, WriteError | ExportError):
            self._strip.failed(error.message)
            return
        where = log.record("export", error)
        details = f" Chi tiết ở tệp {where}." if where else ""
        self._strip.failed(f"Chương trình gặp lỗi khi xuất.{details}")
