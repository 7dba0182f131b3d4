"""Pictures of the open draft's pages, drawn off the window's thread."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from checker.system import log
from gui.panes.picture import PicturePane
from gui.work.background import Background
from gui.work.lane import Job, Listener
from gui.work.session import Session


class _Drawn(NamedTuple):
    """A page of a draft, and of how many it is one."""

    page: int
    pages: int
    image: QImage


class Picturing(QObject):
    """Draws the pages that *pane* asks for, the last one asked for only."""

    def __init__(
        self, background: Background, session: Session, pane: PicturePane, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._background, self._session, self._pane = background, session, pane
        self._job: Job | None = None
        pane.wanted.connect(self.draw)

    def draw(self, page: int) -> None:
        """Draw *page*, counted from 0, of the open draft."""
        self._background.give_up(self._job)
        if (checked := self._session.checked) is None:
            return
        path = checked.document.path
        listener = Listener(lambda error: self._on_failed(page, error), self._show)
        self._job = self._background.run(lambda: _drawn(path, page), listener)

    def _show(self, drawn: _Drawn) -> None:
        self._pane.show_picture(*drawn)

    def _on_failed(self, page: int, error: Exception) -> None:
        """The file has gone or cannot be drawn; the check of the draft tells why."""
        log.record("picture", error)
        self._pane.show_picture(page, page + 1, QImage())


def _drawn(path: Path, page: int) -> Iterator[_Drawn]:
    from checker.readers.pdf.picture import shown  # noqa: PLC0415 - hardly anyone asks

    picture, pages = shown(path.read_bytes(), page)
    image = QImage(
        picture.dots,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_BGR888,
    )
    # A copy of its own: the bytes go with this function.
    yield _Drawn(page, pages, image.copy())
