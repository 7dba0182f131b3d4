"""In…: a report on paper."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from checker.exporters import EXPORTERS
from checker.exporters.target import Made, Render
from checker.report import Report
from checker.system import log
from gui.work.background import Background
from gui.work.checking import Checked
from gui.work.current import Current
from gui.work.lane import Listener
from gui.work.session import Session

_DOTS, _POINTS = 200, 72
"""Dots and points per inch of a printed page."""
_NO_PRINTER = "Máy in chưa nhận bản in. Hãy xem máy in đã bật, đã nối với máy chưa rồi in lại."


class Printing(QObject):
    """Makes the pages off the window's thread, then asks for the printer."""

    refused = Signal(str)

    def __init__(self, background: Background, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._current = background, Current(session, self)
        self._parent = parent
        self._listener = Listener(self._on_failed, self._on_pages)

    def print_report(self) -> None:
        """Print the report on the open draft."""
        self.print_by(EXPORTERS["pdf"].render)

    def print_by(self, render: Render) -> None:
        """Print what *render* makes of the draft as it stands: it may have been saved a moment ago."""
        self._current.ask(partial(self._run, render))

    def _run(self, render: Render, current: Checked) -> None:
        self._background.run(partial(_made, render, current.report), self._listener)

    def _on_pages(self, pages: Sequence[QImage]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - hardly anyone asks

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._parent)
        dialog.setWindowTitle("In")
        dialog.setMinMax(1, len(pages))
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        painter = QPainter()
        if not painter.begin(printer):
            self.refused.emit(_NO_PRINTER)
            return
        for number, page in enumerate(asked_for(pages, printer.fromPage(), printer.toPage())):
            if number:
                printer.newPage()
            room = printer.pageLayout().paintRectPixels(printer.resolution())
            share = min(room.width() / page.width(), room.height() / page.height())
            painter.drawImage(QRectF(0, 0, page.width() * share, page.height() * share), page)
        painter.end()

    def _on_failed(self, error: Exception) -> None:
        self.refused.emit(f"Chương trình gặp lỗi khi in.{log.told('print', error)}")


def asked_for(pages: Sequence[QImage], first: int, last: int) -> Sequence[QImage]:
    """Return the *pages* from *first* to *last*, counted from 1; all where both are 0."""
    return pages[max(first - 1, 0) : last or None]


def pages_of(pdf: bytes) -> list[QImage]:
    """Return the pages of *pdf* as pictures for a printer."""
    import pypdfium2  # noqa: PLC0415 - hardly anyone asks

    found: list[QImage] = []
    for page in pypdfium2.PdfDocument(pdf):
        bitmap = page.render(scale=_DOTS / _POINTS, rev_byteorder=True)
        kind = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBX8888}[bitmap.n_channels]
        picture = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind)
        found.append(picture.copy())  # the bytes are gone with the bitmap
    return found


def _made(render: Render, report: Report) -> Iterator[list[QImage]]:
    made = render(report)
    yield pages_of(made.data if isinstance(made, Made) else made)
