"""A text that is shown from its beginning while the rest of it is still being laid out."""

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

_AT_ONCE = 0.03
"""Seconds that the window may stand still for it at a time."""


class GrowingText(QTextBrowser):
    """Takes its text in pieces of HTML, so that the window never waits for all of them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._pieces: Iterator[str] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._grow)

    @property
    def whole(self) -> bool:
        """Whether all of the text is there."""
        return not self._timer.isActive()

    def show_pieces(self, pieces: Iterator[str]) -> None:
        """Show *pieces* below each other, instead of what is shown or was still to come."""
        self._pieces = pieces
        self.clear()
        self._add(next(pieces, ""))
        self.moveCursor(QTextCursor.MoveOperation.Start)  # else it goes along with what is added
        self._timer.start()

    def _grow(self) -> None:
        until = monotonic() + _AT_ONCE
        while monotonic() < until:
            piece = next(self._pieces, None)
            if piece is None:
                self._timer.stop()
                return
            self._add(piece)

    def _add(self, piece: str) -> None:
        """Put *piece* at the end; where the reader is, and what is marked, stays."""
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        if end.block().text():
            end.insertBlock(QTextBlockFormat())
        end.insertHtml(piece)
        if not end.block().text():  # what Qt wants behind a table
            end.setBlockFormat(_thin())


def _thin() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made
